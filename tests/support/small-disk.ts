import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether this account may mount a disk of its own; where not, tests that need one say so and are skipped. */
export const canMount = tryMount()

/** A disk of a few megabytes that can be filled, freed, and made read-only. */
export interface SmallDisk {
  path: string
  /** Leaves about so many bytes free, none by default. */
  fill: (left?: number) => void
  free: () => void
  readOnly: () => void
  writable: () => void
  end: () => void
}

export function mountSmallDisk(kilobytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'promenade-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=700`, 'tmpfs', path])
  const ballast = join(path, 'ballast')
  const remount = (how: string) => execFileSync('mount', ['-o', `remount,${how}`, path])
  return {
    path,
    fill: (left = 0) => {
      mkdirSync(ballast, { recursive: true })
      for (let index = 0; ; index += 1) {
        const { bavail, bsize } = statfsSync(path)
        const bytes = bavail * bsize - left
        if (bytes <= 0) return
        try {
          writeFileSync(join(ballast, String(index)), Buffer.alloc(Math.min(bytes, 1_048_576)))
        } catch {
          // What fits is written all the same.
          if (left === 0) return
        }
      }
    },
    free: () => rmSync(ballast, { recursive: true, force: true }),
    readOnly: () => remount('ro'),
    writable: () => remount('rw'),
    end: () => {
      execFileSync('umount', ['-l', path])
      rmSync(path, { recursive: true, force: true })
    },
  }
}

function tryMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return sayNot()
  const path = mkdtempSync(join(tmpdir(), 'promenade-disk-trial-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', path], { stdio: 'ignore' })
    execFileSync('umount', [path])
    return true
  } catch {
    return sayNot()
  } finally {
    rmSync(path, { recursive: true, force: true })
  }
}

function sayNot(): boolean {
  console.warn('SKIPPED: full and read-only disks are tried only where one may mount a disk (root on Linux).')
  return false
}
