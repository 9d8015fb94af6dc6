import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and gives its status, all it wrote, and what of that it wrote to standard output.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeout?: number }} [options] `show`: its output
 *   goes to our own; `timeout`: milliseconds until it is killed.
 * @returns {Promise<{ code: number, output: string, printed: string }>}
 */
export function runToEnd(program, args, options = {}) {
  const { show = false, timeout, ...rest } = options
  endChildrenWithUs()
  return new Promise((done) => {
    const child = spawn(program, args, {
      ...rest,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    })
    running.add(child)
    let [output, printed] = ['', '']
    const keep = (chunk) => (output += chunk)
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      keep(chunk)
      printed += chunk
    })
    child.stderr?.setEncoding('utf8').on('data', keep)
    const killer = timeout && setTimeout(() => child.kill('SIGKILL'), timeout)
    const end = (code) => {
      clearTimeout(killer)
      running.delete(child)
      done({ code, output, printed })
    }
    child.on('error', (error) => {
      output += error.message
      end(127)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}

/**
 * Runs a program in our place: it has our input and output, gets the signals we get, and we end as it ends. A Ctrl-C
 * in a terminal reaches both of us, so the program may hear it twice within a few milliseconds.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit status, as a shell would tell it
 */
export function runInOurPlace(program, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(program, args, { ...options, stdio: 'inherit' })
    const signals = process.platform === 'win32' ? ['SIGINT', 'SIGTERM'] : ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']
    const forward = signals.map((signal) => /** @type {const} */ ([signal, () => child.kill(signal)]))
    for (const [signal, listener] of forward) process.on(signal, listener)
    child.on('error', fail)
    child.on('close', (code, signal) => {
      for (const [name, listener] of forward) process.off(name, listener)
      done(code ?? 128 + (signalNumbers[signal] ?? 0))
    })
  })
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }

const running = new Set()

/** What we started does not go on without us. */
function endChildrenWithUs() {
  if (process.listenerCount('exit', endChildren) > 0) return
  process.on('exit', endChildren)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => process.exit(128 + signalNumbers[signal]))
}

function endChildren() {
  for (const child of running) child.kill()
}
