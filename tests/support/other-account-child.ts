/**
 * Another account of this machine: gives up root's rights, then tries to read files and to fetch addresses. Prints what
 * it got, as one line of JSON.
 *
 *     node tests/support/other-account-child.ts '{"files":[],"addresses":[{"url":"","headers":{}}]}'   (as root)
 */
import { readdirSync, readFileSync } from 'node:fs'

interface Job {
  files: string[]
  addresses: { url: string; headers: Record<string, string> }[]
}

const nobody = 65_534
const job = JSON.parse(process.argv[2] ?? '') as Job
process.setgroups?.([nobody])
process.setgid?.(nobody)
process.setuid?.(nobody)

function look(path: string): string {
  for (const read of [() => readFileSync(path, 'latin1'), () => readdirSync(path).join()]) {
    try {
      return `read ${read().length}`
    } catch {
      // The other way may work.
    }
  }
  return 'nothing'
}

const files = job.files.map((path) => [path, look(path)])
const answers = await Promise.all(
  job.addresses.map(async ({ url, headers }) => {
    const response = await fetch(url, { headers, redirect: 'manual' })
    return [url, response.status, await response.text()]
  }),
)
process.stdout.write(JSON.stringify({ account: process.getuid?.(), files, answers }))
