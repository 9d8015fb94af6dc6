import { patterns, type Pattern } from '../text/pattern.ts'
import type { Phrase } from '../text/phrase.ts'
import { command, type Frame } from './command.ts'

interface Talk {
  intent: string
  words: readonly Pattern[]
  reply: string
}

const help =
  'I find, hang, arrange and take out. Try “make a gallery of the photos taken in 2015”, “arrange them in a circle”, “make it warmer”, “undo”, or “export a gallery to ~/Desktop/out”. “What do I have” tells what is here.'

const talks: readonly Talk[] = [
  {
    intent: 'who is here',
    words: patterns(
      'who made you, who are you, what are you, are you (an ai|a robot|a human|human|real|a machine|alive|there), what is your name',
    ),
    reply:
      'The planner built into Promenade: rules and a word list, no model, nothing leaves this machine. Say what you want to make.',
  },
  {
    intent: 'help',
    words: patterns(`
    help, help me, aide, why, how, what, huh, how so, how come, what can|could you do, what can i say|do|ask|make|type here?, start, begin, lets go, go, how does this|it|that work,
    how do i|you|we use this|it|promenade, what is this|promenade, what are you, who are you, instructions,
    commands, what now, what next, how do i start|begin, show me what you can do, what do you do,
    what should i do|say, i need help, i do not know what to do, examples, give me an example|some examples,
    man, usage, tutorial, how to use this|it, what are my options, what is possible, tell me what you can do,
    what are the commands, can you help me, can you help, i am lost, what do you know,
    how do i make a gallery
  `),
    reply: help,
  },
  {
    intent: 'greeting',
    words: patterns(`
    hello, hi, hey, hello|hi|hey there, good morning|afternoon|evening|day, howdy, greetings, hi promenade,
    hello promenade, how are you, how is it going, what is up, morning, yo, sup, nice to meet you,
    hello|hi|hey again, how do you do, hola, bonjour, hallo
  `),
    reply: 'Hello. Say what you want to make, or drop a folder here.',
  },
  {
    intent: 'thanks',
    words: patterns(`
    what a|an, thanks, thank you, thanks a lot, thank you very much, many thanks, cheers, great, perfect, lovely, nice,
    wonderful, cool,
    that is great|perfect|lovely|nice|good|it|beautiful|all|wonderful|fine|better|amazing|enough, well done,
    good, good job, excellent, beautiful, awesome, i like it|that|this, i love it|that|this,
    it is perfect|great|lovely|beautiful|nice|good, looks good|great|nice, that looks good|great|nice,
    very nice|good, amazing, nice work|job, thank you so much, thanks so much, wow, fine,
    this is great|nice|perfect|beautiful|lovely, you are great|amazing|the best
  `),
    reply: 'It stays as it is. “Export it” takes it out.',
  },
  {
    intent: 'farewell',
    words: patterns(`
    bye, goodbye, good bye, see you, see you later, good night, that is all, quit, exit, i am done, later,
    done, bye bye, we are done, ciao
  `),
    reply: 'Everything is kept.',
  },
  {
    intent: 'nothing',
    words: patterns(`
    never mind, nevermind, oops, not like that|this, no no, no no no, forget it, forget that, nothing, no, no thanks|thank, no thank you, ok, okay,
    stop, wait, hmm, alright, nope, do nothing, leave it, leave it as it is,
    leave it like that|this, keep it, keep it like that|this, not now, all right, right, do not, so, and,
    well, um, uh, oh, test, testing, hold on, whatever, then, keep it as it is, no changes
  `),
    reply: 'Nothing changed. Say what you want to make, for example “a gallery of my newest photos”.',
  },
]

/** Said as if something had been asked; nothing was. */
const goAhead = patterns(`
    yes, yes please, please, yep, yeah, yup, sure, sure thing, of course, go on, go ahead, continue, next, proceed, maybe, i do not know,
    do it, please do, you choose, whatever you like
  `)

/** "how do I export?": an explanation is wanted, not the deed. */
const asksHow = (phrase: Phrase) =>
  phrase.fits(
    patterns('how (do|can|could|would|should|to|does) i|we|you|one?, what (can|could|should) i|we|you do'),
    phrase.first(),
  ) !== null

/** The intent of an answer to a question that was not put; alone it is declined. */
export const nothingAsked = 'go ahead'

/** Answers greetings, thanks and calls for help, and acts on none. */
export const talkFrame: Frame = ({ phrase: clause }) => {
  const ahead = clause.fits(goAhead, clause.first())
  if (ahead && clause.only({ start: ahead.end, end: clause.words.length }).isDone) {
    return command({
      do: 'answer',
      intent: nothingAsked,
      reply: 'Nothing waits for an answer. Say what you want to make.',
    })
  }
  for (const { intent, words, reply } of talks) {
    const phrase = clause.copy()
    const cue = phrase.fits(words, phrase.first())
    if (!cue && !(intent === 'help' && asksHow(clause))) continue
    if (!cue) return command({ do: 'answer', intent, reply })
    phrase.use(cue)
    if (
      phrase.isDone ||
      (intent === 'thanks' && clause.fits(patterns('what a|an'), clause.first())) ||
      (intent === 'help' && asksHow(clause))
    )
      return command({ do: 'answer', intent, reply })
  }
  return null
}
