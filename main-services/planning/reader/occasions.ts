import { longestAt, patterns } from '../grammar/text/pattern.ts'
import { typeByName } from '../grammar/lexicon/types.ts'
import type { Word } from '../grammar/text/word.ts'

const forWhat = patterns('for, in time for, ready for, ahead of, in honour|honor of, to show at, to have at')
const whose =
  /^(?:a|an|the|my|our|his|her|their|your|this|that|tonight|tomorrow|todays?|some|next|mums?|moms?|dads?|grandmas?|grandpas?|grannys?|grans?|nans?)$/u
const event =
  /^(?:day|days|night|evening|morning|afternoon|weekend|party|house|meeting|opening|closing|vernissage|finissage|anniversary|reunion|lesson|class|talk|lecture|presentation|fair|fete|fundraiser|raffle|competition|contest|visit|visitors|dinner|lunch|tea|brunch|supper|bbq|barbecue|assembly|concert|workshop|celebration|ceremony|festival|session|demo|gathering|event|events|club|seminar|conference|auction|retirement|graduation|christening|baptism|funeral|memorial|jubilee|prom|ball|gala|recital|service|sale|quiz|jumble|open|launch|preview|trade|school|pta|wi|guests|leaving|do)$/u
const last =
  /^(?:day|days|night|evening|morning|afternoon|weekend|party|house|meeting|opening|exhibition|vernissage|finissage|anniversary|reunion|lesson|class|talk|lecture|presentation|fair|fete|fundraiser|raffle|competition|contest|visit|visitors|dinner|lunch|tea|brunch|supper|bbq|barbecue|assembly|concert|workshop|celebration|ceremony|festival|session|demo|gathering|event|events|club|seminar|conference|auction|graduation|christening|baptism|funeral|memorial|jubilee|prom|ball|gala|recital|service|sale|quiz|launch|preview|guests|do)$/u
const weekday = '(monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const when = patterns(
  [
    `(on|this|next|coming|that|by)? (this|next|the|a)? (coming|following)? ${weekday} (morning|afternoon|evening|night|week|next)?`,
    '(this|tomorrow|next|later|that) (week|month|year|evening|morning|afternoon|night|summer|winter|spring|autumn)',
    'tonight, tomorrow, today, later, soon, on the (weekend|day|night), at the weekend, at noon|midnight, in a (week|month|fortnight|few days|couple of days)',
    'in (january|february|march|april|may|june|july|august|september|october|november|december)',
    '(at|in|down at|over at) (the|our|my) (school|office|library|museum|church|village hall|town hall|hall|club|pub|care home|nursery|community centre|community center)',
  ].join(', '),
)

/** "… for our open house on Friday": what it is for, and when that is; none of it is what hangs, or when it was taken. */
export function withoutOccasion(words: readonly Word[]): readonly Word[] {
  for (let at = 0; at < words.length; at++) {
    const end = occasionEnd(words, at)
    if (end === null) continue
    const isOpening = at === 0 && words[end]?.kind === 'mark' && end + 1 < words.length
    const isEnd = at > 1 && (end === words.length || words[end]?.kind === 'mark')
    if (isOpening) return words.slice(end + 1)
    if (isEnd && words.slice(0, at).some(({ kind }) => kind !== 'mark'))
      return [...words.slice(0, words[at - 1]?.norm === ',' ? at - 1 : at), ...words.slice(end)]
  }
  return words
}

/** Where an occasion ends that begins here, with the day it is on. */
function occasionEnd(words: readonly Word[], at: number): number | null {
  const lead = longestAt(words, at, forWhat)
  if (lead === null || !whose.test(words[lead]?.norm ?? '')) return null
  let end = lead + 1
  while (end < Math.min(words.length, lead + 5) && words[end]?.kind === 'word' && !last.test(words[end]?.norm ?? '')) {
    if (typeByName.has(words[end]?.norm ?? '')) return null
    end++
  }
  if (!last.test(words[end]?.norm ?? '')) return null
  while (event.test(words[end]?.norm ?? '')) end++
  let tail = longestAt(words, end, when)
  while (tail !== null) {
    end = tail
    tail = longestAt(words, end, when)
  }
  return end
}
