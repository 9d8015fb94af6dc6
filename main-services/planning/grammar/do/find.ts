import { patterns } from '../text/pattern.ts'
import { isVerb } from '../clauses.ts'
import { namesMedia, readWhat } from '../what/read-what.ts'
import { everything, isBare } from '../what/query.ts'
import { command, type Frame } from './command.ts'

/** Words that ask to find something. */
export const finding = patterns(`
    what|which? (did|have) i|we ever? photograph|photographed|shoot|shot|take|taken|film|filmed|record|recorded|capture|captured,
    what was|were taken|shot|photographed|filmed|made|recorded, what have i|we got, nothing but, what do i|we have, what is|was there, take, use, with, from, of, what|which, find, search, search for|through|in|all|my, look for, look at, look up, look through, show, display, see,
    view, list, get, fetch, give, bring up, pull up, pull out, pull, locate, browse, pick, pick out, choose,
    select, gather, collect, want, need, watch, hear, listen to, have a look at, filter, filter for|by, seek, hunt for,
    dig up|out, where is|are, do|have i|we|you have|got any|some?, have|got you|we got|have any|some?,
    i am looking for, looking for, searching for, trying to find, call up, retrieve, open, let me see, bring,
    only, just, collect up, take a look at, let me look at, present, find out, track down, got any, any,
    show off, which|what of my|our|the?, round up, gather up, explore
  `)

/** Reads searches: "find the videos", "show me what was taken in 2015". */
export const findFrame: Frame = (reading) => {
  const phrase = reading.phrase.copy()
  const verb = phrase.fits(finding, phrase.first())
  if (!verb) return null
  if (/^(?:what|which)$/u.test(phrase.norm(verb.start)) && verb.end - verb.start === 1 && !namesMedia(phrase))
    return null
  phrase.use(verb)
  phrase.takeAll(patterns('me|us all|only|just?, for me|us'))
  const what = readWhat(phrase, reading.context)
  if (what.pointer === null && what.include.length === 0) return null
  return command({ do: 'find', what })
}

const anythings = patterns(
  'surprise me, (show|give|find) (me|us)? something|anything (nice|new|else|random|interesting|beautiful)?, something random|nice|beautiful, inspire me',
)

/** Reads "surprise me": a dozen of anything. */
export const surpriseFrame: Frame = ({ phrase }) => {
  const found = phrase.fits(anythings, phrase.first())
  if (!found || !phrase.only({ start: found.end, end: phrase.words.length }).isDone) return null
  const [query] = everything().include
  if (!query) return null
  const what = { include: [{ ...query, order: 'random' as const, limit: 12 }], exclude: [], pointer: null }
  return command({ do: 'find', what }, [{ text: 'I picked a dozen at random.', doubt: 0.1 }])
}

/** Reads a phrase for things and nothing else: "sunset photos from 2015". */
export const bareFrame: Frame = (reading) => {
  const phrase = reading.phrase.copy()
  if (
    /^(?:i|we|you|he|she|they|it|this|that|there|my|why|who|when|if|because|what|how|is|are|do|does|did|was|were|not)$/u.test(
      phrase.norm(phrase.first()),
    ) &&
    isStatement(phrase)
  )
    return null
  if (isVerb(phrase.words, phrase.first()) || speakers.test(phrase.norm(phrase.first()))) return null
  const what = readWhat(phrase, reading.context)
  const [query] = what.include
  if (!query || what.pointer) return null
  const plain = query.head === 'type' || query.everything || (query.words.length === 0 && !isBare(query))
  const words = what.include.flatMap((one) => one.words).flat()
  if (!plain && words.length > 4) return null
  const onlyNumber = what.include.every(
    (one) => one.head === null && one.words.length === 0 && isBare({ ...one, limit: null }),
  )
  if (onlyNumber && query.order === null) return null
  return {
    ...command({ do: 'find', what }),
    notes: plain ? [] : [{ text: 'I took that as something to look for.', doubt: 0.15 }],
  }
}

const speakers = /^(?:i|we|you|he|she|they|who|why|when|how)$/u

/** Holds a verb that tells rather than asks. */
function isStatement(phrase: Parameters<Frame>[0]['phrase']): boolean {
  return phrase.has(
    patterns(
      'is|are|was|were|am|be|been|love|like|hate|think|know|said|says|told|went|saw|feel|have|has|had|will|would|can|do|does|did|looks|means|mean|wonder|hope|live|am|should|works|work',
    ),
  )
}
