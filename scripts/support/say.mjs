/** One plain line for the person. Standard error, because standard output may be read by a program. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

/** Something that cannot be mended here and needs the person; shown without a stack. */
export class Trouble extends Error {}

/** Runs a script's body; what goes wrong is shown as a sentence, and the exit status is 1. */
export async function main(body) {
  try {
    await body()
  } catch (error) {
    say(error instanceof Trouble ? error.message : (error?.stack ?? String(error)))
    process.exitCode = 1
  }
}

/** "31 s" or "2 min 5 s". */
export function duration(milliseconds) {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 100 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
