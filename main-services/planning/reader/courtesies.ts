import { longestAt, patterns } from '../grammar/text/pattern.ts'
import type { Word } from '../grammar/text/word.ts'

/** What is said around a request, longer than a word or two. */
const before = patterns(`
  i was|am wondering whether|if you|we could|might|can|would, i wonder whether|if you|we could|might|can|would,
  i do not suppose|think|guess|know (if|whether|that)? you|we|i|there (could|can|might|would|is|was), why not, why do not we|you|i, do not you think you|we|i (could|can|should),
  could|can|would|will not you|we|i, i would not mind, i do not mind (if|having)?, would not it be nice|great|lovely (to have|see)?,
  would|do you think you could|can, would it be possible|ok|okay|alright to, is it possible to, it would be nice|great|lovely to have|see,
  what i want|need|would like is, what i am looking for is, i am looking for, i am after, i fancy,
  i|we have got? (my|our)? heart|eye|eyes|mind set? on, my|our heart is set on, i|we am|are keen|set on, i|we am|are? (dreaming|thinking|dream|think) of|about,
  i|we am|are in the mood|need for|of, i|we am|are? (hoping|longing|craving|dying|hope|long) for|to see?, i|we am|are looking forward to, i|we have in mind, what i|we have in mind is, the plan|idea|goal|wish|task|aim is, my|our plan|idea|goal|wish|task|aim is (to have|get|see)?,
  need, needed, wanted, wish, required, request, task, goal,
  would|do you mind (awfully|terribly|very much)? if i|we asked you to, i|we would be (ever so|so|very|most|really)? grateful|delighted|thankful|happy|glad|obliged|pleased if|for (you|we)? (could|would|can)?,
  be a dear|darling|love|sport|star|angel|treasure and, (would|will|could|can)? you? be (ever so|so very|so|very) good|kind|nice|lovely|sweet as to|and|to?, do me|us a favour|favor and|:?, sorry to be a nuisance|pain|bother but?, sorry to bother|trouble|disturb (you)? again? but?, go on, go ahead, you know what, tell you what, i tell you what,
  when it comes to, speaking of, talking of|about, on the subject of, as for, as to, regarding, concerning, with regard to,
  we were thinking of, good morning|afternoon|evening
`)
const inside = patterns(`
  on the other hand, on the one hand, by the way, by the by, incidentally, for that matter, if it is not too much trouble|work|bother, if it is no trouble|bother, if that is ok|okay|alright|possible, if you have a moment|minute,
  if you would be so kind, (no|not a|not too much) worries|problem|problems|bother|trouble|pressure|big deal, if that|it is|were not? too? (much|hard|difficult|complicated|bothersome) (trouble|bother|work)?, whenever you can|like, when you get a chance|moment, (there is)? no hurry|rush
`)
const after = patterns(`
  that is what i need|want|meant|mean, that is all i need|want, that would be nice|great|lovely|perfect, and that is it|all,
  my? darling|dear|love|sweetheart|honey|sweetie|pet|mate|buddy|pal|friend|folks, if that is ok|okay|alright|possible, for (my|our|the)? grandma|grandpa|granny|grandmother|grandfather|mother|mum|mom|father|dad|parents|kids|children|wife|husband|friends|friend|boss|guests|family|sister|brother|aunt|uncle,
  pretty please, dear studio|promenade|computer, straight away, while you are at it, when|once|whenever you (have|get|find|can|are) (a|the|some|your)? (minute|moment|second|sec|chance|time|ready|free)?,
  it would make my day, you would make my day, i have lost track, i lost count, so go on, just so you know, i have time, (there is)? no hurry|rush, whenever you can|like, take your time
`)

/** What one says of what was done, before one goes on: "Splendid. Light it …". */
const interjection = patterns(`
  (that|this|it)? (is|was|looks)? (really|very|just|so|quite)? splendid|lovely|brilliant|marvellous|marvelous|wonderful|fantastic|excellent|perfect|great|good|nice|cool|awesome|super|superb|fabulous|gorgeous|beautiful|terrific|amazing|sweet|better,
  (excuse|pardon|forgive) me, hello|hi|hey|greetings|howdy|hallo (there|again|you|studio|promenade|everyone)?, good day, morning|evening|afternoon, dear (studio|promenade|computer|machine|all), listen, look, hear me out, right then, now then, so, well, now, ahem, guys, folks, mate, beg your pardon, i beg your pardon, sorry, apologies, my apologies, so sorry,
  (oh)? (my)? goodness|heavens|gosh|gracious|(goodness me)|(good grief)|(good heavens)|(good lord)|blimey|crikey|(dear me)|(oh dear)|(oh my)|(my word)|whoa|yikes|phew|ugh|argh|(for heaven's sake)|(for goodness sake)|(dear oh dear)|jeez|man|boy|lord|(look at that)|(see there)|(for the record)|(out of curiosity)|(just curious),
  oh, ah, aha, hmm, hm, um, uh, er, wow, right, alright, okay, ok, fine, yes, yeah, yep, sure, indeed, bravo, oops, never mind, nevermind, no matter, love it, i love it, well done, good job, good work, not bad
`)

/** Takes off what is only said around a request, and reads a dash between spaces as a pause. */
export function withoutCourtesies(given: readonly Word[]): readonly Word[] {
  let words: readonly Word[] = given.map((word, at) => (isPause(given, at) ? { ...word, norm: ',' } : word))
  for (let end = longestAt(words, 0, interjection); end !== null; end = longestAt(words, 0, interjection)) {
    if (words[end]?.kind !== 'mark' || !/^[.,!;–—-]$/u.test(words[end]?.norm ?? '') || end + 1 >= words.length) break
    words = words.slice(end + 1)
  }
  words = withoutExclamation(words)
  const isOnly = (start: number, end: number) =>
    words.every((word, at) => word.kind === 'mark' || (at >= start && at < end))
  for (let at = 0; at < words.length; at++) {
    const starts = at === 0 || words[at - 1]?.kind === 'mark'
    const opening = starts ? (longestAt(words, at, before) ?? announced(words, at)) : null
    const aside = longestAt(words, at, inside)
    const closing = longestAt(words, at, after)
    const isLast = closing !== null && (closing === words.length || words[closing]?.kind === 'mark')
    const end = aside ?? (isLast ? closing : opening)
    if (end === null || isOnly(at, end)) continue
    // A mark on either side goes along: what is left belongs together.
    const from = at > 0 && words[at - 1]?.norm === ',' ? at - 1 : at
    const isEnclosed = from < at || from === 0
    const to = isEnclosed && /^[,:]$/u.test(words[end]?.norm ?? '') ? end + 1 : end
    words = [...words.slice(0, from), ...words.slice(to)]
    at = from - 1
  }
  return words
}

/** "Oh go on then, …", "silly me, …": nothing but exclamations up to the first mark. */
function withoutExclamation(words: readonly Word[]): readonly Word[] {
  const mark = words.findIndex(({ kind }) => kind === 'mark')
  const isPausing = /^[,.!;:…–—-]$/u.test(words[mark]?.norm ?? '')
  if (mark < 1 || mark > 5 || mark + 1 >= words.length || !isPausing) return words
  return words.slice(0, mark).every(({ norm }) => exclamation.test(norm)) ? words.slice(mark + 1) : words
}
const exclamation =
  /^(?:o+h+|a+h+|a+w+|h+m+|e+r+m*|u+h+m*|wo+w+|hey+|hi+|hello|go|on|then|well|right|ok|okay|okey|alright|yes|yeah|yep|yup|aye|so|now|fine|sure|great|good|lovely|nice|cool|neat|perfect|brilliant|super|wonderful|silly|stupid|daft|me|my|sorry|pardon|dear|dearie|love|darling|pet|mate|man|dude|folks|guys|thanks|thank|you|cheers|ta|please|listen|look|see|gosh|goodness|gracious|blimey|crikey|heavens|lord|god|gee|jeez|oops|whoops|yikes|phew|meh|bah|ugh|argh|indeed|anyway|anyhow|honestly|seriously|frankly|come|there|again|very|much|of|course|all|splendid|excellent|grand|smashing|ha+|heh|lol|haha)$/u

/** "Something festive: …" */
function announced(words: readonly Word[], at: number): number | null {
  const end = longestAt(words, at, something)
  return end !== null && at === 0 && words[end + 1]?.norm === ':' ? end + 1 : null
}
const something = patterns('something|anything')

const isPause = (words: readonly Word[], at: number): boolean => {
  const [word, previous, next] = [words[at], words[at - 1], words[at + 1]]
  if (word?.kind !== 'mark' || !/^[-–—]$/u.test(word.norm) || !previous || !next) return false
  return previous.end < word.start && word.end < next.start && !(previous.kind === 'number' && next.kind === 'number')
}
