import { reportIn, toErrorReport, type ErrorReport } from '#shared/model/errors.ts'

/** Turns anything thrown by a call into sentences. A call that never reached the studio becomes `UNAVAILABLE`. */
export function reportOf(error: unknown): ErrorReport {
  if (!(error instanceof Error)) return toErrorReport(error)
  return reportIn(error) ?? unreachable
}

const unreachable: ErrorReport = {
  code: 'UNAVAILABLE',
  message: 'The studio cannot be reached just now.',
  kept: 'Everything that was finished is kept.',
  next: 'It is tried again by itself; once the studio answers, ask again.',
}

/** Joins what happened, what is safe and what helps. */
export function sentences(report: ErrorReport): string {
  return [report.message, report.kept, report.next].filter((part) => part !== '').join(' ')
}
