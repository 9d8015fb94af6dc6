/** Wordings, sentences and dialogues of somebody who had not seen how they are read. */
import type { Wordings } from '../../generate/wordings.ts'
import type { Case, Outcome } from '../../language.ts'
import {
  answers,
  backTo,
  calm,
  circle,
  counts,
  declines,
  finds,
  gallery,
  goes,
  grid,
  hangs,
  now,
  orDeclines,
  row,
  shows,
  showsAbout,
  some,
  speakingTo,
  tells,
  timeline,
  turn,
} from '../../write.ts'

const own = speakingTo('own')
const open = speakingTo('open')

const without = (names: readonly string[], ...out: string[]): string[] => names.filter((name) => !out.includes(name))

export const wordings: Wordings = {
  templates: [
    '{polite}{verb} {a} of {set}{end}',
    '{polite}{verb} {a} with {set} in it{end}',
    'I was hoping for {a} of {set}{end}',
    'I fancy {a} made of {set}{end}',
    "right, let's have {a} of {set}{end}",
    '{a} of {set}{end}',
    '{set}, as {a}{end}',
    '{set} in {a}{end}',
    '{polite}put {set} into {a}{end}',
    '{polite}arrange {set} as {a}{end}',
    '{polite}hang {set} in {a}{end}',
    "what I'm after is {a} of {set}{end}",
    'can we have {a} of {set}{end}?',
    'would {a} of {set} be possible?',
    'my wish today is {a} of {set}{end}',
    'next up: {a} of {set}',
    'take {set} and turn them into {a}{end}',
    'we need {a} with {set}{end}',
    '{arr}: {set}',
    'I would love to walk through {a} of {set}{end}',
  ],
  counting: [
    'how many {set} do I have?',
    'how many {set} are in there altogether',
    'tell me how many {set} there are',
    'could you count the {set} for me?',
    'what is the number of {set}?',
    'number of {set}?',
    'how many {set} have we got then',
    'I need to know how many {set} I own',
    'count {set}',
    'please let me know how many {set} exist here',
    'any idea how many {set} there are?',
  ],
  sets: {
    folder: [
      'the {noun} from the {folder} folder',
      'the {noun} in {folder}',
      'my {folder} {noun}',
      'all {noun} kept in {folder}',
      'the {noun} stored under {folder}',
      '{noun} out of the folder called {folder}',
      'the {noun} that sit in the {folder} folder',
      'all {noun} inside {folder}',
    ],
    year: [
      'the {noun} from {year}',
      '{noun} taken in {year}',
      'my {year} {noun}',
      'all {noun} I took in {year}',
      '{noun} dated {year}',
      'the {noun} that were shot in {year}',
      '{noun} of the year {year}',
      'the {noun} from back in {year}',
    ],
    season: [
      'the {noun} taken in {season}',
      'my {season} {noun}',
      '{noun} from any {season}',
      'all {noun} shot in {season}',
      'the {noun} I took during {season}',
      '{noun} made in the {season}',
      'the {noun} from the {season} months',
    ],
    weekday: [
      'the {noun} taken on a {weekday}',
      '{noun} from {weekday}s',
      'my {weekday} {noun}',
      'all {noun} I shot on {weekday}s',
      '{noun} that were made on a {weekday}',
      'the {noun} whose day was a {weekday}',
      'the {noun} from any {weekday}',
    ],
    camera: [
      'the {noun} taken with the {camera}',
      'my {camera} {noun}',
      '{noun} shot on the {camera}',
      'all {noun} from my {camera}',
      'the {noun} that came off the {camera}',
      '{noun} made with a {camera}',
      '{noun} where the camera was the {camera}',
    ],
    color: [
      'the {color} {noun}',
      '{noun} that are mostly {color}',
      'my {color} {noun}',
      '{noun} in {color}',
      'all {noun} that look {color}',
      '{noun} whose main colour is {color}',
      '{noun} which are {color}',
    ],
    shape: [
      'the {shape} {noun}',
      'my {shape} {noun}',
      '{noun} in {shape} format',
      'all {shape} {noun}',
      '{noun} that are {shape}',
      'the {noun} with a {shape} shape',
      '{noun} that have {shape} format',
    ],
    films: [
      'the films',
      'my videos',
      'all video clips',
      'all movies',
      'my films',
      'the video files',
      'videos',
      'the video recordings',
    ],
    sounds: [
      'the sounds',
      'my audio files',
      'all sound recordings',
      'the audio clips',
      'my audio tracks',
      'audio recordings',
      'all sound files',
    ],
    models: [
      'the 3D models',
      'my models',
      'all 3D objects',
      'the three-dimensional models',
      'the 3d things',
      'all models I have',
      'my 3D files',
    ],
    both: [
      'the {noun} from {folder} and {other}',
      '{folder} and {other} {noun}',
      'the {noun} in {folder} together with the {noun} in {other}',
      'my {noun} from the {folder} folder and the {other} folder',
      '{noun} out of {folder} plus {other}',
      'the {noun} of both {folder} and {other}',
      'the {noun} in {folder} as well as {other}',
    ],
    without: [
      'the {noun} from {folder} but not {x}',
      'the {folder} {noun} apart from {x}',
      'all {noun} in {folder} minus {x}',
      'the {noun} in the {folder} folder, leaving out {x}',
      'my {folder} {noun} without {x}',
      'the {noun} of {folder} except for {x}',
      'all {noun} from {folder}, only not {x}',
      '{folder} {noun} with {x} left out',
    ],
    wordless: [
      'the {noun} without a date',
      'the {noun} that have no date',
      'my undated {noun}',
      '{noun} with no date on them',
      'all {noun} lacking a date',
      '{noun} where the date is missing',
      'the {noun} with unknown date',
    ],
  },
  arrangements: {
    gallery: ['gallery', 'exhibition', 'picture gallery', 'little exhibition', 'walk-in gallery'],
    timeline: ['timeline', 'time line', 'chronological timeline', 'line through time', 'timeline by date'],
    cluster: ['cluster', 'clustered view', 'grouped cloud', 'set of clusters'],
    grid: ['grid', 'neat grid', 'regular grid', 'matrix', 'tidy grid'],
    circle: ['circle', 'ring', 'single circle', 'full ring', 'complete circle'],
    row: ['row', 'single row', 'straight line', 'long row', 'single line'],
  },
  verbs: [
    'make',
    'build',
    'create',
    'set up',
    'prepare',
    'put together',
    'lay out',
    'hang',
    'give me',
    'show me',
    'produce',
    'do',
    'fix me',
    'get me',
    'assemble',
    'mount',
    'put up',
    'construct',
  ],
  nouns: ['pictures', 'photos', 'photographs', 'snapshots', 'images', 'pics', 'snaps', 'shots'],
  politeness: [
    '',
    '',
    '',
    'please ',
    'kindly ',
    'could you please ',
    'if it is no trouble, ',
    'excuse me, please ',
    'hi there, can you ',
    'good morning, would you ',
    'go on, ',
    'when you have a minute, ',
    'if I may ask, ',
    'okay so ',
    'sorry to bother you, could you ',
  ],
  endings: [
    '',
    ' please',
    ', please',
    ', thank you',
    ' for me',
    ' now',
    ' if you can',
    ', cheers',
    ', many thanks',
    ' for the children',
    ', when you are ready',
    ', ta',
  ],
  wishes: {
    bigger: [
      'make everything bigger',
      'bigger please',
      'make them all larger',
      'I can hardly see them, make them bigger',
      'could they all be a good bit larger?',
      'enlarge everything',
      'scale the whole lot up',
      'I want all of them bigger',
      'they should all be larger',
    ],
    smaller: [
      'make everything smaller',
      'smaller please',
      'make them all a bit smaller',
      'they are too big, shrink them',
      'could they all be smaller?',
      'shrink everything',
      'scale the whole lot down',
      'I want all of them smaller',
      'reduce the size of everything',
    ],
    warmer: [
      'make the light warmer',
      'warmer light please',
      'the light is too cold',
      'I would like a warmer light',
      'could the lighting be warmer?',
      'light it more warmly',
      'can we have it lit warmer?',
      'a warmer glow on everything please',
      'make the lighting nice and warm',
    ],
    cooler: [
      'make the light cooler',
      'cooler light please',
      'the light is too warm',
      'I would like a colder light',
      'could the lighting be cooler?',
      'light it a bit colder',
      'take the light to a cooler tone',
      'a colder light on everything please',
      'make the lighting rather cool',
    ],
    brighter: [
      'make it brighter',
      'more light please',
      "it's too dark in here",
      'turn the lights up',
      'could we have it a little brighter?',
      'light it up more',
      'brighten the place',
      'I need it brighter, I cannot see a thing',
      'make the lighting brighter',
    ],
    darker: [
      'make it darker',
      'less light please',
      "it's too bright in here",
      'turn the lights down',
      'could we have it a little darker?',
      'dim the lights',
      'darken the place',
      'make the lighting darker',
      'the light hurts my eyes, make it darker',
    ],
    undo: [
      'undo',
      'undo that',
      'take that back',
      'scrap what you just did',
      'no no, undo it please',
      'reverse the last step',
      'oops, undo',
      'undo the last thing',
      'revert that',
    ],
    circle: [
      'make it a circle',
      'in a circle instead',
      'put them in a ring',
      'arrange them in a circle',
      'I would rather have a circle',
      'circle instead please',
      'could it be a ring?',
      'turn this into a circle',
      'better as a circle',
    ],
    grid: [
      'make it a grid',
      'in a grid instead',
      'arrange them as a grid',
      'put them in a grid',
      'I would rather have a grid',
      'grid instead please',
      'could it be a grid?',
      'turn this into a grid',
      'better as a grid',
    ],
    name: [
      'call it {name}',
      'name it {name}',
      'rename this to {name}',
      'give it the name {name}',
      'the title should be {name}',
      'let us call this place {name}',
      'make {name} its name',
      'name this one "{name}"',
      'it shall be called {name}',
    ],
    remove: [
      'take out the {x}',
      'remove the {x}',
      'take the {x} away',
      "I don't want the {x} in there",
      'without the {x} please',
      'get rid of the {x}',
      'lose the {x}',
      'the {x} has to go',
      'take down the {x}',
    ],
    add: [
      'add the {x}',
      'put the {x} in as well',
      'the {x} should be there too',
      'bring the {x} in too',
      'include the {x} as well',
      'I forgot the {x}, add it',
      'hang the {x} there too',
      'and the {x} as well please',
      'add the {x} to it',
    ],
    wider: [
      'spread them out more',
      'more space between them',
      'put them further apart',
      'they are too close together',
      'make the gaps wider',
      'leave more room between the pictures',
      'could they stand further apart?',
      'space them out a bit',
      'bigger gaps please',
    ],
    closer: [
      'put them closer together',
      'less space between them',
      'they are too far apart',
      'make the gaps smaller',
      'bring them nearer to each other',
      'leave less room between the pictures',
      'could they stand closer together?',
      'tighten it up, smaller gaps',
      'narrower gaps please',
    ],
    swap: [
      'swap the {x} and the {y}',
      'swap the {x} with the {y}',
      'exchange the {x} and the {y}',
      'switch the {x} and the {y} around',
      'let the {x} and the {y} change places',
      'put the {x} where the {y} is and the other way round',
      'the {x} and the {y} should trade places',
      'can the {x} and the {y} swap?',
      'please have the {x} swap places with the {y}',
    ],
    count: [
      'how many are there?',
      'how many hang here now?',
      'how many pictures are in this place?',
      'count what is hanging here',
      'how many is that?',
      'how many have we got in here?',
      'how many do I see here altogether?',
      'tell me how many are hanging',
      'what is the number of pictures in here?',
    ],
    stars: [
      'put stars behind it',
      'I want a starry sky as the background',
      'stars in the background please',
      'make the backdrop stars',
      'give it a night sky full of stars behind',
      'with stars all around',
      'a background of stars would be nice',
      'have the starry backdrop',
      'change the background to stars',
    ],
  },
}

const someOf = (counts: readonly number[], among: readonly string[], more = {}): Outcome[] =>
  counts.map((count) => some(count, among, more))

const oldAlbum = own.pics({ folder: 'Old album' })
const zoo = own.pics({ folder: 'Zoo' })
const garden = own.pics({ folder: 'Garden' })
const norway = own.pics({ folder: 'Norway 2018' })
const lisbon = own.pics({ folder: 'Lisbon weekend' })
const beach = own.pics({ folder: 'Beach' })
const drawings = own.pics({ folder: 'Drawings' })
const birthdays = own.pics({ folder: 'Birthdays' })
const panoramas = own.pics({ folder: 'Panoramas' })
const night = own.pics({ folder: 'Night' })
const christmas = own.pics({ folder: 'Christmas' })
const animals = open.pics({ folder: 'Animals' })
const forest = open.pics({ folder: 'Forest' })
const phone = open.pics({ folder: 'Phone' })
const lund = open.pics({ folder: 'Lund walk' })

const folders: readonly Case[] = [
  own.one('folders', 'Hiya love, pop the Old album folder up on the wall for me would you', hangs(oldAlbum)),
  open.one('folders', "pull up whatever's in Balloon fiesta", ...shows(open.pics({ folder: 'Balloon fiesta' }))),
  open.one(
    'folders',
    'set out an exhibition using two folders, Lund walk and Phone',
    gallery(open.pics({ folder: ['Lund walk', 'Phone'] })),
  ),
  own.one(
    'folders',
    'the complete Family folder, with the folders it contains',
    ...shows(own.all({ folder: 'Family' })),
  ),
  open.one('folders', 'hang the contents of Rotation tests', hangs(open.pics({ folder: 'Rotation tests' }))),
]

const names: readonly Case[] = [
  own.one(
    'names',
    "where's that picture called old oak?",
    ...shows(['old oak.jpg']),
    answers('old oak'),
    answers('Garden'),
  ),
  own.one('names', 'the stave church deserves a gallery to itself', gallery(['stave church.jpg'])),
  open.one('names', 'find me el_torcal_rocks', ...shows(['el_torcal_rocks.jpeg'])),
  open.one('names', 'I would like to look at the file prairie_falcon.jpg', ...shows(['prairie_falcon.jpg'])),
  own.one('names', 'kite.mp4 and bell.wav next to each other', hangs(['kite.mp4', 'bell.wav'])),
]

const kinds: readonly Case[] = [
  own.one('kinds of things', 'all of the audio clips go in a ring', circle(own.all({ kind: 'audio' }))),
  open.one('kinds of things', 'nothing but video in a grid', grid(open.all({ kind: 'video' }))),
  own.one(
    'kinds of things',
    'every 3D object we have, standing side by side in one row',
    row(own.all({ kind: 'model' })),
  ),
  own.one('kinds of things', 'let me see the text documents', ...shows(own.all({ kind: 'text' }))),
  own.one('kinds of things', 'films and sounds together in one circle', circle(own.all({ kind: ['video', 'audio'] }))),
]

const unknown: readonly Case[] = [
  own.one('unknown words', 'a breathtaking, soul-stirring gallery of my Lisbon weekend', gallery(lisbon)),
  own.one('unknown words', 'an immersive parametric exhibition of the Panoramas folder', gallery(panoramas)),
  open.one(
    'unknown words',
    'ladies and gentlemen, a fabulous gallery of the Animals folder, live and direct',
    gallery(animals),
  ),
  own.one('unknown words', 'one lovingly curated ring of the Christmas pictures, epic vibes', circle(christmas)),
]

const sets: readonly Case[] = [
  own.one(
    'sets',
    'Garden and Zoo pictures in a gallery, but leave out anything green',
    gallery(own.pics({ folder: ['Garden', 'Zoo'], not: { color: 'green' } })),
  ),
  own.one(
    'sets',
    'all the Zoo photographs bar the otter and the stork, in a row',
    row(without(zoo, 'otter.jpg', 'stork.jpg')),
  ),
  own.one('sets', 'hang Lisbon weekend, save for the tram', hangs(without(lisbon, 'tram.jpg'))),
  own.one(
    'sets',
    'any 2021 photo that does not come from the Zoo folder',
    ...shows(own.pics({ year: 2021, not: { folder: 'Zoo' } })),
  ),
  open.one(
    'sets',
    'Animals and Forest photos, none of the square ones',
    ...shows(open.pics({ folder: ['Animals', 'Forest'], not: { shape: 'square' } })),
  ),
  own.one(
    'sets',
    'from the Beach folder I need the red ones and the blue ones',
    ...shows(own.pics({ folder: 'Beach', color: ['red', 'blue'] })),
  ),
]

const dates: readonly Case[] = [
  own.one(
    'dates',
    'photographs taken between 2009 and 2011',
    ...shows(own.pics({ from: '2009-01-01', to: '2011-12-31' })),
  ),
  own.one('dates', 'got any photos older than the year 2000?', ...shows(own.pics({ to: '1999-12-31' })), counts(5)),
  own.one('dates', 'July 2018 as a circle', circle(own.pics({ year: 2018, month: 7 }))),
  own.one(
    'dates',
    'the nineties snaps laid out as a timeline',
    timeline(own.pics({ from: '1990-01-01', to: '1999-12-31' })),
  ),
  open.one('dates', 'what did I photograph in June 2015?', ...shows(open.pics({ year: 2015, month: 6 }))),
  own.one(
    'dates',
    '25 September 2021: hang all the pictures of that day',
    hangs(own.pics({ from: '2021-09-25', to: '2021-09-25' })),
  ),
  open.one('dates', 'pictures later than 2021 on a grid', grid(open.pics({ from: '2022-01-01' }))),
]

const weekdays: readonly Case[] = [
  own.one('weekdays', 'hang whichever pictures I took on a Friday', hangs(own.pics({ weekday: 'Friday' }))),
  own.one(
    'weekdays',
    'what did I shoot on Saturdays and Sundays in 2018',
    ...shows(own.pics({ year: 2018, weekday: ['Saturday', 'Sunday'] })),
  ),
  open.one('weekdays', 'photographs from Mondays, as a gallery', gallery(open.pics({ weekday: 'Monday' }))),
  own.one('weekdays', 'Tuesday or Thursday snaps go on a grid', grid(own.pics({ weekday: ['Tuesday', 'Thursday'] }))),
]

const seasons: readonly Case[] = [
  own.one('seasons', 'wintertime photos in a gallery', gallery(own.pics({ season: 'winter' }))),
  open.one(
    'seasons',
    'I want the photos that were taken in autumn to stand in a circle',
    circle(open.pics({ season: 'autumn' })),
  ),
  own.one('seasons', 'summer 2020 pictures', ...shows(own.pics({ season: 'summer', year: 2020 }))),
  own.one('seasons', 'Spring photos, no matter which year: hang them', hangs(own.pics({ season: 'spring' }))),
]

const hours: readonly Case[] = [
  own.one(
    'time of day',
    'photos made before eight in the morning',
    ...showsAbout(['ridge.jpg', 'harbour.jpg'], ['aurora.jpg']),
  ),
  own.one(
    'time of day',
    'shots taken after 10 pm',
    ...showsAbout(own.pics({ hours: [22, 24] }), own.pics({ hours: [22, 6] })),
  ),
  own.one(
    'time of day',
    'anything photographed between noon and 1 pm',
    ...showsAbout(own.pics({ hours: [12, 13] }), ['flamingo.jpg', 'picnic.jpg']),
  ),
  open.one(
    'time of day',
    'pictures taken later than 8 in the evening',
    ...showsAbout(open.pics({ hours: [20, 24] }), open.pics({ hours: [20, 6] })),
  ),
]

const cameras: readonly Case[] = [
  own.one('camera', 'everything that came out of my Nikon, in a gallery', gallery(own.pics({ camera: 'NIKON' }))),
  own.one('camera', 'which pictures have no camera noted?', ...shows(own.pics({ camera: false }))),
  open.one('camera', 'Sony cameras: lay those photos on a grid', grid(open.pics({ camera: 'SONY' }))),
  open.one('camera', 'images shot on a Pentax', ...shows(open.pics({ camera: 'PENTAX' }))),
  own.one(
    'camera',
    'hang the iPhone photos, excluding the Lisbon weekend folder',
    hangs(own.pics({ camera: 'iPhone', not: { folder: 'Lisbon weekend' } })),
  ),
]

const shapes: readonly Case[] = [
  own.one(
    'shape',
    'upright pictures from Norway 2018 in one line',
    row(own.pics({ folder: 'Norway 2018', shape: 'portrait' })),
  ),
  own.one('shape', 'square photos only, and they must make a circle', circle(own.pics({ shape: 'square' }))),
  open.one(
    'shape',
    'in the Phone folder, which are landscape format?',
    ...shows(open.pics({ folder: 'Phone', shape: 'landscape' })),
  ),
  own.one(
    'shape',
    'Garden photos that are taller than wide',
    ...shows(own.pics({ folder: 'Garden', shape: 'portrait' })),
  ),
]

const colors: readonly Case[] = [
  own.one('color', 'gallery with the mainly black pictures', gallery(own.pics({ color: 'black' }))),
  own.one('color', 'got anything purple?', ...shows(own.pics({ color: 'purple' })), counts(2)),
  own.one('color', 'orange pics in a ring', circle(own.pics({ color: 'orange' }))),
  own.one('color', 'I like pink, so hang every pink photo', hangs(own.pics({ color: 'pink' }))),
  own.one(
    'color',
    'white or grey shots, but none from the Family folder',
    ...shows(own.pics({ color: ['white', 'grey'], not: { folder: 'Family' } })),
  ),
]

const sizes: readonly Case[] = [
  open.one('size', 'pictures wider than 4000 pixels', ...shows(open.pics({ widerThan: 4000 }))),
  open.one(
    'size',
    'photos heavier than 1 MB',
    ...showsAbout(open.pics({ moreBytesThan: 1_048_576 }), open.pics({ moreBytesThan: 999_999 })),
  ),
  own.one('size', 'sounds that go on for more than ten seconds', ...shows(own.all({ kind: 'audio', longerThan: 10 }))),
  own.one('size', 'films under five seconds, all in a row', row(own.all({ kind: 'video', shorterThan: 5 }))),
  own.one('size', 'pictures less than 500 pixels in width', ...shows(own.pics({ narrowerThan: 500 }))),
  open.one('size', 'videos exceeding 6 seconds in a circle', circle(open.all({ kind: 'video', longerThan: 6 }))),
]

const endings: readonly Case[] = [
  own.one('ending', 'only PNG, in a grid', grid(own.pics({ ending: 'png' }))),
  open.one('ending', 'all webp images', ...shows(open.pics({ ending: 'webp' }))),
  open.one('ending', 'can I get the heic files up?', ...shows(open.all({ ending: 'heic' }))),
  open.one('ending', 'a ring out of the svg files', circle(open.all({ ending: 'svg' }))),
  own.one('ending', 'mp3s and wavs, please list them', ...shows(own.all({ ending: ['mp3', 'wav'] }))),
]

const lacks: readonly Case[] = [
  own.one('has and lacks', 'photos nobody put a date on', ...shows(own.pics({ dated: false }))),
  own.one('has and lacks', 'photos which carry GPS coordinates', ...shows(own.pics({ hasPlace: true }))),
  open.one('has and lacks', 'from 2023, the pictures having GPS', ...shows(open.pics({ hasPlace: true, year: 2023 }))),
  open.one(
    'has and lacks',
    'pictures in the Phone folder lacking a location',
    ...shows(open.pics({ folder: 'Phone', hasPlace: false })),
  ),
  own.one('has and lacks', 'hang all that is tagged flower', hangs(own.pics({ tag: 'flower' }))),
]

const orders: readonly Case[] = [
  own.one('order', 'Zoo alphabetically in a row', row(zoo, { order: own.pics({ folder: 'Zoo' }, { by: 'name' }) })),
  own.one(
    'order',
    'one line of the Lisbon weekend pictures running from newest to oldest',
    row(lisbon, { order: own.pics({ folder: 'Lisbon weekend' }, { by: 'taken', down: true }) }),
  ),
  own.one(
    'order',
    'line up the films, longest first',
    row(own.all({ kind: 'video' }), { order: own.all({ kind: 'video' }, { by: 'seconds', down: true }) }),
  ),
  own.one(
    'order',
    'Birthdays in one row, the oldest on the left',
    row(birthdays, { order: own.pics({ folder: 'Birthdays' }, { by: 'taken' }) }),
  ),
]

const ordinals: readonly Case[] = [
  own.one(
    'first, last, nth',
    'the first three photos of 2016',
    ...shows(own.pics({ year: 2016 }, { by: 'taken', first: 3 })),
  ),
  own.one(
    'first, last, nth',
    'my five most recent photos',
    ...shows(own.pics({ dated: true }, { by: 'taken', down: true, first: 5 })),
  ),
  own.one('first, last, nth', "what's the oldest picture I own", ...shows(['grandmother.jpg'])),
  open.one('first, last, nth', 'could I see the widest picture of all', ...shows(['handwritten-notes.jpg'])),
  own.one('first, last, nth', 'earliest Norway 2018 photo, please', ...shows(['fjord 1.jpg'])),
]

const samples: readonly Case[] = [
  own.one('sample', 'hang any five of the Garden pictures', some(5, garden)),
  open.one('sample', 'four random pictures out of the Animals folder in a row', some(4, animals, { form: 'row' })),
  own.one('sample', 'just a couple of pictures from Drawings on the wall', ...someOf([2, 3], drawings)),
  own.one('sample', 'a handful of Zoo photos in a circle', ...someOf([3, 4, 5, 6], zoo, { kind: 'circle' })),
]

const groups: readonly Case[] = [
  own.one(
    'groups',
    'photos from 2018 until 2020, one group per year',
    hangs(own.pics({ year: [2018, 2019, 2020] }), {
      groups: [own.pics({ year: 2018 }), own.pics({ year: 2019 }), own.pics({ year: 2020 })],
    }),
  ),
  own.one(
    'groups',
    'Garden and Zoo grouped by folder',
    hangs(own.pics({ folder: ['Garden', 'Zoo'] }), { groups: [garden, zoo] }),
  ),
  own.one(
    'groups',
    'cluster the Night and Christmas pictures by camera',
    hangs(own.pics({ folder: ['Night', 'Christmas'] }), {
      groups: [
        own.pics({ folder: ['Night', 'Christmas'], camera: 'NIKON' }),
        own.pics({ folder: ['Night', 'Christmas'], camera: 'Canon' }),
        own.pics({ folder: ['Night', 'Christmas'], camera: 'iPhone' }),
      ],
    }),
  ),
]

const forms: readonly Case[] = [
  own.one('form', 'Norway 2018 on a grid that has five columns', grid(norway, { form: { columns: 5 } })),
  own.one('form', 'stack the Lisbon weekend pictures in one column', hangs(lisbon, { form: 'column' })),
  own.one('form', 'three columns, all Zoo photos', hangs(zoo, { form: { columns: 3 } })),
  own.one('form', 'a spiral of the Beach pictures', ...orDeclines(hangs(beach))),
  own.one('form', 'stand the Birthdays pictures all round me', circle(birthdays)),
  open.one('form', 'cover a wall with the Lund walk', hangs(lund)),
]

const looks: readonly Case[] = [
  own.one(
    'looks',
    'a gallery of the Night folder under a sky of stars',
    gallery(night, { backdrop: { kind: ['stars'] } }),
  ),
  own.one('looks', 'Panoramas as a gallery at twice the usual size', gallery(panoramas, { usualSize: [1.8, 2.2] })),
  own.one('looks', 'gallery of Drawings, yellow background', gallery(drawings, { backdrop: { hue: 'yellow' } })),
  own.one('looks', 'a ring of Birthdays before a black backdrop', circle(birthdays, { backdrop: { hue: 'black' } })),
]

const naming: readonly Case[] = [
  own.one(
    'naming',
    'make a gallery of the Christmas folder and call it "Winter Warmers"',
    gallery(christmas, { name: 'Winter Warmers' }),
  ),
  open.one('naming', 'build a gallery of the Forest folder named Deep Quiet', gallery(forest, { name: 'Deep Quiet' })),
  own.one('naming', "Garden folder as a circle, title: Gran's Patch", circle(garden, { name: "Gran's Patch" })),
]

const questions: readonly Case[] = [
  own.one('questions', 'how many pictures did I take in 2020', counts(own.count({ kind: 'image', year: 2020 }))),
  own.one('questions', "what's the longest sound", tells(['waves.flac'])),
  own.one('questions', 'when was the comet taken?', answers('2020')),
  own.one('questions', 'which camera did I use for the lynx?', answers('ILCE-6400')),
  open.one('questions', 'in what folder can I find the surfer?', answers('City and travel')),
  open.one(
    'questions',
    'how many tunes and noises, I mean audio files, do we have',
    counts(open.count({ kind: 'audio' })),
  ),
]

const several: readonly Case[] = [
  own.one('several places', 'one gallery for Zoo and another gallery for Garden', {
    place: { holds: { names: zoo }, kind: 'gallery' },
    also: [{ holds: { names: garden }, kind: 'gallery' }],
  }),
  own.one('several places', 'a circle of the Beach pictures and, separately, a grid of the Drawings', {
    place: { holds: { names: beach }, kind: 'circle' },
    also: [{ holds: { names: drawings }, kind: 'grid' }],
  }),
  open.one('several places', 'two galleries please: the first with Animals, the second with Forest', {
    place: { holds: { names: animals }, kind: 'gallery' },
    also: [{ holds: { names: forest }, kind: 'gallery' }],
  }),
]

const wordOrder: readonly Case[] = [
  own.one('word order', 'in a circle is how I want the Garden pictures', circle(garden)),
  own.one(
    'word order',
    "blue pictures: a gallery of those, that's what I'd like",
    gallery(own.pics({ color: 'blue' })),
  ),
  open.one(
    'word order',
    'from Phone and Forest, a grid, make me that',
    grid(open.pics({ folder: ['Phone', 'Forest'] })),
  ),
  own.one('word order', 'on a grid, 2016, the photos', grid(own.pics({ year: 2016 }))),
]

const politeness: readonly Case[] = [
  own.one(
    'politeness',
    "Would you be ever so kind, if it isn't a bother, and hang the Panoramas folder in a gallery? Thank you ever so much.",
    gallery(panoramas),
  ),
  own.one(
    'politeness',
    'Good morning, school office here. A gallery of the Old album folder would be much appreciated.',
    gallery(oldAlbum),
  ),
  own.one(
    'politeness',
    'Abeg, kindly help me arrange the Lisbon weekend photos in a circle. God bless you.',
    circle(lisbon),
  ),
  open.one('politeness', 'come on then, chop chop, Lund walk in a row', row(lund)),
]

const typos: readonly Case[] = [
  own.one('typos', 'galery of teh Zoo foldr', gallery(zoo)),
  own.one('typos', 'a cirlce of the Brithdays pictures', circle(birthdays)),
  own.one('typos', 'phtoos from 2016 in a gird', grid(own.pics({ year: 2016 }))),
  open.one('typos', 'all vidoes in a rwo pls', row(open.all({ kind: 'video' }))),
]

const nonNative: readonly Case[] = [
  own.one('non-native', 'I want that you are making one gallery from Beach folder', gallery(beach)),
  own.one('non-native', 'Please teach me how many picture is in Drawings folder.', counts(drawings.length)),
  own.one('non-native', 'Pictures of year 2012, I want to look by circle', circle(own.pics({ year: 2012 }))),
  own.one('non-native', 'Kindly do gallery for me with all those Christmas pictures o', gallery(christmas)),
  open.one('non-native', 'Video is which one most long?', tells(['big-buck-bunny-480p-30s.mp4'])),
]

const fragments: readonly Case[] = [
  own.one('fragments', 'Zoo folder', ...shows(zoo)),
  own.one('fragments', '2017, circle', circle(own.pics({ year: 2017 }))),
  own.one('fragments', 'Nikon. grid.', grid(own.pics({ camera: 'NIKON' }))),
  own.one('fragments', 'flac', ...shows(['waves.flac'])),
]

const refusals: readonly Case[] = [
  own.one('refusals', 'print the Zoo pictures and post them to my mum', declines()),
  own.one('refusals', 'a gallery of all the photos from 1962', declines()),
  own.one('refusals', 'where are my Hasselblad photos?', declines(), counts(0)),
  own.one('refusals', "ring the ward and say I'll be late", declines(), calm),
  open.one('refusals', 'hang the walrus picture', declines()),
  own.one('refusals', 'translate the letter into Japanese', declines()),
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
  ...hours,
  ...cameras,
  ...shapes,
  ...colors,
  ...sizes,
  ...endings,
  ...lacks,
  ...orders,
  ...ordinals,
  ...samples,
  ...groups,
  ...forms,
  ...looks,
  ...naming,
  ...questions,
  ...several,
  ...wordOrder,
  ...politeness,
  ...typos,
  ...nonNative,
  ...fragments,
  ...refusals,
]

const newest = (first: number) => own.pics({ dated: true }, { by: 'taken', down: true, first })
const films = own.all({ kind: 'video' })
const sounds = own.all({ kind: 'audio' })
const models = own.all({ kind: 'model' })
const fewAnimals = without(animals, 'bee.jpg', 'rhino.jpg')
const firstLund = ['01.jpg', '04.jpg', '08.jpg', '12.jpg']
const iphone = own.pics({ camera: 'iPhone' })
const no2021Zoo = own.pics({ year: 2021, not: { folder: 'Zoo' } })
const longSounds = own.all({ kind: 'audio', longerThan: 5 })

export const dialogues: readonly Case[] = [
  own.talk(
    'slots',
    turn('a gallery of the five newest photos', gallery(newest(5))),
    turn('make that three', hangs(newest(3))),
    turn('and as a circle, I think', now({ holds: { names: newest(3) }, kind: 'circle' })),
  ),
  own.talk(
    'slots',
    turn('how many pictures are from 2018?', counts(own.count({ kind: 'image', year: 2018 }))),
    turn('what about 2019?', counts(own.count({ kind: 'image', year: 2019 }))),
    turn('fine, hang those in a row', row(own.pics({ year: 2019 })), row(own.pics({ year: [2018, 2019] }))),
  ),
  own.talk(
    'removing',
    turn('please hang the Zoo folder in a gallery', gallery(zoo)),
    turn('take the zebra and the lynx down', now({ holds: { names: without(zoo, 'zebra.jpg', 'lynx.jpg') } })),
    turn('actually put the zebra back in', now({ holds: { names: without(zoo, 'lynx.jpg') } })),
    turn('nah, undo that', backTo(2)),
  ),
  own.talk(
    'scene',
    turn('a row of the Zoo pictures in alphabetical order', row(zoo)),
    turn(
      'swap the first one with the last one',
      now({ holds: { names: zoo }, things: [{ of: ['catfish.jpg', 'zebra.jpg'], swapped: true }] }),
    ),
    turn(
      'now double the size of the second one',
      now({ holds: { names: zoo }, things: [{ of: ['flamingo.jpg'], scaled: [1.8, 2.2] }] }),
    ),
    turn('which picture is at the far right?', tells(['catfish.jpg'])),
  ),
  own.talk(
    'light',
    turn('gallery, Night folder', gallery(night)),
    turn('far too bright for night shift eyes', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('a bit more', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('undo that last bit', backTo(2)),
  ),
  own.talk(
    'naming',
    turn('put the Birthdays pictures in a circle', circle(birthdays)),
    turn('call it Cake Parade', now({ name: 'Cake Parade', restStays: true })),
    turn('hmm, rename it Candle Years', now({ name: 'Candle Years', restStays: true })),
    turn('what is this place called now?', answers('Candle Years')),
  ),
  own.talk(
    'scene',
    turn('yo can i have my Drawings pics in a circle', circle(drawings)),
    turn(
      'make the dragon HUGE',
      now({ holds: { names: drawings }, things: [{ of: ['dragon.gif'], scaled: [1.2, 12] }] }),
    ),
    turn(
      'lol ok make the dragon smaller again',
      now({ holds: { names: drawings }, things: [{ of: ['dragon.gif'], scaled: [0.05, 0.97] }] }),
    ),
    turn(
      'and the owl and robot should switch',
      now({ holds: { names: drawings }, things: [{ of: ['owl.png', 'robot.webp'], swapped: true }] }),
    ),
  ),
  open.talk(
    'counting',
    turn('a gallery from the Animals folder', gallery(animals)),
    turn('remove bee and rhino', now({ holds: { names: fewAnimals } })),
    turn('the leopard too', now({ holds: { names: without(fewAnimals, 'leopard.jpg') } })),
    turn('how many are left?', counts(animals.length - 3)),
  ),
  own.talk(
    'slots',
    turn('Garden folder on a grid', grid(garden)),
    turn('with three columns', now({ holds: { names: garden }, form: { columns: 3 } })),
    turn('four would be nicer', now({ holds: { names: garden }, form: { columns: 4 } })),
    turn('no, back to three columns', now({ holds: { names: garden }, form: { columns: 3 } })),
  ),
  own.talk(
    'slots',
    turn('a gallery of the red pictures', gallery(own.pics({ color: 'red' }))),
    turn('no, the blue ones', hangs(own.pics({ color: 'blue' }))),
    turn('add the yellow ones', hangs(own.pics({ color: ['blue', 'yellow'] }))),
    turn('but not the dunes', hangs(without(own.pics({ color: ['blue', 'yellow'] }), 'dunes.jpg'))),
  ),
  own.talk(
    'questions',
    turn('Norway 2018 on a timeline, all of it', timeline(norway)),
    turn('when did I shoot the glacier?', answers('2018')),
    turn('how many pictures stand here?', counts(norway.length)),
    turn('I fancy it as a ring instead', now({ holds: { names: norway }, kind: 'circle' })),
  ),
  own.talk(
    'undo and redo',
    turn('a gallery of the Beach folder', gallery(beach)),
    turn('replace the crab with the heron', now({ holds: { names: [...without(beach, 'crab.jpg'), 'heron.jpg'] } })),
    turn('undo', backTo(1)),
    turn('redo', backTo(2)),
    turn('ok now undo it after all', backTo(1)),
  ),
  own.talk(
    'counting',
    turn('the films in a row, please', row(films)),
    turn('how many hang here?', counts(films.length)),
    turn('which of them is the longest?', tells(['snowfall.mp4'])),
    turn('remove it', now({ holds: { names: without(films, 'snowfall.mp4') } })),
  ),
  own.talk(
    'removing',
    turn('good evening listeners, all sounds in a circle', circle(sounds)),
    turn('drop everything shorter than five seconds', now({ holds: { names: longSounds } })),
    turn('which is the shortest one here?', tells(['rain.wav'])),
    turn('how many sounds remain?', counts(longSounds.length)),
  ),
  own.talk(
    'back to the first one',
    turn('gallery of Zoo', gallery(zoo)),
    turn('a new circle with the Garden pictures', circle(garden, { which: 'new' })),
    turn('back to the first one, and make that a grid', { place: { holds: { names: zoo }, kind: 'grid' } }),
  ),
  own.talk(
    'scene',
    turn('an exhibition of Lisbon weekend', gallery(lisbon)),
    turn('move the tram a bit to the left', now({ things: [{ of: ['tram.jpg'], moved: 'left' }], restStays: true })),
    turn('a bit further', now({ things: [{ of: ['tram.jpg'], moved: 'left' }], restStays: true })),
    turn('and raise it a little', now({ things: [{ of: ['tram.jpg'], moved: 'up' }], restStays: true })),
  ),
  own.talk(
    'scene',
    turn('stand all my 3D models in a row', row(models)),
    turn(
      'turn the boat by 90 degrees',
      now({ things: [{ of: ['boat.glb'], turnedBy: Math.PI / 2 }], restStays: true }),
    ),
    turn('space them out more', now({ holds: { names: models }, spacing: 'wider' })),
    turn('take away the lamp, it is ugly', now({ holds: { names: without(models, 'lamp.glb') } })),
  ),
  own.talk(
    'a bit more',
    turn('circle of the Christmas photos', circle(christmas)),
    turn('too crowded, spread them out', now({ holds: { names: christmas }, spacing: 'wider' })),
    turn('slightly closer together again', now({ holds: { names: christmas }, spacing: 'closer' })),
    turn(
      'everything a bit bigger',
      now({ holds: { names: christmas }, things: [{ of: christmas, scaled: [1.03, 3] }] }),
    ),
  ),
  open.talk(
    'slots',
    turn('photos from the Phone folder', ...shows(phone)),
    turn('on a grid please', grid(phone)),
    turn('only those with GPS', hangs(open.pics({ folder: 'Phone', hasPlace: true }))),
    turn('undo', backTo(2)),
  ),
  own.talk(
    'groups',
    turn('gallery: Garden and Zoo', gallery(own.pics({ folder: ['Garden', 'Zoo'] }))),
    turn('group them by folder', hangs(own.pics({ folder: ['Garden', 'Zoo'] }), { groups: [garden, zoo] })),
    turn(
      'back to being a gallery, please',
      hangs(own.pics({ folder: ['Garden', 'Zoo'] }), { kind: 'gallery' }),
      backTo(1),
    ),
  ),
  own.talk(
    'looks',
    turn('a gallery of the Panoramas', gallery(panoramas)),
    turn('stars behind it, please', now({ backdrop: { kind: ['stars'] }, restStays: true })),
    turn('no, a plain blue background', now({ backdrop: { hue: 'blue' }, restStays: true })),
    turn('hmm, the stars were better, undo', backTo(2)),
  ),
  own.talk(
    'questions',
    turn('number of photos by the Canon?', counts(own.count({ kind: 'image', camera: 'Canon' }))),
    turn('and the Sony?', counts(own.count({ kind: 'image', camera: 'SONY' }))),
    turn('make a grid of the Sony ones', grid(own.pics({ camera: 'SONY' }))),
    turn('and now the Panasonic ones', hangs(own.pics({ camera: 'Panasonic' }))),
  ),
  own.talk(
    'scene',
    turn(
      'a row of the Drawings sorted by name',
      row(drawings, { order: own.pics({ folder: 'Drawings' }, { by: 'name' }) }),
    ),
    turn('take away the last one', now({ holds: { names: without(drawings, 'spaceship.png') } })),
    turn('the first one as well', now({ holds: { names: without(drawings, 'spaceship.png', 'dragon.gif') } })),
    turn('sorry, bring the dragon back', now({ holds: { names: without(drawings, 'spaceship.png') } })),
  ),
  open.talk(
    'naming',
    turn('the Lund walk in a gallery', gallery(lund)),
    turn('keep only 01, 04, 08 and 12', hangs(firstLund)),
    turn('the title is Morning Lap', now({ name: 'Morning Lap', restStays: true })),
    turn('everything a bit larger', now({ things: [{ of: firstLund, scaled: [1.03, 3] }] })),
  ),
  own.talk(
    'politeness',
    turn('Good afternoon, might I see the Old album?', ...shows(oldAlbum)),
    turn('that is very kind of you, thank you', calm),
    turn('could the Old album pictures hang in a row?', row(oldAlbum)),
    turn(
      'and remove the undated portrait, if you would',
      now({ holds: { names: without(oldAlbum, 'undated portrait.jpg') } }),
    ),
  ),
  own.talk(
    'scene',
    turn('Zoo in one long row', row(zoo)),
    turn(
      'place the heron between the otter and the lynx',
      now({ holds: { names: zoo }, things: [{ of: ['heron.jpg'], between: ['otter.jpg', 'lynx.jpg'] }] }),
    ),
    turn(
      'the flamingo should come first',
      now({ holds: { names: zoo }, things: [{ of: ['flamingo.jpg'], place: 'first' }] }),
    ),
    turn('undo', backTo(2)),
    turn('and undo once more', backTo(1)),
  ),
  own.talk(
    'scene',
    turn('Beach pictures in a circle around me', circle(beach)),
    turn('what is behind me?', answers()),
    turn('put the crab behind me', now({ holds: { names: beach }, things: [{ of: ['crab.jpg'], stands: 'behind' }] })),
  ),
  own.talk(
    'adding',
    turn('hang the Panoramas, gallery style', gallery(panoramas)),
    turn('and the Beach folder as well', hangs([...panoramas, ...beach])),
    turn('one more, the comet', hangs([...panoramas, ...beach, 'comet.jpg'])),
    turn('what does that make, how many are on show?', counts(panoramas.length + beach.length + 1)),
  ),
  own.talk(
    'refusals',
    turn('can you hang the penguins', declines()),
    turn('then hang the flamingo and the stork', hangs(['flamingo.jpg', 'stork.jpg'])),
    turn('heron too', hangs(['flamingo.jpg', 'stork.jpg', 'heron.jpg'])),
  ),
  open.talk(
    'slots',
    turn('pictures taken in 2001, one row', row(open.pics({ year: 2001 }))),
    turn('the same for 2002', hangs(open.pics({ year: 2002 }))),
    turn('2001 and 2002 together in a circle', circle(open.pics({ year: [2001, 2002] }))),
  ),
  open.talk(
    'questions',
    turn('how many videos have I got?', counts(open.count({ kind: 'video' }))),
    turn('longest one?', tells(['big-buck-bunny-480p-30s.mp4']), finds(['big-buck-bunny-480p-30s.mp4'])),
    turn('hang the three shortest videos', hangs(open.all({ kind: 'video' }, { by: 'seconds', first: 3 }))),
  ),
  own.talk(
    'scene',
    turn('gallery of the photos from my iPhone', gallery(iphone)),
    turn(
      'the cactus at double size',
      now({ holds: { names: iphone }, things: [{ of: ['cactus.jpg'], scaled: [1.8, 2.2] }] }),
    ),
    turn('no, take that back', backTo(1)),
    turn(
      'and the tiles at half size',
      now({ holds: { names: iphone }, things: [{ of: ['tiles.jpg'], scaled: [0.45, 0.55] }] }),
    ),
  ),
  own.talk(
    'scene',
    turn('hang the Birthdays in a gallery', gallery(birthdays)),
    turn(
      'put the balloons above cake 2012',
      now({ holds: { names: birthdays }, things: [{ of: ['balloons.jpg'], above: 'cake 2012.jpg' }] }),
    ),
    turn(
      'no wait, below it',
      now({ holds: { names: birthdays }, things: [{ of: ['balloons.jpg'], below: 'cake 2012.jpg' }] }),
    ),
  ),
  own.talk(
    'light',
    turn('show me a gallery of Garden', gallery(garden)),
    turn('play it on my telly downstairs', declines()),
    turn('fine. cooler light then', now({ light: { becomes: 'cooler' }, restStays: true })),
    turn('sorry, warmer I meant', now({ light: { becomes: 'warmer' }, restStays: true })),
  ),
  own.talk(
    'removing',
    turn('gallery of the pictures from 2021', gallery(own.pics({ year: 2021 }))),
    turn('throw out the Zoo ones', now({ holds: { names: no2021Zoo } })),
    turn(
      'the green ones too',
      now({ holds: { names: own.pics({ year: 2021, not: { any: [{ folder: 'Zoo' }, { color: 'green' }] } }) } }),
    ),
    turn(
      'so how many is that now?',
      counts(own.count({ kind: 'image', year: 2021, not: { any: [{ folder: 'Zoo' }, { color: 'green' }] } })),
    ),
  ),
  own.talk(
    'removing',
    turn('circle of all the models', circle(models)),
    turn('delete this whole place', goes(models)),
    turn('oh no, undo that!', backTo(1)),
  ),
]
