import { createInterface } from 'node:readline/promises'
import type { CommandContext } from './command-context.ts'

/** Tells whether somebody sits at this terminal who can be asked. */
export const canAsk = (): boolean => process.stdin.isTTY && process.stderr.isTTY

/** Asks a question that is answered by yes or no; anything but a yes is a no. Undefined where the person left. */
export async function confirm(
  { output, interruption }: CommandContext,
  question: string,
): Promise<boolean | undefined> {
  output.note(question)
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question('Allow it? [y/N] ', { signal: interruption.signal })
    return /^\s*y(es)?\s*$/i.test(answer)
  } catch {
    return undefined
  } finally {
    terminal.close()
  }
}
