import { StudioError } from '#shared/model/errors.ts'
import { replaceOffer } from '#shared/model/gallery.ts'
import type { FoundMarker, Subject } from './marker.ts'

/** Makes the error of a folder that holds something else, which is not written into unless asked to. */
export function foreignFolder(target: string, found: FoundMarker, subject: Subject): StudioError {
  return new StudioError('CONFLICT', `${target} ${whatItHolds(found, subject)}.`, {
    kept: 'Nothing in it was touched.',
    next: replaceOffer,
  })
}

function whatItHolds(found: FoundMarker, subject: Subject): string {
  switch (found.state) {
    case 'none':
      return 'already holds other files'
    case 'broken':
      return 'already holds files, and its promenade-export.json is not as Promenade wrote it'
    case 'elsewhere':
      return `holds “${found.marker.title}”, exported from another library`
    case 'ours':
      return found.marker.environmentId === subject.environmentId
        ? `holds another kind of export of “${found.marker.title}”`
        : `holds the export of another place, “${found.marker.title}”`
  }
}

/** Makes the error of a target that is a file. */
export const notAFolder = (target: string): StudioError =>
  new StudioError('CONFLICT', `${target} is a file, not a folder.`, {
    kept: 'It was not touched.',
    next: 'Name a folder that does not exist yet.',
  })

/** Makes the error of a target that is a link, or lies behind one. */
export const leadsElsewhere = (path: string, leadsTo: string): StudioError =>
  new StudioError('CONFLICT', `${path} is a link to ${leadsTo}, and an export is not written through a link.`, {
    kept: 'Nothing was written.',
    next: 'Name the folder where it really lies.',
  })

/** Makes the error of a target to which another export is being written. */
export const beingWritten = (target: string): StudioError =>
  new StudioError('CONFLICT', `Another export is being written to ${target} just now.`, {
    kept: 'It goes on undisturbed.',
    next: 'Wait until it is done, or name another folder.',
  })

/** Makes a sentence of what the system says when a folder cannot be written; anything else comes back as it is. */
export function writeFailure(error: unknown, target: string): unknown {
  if (error instanceof StudioError) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  const kept = 'What stood there before is whole.'
  const failure = (kind: ConstructorParameters<typeof StudioError>[0], happened: string, next: string) =>
    new StudioError(kind, happened, { kept, next, cause: error })
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return failure(
        'OUT_OF_SPACE',
        `The disk is full, so ${target} could not be written.`,
        'Free some space and export again.',
      )
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failure('DENIED', `${target} may not be written to.`, 'Choose a folder of your own.')
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'EINVAL':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return failure('INVALID_INPUT', `${target} cannot be a folder here.`, 'Choose another folder.')
    case 'EIO':
    case 'EBUSY':
      return failure('UNAVAILABLE', `The disk could not write ${target} just now.`, 'Export again.')
    default:
      return error
  }
}
