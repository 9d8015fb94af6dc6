// Brings what Promenade needs to run: a fit Node, and the packages of the lock file. Does nothing, fast, where all is
// there. `node scripts/bootstrap.mjs` runs it alone; every other script begins with it.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import module from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { runInOurPlace } from './support/child.mjs'
import { ensureModules } from './support/modules.mjs'
import { ensureNode } from './support/node24.mjs'
import { cache, root, typedIn } from './support/paths.mjs'
import { main, say } from './support/say.mjs'

const compileCache = join(cache, 'compiled')

/** @returns {Promise<{ node: string, npm: string }>} the Node to run Promenade with, and its npm */
export async function bootstrap() {
  const tools = await ensureNode()
  await ensureModules(tools)
  return tools
}

/**
 * What a program that a script runs finds in its environment. `PROMENADE_CWD` is the folder the person typed the
 * command in: relative paths they gave are meant from there.
 */
export function environment(extra = {}) {
  return { ...process.env, PROMENADE_CWD: typedIn(), NODE_COMPILE_CACHE: compileCache, ...extra }
}

/**
 * Runs a TypeScript program of the repository with `args`, in this process where its Node is fit, else in a child
 * that takes its place. Does not return before the program's own end where it is a child.
 *
 * @param {string} program path from the root of the repository
 * @param {string[]} args
 */
export async function runProgram(program, args, node) {
  const path = join(root, program)
  if (process.env.npm_lifecycle_event) await import('./support/follow-parent.mjs')
  if (node === process.execPath) {
    Object.assign(process.env, environment())
    mkdirSync(compileCache, { recursive: true })
    module.enableCompileCache?.(compileCache)
    process.argv = [process.execPath, path, ...args]
    await import(pathToFileURL(path).href)
    return
  }
  const follow = pathToFileURL(join(root, 'scripts', 'support', 'follow-parent.mjs')).href
  process.exitCode = await runInOurPlace(node, ['--import', follow, path, ...args], { env: environment() })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const { node } = await bootstrap()
    say(`Everything is here. Node: ${node}`)
  })
}
