import { stripVTControlCharacters } from 'node:util'

/** What of a message is shown: the beginning of a comparison says what differs. */
const longest = 800

/** The failed tests of a report of Vitest, each in a line; a file that could not be run is one. */
export const failuresInVitest = ({ testResults }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length > 0) return failed.map((test) => line(test.fullName, test.failureMessages))
    return status === 'failed' && assertionResults.length === 0 ? [line(name, [message])] : []
  })

/**
 * The same of a suite of Playwright's report, which holds suites in turn.
 *
 * @type {(suite: object) => string[]}
 */
export const failuresInPlaywright = ({ title, specs = [], suites = [] }) => [
  ...specs
    .filter(({ ok }) => !ok)
    .map((spec) => {
      const results = spec.tests.flatMap((test) => test.results)
      return line(
        `${title} ${spec.title}`,
        results.flatMap(({ errors }) => errors.map(({ message }) => message)),
      )
    }),
  ...suites.flatMap(failuresInPlaywright),
]

function line(name, messages) {
  const said = stripVTControlCharacters(messages.filter(Boolean).join(' '))
    .replaceAll(/^\s+at .*$/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return `${name}: ${said.length > longest ? `${said.slice(0, longest)} …` : said}`
}
