import { longestAt, patterns, type Pattern } from '../text/pattern.ts'
import type { Word } from '../text/word.ts'
import { unknownArrangements } from '../lexicon/arrangements.ts'
import { command, type Frame } from './command.ts'

interface Beyond {
  intent: string
  /** Must lead the clause. */
  verbs: readonly Pattern[]
  /** One of these must follow somewhere; left out, the verb alone is enough. */
  with?: readonly Pattern[]
  unless?: readonly Pattern[]
  reply: string
}

const place = patterns('gallery, timeline, grid, circle, cluster, exhibition, museum, wall')

/** What people ask for that is not there yet, and what there is in its stead. */
const beyond: readonly Beyond[] = [
  {
    intent: 'send, print or pack',
    verbs: patterns('print, post, tweet, email, e mail, mail, upload, zip, message, fax, text it|this|them, burn'),
    reply: 'I send nothing and print nothing. I can write a gallery into a folder; say “export it to ~/Desktop/out”.',
  },
  {
    intent: 'make a film',
    verbs: patterns(`
    make, create, build, render, produce, generate, cut, edit, compose, put together, turn, export, want,
    give, convert, assemble
  `),
    with: patterns(`
    a|an|one|the? short|nice|new|little|quick|cyberpunk|cool|music? video|film|movie|clip|trailer|slideshow|reel|montage|animation,
    into a|an? music? video|film|movie|slideshow
  `),
    unless: [...place, ...patterns('video gallery|wall|timeline|grid, film gallery|timeline')],
    reply:
      'I cannot make films yet. I can put these things on a timeline one can walk along, and export it as a gallery.',
  },
  {
    intent: 'make new media',
    verbs: patterns(`
    generate, paint, draw, imagine, invent, sketch, render, create, make, design, compose, write, record
  `),
    with: patterns(
      'a|an|some|the? new|nice|beautiful? picture|image|photo|painting|drawing|portrait|song|tune|melody|logo|poster|story|poem|illustration|text|essay|card|postcard|calendar|book|sound|soundtrack',
    ),
    unless: [
      ...place,
      ...patterns(`
    photo|picture|image wall|gallery|book, bigger, larger, big, size, tiny, huge, smaller, higher, lower, warmer, brighter, darker,
    black background
  `),
    ],
    reply: 'I make nothing new yet; I find, hang and arrange what you have.',
  },
  {
    intent: 'change the originals',
    verbs: patterns(`
    crop, edit, retouch, sharpen, blur, filter, flip, mirror, straighten, compress, convert, trim, denoise,
    recolour, recolor, desaturate, photoshop, fix, enhance, upscale, transcode,
    colourise|colorize|colorise|colourize, invert, stretch, rename the? files, crop out, touch up, vignette
  `),
    unless: patterns('gallery, timeline, circle, grid, cluster, clusters, a circle'),
    reply: 'I leave originals as they are and cannot edit pictures yet. I can hang, arrange, scale and light them.',
  },
  {
    intent: 'play',
    verbs: patterns('play, pause, mute, unmute, stop the? music|video|playback, listen to, start playing, skip'),
    reply: 'Playing from words is not there yet. Go up to a sound or a film in the place and click it.',
  },
  {
    intent: 'exchange things',
    verbs: patterns('swap, exchange, interchange, switch places, trade places'),
    reply: 'I see no two things here that I could exchange. Name two that hang in this place, or select them.',
  },
  {
    intent: 'align or copy',
    verbs: patterns(`
    align, center, centre, shuffle, mix, mix up, duplicate, copy, clone, distribute, link, relate, connect, frame,
    lock, pin, tag, label, caption, annotate, rate, star, like, favourite, favorite, bookmark, mark, snap,
    ungroup, merge
  `),
    unless: patterns(`
    in|into|as|on|along a|the? circle|timeline|grid|cluster|gallery, by colour|color|year|type|camera|folder
  `),
    reply: 'I cannot do that from words yet. Drag things by hand, or say how to arrange, move or scale them.',
  },
  {
    intent: 'send or fetch over the network',
    verbs: patterns(`
    email, e mail, mail, send, upload, post, tweet, print, order prints, google, download,
    browse the web|internet, search the web|internet|online, call, text, message, share, stream, sync,
    back up, backup
  `),
    unless: patterns('to|into|in|at, gallery, it, this|that'),
    reply: 'I send nothing and fetch nothing. I can write a gallery into a folder; say “export it to ~/Desktop/out”.',
  },
  {
    intent: 'judge content',
    verbs: patterns(`
    analyse|analyze, describe, explain, transcribe, translate, caption, summarise|summarize,
    recognise|recognize, identify, detect, read, tell, compare, rate, guess, what is happening, who is
  `),
    reply:
      'Without a model I cannot look into pictures or tell what they mean. I know names, folders, dates, colours, formats and cameras, and the words in texts.',
  },
]

export const noPrints =
  'I send nothing and print nothing. I can write a gallery into a folder; say “export it to ~/Desktop/out”.'

const purchase = patterns(
  '(order|buy|purchase|get|want|need|sell|pay for|pay) (me|us|some|a|the|my|our|two|three|four|five|several|paper|framed|large|of)? (me|us|some|a|the|my|our|two|three|four|five|several|paper|framed|large|canvas|photo)? (prints|posters|copies|postcards|mugs|calendars|enlargements|photobook|photobooks)',
)

/** "Order me prints of the Zoo photos": what is bought is nothing that could be found or hung. */
export const ordersPrints = (words: readonly Word[]): boolean =>
  words.some((_, at) => longestAt(words, at, purchase) !== null)

export const noCamera = 'I have no camera and take no pictures. I find and hang what you have.'

const photographing = patterns(
  '(take|shoot|snap|capture|make|record|grab|film) (a|an|another|some|one) (new|quick|nice|little|live)? (photo|picture|pic|snap|snapshot|video|film) of (me|us|myself|ourselves|my face|my screen|my desk|the screen|the window|this window|this room i am in), (take|make|grab|snap|capture) (a|an|another)? (selfie|selfies|screenshot|screenshots|screen shot|screengrab)',
)

/** "Take a selfie": nothing here has a camera. */
export const wantsCamera = (words: readonly Word[]): boolean =>
  words.some((_, at) => longestAt(words, at, photographing) !== null)

const shaping = patterns(`
    arrange, rearrange, put, place, lay out, make, create, build, form, turn, show, hang, organise|organize, stack,
    set, display, want, change, shape
  `)

/** Reads shapes that there is no arrangement for: "arrange them in a spiral". */
export const shapeFrame: Frame = ({ phrase }) => {
  const found = phrase.find(unknownArrangements)
  const at = phrase.first()
  if (!found) return null
  const name = phrase.words
    .slice(found.start, found.end)
    .map((word) => word.norm)
    .join(' ')
  const led = /^(?:a|an|as|in|into|like|of)$/u.test(phrase.norm(found.start - 1)) && phrase.fits(shaping, at) !== null
  if (!led && found.end - found.start !== phrase.free().length) return null
  return command({ do: 'refuse', intent: `arrange as a ${name}`, reply: noSuchForm(name) })
}

/** That there is no arrangement of that name yet. */
export const noSuchForm = (name: string): string =>
  `I cannot arrange things as a ${name} yet. There are gallery, timeline, clusters, grid and circle.`

const ordering = patterns(
  'organise|organize|sort|order|arrange|rearrange|group|cluster|tidy|reorganise|reorganize, lay out, sort out, tidy up, clean up',
)

/** Asks back where "organise my photos" does not say by what. */
export const byWhatFrame: Frame = ({ phrase }) => {
  if (!phrase.fits(ordering, phrase.first())) return null
  const reply = 'How? By date, colour, type, camera or folder, or as a gallery, a timeline, a grid or a circle.'
  return command({ do: 'refuse', intent: 'arrange', reply })
}

/** Says no to what is understood but not there yet. */
export const beyondFrame: Frame = ({ phrase: clause }) => {
  const at = clause.first()
  for (const { intent, verbs, with: needed, unless, reply } of beyond) {
    const verb = clause.fits(verbs, at)
    if (!verb || (unless && clause.has(unless))) continue
    if (
      needed &&
      !clause.fits([...needed], verb.end) &&
      !clause.fits([...needed], verb.end + 1) &&
      !clause.has(patterns('into a|an? short|music? video|film|movie|slideshow'))
    )
      continue
    return command({ do: 'refuse', intent, reply })
  }
  return null
}

const negations = patterns(`
    do not, never, please do not, stop, you should|must|need not, i would rather not,
    i do not want|need|like|think, do not ever, no need to, not now
  `)

/** Reads "don't export it": nothing is done, and that is said. */
export const negationFrame: Frame = ({ phrase: clause }) => {
  const at = clause.first()
  const cue = clause.fits(negations, at)
  if (
    !cue ||
    (clause.fits(patterns('i do not want|need|like, do not want|need|like'), at) &&
      clause.has(patterns('grid, stars, background, backdrop')))
  )
    return null
  return command({ do: 'answer', intent: 'leave it', reply: 'All right, I leave that.' })
}
