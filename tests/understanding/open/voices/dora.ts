/** Wordings, sentences and dialogues of somebody who had not seen how they are read. */
import type { Wordings } from '../../generate/wordings.ts'
import type { Case, Names, Outcome } from '../../language.ts'
import {
  answers,
  backTo,
  calm,
  circle,
  cluster,
  counts,
  declines,
  finds,
  gallery,
  grid,
  hangs,
  now,
  row,
  saying,
  shows,
  showsAbout,
  some,
  speakingTo,
  tells,
  timeline,
  turn,
} from '../../write.ts'

export const wordings: Wordings = {
  templates: [
    '{polite}{verb} {a} of {set}{end}',
    '{polite}{verb} {a} with {set} in it{end}',
    '{polite}{verb} {a} from {set}{end}',
    "I'd love {a} of {set}{end}",
    "I'd quite like to see {set} as {a}{end}",
    '{a} with {set}{end}',
    'can I get {a} of {set}{end}',
    '{set}, as {a}{end}',
    '{set} in {a}{end}',
    'is there a way to have {a} of {set}{end}',
    'my daughter wants {a} of {set}{end}',
    '{polite}hang {set} in {a}{end}',
    'what I am after is {a} with {set}{end}',
    '{polite}use {set} for {a}{end}',
    "let's do {a} of {set}{end}",
    'how about {a} of {set}{end}',
    '{polite}turn {set} into {a}{end}',
    '{arr}: {set}{end}',
    '{arr} of {set}{end}',
    'I was hoping for {a} of {set}{end}',
    '{polite}show {set} as {a}{end}',
    'ok so I need {a} of {set}{end}',
    'time for {a} of {set}{end}',
    '{polite}lay out {set} as {a}{end}',
  ],
  counting: [
    'how many {set} have I got',
    'how many {set} do we have in here?',
    'tell me how many {set} there are',
    'any idea how many {set} I own?',
    "what's the number of {set}?",
    'count up the {set} for me',
    'do you know how many {set} I have?',
    'how many {set} in total',
    '{set}, how many?',
    'I wonder how many {set} there are',
    'give me a count of the {set}',
    'just how many {set} are in my collection?',
  ],
  sets: {
    folder: [
      'the {noun} in the {folder} folder',
      'my {folder} {noun}',
      'all the {noun} from {folder}',
      'the {noun} I keep in {folder}',
      'whatever {noun} are in the folder {folder}',
      'everything in the {folder} folder',
      'the {noun} inside "{folder}"',
      'the contents of {folder}',
      'the {noun} I put under {folder}',
    ],
    year: [
      '{noun} from {year}',
      'the {noun} I took in {year}',
      '{year} {noun}',
      'my {noun} of the year {year}',
      'all {noun} dated {year}',
      'the {noun} that were taken during {year}',
      '{noun} I shot back in {year}',
    ],
    season: [
      '{noun} taken in {season}',
      'my {season} {noun}',
      'the {noun} from any {season}',
      'all {noun} I took in the {season}',
      '{noun} made during {season}',
      '{noun} with a {season} date',
      'the {noun} that were shot in {season}',
    ],
    weekday: [
      '{noun} taken on a {weekday}',
      'my {weekday} {noun}',
      '{noun} I took on {weekday}s',
      'the {noun} from {weekday}s',
      'all {noun} that were shot on any {weekday}',
      '{noun} where the day was a {weekday}',
      '{noun} dated to a {weekday}',
    ],
    camera: [
      '{noun} from my {camera}',
      '{camera} {noun}',
      'the {noun} I took with the {camera}',
      '{noun} that the {camera} took',
      'all {noun} made with a {camera}',
      '{noun} shot on the {camera}',
      'my {noun} off the {camera}',
    ],
    color: [
      '{color} {noun}',
      'the {noun} that are {color}',
      'mostly {color} {noun}',
      '{noun} in {color}',
      '{noun} where the main colour is {color}',
      'all {noun} that look {color}',
      'my {color} coloured {noun}',
    ],
    shape: [
      '{shape} {noun}',
      'the {noun} that are {shape}',
      '{noun} in {shape} format',
      '{shape} format {noun}',
      'all {noun} with a {shape} shape',
      'my {shape} shaped {noun}',
      '{noun} which are {shape}',
    ],
    films: [
      'the films',
      'my videos',
      'all video clips',
      'my home movies',
      'the video files',
      'all movies I have here',
      'all films',
      'videos of any kind',
    ],
    sounds: [
      'the sounds',
      'my sound files',
      'all audio files',
      'the audio clips',
      'my sound recordings',
      'the audio recordings',
      'all sound clips I have',
      'things I can listen to',
    ],
    models: [
      'the 3D models',
      'my 3d objects',
      'all three-dimensional models',
      'the models',
      'my 3-D models',
      'the 3D things',
      'models in 3D',
    ],
    both: [
      'the {noun} from {folder} and {other}',
      'everything in {folder} plus everything in {other}',
      'my {folder} and {other} {noun}',
      'both the {folder} folder and the {other} folder',
      'the {noun} in {folder} together with those in {other}',
      'all the {noun} from {folder} as well as {other}',
      'the {noun} of the two folders {folder} and {other}',
    ],
    without: [
      'the {folder} {noun} except {x}',
      'everything in {folder} but not {x}',
      'all {noun} from {folder} apart from {x}',
      'the {folder} folder minus {x}',
      'the {noun} in {folder} with {x} left out',
      'my {folder} {noun} without {x}',
      'all but {x} from the {folder} folder',
      '{folder} {noun} other than {x}',
    ],
    wordless: [
      '{noun} without a date',
      'the undated {noun}',
      '{noun} that have no date',
      'the {noun} where nobody knows when they were taken',
      'all {noun} with the date missing',
      '{noun} lacking a date',
      'my {noun} that carry no date at all',
    ],
  },
  arrangements: {
    gallery: ['gallery', 'exhibition', 'picture gallery', 'art exhibition', 'little gallery', 'gallery room'],
    timeline: ['timeline', 'time line', 'timeline walk', 'chronological timeline'],
    cluster: ['cluster', 'set of clusters', 'cluster layout', 'group of clusters'],
    grid: ['grid', 'neat grid', 'grid layout', 'tidy grid', 'regular grid'],
    circle: ['circle', 'ring', 'big circle', 'wide circle', 'circular arrangement'],
    row: ['row', 'single row', 'straight line', 'long row', 'straight row', 'line'],
  },
  verbs: [
    'build',
    'make',
    'make me',
    'give me',
    'set up',
    'put together',
    'create',
    'show me',
    'get me',
    'do me',
    'arrange',
    'prepare',
    'whip up',
    'throw together',
    'knock up',
    'sort me out',
    'start',
    'assemble',
  ],
  nouns: ['photos', 'pics', 'snaps', 'snapshots', 'photographs', 'pictures', 'images', 'piccies'],
  politeness: [
    '',
    '',
    '',
    'please ',
    'could you ',
    'would you please ',
    'hi, please ',
    'hello there, can you ',
    "if it isn't too much trouble, ",
    'be a dear and ',
    'right, ',
    'ok now ',
    'hey, can you ',
    'pls ',
    'go on then, ',
  ],
  endings: [
    '',
    '',
    '',
    ' please',
    ', thanks',
    ', ta',
    ', thank you very much',
    ' if you can',
    ', cheers',
    ', no rush',
    ' for my nan',
    ', that would be lovely',
    ' pretty please',
    ', nothing fancy',
  ],
  wishes: {
    bigger: [
      'make them all bigger',
      'everything a bit larger',
      "I can't see much, make the pictures bigger",
      'can they be larger?',
      'blow them all up a little',
      'bigger please',
      'make the whole lot larger',
      'the pictures are too small',
      'increase the size of everything',
    ],
    smaller: [
      'make them all smaller',
      'everything a bit smaller',
      'the pictures are too big',
      'can they be smaller?',
      'shrink the lot',
      'reduce the size of everything',
      "they're huge, make them smaller",
      'scale everything down a little',
      'a size smaller, all of them',
    ],
    warmer: [
      'make the light warmer',
      'warmer light',
      'could the lighting be cosier and warmer?',
      'a warmer glow',
      'I want the lights warmer',
      'light it more warmly',
      'the light feels cold, warm it up',
      'bit more warmth in the light',
      'make the lighting a little warmer',
    ],
    cooler: [
      'make the light cooler',
      'cooler light',
      'the light is too warm',
      'could the lighting be colder?',
      'a cooler, bluer light',
      'make the lighting a little colder',
      'I want the lights cooler',
      'cool the light down a bit',
      'colder light in there',
    ],
    brighter: [
      'make it brighter',
      'more light',
      "it's too dark in here",
      'turn the lights up',
      'can it be brighter?',
      'brighten the room',
      'light the place up more',
      'I need brighter lighting',
      'the lighting should be brighter',
    ],
    darker: [
      'make it darker',
      'less light',
      "it's too bright in here",
      'dim the lights',
      'can it be darker?',
      'turn the lights down',
      'I want it a bit dimmer',
      'tone the brightness down',
      'the lighting should be darker',
    ],
    undo: [
      'undo',
      'undo that',
      'take that back',
      "no, I didn't want that, undo it",
      'go back a step',
      'can you undo the last thing?',
      'oops, undo',
      'reverse what you just did',
      'put things back to how they were before',
    ],
    circle: [
      'put them in a circle instead',
      'make it a circle',
      'actually a circle would be nicer',
      'change it to a ring',
      'could they stand in a circle?',
      'arrange them in a ring',
      'in a circle',
      'turn it into a circle',
      'have them all around me in a circle',
    ],
    grid: [
      'put them in a grid instead',
      'make it a grid',
      'actually a grid would be nicer',
      'change it to a grid',
      'could they hang in a grid?',
      'arrange them as a tidy grid',
      'as a grid',
      'turn it into a grid',
      'rather a grid than a gallery',
    ],
    name: [
      'call it {name}',
      'name it "{name}"',
      'rename this to {name}',
      'the name should be {name}',
      'can we call this {name}?',
      'give it the name {name}',
      'it needs a title: {name}',
      'title it {name}',
      'let it be called {name}',
    ],
    remove: [
      'take the {x} out',
      'get rid of the {x}',
      'remove the {x}',
      "I don't want the {x} in there",
      'without the {x}',
      'the {x} has to go',
      'can you take away the {x}?',
      'leave out the {x}',
      'lose the {x}',
      'drop the {x} from it',
    ],
    add: [
      'add the {x}',
      'put the {x} in too',
      'the {x} should be there as well',
      'can the {x} join them?',
      'also the {x}',
      'bring in the {x}',
      'include the {x} as well',
      'you forgot the {x}, add it',
      'plus the {x}',
    ],
    wider: [
      'put more space between them',
      'make the gaps wider',
      "they're too close together",
      'spread them out',
      'further apart',
      'can they hang further apart?',
      'more room between the pictures',
      'space them out a bit',
      'increase the spacing',
    ],
    closer: [
      'put less space between them',
      'make the gaps narrower',
      "they're too far apart",
      'move them closer together',
      'closer together',
      'can they hang closer together?',
      'less room between the pictures',
      'bunch them up a bit',
      'reduce the spacing',
    ],
    swap: [
      'swap the {x} and the {y}',
      'switch the {x} with the {y}',
      'the {x} and the {y} should trade places',
      'can the {x} and the {y} change places?',
      'put the {x} where the {y} is and the other way round',
      'the {x} and the {y}, can you swap those two around?',
      'let the {x} and the {y} swap spots',
      'make the {x} and the {y} switch places',
      'swap {x} with {y}',
    ],
    count: [
      'how many are in there?',
      'how many pictures is that now?',
      'count what is hanging here',
      'how many did you hang?',
      'so how many are on show?',
      'what does that come to, how many pictures?',
      'how many can I see here?',
      'number of pictures in this one?',
      'how many things are in this place?',
    ],
    stars: [
      'put a starry sky behind it',
      'I want stars all around',
      'a backdrop of stars',
      'can we have stars in the background?',
      'make the background a starry sky',
      'stars as the backdrop',
      'change the background to stars',
      'hang it under the stars',
      'surround it with a starry night sky',
    ],
  },
}

const own = speakingTo('own')
const open = speakingTo('open')

/** A question after files: named in the answer, or found. */
const named = (names: Names): readonly Outcome[] => [tells(names), finds(names)]
/** A question after a number where there is none. */
const none: readonly Outcome[] = [counts(0), declines()]
/** A few, as people mean it. */
/** A bare wish to see so many: found, or hung. */
const anySome = (count: number, among: Names): readonly Outcome[] => [some(count, among), { found: { count, among } }]
const few = (among: Names): readonly Outcome[] => [3, 4, 5, 6].flatMap((count) => anySome(count, among))
const without = (names: Names, ...gone: string[]): Names => names.filter((name) => !gone.includes(name))

const zoo = own.pics({ folder: 'Zoo' })
const beach = own.pics({ folder: 'Beach' })
const beachByTime = own.pics({ folder: 'Beach' }, { by: 'taken' })
const drawings = own.pics({ folder: 'Drawings' })
const night = own.pics({ folder: 'Night' })
const nightByTime = own.pics({ folder: 'Night' }, { by: 'taken' })
const lisbon = own.pics({ folder: 'Lisbon weekend' })
const christmas = own.pics({ folder: 'Christmas' })
const panoramas = own.pics({ folder: 'Panoramas' })
const birthdays = own.pics({ folder: 'Birthdays' })
const birthdaysByTime = own.pics({ folder: 'Birthdays' }, { by: 'taken' })
const garden = own.pics({ folder: 'Garden' })
const album = own.pics({ folder: 'Old album' })
const norway = own.pics({ folder: 'Norway 2018' })
const norwayByTime = own.pics({ folder: 'Norway 2018' }, { by: 'taken' })
const ownFilms = own.all({ kind: 'video' })
const ownModels = own.all({ kind: 'model' })
const forest = open.pics({ folder: 'Forest' })
const animals = open.pics({ folder: 'Animals' })
const lund = open.pics({ folder: 'Lund walk' })
const basque = open.pics({ folder: 'Basque country' })
const fiesta = open.pics({ folder: 'Balloon fiesta' })
const newYear = open.pics({ folder: '2019 new year' })
const phone = open.pics({ folder: 'Phone' })

const folders: readonly Case[] = [
  own.one(
    'folders',
    "Hi, I'd like to walk through my whole Family folder, the old ones and the birthdays",
    ...shows(own.pics({ folder: 'Family' })),
  ),
  own.one('folders', 'what have I got in Panoramas? hang it all up', hangs(panoramas)),
  open.one('folders', 'gallery from the balloon fiesta directory', gallery(fiesta)),
  open.one('folders', 'can you put up what sits in my Phone folder', hangs(phone)),
  own.one('folders', 'the subfolder Old album inside Family, as an exhibition', gallery(album)),
]

const names: readonly Case[] = [
  own.one('names', "where's that snap of the sleepy cat", ...shows(['sleepy cat.jpg'])),
  own.one(
    'names',
    'hang up the otter, the crab and the coffee cup',
    hangs(['otter.jpg', 'crab.jpg', 'coffee cup.jpg']),
  ),
  own.one('names', 'both fjords side by side', row(['fjord 1.jpg', 'fjord 2.jpg'])),
  open.one('names', 'I want to see IMG_6263', ...shows(['IMG_6263.jpg'])),
  open.one('names', 'pull up the ladybird picture', ...shows(['LadyBird.jpg'])),
  open.one('names', 'just the ibis and the pelican in a small gallery', gallery(['ibis.jpg', 'pelican.jpg'])),
]

const kinds: readonly Case[] = [
  own.one(
    'kinds of things',
    'all of my film clips along with all of the sounds, one place',
    hangs(own.all({ kind: ['video', 'audio'] })),
  ),
  own.one('kinds of things', 'set the 3D objects out in a ring', circle(ownModels)),
  own.one('kinds of things', 'have I got any videos? let me see them', ...shows(ownFilms)),
  open.one('kinds of things', 'the audio only, lined up in a row', row(open.all({ kind: 'audio' }))),
  open.one('kinds of things', 'a grid of every video I own', grid(open.all({ kind: 'video' }))),
]

const unknown: readonly Case[] = [
  own.one('unknown words', 'conjure up a dreamy little wonderland out of the Beach photos', hangs(beach)),
  own.one('unknown words', 'an immersive storytelling experience with my Lisbon weekend pictures', hangs(lisbon)),
  open.one(
    'unknown words',
    'a sophisticated, minimalist gallery of the Forest folder, you know, classy',
    gallery(forest),
  ),
  own.one('unknown words', 'some awesome epic mega grid of the Drawings lol', grid(drawings)),
  open.one('unknown words', 'a retina-ready, responsive circle of the Lund walk images', circle(lund)),
]

const sets: readonly Case[] = [
  own.one(
    'sets',
    'Garden and Christmas photos but none of the green ones',
    ...shows(own.pics({ folder: ['Garden', 'Christmas'], not: { color: 'green' } })),
  ),
  own.one(
    'sets',
    'anything from the Zoo that is either brown or white',
    ...shows(own.pics({ folder: 'Zoo', color: ['brown', 'white'] })),
  ),
  own.one(
    'sets',
    'all pictures outside of the Family folder taken before 2018',
    ...shows(own.pics({ to: '2017-12-31', not: { folder: 'Family' } })),
  ),
  own.one(
    'sets',
    'gallery with Night except for the moon and the comet',
    gallery(without(night, 'moon.jpg', 'comet.jpg')),
  ),
  open.one(
    'sets',
    'the animals, leaving aside the bee and the rhino, in a ring',
    circle(without(animals, 'bee.jpg', 'rhino.jpg')),
  ),
  open.one('sets', 'Forest or Basque country, I want them both in one exhibition', gallery([...forest, ...basque])),
]

const dates: readonly Case[] = [
  own.one('dates', 'photos from the nineties please', ...shows(own.pics({ from: '1990-01-01', to: '1999-12-31' }))),
  own.one(
    'dates',
    'everything I photographed from 2009 up to and including 2012, as a timeline',
    timeline(own.pics({ from: '2009-01-01', to: '2012-12-31' })),
  ),
  own.one('dates', 'show photographs taken later than 2021', ...shows(own.pics({ from: '2022-01-01' }))),
  own.one('dates', 'pictures from August 2016 in a grid', grid(own.pics({ year: 2016, month: 8 }))),
  own.one(
    'dates',
    'what did I take on the 9th of March 2019?',
    ...shows(own.pics({ from: '2019-03-09', to: '2019-03-09' })),
  ),
  open.one('dates', 'photos older than 2003', ...shows(open.pics({ to: '2002-12-31' }))),
  open.one('dates', 'a timeline of pictures between 2007 and 2009', timeline(open.pics({ year: [2007, 2008, 2009] }))),
]

const weekdays: readonly Case[] = [
  own.one(
    'weekdays',
    'which of my beach pictures are from a Friday?',
    ...shows(own.pics({ folder: 'Beach', weekday: 'Friday' })),
  ),
  own.one('weekdays', 'photos I took on Tuesdays', ...shows(own.pics({ weekday: 'Tuesday' }))),
  own.one(
    'weekdays',
    'a ring with the weekend snaps from 2021',
    circle(own.pics({ year: 2021, weekday: ['Saturday', 'Sunday'] })),
  ),
  open.one(
    'weekdays',
    'did I take any pictures on a Thursday? show them to me',
    ...shows(open.pics({ weekday: 'Thursday' })),
  ),
  open.one(
    'weekdays',
    'USA road trip photos of Mondays only',
    ...shows(open.pics({ folder: '2015-06 USA road trip', weekday: 'Monday' })),
  ),
]

const seasons: readonly Case[] = [
  own.one(
    'seasons',
    'Summery photos, I mean the ones from the summer of 2020',
    ...shows(own.pics({ year: 2020, season: 'summer' })),
  ),
  own.one('seasons', 'put winter pictures in a gallery', gallery(own.pics({ season: 'winter' }))),
  own.one('seasons', 'Garden in springtime', ...shows(own.pics({ folder: 'Garden', season: 'spring' }))),
  open.one('seasons', 'autumn pictures of any year in one row', row(open.pics({ season: 'autumn' }))),
  open.one('seasons', 'how many photos did I take in winter', counts(open.pics({ season: 'winter' }).length)),
]

const dayTimes: readonly Case[] = [
  own.one(
    'time of day',
    'pictures taken after eight in the evening',
    ...showsAbout(own.pics({ hours: [20, 24] }), ['aurora.jpg']),
  ),
  own.one('time of day', 'who was up before 9 am? those photos in a line', {
    place: { form: 'row', holds: { names: own.pics({ hours: [5, 9] }), maybe: ['aurora.jpg'] } },
  }),
  own.one(
    'time of day',
    'Lisbon weekend between 1pm and 4pm',
    ...shows(own.pics({ folder: 'Lisbon weekend', hours: [13, 16] })),
  ),
  open.one(
    'time of day',
    'photos that were shot between midnight and 1 in the morning',
    ...shows(open.pics({ hours: [0, 1] })),
  ),
]

const cameras: readonly Case[] = [
  own.one('cameras', 'only what came from my phone, the iPhone', ...shows(own.pics({ camera: 'iPhone' }))),
  own.one('cameras', 'my Lumix is a Panasonic, show what it took', ...shows(own.pics({ camera: 'Panasonic' }))),
  own.one('cameras', 'a circle of everything shot on the RX100', circle(own.pics({ camera: 'RX100' }))),
  open.one(
    'cameras',
    'Nokia phone pictures',
    ...showsAbout(open.pics({ camera: 'Nokia' }), ['HMD_Nokia_8.3_5G_hdr.heif']),
  ),
  open.one('cameras', 'how many photographs are from the EOS 600D?', counts(open.pics({ camera: 'EOS 600D' }).length)),
]

const shapes: readonly Case[] = [
  own.one('shapes', 'the upright ones from the zoo', ...shows(own.pics({ folder: 'Zoo', shape: 'portrait' }))),
  own.one('shapes', 'square images, neatly in a grid', grid(own.pics({ shape: 'square' }))),
  own.one(
    'shapes',
    'Beach photos which are wider than they are tall',
    ...shows(own.pics({ folder: 'Beach', shape: 'landscape' })),
  ),
  open.one(
    'shapes',
    'balloon fiesta pictures with four equal sides, the square ones',
    ...shows(open.pics({ folder: 'Balloon fiesta', shape: 'square' })),
  ),
  open.one(
    'shapes',
    'vertical photos of the USA road trip in a gallery',
    gallery(open.pics({ folder: '2015-06 USA road trip', shape: 'portrait' })),
  ),
]

const colors: readonly Case[] = [
  own.one('colors', 'everything pink!!', ...shows(own.pics({ color: 'pink' }))),
  own.one('colors', 'a wall of yellow and orange pictures', hangs(own.pics({ color: ['yellow', 'orange'] }))),
  own.one('colors', 'the purple pics', ...shows(own.pics({ color: 'purple' }))),
  own.one('colors', 'Norway 2018 but only what is blue', ...shows(own.pics({ folder: 'Norway 2018', color: 'blue' }))),
  own.one('colors', 'how many of my pictures are predominantly gray', counts(own.pics({ color: 'grey' }).length)),
]

const sizes: readonly Case[] = [
  own.one('sizes', 'pictures more than 2000 pixels wide', ...shows(own.pics({ widerThan: 2000 }))),
  own.one(
    'sizes',
    'sounds that go on for longer than 15 seconds',
    ...shows(own.all({ kind: 'audio', longerThan: 15 })),
  ),
  own.one('sizes', 'films shorter than five seconds', ...shows(own.all({ kind: 'video', shorterThan: 5 }))),
  open.one('sizes', 'which pictures take up over 1 MB?', ...shows(open.pics({ moreBytesThan: 1_000_000 }))),
  open.one('sizes', 'audio that lasts over a minute', ...shows(open.all({ kind: 'audio', longerThan: 60 }))),
  open.one(
    'sizes',
    'tiny photo files under 20 kilobytes in the Balloon fiesta folder',
    ...shows(open.pics({ folder: 'Balloon fiesta', fewerBytesThan: 20_000 })),
  ),
]

const endings: readonly Case[] = [
  own.one('endings', 'PNGs only', ...shows(own.pics({ ending: 'png' }))),
  own.one('endings', 'sounds saved as wav', ...shows(own.all({ kind: 'audio', ending: 'wav' }))),
  open.one('endings', "show the svg files, they're my vector things", ...shows(open.pics({ ending: 'svg' }))),
  open.one('endings', 'how many .heic photos are on here', counts(open.pics({ ending: 'heic' }).length)),
  open.one('endings', 'all mp3 songs in a circle', circle(open.all({ ending: 'mp3' }))),
]

const hasAndLacks: readonly Case[] = [
  own.one('has and lacks', 'photos that know where they were taken', ...shows(own.pics({ hasPlace: true }))),
  own.one('has and lacks', 'images with no camera information', ...shows(own.pics({ camera: false }))),
  own.one('has and lacks', 'pictures tagged birthday', ...shows(own.pics({ tag: 'birthday' }))),
  open.one(
    'has and lacks',
    'pictures carrying the tag Yosemite, in a gallery',
    gallery(open.pics({ tag: 'Yosemite' })),
  ),
  open.one(
    'has and lacks',
    'which photos in the Sunset and evening folder have no GPS?',
    ...shows(open.pics({ folder: 'Sunset and evening', hasPlace: false })),
  ),
]

const orders: readonly Case[] = [
  own.one('order', 'my birthday folder in a row, earliest cake first', row(birthdays, { order: birthdaysByTime })),
  own.one(
    'order',
    'Night photos side by side from newest to oldest',
    row(night, { order: own.pics({ folder: 'Night' }, { by: 'taken', down: true }) }),
  ),
  own.one(
    'order',
    'the Drawings in a line, alphabetically',
    row(drawings, { order: own.pics({ folder: 'Drawings' }, { by: 'name' }) }),
  ),
  open.one(
    'order',
    'Lund walk, one row, sorted by file name backwards',
    row(lund, { order: open.pics({ folder: 'Lund walk' }, { by: 'name', down: true }) }),
  ),
  own.one(
    'order',
    'line up the films, shortest on the left and longest on the right',
    row(ownFilms, { order: own.all({ kind: 'video' }, { by: 'seconds' }) }),
  ),
]

const nth: readonly Case[] = [
  own.one(
    'first, last, nth',
    'the first three photos I ever took',
    ...shows(own.pics({ dated: true }, { by: 'taken', first: 3 })),
  ),
  own.one(
    'first, last, nth',
    'my two most recent Garden pictures',
    ...shows(own.pics({ folder: 'Garden', dated: true }, { by: 'taken', down: true, first: 2 })),
  ),
  own.one('first, last, nth', 'the second oldest beach photo', ...shows(beachByTime.slice(1, 2))),
  open.one(
    'first, last, nth',
    'the newest photograph I have',
    ...shows(open.pics({ dated: true }, { by: 'taken', down: true, first: 1 })),
  ),
  open.one(
    'first, last, nth',
    'the last five pictures of the USA road trip in a circle',
    circle(open.pics({ folder: '2015-06 USA road trip' }, { by: 'taken', down: true, first: 5 })),
  ),
]

const samples: readonly Case[] = [
  own.one('samples', 'surprise me with five random ones from Norway 2018', some(5, norway)),
  own.one('samples', 'pick any four garden snaps and put them in a ring', some(4, garden, { kind: 'circle' })),
  open.one('samples', 'a few of the animals, you choose', ...few(animals)),
  open.one(
    'samples',
    'half a dozen photos from the Flowers and garden folder',
    ...anySome(6, open.pics({ folder: 'Flowers and garden' })),
  ),
]

const christmasByYear: readonly Names[] = [2019, 2020, 2022].map((year) => own.pics({ folder: 'Christmas', year }))
const christmasByCamera: readonly Names[] = ['Canon', 'iPhone'].map((camera) =>
  own.pics({ folder: 'Christmas', camera }),
)

const groups: readonly Case[] = [
  own.one('groups', 'bunch the Christmas photos together by year', {
    place: { holds: { names: christmas }, groups: christmasByYear },
  }),
  own.one(
    'groups',
    'clusters of the Christmas pictures, one for each camera',
    cluster(christmas, { groups: christmasByCamera }),
  ),
  own.one('groups', 'Zoo and Night together, but grouped folder by folder', {
    place: { holds: { names: [...zoo, ...night] }, groups: [zoo, night] },
  }),
  open.one(
    'groups',
    'Forest with Basque country, a separate cluster for each folder',
    cluster([...forest, ...basque], { groups: [forest, basque] }),
  ),
]

const forms: readonly Case[] = [
  own.one('form', 'stack the panoramas on top of each other, one column', {
    place: { holds: { names: panoramas }, form: 'column' },
  }),
  own.one('form', 'six drawings, three across and two down', {
    place: { holds: { names: drawings }, form: { columns: 3 } },
  }),
  own.one('form', 'Lisbon weekend all around me so I stand in the middle', circle(lisbon)),
  open.one('form', 'Lund walk as a grid four columns wide', grid(lund, { form: { columns: 4 } })),
  open.one('form', 'eight balloon fiesta pictures in two rows', {
    place: { holds: { names: fiesta }, form: { rows: 2 } },
  }),
  open.one('form', 'Lund walk photos twisted into a spiral', declines(), saying(hangs(lund), 'spiral')),
]

const looks: readonly Case[] = [
  own.one('looks', 'a gallery of Night against a starry backdrop', gallery(night, { backdrop: { kind: ['stars'] } })),
  own.one('looks', 'grid of Drawings, black background', grid(drawings, { backdrop: { hue: 'black' } })),
  own.one('looks', 'a Christmas gallery in nice warm light', gallery(christmas, { light: { becomes: 'warmer' } })),
  open.one(
    'looks',
    'forest pictures in a ring, lit like daylight',
    circle(forest, { light: { preset: ['daylight'] } }),
  ),
  open.one('looks', 'a row of the Basque country photos, extra large', row(basque, { usualSize: [1.05, 5] })),
]

const naming: readonly Case[] = [
  own.one('naming', 'make a gallery of Birthdays and call it Cake Parade', gallery(birthdays, { name: 'Cake Parade' })),
  own.one('naming', 'a circle named "Salt and sand" with the beach photos', circle(beach, { name: 'Salt and sand' })),
  open.one('naming', 'Lund walk in a grid, title: Sunday Shoes', grid(lund, { name: 'Sunday Shoes' })),
  open.one('naming', 'I want a room titled Hot Air for the Balloon fiesta folder', hangs(fiesta, { name: 'Hot Air' })),
]

const questions: readonly Case[] = [
  own.one('questions', 'when was the glacier photo taken?', answers('2018')),
  own.one('questions', 'what camera did I use for the lynx', answers('ILCE-6400')),
  own.one('questions', "which one's my longest film?", ...named(['snowfall.mp4'])),
  own.one('questions', 'how many things do I have in the Drawings folder?', counts(drawings.length)),
  own.one('questions', 'what is the oldest picture in here', ...named(['grandmother.jpg'])),
  own.one('questions', 'in which folder is the teapot?', answers('Models')),
  open.one('questions', 'how long is the guitar recording?', answers('22'), answers('23')),
  open.one('questions', 'which sound is the shortest?', ...named(['camera_click.ogg'])),
  open.one('questions', 'what device was the San Luca evening shot made with?', answers('Pixel')),
  open.one('questions', 'how many videos are there altogether?', counts(open.count({ kind: 'video' }))),
]

const several: readonly Case[] = [
  own.one('several places', 'two separate rooms, one with the Zoo, the other with the Garden', {
    place: { holds: { names: zoo } },
    also: [{ holds: { names: garden } }],
  }),
  own.one('several places', 'a circle of Night and a grid of Beach, as two places', {
    ...circle(night),
    also: [{ holds: { names: beach }, kind: 'grid' }],
  }),
  open.one('several places', 'a gallery of Forest and, apart from it, another gallery of the Lund walk', {
    ...gallery(forest),
    also: [{ holds: { names: lund }, kind: 'gallery' }],
  }),
  open.one('several places', 'first a row of the Basque country photos, then also a circle of the Phone ones', {
    ...row(basque),
    also: [{ holds: { names: phone }, kind: 'circle' }],
  }),
]

const wordOrder: readonly Case[] = [
  own.one(
    'word order',
    'In a circle, from the Beach folder, the photographs: that is what I would like',
    circle(beach),
  ),
  own.one('word order', 'Zoo, 2019, gallery, please', gallery(own.pics({ folder: 'Zoo', year: 2019 }))),
  open.one(
    'word order',
    'as a timeline is how I want to see the USA road trip pictures',
    timeline(open.pics({ folder: '2015-06 USA road trip' })),
  ),
  open.one(
    'word order',
    'From the Animals folder all the square ones I would like, in a row',
    row(open.pics({ folder: 'Animals', shape: 'square' })),
  ),
]

const polite: readonly Case[] = [
  own.one(
    'politeness',
    'Good morning dear computer, would you be so kind as to hang my Old album pictures in a gallery? Many thanks, Gertrud',
    gallery(album),
  ),
  own.one('politeness', 'Sorry to bother you again, but might I possibly see the Panoramas?', ...shows(panoramas)),
  open.one(
    'politeness',
    "if you don't mind and if it's no bother I'd be ever so grateful for a ring of the Forest photos",
    circle(forest),
  ),
  own.one('politeness', 'oh for heavens sake just give me the Lisbon weekend photos in a line', row(lisbon)),
  own.one('politeness', 'thank you, you have been very helpful', calm),
]

const typos: readonly Case[] = [
  own.one('typos', 'mkae a galery of teh Zoo fodler', gallery(zoo)),
  own.one('typos', 'crcle of beahc fotos', circle(beach)),
  open.one('typos', 'phtoos from 2015 in a timelien', timeline(open.pics({ year: 2015 }))),
  open.one('typos', 'shwo me the peackock', ...shows(['peacock.jpg'])),
  own.one('typos', 'how mnay vidoes do i have', counts(ownFilms.length)),
]

const nonNative: readonly Case[] = [
  own.one('non-native', 'I wish to have all fotos of the folder Beach making one circle', circle(beach)),
  own.one('non-native', 'Please to show the pictures what are made in year 2017', ...shows(own.pics({ year: 2017 }))),
  open.one('non-native', 'How much videos I have in this computer?', counts(open.count({ kind: 'video' }))),
  open.one('non-native', 'Put me the photos of Basque country in a exposition', gallery(basque), hangs(basque)),
]

const fragments: readonly Case[] = [
  own.one('fragments', 'waterfall', ...shows(['waterfall.jpg'])),
  own.one('fragments', 'Christmas, row', row(christmas)),
  own.one('fragments', 'just 2012', ...shows(own.pics({ year: 2012 }))),
  open.one('fragments', 'videos', ...shows(open.all({ kind: 'video' }))),
  open.one('fragments', 'Forest. Circle.', circle(forest)),
]

const refusals: readonly Case[] = [
  own.one('refusals', 'email the wedding picture to my sister', declines()),
  own.one('refusals', 'photos of my hamster Biscuit', declines()),
  own.one('refusals', 'delete the crab file from my hard disk for good', declines()),
  own.one('refusals', 'how many photos did I take in 1987?', ...none),
  open.one('refusals', 'remove the red eyes from everybody in the Phone folder', declines()),
  open.one('refusals', 'print ten copies of the bee on glossy paper', declines()),
]

export const sentences: readonly Case[] = [
  ...folders,
  ...names,
  ...kinds,
  ...unknown,
  ...sets,
  ...dates,
  ...weekdays,
  ...seasons,
  ...dayTimes,
  ...cameras,
  ...shapes,
  ...colors,
  ...sizes,
  ...endings,
  ...hasAndLacks,
  ...orders,
  ...nth,
  ...samples,
  ...groups,
  ...forms,
  ...looks,
  ...naming,
  ...questions,
  ...several,
  ...wordOrder,
  ...polite,
  ...typos,
  ...nonNative,
  ...fragments,
  ...refusals,
]

const ringOfBeach = turn('can I have the beach photos in a ring', circle(beach))

export const dialogues: readonly Case[] = [
  own.talk(
    'dialogue: slots',
    turn('pictures from 2018 in a gallery please', gallery(own.pics({ year: 2018 }))),
    turn('now the same for 2020', gallery(own.pics({ year: 2020 }))),
    turn('and 2021 too?', gallery(own.pics({ year: 2021 })), gallery(own.pics({ year: [2020, 2021] }))),
  ),
  own.talk(
    'dialogue: slots',
    turn('show the Zoo pictures as a grid', grid(zoo)),
    turn('oh, and those from Garden as well', grid([...zoo, ...garden])),
    turn('hm, in a circle instead', circle([...zoo, ...garden])),
    turn('how many is that in total?', counts(zoo.length + garden.length)),
  ),
  own.talk(
    'dialogue: slots',
    turn('line up the red pictures', row(own.pics({ color: 'red' }))),
    turn('no, the blue ones', row(own.pics({ color: 'blue' }))),
    turn('only those from Norway 2018', hangs(own.pics({ color: 'blue', folder: 'Norway 2018' }))),
  ),
  own.talk(
    'dialogue: slots',
    turn('give me one random drawing', some(1, drawings)),
    turn('make that three', some(3, drawings)),
    turn('you know what, all of them', hangs(drawings)),
  ),
  open.talk(
    'dialogue: slots',
    turn('a gallery with whatever the iPhone took', {
      place: { kind: 'gallery', holds: { names: open.pics({ camera: 'iPhone' }), maybe: ['with-gps.mov'] } },
    }),
    turn('and now the same thing for the Nikon', gallery(open.pics({ camera: 'Nikon' }))),
    turn('could that be a row', row(open.pics({ camera: 'Nikon' }))),
  ),
  open.talk(
    'dialogue: slots',
    turn('how many photos are in the Forest folder?', counts(forest.length)),
    turn('and in Animals?', counts(animals.length)),
    turn('hang those up in a circle', circle(animals)),
  ),
  own.talk(
    'dialogue: scene',
    turn(
      'Panoramas in a row, oldest on the left',
      row(panoramas, { order: own.pics({ folder: 'Panoramas' }, { by: 'taken' }) }),
    ),
    turn('swap the first and the last one', now({ things: [{ of: ['coast.jpg', 'vineyard.jpg'], swapped: true }] })),
    turn('make the middle one twice as big', now({ things: [{ of: ['ridge.jpg'], scaled: [1.8, 2.2] }] })),
    turn('undo that', backTo(2)),
  ),
  own.talk(
    'dialogue: scene',
    turn('Night photos in a row by date', row(night, { order: nightByTime })),
    turn('shift the comet up a little', now({ things: [{ of: ['comet.jpg'], moved: 'up' }], restStays: true })),
    turn('a bit more', now({ things: [{ of: ['comet.jpg'], moved: 'up' }], restStays: true })),
    turn(
      'ok now bring the moon closer to me',
      now({ things: [{ of: ['moon.jpg'], moved: 'nearer' }], restStays: true }),
    ),
  ),
  own.talk(
    'dialogue: scene',
    turn('row of the Christmas photos', row(christmas)),
    turn(
      'put the snowman behind me',
      now({ things: [{ of: ['snowman 2020.jpg'], stands: 'behind' }], restStays: true }),
    ),
    turn("so what's behind me now?", tells(['snowman 2020.jpg'])),
  ),
  own.talk(
    'dialogue: scene',
    turn('build a gallery of the Drawings', gallery(drawings)),
    turn('enlarge the dragon by half', now({ things: [{ of: ['dragon.gif'], scaled: [1.4, 1.6] }] })),
    turn('and shrink the house to half its size', now({ things: [{ of: ['house.png'], scaled: [0.45, 0.55] }] })),
    turn('undo', backTo(2)),
    turn('redo', backTo(3)),
  ),
  own.talk(
    'dialogue: scene',
    turn('my birthdays photos in a straight line, earliest first', row(birthdays, { order: birthdaysByTime })),
    turn('take away the second one', now({ holds: { names: birthdaysByTime.filter((_name, index) => index !== 1) } })),
    turn('put the balloons at the very beginning', now({ things: [{ of: ['balloons.jpg'], place: 'first' }] })),
  ),
  open.talk(
    'dialogue: scene',
    turn('the Basque country folder in one row', row(basque)),
    turn(
      'push the bridge a metre to the left',
      now({ things: [{ of: ['Bridge_by_Sander_Klootwijk.jpg'], moved: 'left', by: [0.9, 1.1] }], restStays: true }),
    ),
    turn('no, put it back', backTo(1)),
  ),
  open.talk(
    'dialogue: scene',
    turn('a row with the rhino, the bee and the peacock', row(['rhino.jpg', 'bee.jpg', 'peacock.jpg'])),
    turn('turn the bee by 90 degrees', now({ things: [{ of: ['bee.jpg'], turnedBy: Math.PI / 2 }] })),
    turn('that looks silly, go back', backTo(1)),
    turn(
      'let the rhino and the peacock change places',
      now({ things: [{ of: ['rhino.jpg', 'peacock.jpg'], swapped: true }] }),
    ),
  ),
  own.talk(
    'dialogue: undo and redo',
    ringOfBeach,
    turn('chuck out the crab', now({ holds: { names: without(beach, 'crab.jpg') } })),
    turn('and the shell', now({ holds: { names: without(beach, 'crab.jpg', 'shell.jpg') } })),
    turn('undo twice', backTo(1)),
    turn('redo', backTo(2)),
  ),
  own.talk(
    'dialogue: undo and redo',
    turn('exhibit the old album', gallery(album)),
    turn('darker in there please', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('hang on, that was a mistake. undo it', backTo(1)),
    turn('actually do it again', backTo(2)),
  ),
  own.talk(
    'dialogue: undo and redo',
    turn('Lisbon weekend as a timeline', timeline(lisbon)),
    turn('hmm try a grid', grid(lisbon)),
    turn('back to the first one', backTo(1), timeline(lisbon)),
    turn('how many photos are hanging there', counts(lisbon.length)),
  ),
  own.talk(
    'dialogue: naming',
    turn('my films in a circle', circle(ownFilms)),
    turn('I want to call this Movie Night', now({ name: 'Movie Night', restStays: true })),
    turn('sorry, rename it Flicks', now({ name: 'Flicks', restStays: true })),
    turn("what's this place called?", answers('Flicks')),
  ),
  open.talk(
    'dialogue: naming',
    turn('make a gallery of the folder called 2019 new year', gallery(newYear)),
    turn('its title is Fireworks', now({ name: 'Fireworks', restStays: true })),
    turn(
      'get the big ben one out of there',
      now({ holds: { names: without(newYear, 'big_ben.jpg') }, name: 'Fireworks' }),
    ),
  ),
  own.talk(
    'dialogue: light',
    turn('Beach gallery', gallery(beach)),
    turn('a touch warmer', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('still not enough, even warmer', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('and brighter too', now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('put a sky full of stars behind everything', now({ backdrop: { kind: ['stars'] }, restStays: true })),
  ),
  open.talk(
    'dialogue: light',
    turn('a circle from the Balloon fiesta folder', circle(fiesta)),
    turn('switch to night lighting', now({ light: { preset: ['night'] }, restStays: true })),
    turn("too gloomy, let's have daylight", now({ light: { preset: ['daylight'] }, restStays: true })),
  ),
  own.talk(
    'dialogue: adding and removing',
    turn('put the tram and the bridge in a gallery', gallery(['tram.jpg', 'bridge.jpg'])),
    turn('can you throw the market in too', now({ holds: { names: ['tram.jpg', 'bridge.jpg', 'market.jpg'] } })),
    turn('replace the tram with the tiles', now({ holds: { names: ['tiles.jpg', 'bridge.jpg', 'market.jpg'] } })),
    turn('which pictures are up now?', tells(['tiles.jpg', 'bridge.jpg', 'market.jpg'])),
  ),
  own.talk(
    'dialogue: adding and removing',
    turn('a ring of the Garden photos', circle(garden)),
    turn(
      "the green ones don't fit, take them out",
      now({ holds: { names: own.pics({ folder: 'Garden', not: { color: 'green' } }) } }),
    ),
    turn(
      'but bring back the fern',
      now({ holds: { names: [...own.pics({ folder: 'Garden', not: { color: 'green' } }), 'fern.jpg'] } }),
    ),
    turn('how many have we now?', counts(own.pics({ folder: 'Garden', not: { color: 'green' } }).length + 1)),
  ),
  open.talk(
    'dialogue: adding and removing',
    turn('show the alien and the pirate next to each other', row(['alien.glb', 'pirate.glb'])),
    turn('the bunny wants to be there as well', now({ holds: { names: ['alien.glb', 'pirate.glb', 'bunny.glb'] } })),
    turn('lose the pirate', now({ holds: { names: ['alien.glb', 'bunny.glb'] } })),
    turn('undo', backTo(2)),
  ),
  own.talk(
    'dialogue: questions',
    turn('which is the longest of my sounds?', ...named(['waves.flac'])),
    turn('and the shortest?', ...named(['clock.wav'])),
    turn('hang all six of them in a row', row(own.all({ kind: 'audio' }))),
  ),
  open.talk(
    'dialogue: questions',
    turn('when did I photograph the prairie falcon?', answers('2022')),
    turn('and with what camera?', answers('R5')),
    turn('show it', ...shows(['prairie_falcon.jpg'])),
  ),
  own.talk(
    'dialogue: questions',
    turn('Norway 2018 in a line from first to last', row(norway, { order: norwayByTime })),
    turn('what is the third one from the left?', tells(norwayByTime.slice(2, 3))),
    turn('when was it taken', answers('2018')),
    turn('make it a good deal bigger', now({ things: [{ of: norwayByTime.slice(2, 3), scaled: [1.1, 4] }] })),
  ),
  own.talk(
    'dialogue: refusals',
    turn('hang up the Zoo, gallery style', gallery(zoo)),
    turn('take the elephant off the wall', declines()),
    turn('ok then the lynx', now({ holds: { names: without(zoo, 'lynx.jpg') } })),
    turn('play some jazz while I look', declines()),
  ),
]
