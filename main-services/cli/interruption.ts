const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
/** A Ctrl-C may arrive from the terminal and from a parent process at once; only a later one means "now", ms. */
const patience = 600

/**
 * Ctrl-C and its kin: the first asks the command to stop and keep what is finished, a later one ends the process at
 * once.
 */
export class Interruption {
  readonly #controller = new AbortController()
  #exitCode: number | undefined
  #firstAt = 0

  readonly signal: AbortSignal = this.#controller.signal

  /** Exit status that the signal asks for; undefined where there was none. */
  get exitCode(): number | undefined {
    return this.#exitCode
  }

  /** Being stopped is how this command ends: the exit status is 0. */
  expected(): void {
    this.#exitCode = 0
  }

  listen(): void {
    for (const [name, code] of Object.entries(exitCodes)) {
      process.on(name, () => {
        if (this.#exitCode !== undefined && Date.now() - this.#firstAt > patience) process.exit(code)
        this.#firstAt ||= Date.now()
        this.#exitCode ??= code
        this.#controller.abort()
      })
    }
    // The reader of our output has seen enough (`| head`): stop quietly.
    for (const stream of [process.stdout, process.stderr]) {
      stream.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') throw error
        this.#exitCode ??= 0
        this.#controller.abort()
      })
    }
  }
}
