/**
 * @typedef {object} Fault
 * @property {string} file
 * @property {string} breaks what would be wrong, a sentence
 * @property {string} from what stands in the file, once
 * @property {string} to what stands there instead
 * @property {string[]} tests files of tests, one of which must fail
 */

/**
 * Faults in one file, which the same tests are to notice.
 *
 * @type {(file: string, tests: string[], planted: Omit<Fault, 'file' | 'tests'>[]) => Fault[]}
 */
export const inFile = (file, tests, planted) => planted.map((fault) => ({ file, tests, ...fault }))
