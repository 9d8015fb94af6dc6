import { join } from 'node:path'
import { normalizePath, type Plugin } from 'vite'
import { faults } from './faults.mjs'

/**
 * Puts a fault into a file as it is loaded; what lies on the disk stays as it is.
 *
 * @param number of the fault in the list; left out, none is planted
 */
export function planted(number: string | undefined): Plugin {
  const fault = number === undefined ? undefined : faults[Number(number)]
  const file = fault && normalizePath(join(import.meta.dirname, '..', '..', fault.file))
  return {
    name: 'promenade:planted',
    enforce: 'pre',
    transform(code, id) {
      if (!fault || id.split('?')[0] !== file) return undefined
      if (!code.includes(fault.from)) throw new Error(`Nothing in ${fault.file} reads “${fault.from}”.`)
      return { code: code.replace(fault.from, () => fault.to), map: null }
    },
  }
}
