/** Wordings, sentences and dialogues of somebody who had not seen how they are read. */
import type { Wordings } from '../../generate/wordings.ts'
import type { Case, Outcome } from '../../language.ts'
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

export const wordings: Wordings = {
  templates: [
    '{polite}{verb} {a} of {set}{end}',
    '{polite}{verb} {a} out of {set}{end}',
    '{polite}{verb} {a} from {set}{end}',
    '{polite}{verb} {a} with {set} in it{end}',
    '{polite}hang {set} as {a}{end}',
    '{polite}turn {set} into {a}{end}',
    '{polite}show me {set} as {a}{end}',
    '{polite}present {set} in {a}{end}',
    'what I need is {a} of {set}{end}',
    'I would love to walk through {a} of {set}{end}',
    '{set} as {a}{end}',
    '{set}. In {a}, I mean{end}',
    '{a}, {set}{end}',
    '{arr}: {set}',
    'can I have {a} made of {set}?',
    'is it possible to see {set} as {a}?',
    'time for {a} of {set}{end}',
    'my wife wants {a} of {set}{end}',
    'with {set}, {polite}{verb} {a}{end}',
    'there should be {a} of {set} here{end}',
  ],
  counting: [
    'how many {set} do I own?',
    'how many {set} are there altogether',
    'how many {set} have I got in total?',
    'count the {set}',
    'number of {set}?',
    'tell me how many {set} you can find',
    'what is the total number of {set}?',
    'so how many {set} would that be?',
    'I wonder how many {set} I have',
    'give me a count of {set}',
    'do you know how many {set} there are?',
  ],
  sets: {
    folder: [
      'the {noun} in {folder}',
      'the {noun} from the {folder} folder',
      'everything in my {folder} folder',
      'the {folder} {noun}',
      'all {noun} kept under {folder}',
      'the {noun} of the folder called {folder}',
      'what lies in the folder {folder}',
      'the contents of {folder}',
    ],
    year: [
      '{noun} of {year}',
      'my {year} {noun}',
      '{noun} taken in {year}',
      'the {noun} from the year {year}',
      '{noun} dated {year}',
      'all {noun} that I made in {year}',
      '{noun} from {year}',
      '{noun} shot during {year}',
    ],
    season: [
      '{noun} taken in {season}',
      '{season} {noun}',
      '{noun} from any {season}',
      'the {noun} made in the {season}',
      '{noun} of every {season}',
      '{noun} that were shot in {season}',
      'my {noun} from {season} months',
    ],
    weekday: [
      '{noun} taken on a {weekday}',
      '{weekday} {noun}',
      'the {noun} from {weekday}s',
      '{noun} I made on {weekday}s',
      '{noun} whose day was a {weekday}',
      '{noun} shot on any {weekday}',
      'all {noun} that date from a {weekday}',
    ],
    camera: [
      '{noun} taken with the {camera}',
      '{camera} {noun}',
      '{noun} from my {camera}',
      'the {noun} that the {camera} took',
      '{noun} shot on the {camera}',
      '{noun} made by the {camera}',
      'all {noun} off the {camera}',
    ],
    color: [
      '{color} {noun}',
      'the {noun} that are {color}',
      '{noun} which are mostly {color}',
      'my {color} {noun}',
      '{noun} in {color}',
      '{noun} of {color} colour',
      '{noun} dominated by {color}',
    ],
    shape: [
      '{shape} {noun}',
      'the {noun} in {shape} format',
      '{noun} that are {shape}',
      'my {shape} format {noun}',
      '{noun} with a {shape} shape',
      '{shape}-format {noun}',
      'all {noun} of {shape} shape',
    ],
    films: [
      'my films',
      'the videos',
      'video clips',
      'my movies',
      'the video files',
      'moving pictures',
      'film clips',
      'the films I have',
    ],
    sounds: [
      'my sounds',
      'the sound files',
      'audio recordings',
      'the audio files',
      'all recordings of sound',
      'sound clips',
      'all sound recordings',
      'my audio clips',
    ],
    models: [
      'my 3D models',
      'the 3d objects',
      'the models',
      'three-dimensional models',
      'all 3D files',
      'my 3-D models',
      'the models in three dimensions',
    ],
    both: [
      'the {noun} from {folder} and {other}',
      'the {noun} in {folder} and in {other}',
      'the {folder} and {other} {noun}',
      '{folder} together with {other}',
      'the {noun} of both {folder} and {other}',
      '{folder} plus {other}',
      'the {noun} from the folders {folder} and {other}',
      'all {noun} kept in either {folder} or {other}',
    ],
    without: [
      'the {noun} in {folder} except {x}',
      'the {folder} {noun} without {x}',
      '{folder} minus {x}',
      'all {folder} {noun} apart from {x}',
      'everything in the {folder} folder other than {x}',
      'the {noun} of {folder}, not {x}',
      'the {folder} folder save for {x}',
      'all of the {folder} folder bar {x}',
    ],
    wordless: [
      'undated {noun}',
      '{noun} without a date',
      'the {noun} that have no date',
      '{noun} with no date in them',
      'the {noun} lacking a date',
      '{noun} where the date is missing',
      'the {noun} whose date is not known',
      '{noun} that carry no date at all',
    ],
  },
  arrangements: {
    gallery: ['gallery', 'exhibition', 'gallery room', 'exhibition hall', 'little gallery', 'gallery with walls'],
    timeline: ['timeline', 'time line', 'chronology', 'chronological timeline', 'line through time'],
    cluster: ['cluster', 'set of clusters', 'clustered arrangement', 'cluster arrangement'],
    grid: ['grid', 'regular grid', 'raster', 'checkerboard grid', 'neat grid'],
    circle: ['circle', 'ring', 'closed ring', 'round circle', 'circular arrangement', 'full circle'],
    row: ['row', 'single row', 'straight row', 'long row', 'simple row', 'neat row'],
  },
  verbs: [
    'make',
    'build',
    'create',
    'set up',
    'put up',
    'prepare',
    'lay out',
    'construct',
    'arrange',
    'compose',
    'give me',
    'assemble',
    'do',
    'put together',
    'show me',
    'draw up',
    'raise',
    'erect',
    'start',
  ],
  nouns: ['pictures', 'photos', 'photographs', 'images', 'pics', 'snapshots', 'snaps', 'fotos'],
  politeness: [
    '',
    '',
    '',
    'please ',
    'could you ',
    'kindly ',
    'be a dear and ',
    'would you please ',
    'I want you to ',
    'you may now ',
    'just ',
    "if it isn't too much trouble, ",
    'go on, ',
    'dear computer, ',
  ],
  endings: [
    '',
    '',
    ' please',
    ', thank you',
    ', if you would',
    ' now',
    ' for the little ones',
    ', that is all I ask',
    ', no fuss',
    ', thanks a lot',
    ', my dear',
    ', yes?',
    ' at once',
  ],
  wishes: {
    bigger: [
      'make them all bigger',
      'make everything larger',
      'I can hardly see them, larger please',
      'bigger',
      'blow everything up a bit',
      'make the pictures a good deal bigger',
      'enlarge the lot',
      'scale them up',
      'could they all be bigger?',
      'increase the size of everything',
    ],
    smaller: [
      'make them all smaller',
      'make everything a little smaller',
      'smaller please',
      'too big, shrink them',
      'scale everything down',
      'they should all be smaller',
      'reduce the size of all of them',
      'could they all be a bit smaller?',
      'shrink the lot',
    ],
    warmer: [
      'make the light warmer',
      'warmer light please',
      'light it more warmly',
      'the light should be warmer',
      'I would like warmer light',
      'give it a warmer light',
      'a warmer lighting',
      'can the light be warmer?',
      'the lighting is too cold for me',
    ],
    cooler: [
      'make the light cooler',
      'cooler light',
      'the light should be colder',
      'a cooler lighting please',
      'the light is too warm',
      'light it in a colder way',
      'can we have colder light?',
      'give it cooler light',
      'I prefer a cooler light here',
    ],
    brighter: [
      'make it brighter',
      'more light',
      'it is too dark in here',
      'brighter please',
      'turn up the lights',
      'I need more light in here',
      'brighten it up',
      'make the light stronger',
      'could it be brighter?',
    ],
    darker: [
      'make it darker',
      'less light',
      'it is too bright in here',
      'dim the lights',
      'turn the light down',
      'a bit darker',
      'could it be darker?',
      'make the light weaker',
      'darken the place',
    ],
    undo: [
      'undo',
      'undo that please',
      'take that back',
      'no, undo it',
      'revert that',
      'roll that back',
      'reverse what you just did',
      'oops, go one step back',
      'ctrl z',
      'put it back the way it was',
    ],
    circle: [
      'arrange them in a circle',
      'in a circle instead',
      'make it a circle',
      'rather a ring',
      'put them in a ring',
      'as a circle, please',
      'I prefer them in a circle',
      'change this to a circle',
      'could they stand in a circle?',
    ],
    grid: [
      'arrange them in a grid',
      'a grid instead',
      'make it a grid',
      'in a grid please',
      'put them into a grid',
      'change it to a grid',
      'no, as a grid',
      'I would rather have a grid',
      'can they hang in a grid?',
    ],
    name: [
      'name it {name}',
      'call it {name}',
      'call this place {name}',
      'rename it to {name}',
      'the name should be {name}',
      'name this "{name}"',
      'its title is {name}',
      'let us call it {name}',
      'give it the name {name}',
      'I want it to be called {name}',
    ],
    remove: [
      'take the {x} out',
      'remove the {x}',
      'without the {x}',
      'the {x} has to go',
      "I don't want the {x} here",
      'get rid of the {x}',
      'leave the {x} out',
      'take down the {x}',
      'drop the {x} from it',
      'lose the {x}',
    ],
    add: [
      'add the {x}',
      'put the {x} in as well',
      'hang the {x} too',
      'the {x} is missing, add it',
      'bring in the {x}',
      'include the {x} as well',
      'and also the {x}',
      'take the {x} in too',
      'the {x} belongs here too',
    ],
    wider: [
      'put them further apart',
      'more space between them',
      'leave more room between the pictures',
      'spread them out',
      'they hang too close together',
      'increase the gaps',
      'more distance between them',
      'give them more room',
      'wider gaps please',
    ],
    closer: [
      'put them closer together',
      'less space between them',
      'move them all closer to each other',
      'smaller gaps please',
      'tighten the spacing',
      'they hang too far apart',
      'reduce the gaps between them',
      'bring them closer together',
      'less distance between the pictures',
    ],
    swap: [
      'swap the {x} and the {y}',
      'exchange the {x} with the {y}',
      'switch the {x} and the {y}',
      'the {x} and the {y} should change places',
      'swap {x} with {y}',
      'let the {x} and the {y} trade places',
      'put the {x} where the {y} is and the other way round',
      'swap the positions of the {x} and the {y}',
      'interchange {x} and {y}',
    ],
    count: [
      'how many are there?',
      'how many pictures hang here?',
      'count them',
      'how many do I see?',
      'how many is that?',
      'how many things are in it?',
      'tell me how many there are',
      'how many hang in this place now?',
      'what is their number?',
    ],
    stars: [
      'put it under the stars',
      'a starry sky around it',
      'stars in the background',
      'starry backdrop please',
      'I want stars behind it',
      'make the background stars',
      'surround it with stars',
      'a background of stars',
      'give it a starry sky',
    ],
  },
}

const own = speakingTo('own')
const open = speakingTo('open')
const { pics, all, count } = own

const zoo = pics({ folder: 'Zoo' })
const garden = pics({ folder: 'Garden' })
const beach = pics({ folder: 'Beach' })
const beachByDate = pics({ folder: 'Beach' }, { by: 'taken' })
const lisbon = pics({ folder: 'Lisbon weekend' })
const lisbonByDate = pics({ folder: 'Lisbon weekend' }, { by: 'taken' })
const norway = pics({ folder: 'Norway 2018' })
const norwayByDate = pics({ folder: 'Norway 2018' }, { by: 'taken' })
const drawings = pics({ folder: 'Drawings' })
const drawingsByName = pics({ folder: 'Drawings' }, { by: 'name' })
const christmas = pics({ folder: 'Christmas' })
const christmasByDate = pics({ folder: 'Christmas' }, { by: 'taken' })
const birthdays = pics({ folder: 'Birthdays' })
const birthdaysByDate = pics({ folder: 'Birthdays' }, { by: 'taken' })
const album = pics({ folder: 'Old album' })
const night = pics({ folder: 'Night' })
const nightByDate = pics({ folder: 'Night' }, { by: 'taken' })
const panoramas = pics({ folder: 'Panoramas' })
const ownFilms = all({ kind: 'video' })
const ownSounds = all({ kind: 'audio' })
const ownModels = all({ kind: 'model' })
const animals = open.pics({ folder: 'Animals' })
const forest = open.pics({ folder: 'Forest' })
const lund = open.pics({ folder: 'Lund walk' })
const lundByName = open.pics({ folder: 'Lund walk' }, { by: 'name' })
const balloonFiesta = open.pics({ folder: 'Balloon fiesta' })
const openModels = open.all({ kind: 'model' })
const openFilms = open.all({ kind: 'video' })
const openSounds = open.all({ kind: 'audio' })

const but = (names: readonly string[], ...less: string[]): string[] => names.filter((name) => !less.includes(name))
const plus = (names: readonly string[], ...more: string[]): string[] => [...names, ...more]
const degrees = (angle: number): number => (angle * Math.PI) / 180
const either = (names: readonly string[], maybe: readonly string[]): Outcome => ({ place: { holds: { names, maybe } } })

export const sentences: readonly Case[] = [
  // Folders.
  own.one('folders', 'Whatever is filed under "Old album" — on the walls, if you please.', hangs(album)),
  own.one('folders', 'Family folder incl. subfolders, gallery', gallery(pics({ folder: 'Family' }))),
  open.one('folders', 'the kids want to see the Balloon fiesta stuff, can you hang it up?', hangs(balloonFiesta)),
  open.one('folders', 'Open up the folder Phone for me and make a ring of it', circle(open.pics({ folder: 'Phone' }))),
  // Names.
  own.one('names', 'fetch me the stave church', ...shows(['stave church.jpg'])),
  own.one(
    'names',
    'owl, robot and spaceship next to each other in a row',
    row(['owl.png', 'robot.webp', 'spaceship.png']),
  ),
  own.one(
    'names',
    'where is my picture of the sleepy cat, the one I was so fond of',
    ...shows(['sleepy cat.jpg']),
    answers('Zoo'),
  ),
  open.one('names', 'hang prairie_falcon.jpg alone', hangs(['prairie_falcon.jpg'])),
  open.one('names', 'IMG_6220 beside IMG_6253, nothing else', hangs(['IMG_6220.jpg', 'IMG_6253.jpg'])),
  // Kinds of things.
  own.one('kinds', 'Stand all my three dimensional objects in a circle', circle(ownModels)),
  own.one('kinds', 'films and models, one exhibition', hangs(all({ kind: ['video', 'model'] }))),
  open.one('kinds', 'Every audio file that exists here, lined up in a row', row(openSounds)),
  open.one('kinds', 'only videos, no photos, put them on the wall', hangs(openFilms)),
  // Words that are no search.
  own.one('unknown words', 'a contemplative, almost monastic gallery of the Panoramas folder', gallery(panoramas)),
  own.one('unknown words', 'give the Drawings some breathing architecture: a circle', circle(drawings)),
  own.one('unknown words', 'Lisbon weekend, gallery, with a strong sense of axis and enfilade', gallery(lisbon)),
  open.one('unknown words', 'compose a lyrical promenade architecturale from the Lund walk folder', hangs(lund)),
  // Sets.
  own.one(
    'sets',
    'Zoo and Garden, but nothing from 2021',
    ...shows(
      pics({
        folder: ['Zoo', 'Garden'],
        not: { year: 2021 },
      }),
    ),
  ),
  own.one(
    'sets',
    'Hang whatever is from Beach or was taken with the Nikon',
    hangs(pics({ any: [{ folder: 'Beach' }, { camera: 'NIKON' }] })),
  ),
  own.one(
    'sets',
    'all christmas photos except those with a tree in the name, in a row',
    row(pics({ folder: 'Christmas', not: { word: 'tree' } })),
  ),
  own.one(
    'sets',
    'a grid of Garden: only what is neither green nor yellow',
    grid(pics({ folder: 'Garden', not: { color: ['green', 'yellow'] } })),
  ),
  open.one(
    'sets',
    'Animals, none of the square ones',
    ...shows(open.pics({ folder: 'Animals', not: { shape: 'square' } })),
  ),
  open.one(
    'sets',
    'photos with GPS outside the USA road trip folder',
    ...shows(open.pics({ hasPlace: true, not: { folder: '2015-06 USA road trip' } })),
  ),
  // Dates.
  own.one(
    'dates',
    'anything photographed in the nineties? hang it',
    hangs(pics({ from: '1990-01-01', to: '1999-12-31' })),
  ),
  own.one(
    'dates',
    'pictures from before the year 2000 please, I was still dancing then',
    ...shows(pics({ to: '1999-12-31' })),
  ),
  own.one('dates', 'timeline: 7 July 2018 until 9 July 2018', timeline(pics({ from: '2018-07-07', to: '2018-07-09' }))),
  own.one(
    'dates',
    'All photographs made on the 14th of November, whichever the year',
    ...shows(pics({ month: 11, day: 14 })),
  ),
  own.one('dates', '2009 to 2012, in a row', row(pics({ from: '2009-01-01', to: '2012-12-31' }))),
  open.one('dates', 'the pictures since 2022, as circle', circle(open.pics({ from: '2022-01-01' }))),
  open.one('dates', 'June 2015 only. grid.', grid(open.pics({ year: 2015, month: 6 }))),
  open.one('dates', 'photos older than 2003', ...shows(open.pics({ to: '2002-12-31' }))),
  // Weekdays.
  own.one('weekdays', 'what did I photograph on Mondays? put it in a gallery', gallery(pics({ weekday: 'Monday' }))),
  own.one(
    'weekdays',
    'Weekend pictures of 2021, Saturdays and Sundays that is, on a timeline',
    timeline(pics({ weekday: ['Saturday', 'Sunday'], year: 2021 })),
  ),
  open.one('weekdays', 'a ring of Thursday photographs', circle(open.pics({ weekday: 'Thursday' }))),
  open.one(
    'weekdays',
    'all images taken on any Monday in 2015',
    ...shows(open.pics({ weekday: 'Monday', year: 2015 })),
  ),
  // Seasons.
  own.one('seasons', 'hang the summers of the Garden folder', hangs(pics({ folder: 'Garden', season: 'summer' }))),
  own.one('seasons', 'wintertime photos, a long row', row(pics({ season: 'winter' }))),
  open.one(
    'seasons',
    'pictures which are made in spring or in autumn, please to show',
    ...shows(open.pics({ season: ['spring', 'autumn'] })),
  ),
  // Time of day.
  own.one('time of day', 'shots made before noon at the zoo', ...shows(pics({ folder: 'Zoo', hours: [0, 12] }))),
  own.one(
    'time of day',
    'Everything photographed after eight in the evening, I never sleep',
    ...showsAbout(pics({ hours: [20, 24] }), pics({ hours: [0, 6] })),
  ),
  own.one(
    'time of day',
    'Norway 2018, afternoon pictures only, gallery',
    either(pics({ folder: 'Norway 2018', hours: [13, 18] }), pics({ folder: 'Norway 2018', hours: [12, 19] })),
  ),
  open.one(
    'time of day',
    'USA road trip photos taken between 10 and 12 in the morning',
    ...shows(open.pics({ folder: '2015-06 USA road trip', hours: [10, 12] })),
  ),
  // Cameras.
  own.one('camera', 'what came off the Panasonic? wall it', hangs(pics({ camera: 'Panasonic' }))),
  own.one('camera', 'Canon plus Sony photographs, one grid', grid(pics({ camera: ['Canon', 'SONY'] }))),
  own.one('camera', 'zoo photos not made with my Sony', ...shows(pics({ folder: 'Zoo', not: { camera: 'SONY' } }))),
  open.one(
    'camera',
    'gallery of all that the EOS 600D saw in July 2015',
    gallery(open.pics({ camera: 'EOS 600D', year: 2015, month: 7 })),
  ),
  open.one('camera', 'show photographs by the PowerShot cameras', ...shows(open.pics({ camera: 'PowerShot' }))),
  // Shape.
  own.one(
    'shape',
    'upright pictures from Lisbon weekend',
    ...shows(pics({ folder: 'Lisbon weekend', shape: 'portrait' })),
  ),
  own.one(
    'shape',
    'I need the square ones in Norway 2018 and Lisbon weekend, as a row',
    row(pics({ folder: ['Norway 2018', 'Lisbon weekend'], shape: 'square' })),
  ),
  open.one(
    'shape',
    'vertical format only: Flowers and garden, on a wall',
    hangs(open.pics({ folder: 'Flowers and garden', shape: 'portrait' })),
  ),
  // Colour.
  own.one('color', 'green, green and nothing but green: circle!', circle(pics({ color: 'green' }))),
  own.one('color', 'Is there anything pink? Then show it me', ...shows(pics({ color: 'pink' }))),
  own.one(
    'color',
    'black or white photos as a checkerboard',
    grid(pics({ color: ['black', 'white'] })),
    hangs(pics({ color: ['black', 'white'] })),
  ),
  own.one(
    'color',
    'blue pictures that are not from the Beach',
    ...shows(pics({ color: 'blue', not: { folder: 'Beach' } })),
  ),
  // Size.
  own.one('size', 'pictures over 2000 pixels wide, for the big wall', hangs(pics({ widerThan: 2000 }))),
  own.one('size', 'sounds that last less than 10 seconds', ...shows(all({ kind: 'audio', shorterThan: 10 }))),
  open.one('size', 'sound files under 50 kB, in a row', row(open.all({ kind: 'audio', fewerBytesThan: 50_000 }))),
  open.one(
    'size',
    'clips running longer than six seconds only',
    ...shows(open.all({ kind: 'video', longerThan: 6 })),
    ...shows(open.all({ kind: ['video', 'audio'], longerThan: 6 })),
  ),
  open.one(
    'size',
    'Are there images narrower than 300 px? I want to see those',
    ...shows(open.pics({ narrowerThan: 300 })),
  ),
  open.one(
    'size',
    'films heavier than one megabyte please',
    ...shows(open.all({ kind: 'video', moreBytesThan: 1_048_576 })),
  ),
  // File types.
  own.one('ending', 'put up each and every PNG', hangs(pics({ ending: 'png' }))),
  own.one('ending', 'drawings that are no .png', ...shows(pics({ folder: 'Drawings', not: { ending: 'png' } }))),
  open.one('ending', 'svg files, grid', grid(open.all({ ending: 'svg' }))),
  open.one('ending', 'do we hold any TIFFs? hang them all', hangs(open.all({ ending: 'tiff' }))),
  open.one('ending', 'both webm and mov films in a circle', circle(open.all({ ending: ['webm', 'mov'] }))),
  // Has and lacks.
  own.one('has', 'Photographs that know where they were taken, in a ring', circle(pics({ hasPlace: true }))),
  own.one('has', 'images without any camera noted in them', ...shows(pics({ camera: false }))),
  own.one('has', 'hang the ones tagged birthday', hangs(pics({ tag: 'birthday' }))),
  open.one('has', 'Animals pictures lacking a date', ...shows(open.pics({ folder: 'Animals', dated: false }))),
  // Order.
  own.one(
    'order',
    'Birthdays in a row, newest at the left',
    row(birthdays, { order: pics({ folder: 'Birthdays' }, { by: 'taken', down: true }) }),
  ),
  own.one('order', 'row of the drawings, a to z', row(drawings, { order: drawingsByName })),
  own.one(
    'order',
    'The films, shortest first, side by side',
    row(ownFilms, { order: all({ kind: 'video' }, { by: 'seconds' }) }),
  ),
  open.one(
    'order',
    'line the Lund walk up in a row in reverse alphabetical order',
    row(lund, { order: open.pics({ folder: 'Lund walk' }, { by: 'name', down: true }) }),
  ),
  // First, last, nth.
  own.one(
    'first and last',
    'the three oldest pictures of Lisbon weekend',
    ...shows(pics({ folder: 'Lisbon weekend' }, { by: 'taken', first: 3 })),
  ),
  own.one('first and last', 'hang the very last photo made in Norway 2018', hangs(['harbour.jpg'])),
  own.one('first and last', 'two longest sounds, in a row', row(['waves.flac', 'birdsong.ogg'])),
  open.one(
    'first and last',
    'I am asking for the first five pictures of 2015',
    ...shows(open.pics({ year: 2015 }, { by: 'taken', first: 5 })),
  ),
  // Samples.
  own.one('sample', 'Five of the zoo pictures, I do not care which', some(5, zoo), {
    found: { count: 5, among: zoo },
  }),
  own.one('sample', 'a handful at random from Norway 2018? say four, in a circle', some(4, norway, { kind: 'circle' })),
  open.one('sample', 'pick me any 3 models and stand them in a row', some(3, openModels, { form: 'row' })),
  open.one(
    'sample',
    'a few photos from Animals for the children',
    { place: { holds: { count: 3, among: animals } } },
    { place: { holds: { count: 4, among: animals } } },
    { place: { holds: { count: 5, among: animals } } },
    { found: { count: 3, among: animals } },
    { found: { count: 4, among: animals } },
    { found: { count: 5, among: animals } },
  ),
  // Groups.
  own.one(
    'groups',
    'Family pictures, clustered folder by folder',
    cluster(pics({ folder: 'Family' }), { groups: [album, birthdays] }),
  ),
  own.one(
    'groups',
    'cluster Beach and Drawings according to folder',
    cluster([...beach, ...drawings], { groups: [beach, drawings] }),
  ),
  own.one('groups', 'Zoo 2019 vs. Zoo 2021, grouped by year please', {
    place: {
      holds: { names: pics({ folder: 'Zoo', year: [2019, 2021] }) },
      groups: [pics({ folder: 'Zoo', year: 2019 }), pics({ folder: 'Zoo', year: 2021 })],
    },
  }),
  // Form.
  own.one('form', 'Garden, three columns', hangs(garden, { form: { columns: 3 } })),
  own.one(
    'form',
    'stack the Christmas pictures on top of each other in one column',
    hangs(christmas, { form: 'column' }),
  ),
  own.one('form', 'Norway 2018 in two rows of five', hangs(norway, { form: { rows: 2 } })),
  open.one('form', 'grid, 4 wide: Lund walk', grid(lund, { form: { columns: 4 } })),
  open.one('form', 'Place the models all around me', circle(openModels)),
  // Looks.
  own.one('looks', 'Night folder in a circle under a starry sky', circle(night, { backdrop: { kind: ['stars'] } })),
  own.one('looks', 'a gallery of Beach against a dark blue backdrop', gallery(beach, { backdrop: { hue: 'blue' } })),
  own.one('looks', 'row of Old album with everything twice as large as usual', row(album, { usualSize: [1.8, 2.2] })),
  open.one('looks', 'Forest in a ring, in warm light', ...orDeclines(circle(forest, { light: { becomes: 'warmer' } }))),
  // Naming.
  own.one(
    'naming',
    'make a circle of the Birthdays and title it "Grandma bakes"',
    circle(birthdays, { name: 'Grandma bakes' }),
  ),
  own.one('naming', 'gallery "North" from Norway 2018', gallery(norway, { name: 'North' })),
  open.one('naming', 'Animals in a grid; name of the place: Ark', grid(animals, { name: 'Ark' })),
  // Questions.
  own.one('questions', 'When exactly was the old oak photographed?', answers('2018')),
  own.one('questions', 'lynx: which camera?', answers('6400')),
  own.one('questions', 'what is my longest film called?', tells(['snowfall.mp4'])),
  own.one('questions', 'how many drawings have I scanned, dear?', counts(count({ kind: 'image', folder: 'Drawings' }))),
  own.one('questions', 'Which is the oldest of all my photographs?', tells(['grandmother.jpg'])),
  own.one('questions', 'do I have more than three sounds? how many in fact?', counts(ownSounds.length)),
  open.one('questions', 'How long does the guitar recording last?', answers('22'), answers('23')),
  open.one('questions', 'which sound file is the shortest one', tells(['camera_click.ogg'])),
  open.one('questions', 'number of photos that were taken in 2012?', counts(open.count({ kind: 'image', year: 2012 }))),
  open.one('questions', 'what year is the Stonehenge picture from', answers('2001')),
  own.one('questions', 'How many pixels has coast.jpg?', answers('3000', '1000')),
  // Several places.
  own.one('several places', 'two places: one circle of the Zoo, one row of the Drawings', {
    ...circle(zoo),
    also: [{ holds: { names: drawings }, form: 'row' }],
  }),
  own.one('several places', 'A gallery for Christmas and another, separate gallery for the Birthdays', {
    ...gallery(christmas),
    also: [{ holds: { names: birthdays }, kind: 'gallery' }],
  }),
  // Word order.
  own.one('word order', 'In a circle the Panoramas I would like to have', circle(panoramas)),
  own.one(
    'word order',
    'From 2020, from the Garden, the pictures: a row of those',
    row(pics({ year: 2020, folder: 'Garden' })),
  ),
  open.one(
    'word order',
    'On a timeline, the ones with the EOS 600D taken, put',
    timeline(open.pics({ camera: 'EOS 600D' })),
  ),
  // Politeness.
  own.one(
    'politeness',
    'Good morning, my dear! My late husband took the Norway 2018 pictures. Would you be so very kind as to hang them in a gallery?',
    gallery(norway),
  ),
  own.one('politeness', 'I hate computers. Gallery. Old album. And do hurry.', gallery(album)),
  open.one('politeness', 'Respected sir, kindly arrange the Animals photos in one circle and oblige', circle(animals)),
  own.one('politeness', 'thank you so much, that was lovely', calm, declines()),
  // Typos.
  own.one('typos', 'galery of teh zoo pcitures', gallery(zoo)),
  own.one('typos', 'put the brithdays in a cirlce', circle(birthdays)),
  open.one('typos', 'timelin of the phtoos from 2015', timeline(open.pics({ year: 2015 }))),
  // Non-native speakers.
  own.one('non-native', 'I want that you put me the photos of the Beach in circle', circle(beach)),
  own.one(
    'non-native',
    'Do one thing, make gallery of Zoo photos which are taken in 2019 only',
    gallery(pics({ folder: 'Zoo', year: 2019 })),
  ),
  own.one('non-native', 'How many fotos I have of the year 2018?', counts(count({ kind: 'image', year: 2018 }))),
  open.one('non-native', 'Please to be showing all the models in grid only', grid(openModels)),
  // Fragments.
  own.one('fragments', 'panoramas', ...shows(panoramas)),
  own.one('fragments', 'sony, 2016, ring', circle(pics({ camera: 'SONY', year: 2016 }))),
  open.one('fragments', 'Lund walk. Wall.', hangs(lund)),
  // What cannot be done or found.
  own.one('refusals', 'e-mail the zoo pictures to my sister', declines()),
  own.one('refusals', 'Any photographs from 1952? Make an exhibition of them.', declines()),
  own.one('refusals', 'crop every Lisbon weekend photo to 4:3', declines()),
  own.one('refusals', 'a gallery of photos made with a Hasselblad', declines()),
  open.one('refusals', 'delete all the models from my hard disk', declines()),
  open.one('refusals', 'hang the xylophone', declines()),
  open.one('refusals', 'what will the weather be tomorrow?', declines(), calm),
]

/** How most dialogues on a row begin, so that everybody knows what stands left of what. */
const beachRow = (say: string) => turn(say, row(beach, { order: beachByDate }))
const lisbonRow = (say: string) => turn(say, row(lisbon, { order: lisbonByDate }))
const drawingsRow = (say: string) => turn(say, row(drawings, { order: drawingsByName }))
const norwayRow = (say: string) => turn(say, row(norway, { order: norwayByDate }))

export const dialogues: readonly Case[] = [
  // Moving.
  own.talk(
    'scene: moving',
    beachRow('row of Beach by date'),
    turn('crab 1 m up', now({ things: [{ of: ['crab.jpg'], moved: 'up', by: [0.9, 1.1] }], restStays: true })),
    turn('shell too', now({ things: [{ of: ['shell.jpg'], moved: 'up', by: [0.9, 1.1] }], restStays: true })),
    turn(
      'crab down again, half a metre',
      now({ things: [{ of: ['crab.jpg'], moved: 'down', by: [0.4, 0.6] }], restStays: true }),
    ),
  ),
  own.talk(
    'scene: moving',
    drawingsRow('Hang the drawings in alphabetical order in one row, for my boy.'),
    turn('he wants the dragon closer', now({ things: [{ of: ['dragon.gif'], moved: 'nearer' }], restStays: true })),
    turn('even closer', now({ things: [{ of: ['dragon.gif'], moved: 'nearer' }], restStays: true })),
    turn(
      'and push the spaceship back, further away',
      now({ things: [{ of: ['spaceship.png'], moved: 'farther' }], restStays: true }),
    ),
  ),
  own.talk(
    'scene: moving',
    lisbonRow('I would like a row of the Lisbon weekend, sorted by date, oldest on the left'),
    turn(
      'move the coffee cup to the very beginning',
      now({ holds: { names: lisbon }, things: [{ of: ['coffee cup.jpg'], place: 'first' }] }),
    ),
    turn(
      'and the tram goes at the end',
      now({ holds: { names: lisbon }, things: [{ of: ['tram.jpg'], place: 'last' }] }),
    ),
    turn('which one hangs at the far left now?', tells(['coffee cup.jpg'])),
    turn('and at the far right?', tells(['tram.jpg'])),
  ),
  own.talk(
    'scene: moving',
    norwayRow('Norway 2018 in a row, chronologically'),
    turn(
      'put the harbour between the two fjords',
      now({ things: [{ of: ['harbour.jpg'], between: ['fjord 1.jpg', 'fjord 2.jpg'] }] }),
    ),
    turn('what hangs between fjord 1 and fjord 2?', tells(['harbour.jpg'])),
    turn('no no, undo that', backTo(1)),
  ),
  open.talk(
    'scene: moving',
    turn('Lund walk, row, by name', row(lund, { order: lundByName })),
    turn('raise 08 by 50 cm', now({ things: [{ of: ['08.jpg'], moved: 'up', by: [0.45, 0.55] }], restStays: true })),
    turn(
      'shift it a metre to the left as well',
      now({ things: [{ of: ['08.jpg'], moved: 'left', by: [0.9, 1.1] }], restStays: true }),
    ),
  ),
  // Behind, left and right.
  own.talk(
    'scene: behind',
    lisbonRow('Lisbon weekend as a row by date please'),
    turn(
      'place the bridge behind me, I want to turn around for it',
      now({ things: [{ of: ['bridge.jpg'], stands: 'behind' }] }),
    ),
    turn('what is behind me?', tells(['bridge.jpg'])),
    turn('it should stand in front of me after all', now({ things: [{ of: ['bridge.jpg'], stands: 'ahead' }] })),
  ),
  own.talk(
    'scene: behind',
    beachRow('Beach photos by date in a single row'),
    turn(
      'the dunes behind my back, the rest stays',
      now({ things: [{ of: ['dunes.jpg'], stands: 'behind' }], restStays: true }),
    ),
    turn('Also the crab', now({ things: [{ of: ['crab.jpg'], stands: 'behind' }], restStays: true })),
    turn('tell me what I find behind me', tells(['dunes.jpg', 'crab.jpg'])),
    turn('how many pictures are behind me then?', counts(2)),
  ),
  own.talk(
    'scene: left and right',
    drawingsRow('drawings by name, a row'),
    turn("what's right of the house?", tells(['map.webp'])),
    turn('left of it?', tells(['dragon.gif'])),
    turn('swap those two', now({ things: [{ of: ['dragon.gif', 'map.webp'], swapped: true }] }), declines()),
  ),
  own.talk(
    'scene: left and right',
    turn('Christmas, from oldest to newest, in a row', row(christmas, { order: christmasByDate })),
    turn(
      'put the snowman on my left hand side',
      now({ things: [{ of: ['snowman 2020.jpg'], stands: 'on the left' }] }),
    ),
    turn('and the stockings to my right', now({ things: [{ of: ['stockings 2022.jpg'], stands: 'on the right' }] })),
    turn('how many hang here now, all told?', counts(christmas.length)),
  ),
  open.talk(
    'scene: left and right',
    turn('Line up the Lund walk photos in a row by file name.', row(lund, { order: lundByName })),
    turn('Which photo is immediately to the left of 16?', tells(['12.jpg'])),
    turn('Which one comes after 24?', tells(['29.jpg'])),
    turn(
      'Now hang 29 directly to the right of 01',
      now({ things: [{ of: ['29.jpg'], beside: '01.jpg' }] }),
      now({ things: [{ of: ['29.jpg'], between: ['01.jpg', '04.jpg'] }] }),
    ),
  ),
  // Ordinals.
  own.talk(
    'scene: ordinals',
    beachRow('The beach pictures, oldest first, in a row'),
    turn('make the third one twice as big', now({ things: [{ of: ['surfboard.jpg'], scaled: [1.9, 2.1] }] })),
    turn('the second to last too', now({ things: [{ of: ['sunset over the bay.jpg'], scaled: [1.9, 2.1] }] })),
    turn('take the first one away', now({ holds: { names: but(beach, 'shell.jpg') } })),
    turn('which is the first now?', tells(['dunes.jpg'])),
  ),
  own.talk(
    'scene: ordinals',
    norwayRow('norway 2018 / row / date'),
    turn('swap 1st and last', now({ things: [{ of: ['fjord 1.jpg', 'harbour.jpg'], swapped: true }] })),
    turn('4th?', tells(['stave church.jpg'])),
    turn('drop it', now({ holds: { names: but(norway, 'stave church.jpg') } })),
    turn('undo', backTo(3)),
  ),
  own.talk(
    'scene: ordinals',
    turn('Birthdays in a row, by date, earliest on the left', row(birthdays, { order: birthdaysByDate })),
    turn('What hangs in the middle?', tells(['cake 2011.jpg'])),
    turn('Make that one a little larger', now({ things: [{ of: ['cake 2011.jpg'], scaled: [1.03, 1.8] }] })),
    turn('and the last two smaller', now({ things: [{ of: ['cake 2012.jpg', 'balloons.jpg'], scaled: [0.3, 0.97] }] })),
  ),
  // Swapping.
  own.talk(
    'scene: swapping',
    turn('an exhibition of the Night folder', gallery(night)),
    turn(
      'let moon and comet change places',
      now({ things: [{ of: ['moon.jpg', 'comet.jpg'], swapped: true }], restStays: true }),
    ),
    turn('hm, back the way they were', backTo(1)),
    turn('rather the comet and the aurora', now({ things: [{ of: ['comet.jpg', 'aurora.jpg'], swapped: true }] })),
  ),
  open.talk(
    'scene: swapping',
    turn('animals in a circle', circle(animals)),
    turn(
      'rhino <-> ibis',
      now({ things: [{ of: ['rhino.jpg', 'ibis.jpg'], swapped: true }], restStays: true }),
      declines(),
    ),
    turn(
      'exchange also bee with peacock',
      now({ things: [{ of: ['bee.jpg', 'peacock.jpg'], swapped: true }], restStays: true }),
    ),
  ),
  // Sizing.
  own.talk(
    'scene: sizing',
    turn('gallery of the zoo', gallery(zoo)),
    turn('otter at half size', now({ things: [{ of: ['otter.jpg'], scaled: [0.45, 0.55] }], restStays: true })),
    turn('kingfisher triple', now({ things: [{ of: ['kingfisher.jpg'], scaled: [2.8, 3.2] }] })),
    turn(
      'everything but the kingfisher 10 % smaller',
      now({ things: [{ of: but(zoo, 'kingfisher.jpg'), scaled: [0.87, 0.93] }] }),
    ),
  ),
  own.talk(
    'scene: sizing',
    turn('My old album, in a circle, would you?', circle(album)),
    turn(
      'My eyes are not what they were. The wedding much bigger, please.',
      now({ things: [{ of: ['wedding.jpg'], scaled: [1.2, 4] }] }),
    ),
    turn('a bit less big, dear', now({ things: [{ of: ['wedding.jpg'], scaled: [0.5, 0.97] }] })),
    turn('Lovely, now I recognise myself. How many pictures are hanging in it?', counts(album.length)),
  ),
  own.talk(
    'scene: sizing',
    turn('lay the models out in a row', row(ownModels)),
    turn('the chair is too small, double it', now({ things: [{ of: ['chair.glb'], scaled: [1.9, 2.1] }] })),
    turn('and again', now({ things: [{ of: ['chair.glb'], scaled: [1.9, 2.1] }] })),
    turn('the boat, on the other hand, at a quarter', now({ things: [{ of: ['boat.glb'], scaled: [0.22, 0.28] }] })),
    turn('step back twice', backTo(2)),
  ),
  // Turning.
  own.talk(
    'scene: turning',
    drawingsRow('the drawings in alphabetical order, as a row'),
    turn('tilt the map by 15 degrees', now({ things: [{ of: ['map.webp'], turnedBy: degrees(15) }], restStays: true })),
    turn('hang the robot upside down', ...orDeclines(now({ things: [{ of: ['robot.webp'], turned: true }] }))),
    turn('straighten the map again', ...orDeclines(now({ things: [{ of: ['map.webp'], turned: true }] }))),
  ),
  // Above, below, nearest.
  own.talk(
    'scene: above and below',
    lisbonRow('one row, lisbon weekend, by date'),
    turn('hang the tiles above the market', now({ things: [{ of: ['tiles.jpg'], above: 'market.jpg' }] })),
    turn('river ferry below the castle', now({ things: [{ of: ['river ferry.jpg'], below: 'castle at sunset.jpg' }] })),
    turn('what is above the market?', tells(['tiles.jpg'])),
  ),
  own.talk(
    'scene: nearest',
    turn('Nights in a row by date taken', row(night, { order: nightByDate })),
    turn('What hangs nearest to the moon?', tells(['aurora.jpg'])),
    turn(
      'bring the comet next to the moon',
      now({ things: [{ of: ['comet.jpg'], beside: 'moon.jpg' }] }),
      now({ things: [{ of: ['comet.jpg'], between: ['moon.jpg', 'aurora.jpg'] }] }),
    ),
    turn('when was it taken, by the way?', answers('2020')),
  ),
  open.talk(
    'scene: between',
    turn(
      'row of 2015-06 USA road trip taken on 12 June, in order of time',
      row(open.pics({ year: 2015, month: 6, day: 12 }), {
        order: open.pics({ year: 2015, month: 6, day: 12 }, { by: 'taken' }),
      }),
    ),
    turn('which photo stands between IMG_6220 and IMG_6263?', tells(['IMG_6253.jpg'])),
    turn(
      'move IMG_5910 in between IMG_6296 and IMG_6297',
      now({ things: [{ of: ['IMG_5910.jpg'], between: ['IMG_6296.jpg', 'IMG_6297.jpg'] }] }),
    ),
    turn('leftmost one now?', tells(['IMG_6220.jpg'])),
  ),
  // Slots.
  own.talk(
    'slots',
    turn('2019 photos, ring', circle(pics({ year: 2019 }))),
    turn('same for 2020', circle(pics({ year: 2020 }))),
    turn('only the green ones of it', hangs(pics({ year: 2020, color: 'green' }))),
    turn('row', row(pics({ year: 2020, color: 'green' }))),
  ),
  own.talk(
    'slots',
    turn('Give me two pictures from the Garden folder', some(2, garden), { found: { count: 2, among: garden } }),
    turn('four rather', some(4, garden), { found: { count: 4, among: garden } }),
    turn('ah, simply all of them', hangs(garden), finds(garden)),
  ),
  own.talk(
    'slots',
    turn('how many pictures did the Nikon take?', counts(count({ kind: 'image', camera: 'NIKON' }))),
    turn('and the Canon?', counts(count({ kind: 'image', camera: 'Canon' }))),
    turn('Fujifilm?', counts(count({ kind: 'image', camera: 'FUJIFILM' }))),
    turn('put those on a wall', hangs(pics({ camera: 'FUJIFILM' }))),
  ),
  open.talk(
    'slots',
    turn('I need the Animals folder in a grid with three columns', grid(animals, { form: { columns: 3 } })),
    turn('make that four', now({ holds: { names: animals }, form: { columns: 4 } })),
    turn('Forest in the same manner', hangs(forest, { form: { columns: 4 } }), grid(forest)),
  ),
  // Undo and redo.
  own.talk(
    'undo',
    turn('Archive box "Old album": gallery.', gallery(album)),
    turn('School class out. It bores me.', now({ holds: { names: but(album, 'school class.jpg') } })),
    turn('Picnic out as well.', now({ holds: { names: but(album, 'school class.jpg', 'picnic.jpg') } })),
    turn('I was hasty. Undo both removals.', backTo(1)),
    turn('redo one', backTo(2)),
  ),
  own.talk(
    'undo',
    turn('Panoramas, one below the other', hangs(panoramas, { form: 'column' })),
    turn('much bigger', now({ things: [{ of: panoramas, scaled: [1.1, 4] }] })),
    turn('oh no, that was too much, undo', backTo(1)),
    turn('redo it, the kids liked it', backTo(2)),
  ),
  open.talk(
    'undo',
    turn('balloon fiesta in a circle', circle(balloonFiesta)),
    turn('in a row instead', now({ holds: { names: balloonFiesta }, form: 'row' })),
    turn('under stars', now({ backdrop: { kind: ['stars'] }, restStays: true })),
    turn('return to the plain circle we began with', backTo(1)),
  ),
  // Naming.
  own.talk(
    'naming',
    turn('a circle of the Garden for my mother', circle(garden)),
    turn("we name it Mama's plot", now({ name: "Mama's plot", restStays: true })),
    turn('now a gallery of the Beach, named Holiday', gallery(beach, { which: 'new', name: 'Holiday' })),
    turn("in Mama's plot, take down the cactus", {
      place: { which: { named: "Mama's plot" }, holds: { names: but(garden, 'cactus.jpg') } },
    }),
  ),
  // Light.
  own.talk(
    'light',
    turn('Christmas pictures in a gallery', gallery(christmas)),
    turn('cosy light, warmer', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('dim it down a little', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('that is too dark, I cannot find my glasses', now({ light: { becomes: 'brighter' }, restStays: true })),
  ),
  open.talk(
    'light',
    turn('Forest → gallery', gallery(forest), either(forest, open.pics({ word: 'forest' }))),
    turn('colder light', now({ light: { becomes: 'cooler' }, restStays: true })),
    turn('green backdrop', now({ backdrop: { hue: 'green' }, restStays: true })),
    turn('revert the backdrop only', backTo(2)),
  ),
  // Adding, removing, replacing.
  own.talk(
    'adding',
    turn('Start me a row with owl and house', row(['owl.png', 'house.png'])),
    turn(
      'add the moon at the end',
      now({ holds: { names: ['owl.png', 'house.png', 'moon.jpg'] }, things: [{ of: ['moon.jpg'], place: 'last' }] }),
    ),
    turn('the comet also', now({ holds: { names: ['owl.png', 'house.png', 'moon.jpg', 'comet.jpg'] } })),
    turn(
      'replace the house with the red cabin',
      now({ holds: { names: ['owl.png', 'moon.jpg', 'comet.jpg', 'red cabin.jpg'] } }),
    ),
    turn('how many is that now?', counts(4)),
  ),
  own.talk(
    'removing',
    turn('everything out of Zoo into a gallery', gallery(zoo)),
    turn('heron, stork: out', now({ holds: { names: but(zoo, 'heron.jpg', 'stork.jpg') } })),
    turn('bring the stork back in', now({ holds: { names: but(zoo, 'heron.jpg') } })),
    turn(
      'and remove all brown ones',
      now({ holds: { names: zoo.filter((name) => !['heron.jpg', 'otter.jpg', 'lynx.jpg'].includes(name)) } }),
    ),
  ),
  own.talk(
    'removing',
    turn('Put Birthdays and Christmas together in one circle', circle([...birthdays, ...christmas])),
    turn('the Christmas ones go out again', now({ holds: { names: birthdays } })),
    turn('instead add the Old album folder', now({ holds: { names: plus(birthdays, ...album) } })),
    turn('delete this place altogether', goes([...birthdays, ...album])),
  ),
  open.talk(
    'replacing',
    turn('fox, bunny and pirate models in a row', row(['Fox.glb', 'bunny.glb', 'pirate.glb'])),
    turn('instead of the pirate I want the alien', now({ holds: { names: ['Fox.glb', 'bunny.glb', 'alien.glb'] } })),
    turn('swap bunny and alien', now({ things: [{ of: ['bunny.glb', 'alien.glb'], swapped: true }] })),
    turn('make the alien twice as tall', now({ things: [{ of: ['alien.glb'], scaled: [1.9, 2.1] }] })),
  ),
  // Back to another place.
  own.talk(
    'back',
    turn('circle of Panoramas', circle(panoramas)),
    turn('new one: gallery of Night', gallery(night, { which: 'new' })),
    turn('back to the first one and add the glacier', { place: { holds: { names: plus(panoramas, 'glacier.jpg') } } }),
    turn('there, make the ridge twice as large', {
      place: { holds: { names: plus(panoramas, 'glacier.jpg') }, things: [{ of: ['ridge.jpg'], scaled: [1.9, 2.1] }] },
    }),
  ),
  // Counting what hangs, and questions.
  own.talk(
    'counting',
    turn('hang the Lisbon weekend and the Beach in one gallery', gallery([...lisbon, ...beach])),
    turn(
      'how many of them are blue?',
      counts(count({ kind: 'image', folder: ['Lisbon weekend', 'Beach'], color: 'blue' })),
    ),
    turn('and red?', counts(count({ kind: 'image', folder: ['Lisbon weekend', 'Beach'], color: 'red' }))),
    turn(
      'remove the red ones then',
      now({ holds: { names: pics({ folder: ['Lisbon weekend', 'Beach'], not: { color: 'red' } }) } }),
    ),
    turn(
      'leaves how many?',
      counts(count({ kind: 'image', folder: ['Lisbon weekend', 'Beach'], not: { color: 'red' } })),
    ),
  ),
  open.talk(
    'questions',
    turn(
      'all the films in one row, longest first',
      row(openFilms, { order: open.all({ kind: 'video' }, { by: 'seconds', down: true }) }),
    ),
    turn('which is the shortest of these?', tells(['test-vp9.webm'])),
    turn('is there one with a place in it? which?', tells(['with-gps.mov'])),
    turn('what hangs at the left end?', tells(['big-buck-bunny-480p-30s.mp4'])),
  ),
  own.talk(
    'questions',
    turn('who is the oldest in my Old album? I mean the oldest picture', tells(['grandmother.jpg'])),
    turn('and the newest one with a date?', tells(['school class.jpg'])),
    turn('Those two side by side, please, nothing else', hangs(['grandmother.jpg', 'school class.jpg'])),
    turn(
      'let them swap their places',
      now({ things: [{ of: ['grandmother.jpg', 'school class.jpg'], swapped: true }] }),
    ),
  ),
  // Spacing and form.
  own.talk(
    'scene: spacing',
    turn(
      'robot, owl, dragon and map in a grid of two columns',
      grid(['robot.webp', 'owl.png', 'dragon.gif', 'map.webp'], { form: { columns: 2 } }),
    ),
    turn('more air between them', now({ spacing: 'wider' })),
    turn('too airy now, tighter', now({ spacing: 'closer' })),
    turn(
      'put the four in a row',
      now({ holds: { names: ['robot.webp', 'owl.png', 'dragon.gif', 'map.webp'] }, form: 'row' }),
    ),
  ),
  own.talk(
    'scene: spacing',
    turn('daisy, rose, tulip: ring', circle(['daisy.jpg', 'rose.jpg', 'tulip.jpg'])),
    turn('fern in too', now({ holds: { names: ['daisy.jpg', 'rose.jpg', 'tulip.jpg', 'fern.jpg'] } })),
    turn('frobnicate', declines(), calm),
    turn('rose bigger', now({ things: [{ of: ['rose.jpg'], scaled: [1.03, 4] }] })),
    turn('not the rose, the daisy', now({ things: [{ of: ['daisy.jpg'], scaled: [1.03, 4] }] })),
  ),
]
