// Loaded into a program whose parents merely stand before it: npm, the shell that npm uses, a script that runs it in
// its place. When one of those is killed outright it can tell nobody; then the program must not live on alone with the
// workspace in its hands. On Windows it does live on: there parents are not told apart from strangers.
import { readFileSync } from 'node:fs'

const parent = process.ppid
const grandparent = parentOf(parent)

setInterval(() => {
  if (process.ppid !== parent || parentOf(parent) !== grandparent) process.kill(process.pid, 'SIGKILL')
}, 250).unref()

/** Only Linux tells at no cost; elsewhere only the parent itself is followed. */
function parentOf(pid) {
  if (process.platform !== 'linux' || !process.env.npm_lifecycle_event) return 0
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return 0
  }
}
