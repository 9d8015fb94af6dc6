// `npm start`: installs what is missing, builds what changed, and opens the app in its own window; where no window can
// open it says why in one line and serves the same app on a local address. Options go on to the app:
// `--workspace DIR`, `--sample`, `--port P`, `--host H`, `--lan`; `--browser` serves it also where a window could open.
import { bootstrap, environment, runProgram } from './bootstrap.mjs'
import { runInOurPlace } from './support/child.mjs'
import { ensureElectron } from './support/electron.mjs'
import { root } from './support/paths.mjs'
import { main, say } from './support/say.mjs'
import { ensureDesktop, ensureWeb } from './support/builds.mjs'

await main(async () => {
  const typed = process.argv.slice(2)
  const options = typed.filter((word) => word !== '--browser')
  const { node } = await bootstrap()
  await ensureWeb(node)

  const serveOnly = ['--browser', '--host', '--lan', '--port'].some((word) => isGiven(typed, word))
  const electron = serveOnly ? { reason: 'you asked for it' } : await ensureElectron(node)
  if ('program' in electron) {
    await ensureDesktop(node)
    const args = [root, ...options]
    process.exitCode = await runInOurPlace(electron.program, args, { env: environment() })
    return
  }
  say(`Serving the app to a browser, because ${electron.reason}.`)
  await runProgram('main-services/cli/main.ts', ['serve', ...options], node)
})

/** `--port 80` and `--port=80` alike. */
function isGiven(words, option) {
  return words.some((word) => word === option || word.startsWith(`${option}=`))
}
