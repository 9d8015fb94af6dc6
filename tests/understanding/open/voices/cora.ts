/** Wordings, sentences and dialogues of somebody who had not seen how they are read. */
import type { Wordings } from '../../generate/wordings.ts'
import type { Case, Names } from '../../language.ts'
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
  orDeclines,
  row,
  shows,
  some,
  speakingTo,
  tells,
  timeline,
  turn,
} from '../../write.ts'

export const wordings: Wordings = {
  templates: [
    '{polite}{verb} {a} of {set}{end}',
    '{polite}{verb} {a} with {set}{end}',
    '{polite}{verb} {a} that shows {set}{end}',
    '{polite}{verb} {a} consisting of {set}{end}',
    '{polite}{verb} {a} out of {set}{end}',
    'how about {a} of {set}?',
    'why not {verb} {a} from {set}?',
    'what would {a} of {set} look like?',
    'could {set} be presented as {a}?',
    'may I see {set} as {a}?',
    'I picture {a} of {set}{end}',
    "I'm dreaming of {a} made up of {set}{end}",
    '{set} should be displayed as {a}{end}',
    'I would like {set} to be exhibited as {a}{end}',
    'what I need is {a} in which {set} are shown{end}',
    'let there be {a} of {set}',
    'is it possible to have {set} laid out as {a}?',
    'for {set}, {a}{end}',
    '{set}: {arr}{end}',
    'we were thinking of {a} containing {set}{end}',
    'turn {set} into {a}{end}',
  ],
  counting: [
    'how many {set} are there?',
    'how many {set} do I own?',
    'what number of {set} have been collected here?',
    'could you tell me how many {set} there are?',
    'count the {set} for me',
    'what is the total of {set}?',
    'how many {set} have we got altogether?',
    'I wonder how many {set} I have',
    'give me the number of {set}',
    "what's the tally of {set}?",
    'how many {set} does the collection comprise?',
    'any idea how many {set} there are?',
  ],
  sets: {
    folder: [
      'the {noun} in the {folder} folder',
      'all {noun} kept in {folder}',
      'the contents of the {folder} folder',
      'the {noun} that lie in {folder}',
      'the {noun} stored under {folder}',
      'every one of the {noun} in {folder}',
      'the {folder} {noun}',
      'my {folder} folder',
      'the {noun} which were filed under {folder}',
    ],
    year: [
      'the {noun} dating from {year}',
      'all {noun} that were taken in {year}',
      '{noun} shot in the year {year}',
      'the {year} {noun}',
      '{noun} made during {year}',
      'my {noun} of {year}',
      'the {noun} I captured in {year}',
      '{noun} whose year is {year}',
    ],
    season: [
      'the {season} {noun}',
      'all {noun} captured in {season}',
      '{noun} that were taken during {season}',
      'the {noun} shot in the {season} months',
      'my {noun} from {season}',
      '{noun} made in any {season}',
      'the {noun} which date from {season}',
    ],
    weekday: [
      'the {noun} shot on a {weekday}',
      '{noun} that were taken on {weekday}s',
      'all {weekday} {noun}',
      'the {noun} made on any {weekday}',
      '{noun} captured on a {weekday}',
      'the {noun} whose date falls on a {weekday}',
      'my {noun} from {weekday}s',
    ],
    camera: [
      'the {noun} made with the {camera}',
      'all {noun} that were shot on my {camera}',
      '{noun} captured by the {camera}',
      'the {camera} {noun}',
      'my {noun} from the {camera}',
      '{noun} for which the {camera} was used',
      'the {noun} that came out of the {camera}',
      '{noun} taken using the {camera}',
    ],
    color: [
      'the {color} {noun}',
      'all {noun} that are mostly {color}',
      '{noun} dominated by {color}',
      'the predominantly {color} {noun}',
      '{noun} whose main colour is {color}',
      'the {color}-coloured {noun}',
      '{noun} in which {color} prevails',
      'my {noun} in {color}',
    ],
    shape: [
      'the {shape} {noun}',
      'all {noun} in {shape} format',
      'the {shape}-format {noun}',
      '{noun} that are {shape}',
      '{noun} of {shape} shape',
      'my {noun} which have a {shape} format',
      'the {noun} whose format is {shape}',
    ],
    films: [
      'the films',
      'all video clips',
      'my home movies',
      'the video files',
      'all the moving pictures',
      'the videos I have',
      'all movies',
      'the video recordings',
    ],
    sounds: [
      'the sounds',
      'all audio files',
      'my sound recordings',
      'the audio clips',
      'all audio recordings',
      'the sound files',
      'the pieces of audio',
      'things one can listen to',
    ],
    models: [
      'the 3D models',
      'all three-dimensional objects',
      'my 3D objects',
      'the models in 3D',
      'the 3D files',
      'all three-dimensional models',
      'the models',
      'my 3d meshes',
    ],
    both: [
      'the {noun} from {folder} and {other}',
      'the {folder} {noun} together with the {other} {noun}',
      'the {folder} folder plus the {other} folder',
      'the {noun} from both {folder} and {other}',
      '{noun} that lie in {folder} or in {other}',
      'the {noun} of the two folders {folder} and {other}',
      'the {folder} folder as well as the {other} folder',
      'the {folder} folder alongside {other}',
    ],
    without: [
      'the {folder} {noun} minus {x}',
      'all {noun} in {folder} apart from {x}',
      'the {folder} folder with the exception of {x}',
      'every one of the {folder} {noun} but {x}',
      'the {noun} in {folder}, leaving out {x}',
      'the {folder} {noun}, {x} excluded',
      'the {folder} folder save for {x}',
      'the {noun} in {folder} other than {x}',
    ],
    wordless: [
      'the undated {noun}',
      'all {noun} that carry no date',
      'the {noun} whose date is unknown',
      '{noun} lacking a date',
      'the {noun} for which no date is recorded',
      'my {noun} without any date',
      'the {noun} that are missing a date',
    ],
  },
  arrangements: {
    gallery: ['gallery', 'exhibition', 'picture gallery', 'museum gallery', 'gallery show'],
    timeline: ['timeline', 'chronological timeline', 'chronology', 'time line', 'chronological walk'],
    cluster: ['cluster', 'set of clusters', 'clustered display', 'cluster arrangement'],
    grid: ['grid', 'lattice', 'regular grid', 'matrix', 'grid layout'],
    circle: ['circle', 'ring', 'full circle', 'closed circle', 'circular arrangement'],
    row: ['row', 'straight line', 'single row', 'single line', 'long row'],
  },
  verbs: [
    'assemble',
    'compose',
    'curate',
    'devise',
    'stage',
    'set up',
    'put together',
    'install',
    'mount',
    'fashion',
    'prepare',
    'design',
    'produce',
    'create',
    'craft',
    'lay out',
    'conjure up',
    'construct',
  ],
  nouns: ['photographs', 'pictures', 'images', 'shots', 'snapshots', 'photos', 'stills', 'pics'],
  politeness: [
    '',
    '',
    '',
    'please ',
    'would you kindly ',
    'could you perhaps ',
    "I'd be delighted if you could ",
    'might I ask you to ',
    'be a darling and ',
    'do me a favour and ',
    'would it be possible to ',
    'kindly ',
    'yo, ',
  ],
  endings: [
    '',
    '',
    ', please',
    ', if I may ask',
    ' when you have a moment',
    ', dear studio',
    ', many thanks',
    " if it isn't too much trouble",
    ' for my pupils',
    ', cheers',
    ' straight away',
    ', if you would be so kind',
  ],
  wishes: {
    bigger: [
      'make everything larger',
      'could everything be a little bigger?',
      'enlarge them all',
      'scale all of them up',
      'everything ought to be bigger',
      'make the lot of them bigger',
      'why not blow them all up a bit?',
      'I want all of them larger',
      'increase the size of everything',
      'bigger, all of them',
    ],
    smaller: [
      'make everything smaller',
      'shrink them all',
      'could they all be somewhat smaller?',
      'scale the whole lot down',
      'reduce the size of everything',
      'everything ought to be smaller',
      'make all of these a little smaller',
      'downsize everything',
      'they are all too big',
      'smaller, all of them',
    ],
    warmer: [
      'make the light warmer',
      'could the lighting be warmer?',
      'I would prefer a warmer light',
      'how about warmer lighting?',
      'warm up the light',
      'the light should be warmer',
      'give it a warmer light',
      'why not a warmer glow?',
      'the illumination feels too cold',
      'warmer light',
    ],
    cooler: [
      'make the light cooler',
      'could the lighting be cooler?',
      'I would prefer a cooler light',
      'how about colder lighting?',
      'cool the light down',
      'the light should be colder',
      'give it a cooler light',
      'the light is far too warm',
      'the lighting ought to be less warm',
      'cooler light',
    ],
    brighter: [
      'make it brighter',
      'could it be lit more brightly?',
      'the place needs more light',
      'how about brighter lighting?',
      'brighten the place up',
      'the light should be stronger',
      'it is too gloomy in here',
      'turn up the lights',
      'more light',
      'make the lighting brighter',
    ],
    darker: [
      'make it darker',
      'could it be lit more dimly?',
      'the place needs less light',
      'how about darker lighting?',
      'dim the lights',
      'the light should be weaker',
      'it is too bright in here',
      'turn down the lights',
      'less light',
      'make the lighting dimmer',
    ],
    undo: [
      'undo that',
      'take that back',
      'scrap that',
      'forget what I just asked for',
      'I regret that, undo it',
      'reverse the last step',
      'revert that',
      'go back one step',
      'could that be undone?',
      'never mind, undo',
    ],
    circle: [
      'arrange them in a circle instead',
      'how about a circle instead?',
      'why not a ring?',
      'could they stand in a circle?',
      'put them all in a ring',
      'turn it into a circle',
      "I'd rather have them in a circle",
      'make it circular',
      'what would it look like as a circle?',
      'they should form a circle',
    ],
    grid: [
      'arrange them in a grid instead',
      'how about a grid instead?',
      'why not a grid?',
      'could they be laid out as a grid?',
      'put them all in a grid',
      'turn it into a grid',
      "I'd rather have them in a grid",
      'make it a grid',
      'what would it look like as a grid?',
      'they should form a grid',
    ],
    name: [
      'call it {name}',
      'name this {name}',
      'rename it to {name}',
      'the title should be "{name}"',
      'how about calling it {name}?',
      'it shall be called {name}',
      'give it the title {name}',
      'let it be known as {name}',
      'I want this titled "{name}"',
      'entitle it {name}',
    ],
    remove: [
      'take the {x} away',
      'remove the {x}, it does not belong',
      'could the {x} be taken down?',
      'the {x} has to go',
      'get rid of the {x}',
      'why not drop the {x}?',
      'leave out the {x}',
      "I'd rather not have the {x} in it",
      'discard the {x}',
      'lose the {x}',
    ],
    add: [
      'add the {x}',
      'could the {x} be added?',
      'the {x} should be part of it too',
      'why not include the {x}?',
      'put the {x} in as well',
      'let the {x} join them',
      'bring in the {x}',
      'I miss the {x}, add it',
      'how about adding the {x}?',
      'throw in the {x} too',
    ],
    wider: [
      'put more space between them',
      'spread them out',
      'could they be further apart?',
      'they need more room between them',
      'increase the gaps',
      'make the spacing more generous',
      'they are too close together',
      'wider gaps',
      'how about more distance between them?',
      'move them further apart',
    ],
    closer: [
      'put less space between them',
      'bring them closer together',
      'could they be nearer to each other?',
      'they need less room between them',
      'reduce the gaps',
      'make the spacing tighter',
      'they are too far apart',
      'narrower gaps',
      'how about less distance between them?',
      'move them closer together',
    ],
    swap: [
      'swap the {x} and the {y}',
      'exchange the {x} with the {y}',
      'could the {x} and the {y} trade places?',
      'let the {x} change places with the {y}',
      'the {x} and the {y} should be swapped',
      'switch the {x} and the {y} around',
      'why not swap the {x} with the {y}?',
      'put the {x} where the {y} is and vice versa',
      'interchange the {x} and the {y}',
      'flip the positions of the {x} and the {y}',
    ],
    count: [
      'how many are hanging here?',
      'how many works does it contain?',
      'how many pieces are on display?',
      'count what hangs here',
      'how many are in it now?',
      'how many things have been hung?',
      'what is the number of pictures in this place?',
      'so how many is that?',
      'how many did we end up with?',
      'how many pictures are on show in this place?',
    ],
    stars: [
      'put a starry sky behind it',
      'could the background be a starry sky?',
      'how about stars in the background?',
      'make the backdrop a starry sky',
      'I want stars as the backdrop',
      'why not a night sky full of stars?',
      'let it be surrounded by stars',
      'set it against a sky of stars',
      'the background should be stars',
      'give it a starry backdrop',
    ],
  },
}

const own = speakingTo('own')
const open = speakingTo('open')

const zoo = own.pics({ folder: 'Zoo' })
const beach = own.pics({ folder: 'Beach' })
const garden = own.pics({ folder: 'Garden' })
const drawings = own.pics({ folder: 'Drawings' })
const norway = own.pics({ folder: 'Norway 2018' })
const lisbon = own.pics({ folder: 'Lisbon weekend' })
const christmas = own.pics({ folder: 'Christmas' })
const birthdays = own.pics({ folder: 'Birthdays' })
const album = own.pics({ folder: 'Old album' })
const panoramas = own.pics({ folder: 'Panoramas' })
const night = own.pics({ folder: 'Night' })
const animals = open.pics({ folder: 'Animals' })
const forest = open.pics({ folder: 'Forest' })
const basque = open.pics({ folder: 'Basque country' })
const lund = open.pics({ folder: 'Lund walk' })
const without = (names: Names, ...gone: string[]): Names => names.filter((name) => !gone.includes(name))

export const sentences: readonly Case[] = [
  // Folders
  own.one('folders', 'Would you mount whatever has been gathered in the Old album folder?', hangs(album)),
  open.one('folders', 'my pupils should see an exhibition drawn from the Basque country folder', gallery(basque)),
  open.one('folders', "how about whatever's been dumped in Downloads?", ...shows(open.all({ folder: 'Downloads' }))),
  own.one(
    'folders',
    'Family, the whole folder with its subfolders, hung as a gallery',
    gallery(own.pics({ folder: 'Family' })),
  ),

  // Names
  own.one('names', 'fetch me the stave church', ...shows(['stave church.jpg'])),
  own.one(
    'names',
    'the harbour, the glacier and the waterfall, presented side by side',
    row(['harbour.jpg', 'glacier.jpg', 'waterfall.jpg']),
  ),
  open.one(
    'names',
    'could the leopard be paired with the rhino in a little show?',
    hangs(['leopard.jpg', 'rhino.jpg']),
  ),
  open.one(
    'names',
    'which file is called tanners_ridge.jpg? let me have a look at it',
    ...shows(['tanners_ridge.jpg']),
  ),

  // Kinds of things
  own.one(
    'kinds of things',
    'a ring in which nothing but sculptural stuff stands: I mean the 3D models',
    circle(own.all({ kind: 'model' })),
  ),
  open.one(
    'kinds of things',
    'every piece of footage ought to be screened in one hall',
    hangs(open.all({ kind: 'video' })),
  ),
  own.one('kinds of things', 'I teach music; put the audio on display', hangs(own.all({ kind: 'audio' }))),
  own.one('kinds of things', 'films plus sounds, combined in a grid', grid(own.all({ kind: ['video', 'audio'] }))),

  // Unknown words
  own.one('unknown words', 'an immersive, almost meditative exhibition of the Beach folder', gallery(beach)),
  own.one(
    'unknown words',
    'curate a bold, avant-garde juxtaposition: the owl and the robot',
    hangs(['owl.png', 'robot.webp']),
  ),
  open.one('unknown words', 'a breathtakingly elegant ring of everything in Lund walk', circle(lund)),
  own.one(
    'unknown words',
    'a stylish little salon-style gallery featuring the Drawings folder, oh la la',
    gallery(drawings),
  ),

  // Sets
  own.one(
    'sets',
    'the creatures in Zoo, with neither the stork nor the heron among them',
    ...shows(without(zoo, 'stork.jpg', 'heron.jpg')),
    hangs(without(zoo, 'stork.jpg', 'heron.jpg')),
  ),
  own.one(
    'sets',
    'a circle of pictures that are either purple or pink',
    circle(own.pics({ color: ['purple', 'pink'] })),
  ),
  own.one(
    'sets',
    'a gallery of 2021 photos that were not shot on the iPhone',
    gallery(own.pics({ year: 2021, not: { camera: 'iPhone' } })),
  ),
  own.one(
    'sets',
    'a grid of square photographs, none of which come from Drawings',
    grid(own.pics({ shape: 'square', not: { folder: 'Drawings' } })),
  ),
  open.one(
    'sets',
    'an exhibition of the Animals and Forest folders, barring the rhino',
    gallery(without([...animals, ...forest], 'rhino.jpg')),
  ),

  // Dates
  own.one(
    'dates',
    'an exhibition devoted to the nineties',
    gallery(own.pics({ from: '1990-01-01', to: '1999-12-31' })),
  ),
  own.one(
    'dates',
    'a timeline of whatever photographs were produced between 2009 and 2012, both included',
    timeline(own.pics({ year: [2009, 2010, 2011, 2012] })),
  ),
  own.one(
    'dates',
    'what was photographed in October 2021? hang those in a ring',
    circle(own.pics({ year: 2021, month: 10 })),
  ),
  open.one('dates', 'a grid of photographs predating 2003', grid(open.pics({ to: '2002-12-31' }))),
  open.one('dates', 'photos later than 2020, arranged as a gallery', gallery(open.pics({ from: '2021-01-01' }))),
  own.one(
    'dates',
    'a circle of the pictures made on 9 March 2019',
    circle(own.pics({ from: '2019-03-09', to: '2019-03-09' })),
  ),

  // Weekdays
  own.one('weekdays', 'hang whatever pictures were yielded by a Tuesday', hangs(own.pics({ weekday: 'Tuesday' }))),
  own.one(
    'weekdays',
    'a gallery of weekend photos, i.e. anything shot on Saturday or Sunday',
    gallery(own.pics({ weekday: ['Saturday', 'Sunday'] })),
  ),
  open.one(
    'weekdays',
    'how many photographs were taken on a Friday?',
    counts(open.count({ kind: 'image', weekday: 'Friday' })),
  ),
  own.one('weekdays', 'a row of Thursday shots', row(own.pics({ weekday: 'Thursday' }))),

  // Seasons
  own.one(
    'seasons',
    'something wintry: a ring of all photos captured in winter',
    circle(own.pics({ season: 'winter' })),
  ),
  open.one(
    'seasons',
    'why not an exhibition of what I photographed in autumn?',
    gallery(open.pics({ season: 'autumn' })),
  ),
  own.one('seasons', 'springtime pictures of 2019 as a grid', grid(own.pics({ season: 'spring', year: 2019 }))),
  own.one('seasons', 'the photos from summer 2020, side by side', row(own.pics({ season: 'summer', year: 2020 }))),

  // Time of day
  own.one(
    'time of day',
    'a gallery of photos taken before nine in the morning',
    gallery(own.pics({ hours: [5, 9] })),
    gallery(own.pics({ hours: [0, 9] })),
  ),
  own.one('time of day', 'which photographs were shot after 9 pm? a ring of them would be lovely', {
    place: { holds: { names: own.pics({ hours: [21, 24] }), maybe: ['aurora.jpg'] }, kind: 'circle' },
  }),
  own.one('time of day', 'how about a grid of the pictures made between 8 and 9 o’clock in the morning?', {
    place: { holds: { names: own.pics({ hours: [8, 9] }), maybe: ['school class.jpg'] }, kind: 'grid' },
  }),
  open.one('time of day', 'a gallery of photos taken after 8 in the evening', {
    place: {
      holds: { names: open.pics({ hours: [20, 24] }), maybe: ['newyear_london.jpg', 'newyear_sydney.jpg'] },
      kind: 'gallery',
    },
  }),

  // Camera
  own.one('camera', 'everything the Panasonic ever saw, in a ring', circle(own.pics({ camera: 'Panasonic' }))),
  own.one(
    'camera',
    'an exhibition of shots for which a Canon or a Nikon was employed',
    gallery(own.pics({ camera: ['Canon', 'NIKON'] })),
  ),
  open.one('camera', 'a grid of pictures that came out of a Nokia', grid(open.pics({ camera: 'Nokia' })), {
    place: { holds: { names: open.pics({ camera: 'Nokia' }), maybe: ['HMD_Nokia_8.3_5G_hdr.heif'] }, kind: 'grid' },
  }),
  own.one('camera', 'what did I shoot with the RX100? I fancy a timeline', timeline(own.pics({ camera: 'RX100' }))),

  // Shape
  own.one(
    'shape',
    'a gallery of upright pictures belonging to Norway 2018',
    gallery(own.pics({ folder: 'Norway 2018', shape: 'portrait' })),
  ),
  open.one(
    'shape',
    'how about a mosaic-like grid of only the square pictures in Animals?',
    grid(open.pics({ folder: 'Animals', shape: 'square' })),
  ),
  own.one(
    'shape',
    'landscape-format pictures of the Zoo folder, in a row',
    row(own.pics({ folder: 'Zoo', shape: 'landscape' })),
  ),
  own.one(
    'shape',
    'a ring of the photographs that are taller than they are wide, Birthdays only',
    circle(own.pics({ folder: 'Birthdays', shape: 'portrait' })),
  ),

  // Color
  own.one(
    'color',
    'a monochrome study: exclusively green pictures, as a gallery',
    gallery(own.pics({ color: 'green' })),
  ),
  own.one('color', 'would you gather the turquoise or cyan shots in a circle', circle(own.pics({ color: 'cyan' }))),
  own.one('color', 'crimson, scarlet, anything red: in a row', row(own.pics({ color: 'red' }))),
  own.one(
    'color',
    'a grid of brown photos that do not stem from Norway 2018',
    grid(own.pics({ color: 'brown', not: { folder: 'Norway 2018' } })),
  ),

  // Size
  open.one('size', 'a gallery of pictures wider than 4000 pixels', {
    place: {
      holds: { names: open.pics({ widerThan: 4000, not: { name: 'dune-l.svg' } }), maybe: ['dune-l.svg'] },
      kind: 'gallery',
    },
  }),
  open.one(
    'size',
    'how many pictures weigh more than a megabyte?',
    counts(open.count({ kind: 'image', moreBytesThan: 1_000_000 })),
  ),
  own.one(
    'size',
    'a ring of films that last longer than five seconds',
    circle(own.all({ kind: 'video', longerThan: 5 })),
  ),
  open.one(
    'size',
    'which sounds go on for more than half a minute?',
    ...shows(open.all({ kind: 'audio', longerThan: 30 })),
  ),
  own.one('size', 'pictures narrower than 700 pixels should be put into a grid', grid(own.pics({ narrowerThan: 700 }))),

  // Ending
  open.one('ending', 'avif files, whichever there are, in a circle', circle(open.pics({ ending: 'avif' }))),
  open.one('ending', 'how many SVGs are sitting in my collection?', counts(open.count({ ending: 'svg' }))),
  own.one('ending', 'a gallery limited to files ending in .png', gallery(own.all({ ending: 'png' }))),
  own.one('ending', 'is there any webm? line them up in a row', row(own.all({ ending: 'webm' }))),

  // Has and lacks
  own.one('has and lacks', 'a ring of pictures that are devoid of a date', circle(own.pics({ dated: false }))),
  own.one('has and lacks', 'a gallery of the geotagged photographs', gallery(own.pics({ hasPlace: true }))),
  own.one('has and lacks', 'how many pictures lack a date?', counts(own.count({ kind: 'image', dated: false }))),
  open.one(
    'has and lacks',
    'a grid of Animals whose camera is known',
    grid(open.pics({ folder: 'Animals', camera: true })),
  ),

  // Order
  own.one(
    'order',
    'a row of the Norway 2018 photographs in chronological sequence',
    row(norway, { order: own.pics({ folder: 'Norway 2018' }, { by: 'taken' }) }),
  ),
  own.one(
    'order',
    'Drawings in a row, sorted alphabetically',
    row(drawings, { order: own.pics({ folder: 'Drawings' }, { by: 'name' }) }),
  ),
  own.one(
    'order',
    'the Christmas pictures lined up in one row, most recent at the start',
    row(christmas, { order: own.pics({ folder: 'Christmas' }, { by: 'taken', down: true }) }),
  ),
  own.one(
    'order',
    'a row of films, beginning with the briefest and ending with the longest',
    row(own.all({ kind: 'video' }), { order: own.all({ kind: 'video' }, { by: 'seconds' }) }),
  ),

  // First, last, nth
  own.one(
    'first and last',
    'the three earliest photographs in the Night folder, please',
    ...shows(own.pics({ folder: 'Night' }, { by: 'taken', first: 3 })),
  ),
  own.one(
    'first and last',
    'what is the most recent photograph I took?',
    tells(['stockings 2022.jpg']),
    finds(['stockings 2022.jpg']),
    hangs(['stockings 2022.jpg']),
  ),
  open.one(
    'first and last',
    'a ring made of the five oldest photos',
    circle(open.pics({ dated: true }, { by: 'taken', first: 5 })),
  ),
  own.one(
    'first and last',
    'the two latest Lisbon weekend shots as a gallery',
    gallery(own.pics({ folder: 'Lisbon weekend' }, { by: 'taken', down: true, first: 2 })),
  ),

  // Sample
  own.one(
    'sample',
    'surprise me with four pictures, any four, from Garden, in a ring',
    some(4, garden, { kind: 'circle' }),
  ),
  open.one(
    'sample',
    'half a dozen of the Lund walk photographs would do nicely, as a grid',
    some(6, lund, { kind: 'grid' }),
  ),
  own.one('sample', 'hang a random seven of the Norway 2018 pictures', some(7, norway)),
  open.one('sample', 'two arbitrarily chosen films', some(2, open.all({ kind: 'video' })), {
    found: { count: 2, among: open.all({ kind: 'video' }) },
  }),

  // Groups
  own.one(
    'groups',
    'the Christmas photographs, clustered according to year',
    cluster(christmas, { groups: [2019, 2020, 2022].map((year) => own.pics({ folder: 'Christmas', year })) }),
  ),
  own.one('groups', 'group the Zoo and Beach pictures by the folder they live in', {
    place: { holds: { names: [...zoo, ...beach] }, groups: [zoo, beach] },
  }),
  own.one('groups', 'I want Birthdays and Christmas bundled per camera', {
    place: {
      holds: { names: [...birthdays, ...christmas] },
      groups: [
        birthdays,
        own.pics({ folder: 'Christmas', camera: 'Canon' }),
        own.pics({ folder: 'Christmas', camera: 'iPhone' }),
      ],
    },
  }),
  own.one('groups', 'how about Garden sorted into heaps, one heap per colour?', {
    place: {
      holds: { names: garden },
      groups: (['red', 'yellow', 'green', 'purple', 'white', 'brown'] as const).map((color) =>
        own.pics({ folder: 'Garden', color }),
      ),
    },
  }),

  // Form
  own.one('form', 'a grid of Drawings that is three columns wide', grid(drawings, { form: { columns: 3 } })),
  own.one('form', 'stack the panoramas one above the other in a column', hangs(panoramas, { form: 'column' })),
  open.one('form', 'Lund walk, spread across two rows', hangs(lund, { form: { rows: 2 } })),
  open.one(
    'form',
    'let the forest pictures surround me in a circle',
    circle(forest),
    circle(open.pics({ folder: 'Forest' }), {
      holds: { names: forest, maybe: ['forest stream - life_by_Aitzol_Berasategi.jpg'] },
    }),
  ),

  // Looks
  own.one(
    'looks',
    'an exhibition of Night against a starry backdrop',
    gallery(night, { backdrop: { kind: ['stars'] } }),
  ),
  own.one('looks', 'Beach in a ring, on a pitch-black background', circle(beach, { backdrop: { hue: 'black' } })),
  own.one(
    'looks',
    'a gallery of Zoo in which everything is shown at double the usual size',
    gallery(zoo, { usualSize: [1.7, 2.3] }),
  ),
  open.one(
    'looks',
    'what would the Animals folder look like as a grid with a blue background?',
    grid(animals, { backdrop: { hue: 'blue' } }),
  ),

  // Naming
  own.one(
    'naming',
    'a circle of the otter and the lynx, entitled "Whiskers"',
    circle(['otter.jpg', 'lynx.jpg'], { name: 'whiskers' }),
  ),
  own.one(
    'naming',
    'under the heading “Salt and wind”, an exhibition of the Beach folder',
    gallery(beach, { name: 'salt and wind' }),
  ),
  open.one(
    'naming',
    'a grid of the Forest folder which goes by the name of Undergrowth',
    grid(forest, { name: 'undergrowth' }),
  ),
  own.one(
    'naming',
    'please stage Birthdays as a timeline and christen it "Candles"',
    timeline(birthdays, { name: 'candles' }),
  ),

  // Questions
  own.one('questions', 'with which camera was the aurora captured?', answers('D7500')),
  own.one('questions', 'in what year was the grandmother photographed?', answers('1994')),
  own.one('questions', 'which of my films is the longest?', tells(['snowfall.mp4'])),
  own.one('questions', 'what colour is the flamingo?', answers('pink')),
  open.one('questions', 'how long does guitar.mp3 last?', answers('23'), answers('22')),
  open.one(
    'questions',
    'for how many photographs do we know no date at all?',
    counts(open.count({ kind: 'image', dated: false })),
  ),

  // Several places
  own.one('several places', 'a ring of Zoo, and separately a grid of Drawings', {
    ...circle(zoo),
    also: [{ holds: { names: drawings }, kind: 'grid' }],
  }),
  open.one('several places', 'I need two exhibitions: one of the Forest folder, the other of the Animals folder', {
    ...gallery(forest),
    also: [{ holds: { names: animals }, kind: 'gallery' }],
  }),
  own.one('several places', 'one circle for 2016, another circle for 2017', {
    ...circle(own.pics({ year: 2016 })),
    also: [{ holds: { names: own.pics({ year: 2017 }) }, kind: 'circle' }],
  }),
  own.one('several places', 'create a timeline of Birthdays; then, next to it, build a gallery of Beach', {
    ...timeline(birthdays),
    also: [{ holds: { names: beach }, kind: 'gallery' }],
  }),

  // Word order
  own.one(
    'word order',
    'in a ring, along with the zebra, the tortoise I want to see',
    circle(['zebra.jpg', 'tortoise.jpg']),
  ),
  own.one(
    'word order',
    'from the Garden folder, photographed on the Nikon: those, in a grid',
    grid(own.pics({ folder: 'Garden', camera: 'NIKON' })),
  ),
  open.one('word order', 'as an exhibition, that is how Basque country wants to be seen', gallery(basque)),
  own.one('word order', 'a circle is what the blue photographs belong in', circle(own.pics({ color: 'blue' }))),

  // Politeness
  own.one(
    'politeness',
    'Good evening. Would it be terribly impertinent of me to request a gallery of the Panoramas folder?',
    gallery(panoramas),
  ),
  own.one(
    'politeness',
    "if it's no bother at all, dear studio, the Night folder in a circle, thank you ever so much",
    circle(night),
  ),
  open.one('politeness', 'ugh, just give me the bloody Lund walk as a grid already', grid(lund)),
  own.one('politeness', 'thank you, that will be all for today', calm),

  // Typos
  own.one('typos', 'an exibition of the Gardn folder', gallery(garden)),
  own.one('typos', 'cricle of all pink pictuers', circle(own.pics({ color: 'pink' }))),
  open.one('typos', 'make a galery wiht the Anmials folder', gallery(animals)),
  own.one('typos', 'teh flimango and teh tortiose in a row', row(['flamingo.jpg', 'tortoise.jpg'])),

  // Non-native
  own.one(
    'non-native',
    'I am wishing to see all photo what was made in the year 2017, please to put in circle',
    circle(own.pics({ year: 2017 })),
  ),
  own.one('non-native', 'make me one exposition with picture from folder Beach', gallery(beach)),
  own.one(
    'non-native',
    'how much photos I have from Sony camera?',
    counts(own.count({ kind: 'image', camera: 'SONY' })),
  ),
  open.one('non-native', 'please the films all in the one row to stand', row(open.all({ kind: 'video' }))),

  // Fragments
  own.one('fragments', 'purple, anyone?', ...shows(own.pics({ color: 'purple' }))),
  own.one('fragments', 'Panoramas. Ring.', circle(panoramas)),
  open.one('fragments', 'peacock + ibis', ...shows(['peacock.jpg', 'ibis.jpg'])),
  own.one('fragments', 'timeline, Birthdays, nothing else', timeline(birthdays)),

  // Refusals
  own.one('refusals', 'retouch the wrinkles in the grandmother picture', declines()),
  own.one('refusals', 'hang the dinosaur next to the mammoth', declines()),
  open.one('refusals', 'an exhibition of photographs dating from 1967', declines('1967')),
  own.one('refusals', 'could the invitations be printed and posted to my colleagues?', declines()),
  own.one('refusals', 'a circle of all pictures shot on a Hasselblad', declines('Hasselblad')),

  // More of the real media
  open.one(
    'folders',
    'nothing but the photographs that reside in Mountains and rocks, as a ring',
    circle(open.pics({ folder: 'Mountains and rocks' })),
  ),
  open.one(
    'kinds of things',
    'what would every sound look like on the walls of a gallery?',
    gallery(open.all({ kind: 'audio' })),
  ),
  open.one(
    'sets',
    'Balloon fiesta in a grid, save for whatever is square',
    grid(open.pics({ folder: 'Balloon fiesta', not: { shape: 'square' } })),
  ),
  open.one(
    'dates',
    'a timeline spanning the photographs of June and July 2015',
    timeline(open.pics({ year: 2015, month: [6, 7] })),
  ),
  open.one(
    'camera',
    'portfolio time: a gallery of pictures whose maker is Pentax',
    gallery(open.pics({ camera: 'PENTAX' })),
  ),
  open.one(
    'shape',
    'the Basque country photographs which are upright, please, in an exhibition',
    gallery(open.pics({ folder: 'Basque country', shape: 'portrait' })),
  ),
  open.one(
    'ending',
    'how about lining up all the gifs and tiffs in a row?',
    row(open.all({ ending: ['gif', 'tiff'] })),
  ),
  open.one(
    'has and lacks',
    'the Animals pictures that are bereft of a date, in a circle',
    circle(open.pics({ folder: 'Animals', dated: false })),
  ),
  open.one(
    'order',
    'all films in one row, from the shortest running time up to the longest',
    row(open.all({ kind: 'video' }), { order: open.all({ kind: 'video' }, { by: 'seconds' }) }),
  ),
  open.one('form', 'a four-column grid of the Lund walk', grid(lund, { form: { columns: 4 } })),
  open.one('questions', 'by which camera was the leaf called "fallen leaf" photographed?', answers('70D')),
  open.one('questions', 'which of the videos is the longest one?', tells(['big-buck-bunny-480p-30s.mp4'])),
  open.one('refusals', 'compose a requiem out of the sounds and sing it to me', declines()),
]

export const dialogues: readonly Case[] = [
  own.talk(
    'slots',
    turn('how about a ring of everything in Night?', circle(night)),
    turn('why not the same for Panoramas?', circle(panoramas)),
    turn('and as a grid?', grid(panoramas)),
  ),
  own.talk(
    'slots',
    turn('an exhibition of photographs from 2018', gallery(own.pics({ year: 2018 }))),
    turn('what would that look like for 2020?', gallery(own.pics({ year: 2020 }))),
    turn('only those by the Nikon, though', gallery(own.pics({ year: 2020, camera: 'NIKON' }))),
  ),
  own.talk(
    'slots',
    turn('pick three pictures from Beach and hang them', some(3, beach)),
    turn('let it be five', some(5, beach)),
    turn('in a ring instead', some(5, beach, { kind: 'circle' })),
  ),
  own.talk(
    'slots',
    turn('a grid of red pictures', grid(own.pics({ color: 'red' }))),
    turn('no, I meant the yellow ones', grid(own.pics({ color: 'yellow' }))),
    turn('could the orange ones be included as well?', grid(own.pics({ color: ['yellow', 'orange'] }))),
  ),
  open.talk(
    'slots',
    turn('how many videos do I have?', counts(open.count({ kind: 'video' }))),
    turn('and sounds?', counts(open.count({ kind: 'audio' }))),
    turn('hang those in a circle', circle(open.all({ kind: 'audio' }))),
  ),
  open.talk(
    'slots',
    turn('the Forest folder as a gallery', gallery(forest)),
    turn('the Animals folder too, please', gallery([...forest, ...animals])),
    turn('actually, drop the Forest ones', gallery(animals)),
  ),
  own.talk(
    'scene',
    turn('a row of the Zoo folder', row(zoo)),
    turn(
      'the heron and the flamingo should trade places',
      now({ holds: { names: zoo }, things: [{ of: ['heron.jpg', 'flamingo.jpg'], swapped: true }] }),
    ),
    turn('let the otter be the very first', now({ things: [{ of: ['otter.jpg'], place: 'first' }] })),
    turn('and have the lynx moved to the end', now({ things: [{ of: ['lynx.jpg'], place: 'last' }] })),
  ),
  own.talk(
    'scene',
    turn(
      'line up the Norway 2018 photographs in a row by date',
      row(norway, { order: own.pics({ folder: 'Norway 2018' }, { by: 'taken' }) }),
    ),
    turn(
      'the third from the left should be twice its size',
      now({ things: [{ of: ['waterfall.jpg'], scaled: [1.8, 2.2] }] }),
    ),
    turn('undo', backTo(1)),
    turn('what is the first one called?', tells(['fjord 1.jpg']), answers('fjord 1')),
  ),
  own.talk(
    'scene',
    turn('a gallery of the Drawings folder', gallery(drawings)),
    turn('the owl deserves to be larger', now({ things: [{ of: ['owl.png'], scaled: [1.03, 4] }] })),
    turn('larger still', now({ things: [{ of: ['owl.png'], scaled: [1.03, 4] }] })),
    turn('lift it up by half a metre', now({ things: [{ of: ['owl.png'], moved: 'up', by: [0.4, 0.6] }] })),
  ),
  own.talk(
    'scene',
    turn('the Panoramas folder, all in one row', row(panoramas)),
    turn('put the coast behind me', now({ things: [{ of: ['coast.jpg'], stands: 'behind' }] })),
    turn('so what do I find behind me?', tells(['coast.jpg']), answers('coast')),
  ),
  open.talk(
    'scene',
    turn('an exhibition of Animals', gallery(animals)),
    turn(
      'shift the pelican one metre to the left',
      now({ things: [{ of: ['pelican.jpg'], moved: 'left', by: [0.8, 1.2] }], restStays: true }),
    ),
    turn(
      'now half a metre back to the right',
      now({ things: [{ of: ['pelican.jpg'], moved: 'right', by: [0.4, 0.6] }], restStays: true }),
    ),
    turn('hang it beside the bee', now({ things: [{ of: ['pelican.jpg'], beside: 'bee.jpg' }] })),
  ),
  own.talk(
    'scene',
    turn('the models, arranged in a row', row(own.all({ kind: 'model' }))),
    turn(
      'could the teapot be rotated by 90 degrees?',
      now({ things: [{ of: ['teapot.glb'], turnedBy: Math.PI / 2 }] }),
    ),
    turn('have the boat shrunk to half its size', now({ things: [{ of: ['boat.glb'], scaled: [0.45, 0.55] }] })),
    turn(
      'place the chair between the lamp and the pyramid',
      now({ things: [{ of: ['chair.glb'], between: ['lamp.glb', 'pyramid.glb'] }] }),
    ),
  ),
  own.talk(
    'undo and redo',
    turn('Christmas in a ring', circle(christmas)),
    turn('exclude the snowman', now({ holds: { names: without(christmas, 'snowman 2020.jpg') } })),
    turn('oops, that was a blunder, bring it back', backTo(1), now({ holds: { names: christmas } })),
    turn('a grid instead', now({ holds: { names: christmas }, kind: 'grid' })),
    turn('revert', now({ holds: { names: christmas }, kind: 'circle' })),
  ),
  open.talk(
    'undo and redo',
    turn('Lund walk, as a grid', grid(lund)),
    turn('make all of them bigger', now({ things: [{ of: lund, scaled: [1.03, 4] }] })),
    turn('undo that', backTo(1)),
    turn('redo it after all', backTo(2)),
  ),
  own.talk(
    'undo and redo',
    turn('a gallery of Lisbon weekend', gallery(lisbon)),
    turn('throw out the tram and the bridge', now({ holds: { names: without(lisbon, 'tram.jpg', 'bridge.jpg') } })),
    turn('and the market', now({ holds: { names: without(lisbon, 'tram.jpg', 'bridge.jpg', 'market.jpg') } })),
    turn('undo the last two steps', backTo(1)),
  ),
  own.talk(
    'naming',
    turn('assemble a gallery out of the Old album', gallery(album)),
    turn('its title shall be "Sepia days"', now({ name: 'sepia days', restStays: true })),
    turn('hmm, rename that to "Before pixels"', now({ name: 'before pixels', restStays: true })),
    turn('how many works does it comprise?', counts(album.length)),
  ),
  own.talk(
    'light',
    turn('stage the Beach folder as a circle', circle(beach)),
    turn('the lighting feels clinical; warm it up', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('a touch dimmer, too', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('how about a starry sky as the backdrop?', now({ backdrop: { kind: ['stars'] } })),
  ),
  open.talk(
    'light',
    turn('an exhibition of the Basque country folder', gallery(basque)),
    turn("it's awfully dark, more light please", now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('a bit more', now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('paint the backdrop green', now({ backdrop: { hue: 'green' } })),
  ),
  own.talk(
    'adding and removing',
    turn('the rose, the tulip and the fern in a row', row(['rose.jpg', 'tulip.jpg', 'fern.jpg'])),
    turn(
      'the daisy ought to be admitted too',
      now({ holds: { names: ['rose.jpg', 'tulip.jpg', 'fern.jpg', 'daisy.jpg'] } }),
    ),
    turn(
      'replace the fern with the cactus',
      now({ holds: { names: ['rose.jpg', 'tulip.jpg', 'cactus.jpg', 'daisy.jpg'] } }),
    ),
    turn('how many are on display by now?', counts(4)),
  ),
  own.talk(
    'adding and removing',
    turn('a gallery of the Garden folder', gallery(garden)),
    turn(
      'evict everything that is green',
      now({ holds: { names: own.pics({ folder: 'Garden', not: { color: 'green' } }) } }),
    ),
    turn(
      'substitute the moon for the old oak',
      now({
        holds: {
          names: [...without(own.pics({ folder: 'Garden', not: { color: 'green' } }), 'old oak.jpg'), 'moon.jpg'],
        },
      }),
    ),
  ),
  open.talk(
    'adding and removing',
    turn('put the astronaut, the star and the coffee in a circle', circle(['astronaut.png', 'star.gif', 'coffee.png'])),
    turn(
      'ice-cream is missing, add it',
      now({ holds: { names: ['astronaut.png', 'star.gif', 'coffee.png', 'ice-cream.jpg'] } }),
    ),
    turn('the star may leave', now({ holds: { names: ['astronaut.png', 'coffee.png', 'ice-cream.jpg'] } })),
  ),
  own.talk(
    'back to the first',
    turn('a circle of the Zoo folder called Cages', circle(zoo, { name: 'cages' })),
    turn('next, a grid of the Drawings folder called Sketches', grid(drawings, { name: 'sketches' })),
    turn('return to Cages and have the zebra removed', {
      place: { which: { named: 'Cages' }, holds: { names: without(zoo, 'zebra.jpg') } },
    }),
  ),
  own.talk(
    'questions',
    turn('which sound is the shortest?', tells(['clock.wav'])),
    turn('and which the longest?', tells(['waves.flac'])),
    turn('how many seconds does it last?', answers('40')),
  ),
  own.talk(
    'questions',
    turn('an exhibition of Birthdays', gallery(birthdays)),
    turn(
      'how many of those are portrait format?',
      counts(own.count({ kind: 'image', folder: 'Birthdays', shape: 'portrait' })),
    ),
    turn('what camera were they taken with?', answers('Panasonic')),
    turn('which of them is the oldest?', tells(['cake 2009.jpg'])),
  ),
  open.talk(
    'questions',
    turn('let me see the prairie falcon', ...shows(['prairie_falcon.jpg'])),
    turn('when was it photographed?', answers('2022')),
    turn('and with which camera?', answers('R5')),
  ),
  own.talk(
    'refusals',
    turn('hang the Night folder in a row', row(night)),
    turn('swap the moon with the werewolf', declines('werewolf')),
    turn('fine: put the moon last', now({ things: [{ of: ['moon.jpg'], place: 'last' }] })),
    turn('now order pizza for the vernissage', declines()),
  ),
  own.talk(
    'spacing',
    turn('Old album in a long row', row(album)),
    turn('they feel cramped, let them breathe', ...orDeclines(now({ holds: { names: album }, spacing: 'wider' }))),
    turn('twice as much distance between them', now({ holds: { names: album }, spacing: 'wider' })),
  ),
]
