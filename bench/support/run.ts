// Runs one benchmark and prints its result as the last line. `scripts/bench.mjs` starts it.
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import type { BenchResult } from './harness.ts'

const name = process.argv[2] ?? ''
const file = pathToFileURL(resolve(import.meta.dirname, '..', `${name}.ts`)).href
/** A benchmark's file exports `bench`, which measures and gives the result. */
const { bench } = (await import(file)) as { bench: () => Promise<BenchResult> }
const result = await bench()
process.stdout.write(`${JSON.stringify(result)}\n`)
// A benchmark may leave a browser or a worker behind that would keep the process up.
process.exit(0)
