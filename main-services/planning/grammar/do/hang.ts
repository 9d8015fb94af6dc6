import { patterns } from '../text/pattern.ts'
import { comparatives } from '../lexicon/changes.ts'
import { readWhat } from '../what/read-what.ts'
import { command, here, type Frame } from './command.ts'

const hanging = patterns('hang, hang up, exhibit, put up, mount, put on show|display|the walls')
const walking = patterns(`
    walk|stroll|wander|go|move|fly|step (through|around|among|along|in|between),
    (take|lead|guide|walk) (me|us) (through|around|along), (give me)? a? tour (of|through)
  `)

/** Reads requests for a gallery that do not name one: "hang the sunsets", "walk me through 2015". */
export const hangFrame: Frame = (reading) => {
  const phrase = reading.phrase.copy()
  const at = phrase.first()
  const walks = phrase.fits(walking, at)
  const verb = walks ?? phrase.fits(hanging, at)
  if (!verb || phrase.has(comparatives)) return null
  phrase.use(verb)
  const what = readWhat(phrase, reading.context)
  if (what.include.length === 0 && what.pointer === null) return null
  if (what.pointer && walks) return null
  if (what.pointer) {
    return command({ do: 'arrange', place: here, items: { kind: 'these' }, arrangement: 'gallery', options: {} })
  }
  return command({ do: 'make', what, arrangement: 'gallery', options: {}, name: null })
}
