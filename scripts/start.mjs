// `npm start`: installs what is missing, builds what changed, and opens the app in its own window; where no window can
// open it says why in one line and serves the same app on a local address. Options go on to the app:
// `--workspace DIR`, `--sample`, `--port P`, `--host H`, `--lan`; `--browser` serves it also where a window could open.
import { bootstrap, environment, runProgram } from './bootstrap.mjs'
import { runInOurPlace } from './support/child.mjs'
import { ensureElectron } from './support/electron.mjs'
import { root } from './support/paths.mjs'
import { main, say } from './support/say.mjs'
import { ensureDesktop, ensureViewer, ensureWeb } from './support/builds.mjs'

await main(async () => {
  const options = process.argv.slice(2)
  const { node } = await bootstrap()
  const served = ['--browser', '--host', '--lan', '--port'].some((word) => isGiven(options, word))
  const electron = served ? { reason: '' } : await ensureElectron(node)
  if ('program' in electron) {
    await Promise.all([ensureDesktop(node), ensureViewer(node)])
    process.exitCode = await runInOurPlace(electron.program, [root, ...options], { env: environment() })
    return
  }
  if (electron.reason) say(`No window can open here, because ${electron.reason}; serving the same app to a browser.`)
  await Promise.all([ensureWeb(node), ensureViewer(node)])
  const serveOptions = options.filter((word) => word !== '--browser')
  await runProgram('main-services/cli/main.ts', ['serve', ...serveOptions], node)
})

/** `--port 80` and `--port=80` alike. */
function isGiven(words, option) {
  return words.some((word) => word === option || word.startsWith(`${option}=`))
}
