// Whether a program that is packed holds an FFmpeg that may be passed on. The binary itself is asked: FFmpeg writes
// into itself how it was configured, and that decides its licence, whatever its package or its file is called.
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs'

/** Words that only FFmpeg's libraries write into a program. */
const marks = ['Lavc', 'Lavf', 'libavcodec', 'libavformat', 'libavutil'].map((word) => Buffer.from(word))

/** What a configuration may not contain, and why. */
const objections = [
  {
    option: '--enable-nonfree',
    reason: 'it says itself that it may not be passed on (--enable-nonfree)',
  },
  {
    option: '--enable-libfdk-aac',
    reason: 'it holds the Fraunhofer FDK AAC library, whose licence does not go with the GPL (--enable-libfdk-aac)',
  },
  {
    option: '--enable-gpl',
    reason: 'it is under the GPL, which would put the installer as a whole under it (--enable-gpl)',
  },
]

/** Other libraries that are linked into the same file write down how they were configured too. */
const ofAnotherLibrary = /--(?:enable|disable)-(?:vp[89]|examples|unit-tests|tools|docs)\b/

/** A run of characters longer than this is not a line of options. */
const longest = 16_000

/**
 * Why the FFmpeg in these bytes may not be passed on, each as a clause; [] where it may, or where there is none.
 *
 * @param {Buffer} bytes a whole program or library
 * @returns {string[]}
 */
export function objectionsTo(bytes) {
  const lines = optionLines(bytes).filter((line) => !ofAnotherLibrary.test(line))
  if (lines.length === 0) {
    return marks.some((mark) => bytes.includes(mark))
      ? ['it holds FFmpeg and does not say how that was configured, so nobody can tell its licence']
      : []
  }
  return objections
    .filter(({ option }) => lines.some((line) => line.split(/\s+/).includes(option)))
    .map(({ reason }) => reason)
}

/** Every line in the bytes that holds several configure options: `--prefix=/x --enable-gpl …`. */
function optionLines(bytes) {
  const lines = new Set()
  for (const word of ['--enable-', '--disable-']) {
    for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + 1)) {
      let [from, to] = [at, at]
      while (from > 0 && at - from < longest && isPrintable(bytes[from - 1])) from--
      while (to < bytes.length && to - at < longest && isPrintable(bytes[to])) to++
      // What stands before the first option may be another string: not every language ends its strings.
      const line = bytes.toString('latin1', from, to).replace(/^.*?(?=--[a-z])/, '')
      if ((line.match(/--[a-z]/g) ?? []).length > 1) lines.add(line.trim())
      at = to
    }
  }
  return [...lines]
}

const isPrintable = (byte) => byte >= 0x20 && byte < 0x7f

/** Programs, libraries and archives of them; a text that only speaks of FFmpeg is none. */
export function isBinary(path) {
  if (!statSync(path).isFile()) return false
  const head = Buffer.alloc(8192)
  const file = openSync(path, 'r')
  try {
    return head.subarray(0, readSync(file, head, 0, head.length, 0)).includes(0)
  } finally {
    closeSync(file)
  }
}

/**
 * Those of the files that may not be in an installer, with the reason.
 *
 * @param {Iterable<string>} paths
 * @returns {{ path: string, reasons: string[] }[]}
 */
export function undistributable(paths) {
  const found = []
  for (const path of paths) {
    if (!isBinary(path)) continue
    const reasons = objectionsTo(readFileSync(path))
    if (reasons.length > 0) found.push({ path, reasons })
  }
  return found
}

/** The refusal as a sentence for whoever makes the installer. */
export function refusal(found) {
  const each = found.map(({ path, reasons }) => `${path}: ${reasons.join('; ')}.`)
  return [
    'No installer is made, because the FFmpeg that it would carry may not be distributed.',
    ...each,
    'docs/dependencies.md says what was looked at, and what a lawful FFmpeg is.',
  ].join('\n')
}
