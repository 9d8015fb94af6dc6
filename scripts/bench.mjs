// `npm run bench` measures everything in bench/, prints a table and keeps the numbers in bench/results/latest.json;
// `npm run -s bench -- NAME` measures one. The last line on standard output is the result as JSON.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { bootstrap, environment } from './bootstrap.mjs'
import { runToEnd } from './support/child.mjs'
import { ensureChromium } from './support/chromium.mjs'
import { root } from './support/paths.mjs'
import { duration, main, say, Trouble } from './support/say.mjs'
import { ensureWeb } from './support/builds.mjs'

await main(async () => {
  const names = process.argv.slice(2).filter((word) => !word.startsWith('-'))
  const asJson = process.argv.includes('--json')
  const all = readdirSync(join(root, 'bench'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
  const unknown = names.find((name) => !all.includes(name))
  if (unknown) throw new Trouble(`There is no benchmark "${unknown}". There are: ${all.join(', ')}.`)

  const { node } = await bootstrap()
  await ensureWeb(node)
  const env = environment({ PROMENADE_CHROMIUM: (await ensureChromium()) ?? '' })
  const results = []
  for (const name of names.length > 0 ? names : all) results.push(await measure(node, env, name))

  if (names.length === 0) writeResults(node, results)
  if (!asJson) for (const line of table(results)) process.stdout.write(`${line}\n`)
  process.stdout.write(`${JSON.stringify(results.length === 1 ? results[0] : { type: 'benchmarks', results })}\n`)
})

async function measure(node, env, name) {
  say(`Measuring ${name} …`)
  const began = Date.now()
  const { code, output, printed } = await runToEnd(
    node,
    ['--expose-gc', join(root, 'bench', 'support', 'run.ts'), name],
    {
      cwd: root,
      env,
    },
  )
  const last = printed.trimEnd().split('\n').at(-1) ?? ''
  if (code !== 0 || !last.startsWith('{')) throw new Trouble(`The benchmark ${name} did not finish.\n${output.trim()}`)
  say(`Measured ${name} (${duration(Date.now() - began)}).`)
  return JSON.parse(last)
}

function writeResults(node, results) {
  const folder = join(root, 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  const machine = {
    processor: cpus()[0]?.model,
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
  }
  const text = JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)
  writeFileSync(join(folder, 'latest.json'), `${text}\n`)
}

function table(results) {
  const rows = results.map(({ name, unit, value, baseline, ratio }) => [
    name,
    `${short(value)} ${unit}`,
    `${short(baseline.value)} ${unit}`,
    `${short(ratio)} ×`,
    baseline.what,
  ])
  const all = [['benchmark', 'ours', 'baseline', 'ratio', 'the baseline is'], ...rows]
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)))
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  )
}

function short(number) {
  return Number(number.toPrecision(3)).toLocaleString('en')
}
