/** Wordings, sentences and dialogues of somebody who had not seen how they are read. */
import type { Wordings } from '../../generate/wordings.ts'
import type { Case, Names, Outcome, PlaceIs } from '../../language.ts'
import {
  answers,
  backTo,
  calm,
  circle,
  cluster,
  counts,
  declines,
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
    '{polite}{verb} {a} from {set}{end}',
    '{polite}{verb} {a} with {set} in it{end}',
    '{polite}turn {set} into {a}{end}',
    '{polite}put {set} in {a}{end}',
    '{polite}arrange {set} as {a}{end}',
    '{polite}take {set} and build {a} out of that{end}',
    '{a} of {set}{end}',
    '{set} as {a}{end}',
    '{set}, in {a}{end}',
    '{arr}: {set}',
    'I need {a} of {set} for the open day{end}',
    'for my class I want {a} of {set}{end}',
    'what I have in mind is {a} of {set}{end}',
    'could we have {a} of {set}{end}?',
    'how about {a} of {set}?',
    'is it possible to see {set} as {a}?',
    'what would {set} look like as {a}?',
    'it would be nice to have {set} in {a}{end}',
    'next job: {a}, filled with {set}{end}',
    "let's begin with {a} of {set}{end}",
    'I am dreaming of {a} made from {set}{end}',
  ],
  counting: [
    'how many {set} are there?',
    'how many {set} have I got in all?',
    'count the {set}',
    'number of {set}?',
    'tell me how many {set} there are',
    'do you know how many {set} we own?',
    "I'd like to know how many {set} are in here",
    'can you count my {set}?',
    'how many {set} does the library hold?',
    'for the inventory: how many {set}?',
    'the number of {set}, please',
    'hey how many {set} do i have',
    'what is the total number of {set}?',
  ],
  sets: {
    folder: [
      'the {folder} folder',
      'the {noun} in {folder}',
      'all {noun} from the {folder} folder',
      'everything that lies in {folder}',
      'the whole of {folder}',
      'the contents of the {folder} folder',
      'what is in the folder {folder}',
      'the {folder} {noun}',
      'my "{folder}" folder',
    ],
    year: [
      '{noun} from {year}',
      'the {year} {noun}',
      'all {noun} taken in {year}',
      'the {noun} of the year {year}',
      'my {noun} dated {year}',
      '{noun} that were made in {year}',
      'the {noun} I took during {year}',
      '{noun} with the date {year}',
    ],
    season: [
      '{season} {noun}',
      'the {noun} taken in {season}',
      'all {noun} from {season}',
      'my {noun} made in the {season}',
      '{noun} that date from {season}, whatever the year',
      'the {noun} of every {season}',
      '{noun} taken in any {season}',
    ],
    weekday: [
      '{weekday} {noun}',
      '{noun} taken on a {weekday}',
      'the {noun} from {weekday}s',
      'all {noun} made on {weekday}s',
      'my {noun} that date from a {weekday}',
      '{noun} I took on any {weekday}',
      'the {noun} whose date is a {weekday}',
    ],
    camera: [
      '{camera} {noun}',
      '{noun} taken with the {camera}',
      'the {noun} shot on the {camera}',
      'all {noun} from my {camera}',
      '{noun} that came out of the {camera}',
      'my {noun} made by the {camera}',
      'the {noun} for which the {camera} was used',
      '{noun} where the camera is the {camera}',
    ],
    color: [
      '{color} {noun}',
      'the {noun} that are {color}',
      'all {noun} with {color} as their colour',
      '{noun} in {color}',
      'my {noun} of {color} colour',
      '{noun} that are mainly {color}',
      'the {noun} which look {color}',
      'all the {color} {noun}',
    ],
    shape: [
      '{shape} {noun}',
      '{noun} in {shape} format',
      'the {noun} that are {shape}',
      'all {shape}-shaped {noun}',
      'my {noun} with a {shape} format',
      'the {shape} format {noun}',
      '{noun} whose format is {shape}',
    ],
    films: [
      'my films',
      'all the video clips',
      'the videos',
      'all films',
      'the movies',
      'my clips',
      'the video files',
      'my film files',
    ],
    sounds: [
      'my sounds',
      'all the sound recordings',
      'the audio files',
      'audio clips',
      'all the sounds',
      'the sound files',
      'the recordings one can listen to',
      'my audio recordings',
    ],
    models: [
      'my 3D models',
      'all the models',
      'the 3D objects',
      'the three-dimensional models',
      'my 3-D things',
      'the model files',
      'all 3D objects',
      'the models made in 3D',
    ],
    both: [
      'the folders {folder} and {other}',
      '{folder} and {other} together',
      'the {noun} from both {folder} and {other}',
      'everything in {folder} plus everything in {other}',
      'the {folder} {noun} along with the {other} {noun}',
      '{folder} as well as {other}',
      'the {noun} that are in {folder} or in {other}',
      'the two folders {folder} and {other}',
    ],
    without: [
      '{folder} without {x}',
      'the {folder} folder, but not {x}',
      'everything in {folder} apart from {x}',
      'all the {folder} {noun} bar {x}',
      'the {noun} from {folder} minus {x}',
      'the whole {folder} folder except {x}',
      '{folder} with {x} left out',
      'the {folder} {noun}, {x} excepted',
    ],
    wordless: [
      'undated {noun}',
      '{noun} without a date',
      'the {noun} that have no date',
      'all {noun} with no date on them',
      'the {noun} whose date is missing',
      '{noun} that lack a date',
      'the {noun} nobody dated',
      'my {noun} with an unknown date',
    ],
  },
  arrangements: {
    gallery: ['gallery', 'exhibition', 'picture gallery', 'museum gallery', 'walk-in gallery'],
    timeline: ['timeline', 'time line', 'chronology', 'path through time', 'chronological walk'],
    cluster: ['cluster', 'set of clusters', 'cluster arrangement', 'cloud of clusters'],
    grid: ['grid', 'raster', 'matrix', 'regular grid', 'tidy grid'],
    circle: ['circle', 'ring', 'round', 'closed circle', 'full circle'],
    row: ['row', 'line', 'single row', 'straight line', 'long row'],
  },
  verbs: [
    'build',
    'make',
    'set up',
    'put together',
    'create',
    'show me',
    'give me',
    'make me',
    'get me',
    'prepare',
    'assemble',
    'hang',
    'construct',
    'lay out',
    'compose',
    'knock up',
    'put up',
    'produce',
    'rig up',
  ],
  nouns: ['photos', 'pictures', 'photographs', 'images', 'pics', 'snapshots', 'shots', 'snaps'],
  politeness: [
    '',
    '',
    '',
    'please ',
    'could you ',
    'would you kindly ',
    'can you please ',
    'I want you to ',
    'be a dear and ',
    'when you have a moment, ',
    'excuse me, can you ',
    'ok now ',
    'go ahead and ',
    'I would be glad if you could ',
  ],
  endings: [
    '',
    '',
    ' please',
    ', please',
    ', thank you',
    ', thanks a lot',
    ' if you can',
    ' for me',
    ', no rush',
    ', right away',
    ', if that works',
    ' when you are ready',
    ', cheers',
  ],
  wishes: {
    bigger: [
      'make everything bigger',
      'make them all a bit larger',
      'everything larger',
      'enlarge all of it',
      'they are all too small',
      'scale the whole lot up',
      'I want every picture bigger',
      'increase the size of all pictures',
      'all of them should be larger',
      'grow everything somewhat',
    ],
    smaller: [
      'make everything smaller',
      'make them all a little smaller',
      'everything smaller',
      'shrink all of it',
      'they are all too big',
      'scale the whole lot down',
      'I want every picture smaller',
      'reduce the size of all pictures',
      'all of them should be less large',
      'bring the sizes down',
    ],
    warmer: [
      'warmer light',
      'make the light warmer',
      'warm up the lighting',
      'the light is too cold',
      'a warmer wash over everything',
      'light it more warmly',
      'I want the lighting warmer',
      'more warmth in the light',
      'give the light a warmer tone',
    ],
    cooler: [
      'cooler light',
      'make the light colder',
      'cool the lighting down',
      'the light is too warm',
      'a colder wash over everything',
      'light it more coolly',
      'I want the lighting cooler',
      'less warmth in the light',
      'give the light a colder tone',
    ],
    brighter: [
      'more light',
      'make it brighter',
      'bring the lights up',
      'it is too dark in here',
      'raise the light level',
      'turn up the lights',
      'brighten the place',
      'light it more brightly',
      'I want the lighting brighter',
      'I can hardly see a thing, brighter',
    ],
    darker: [
      'less light',
      'make it darker',
      'bring the lights down',
      'it is too bright in here',
      'lower the light level',
      'dim the lights',
      'darken the place',
      'turn down the lights',
      'I want the lighting darker',
      'fade the light down a touch',
    ],
    undo: [
      'undo',
      'undo that',
      'take that back',
      'one step back',
      'forget what you just did',
      'reverse the last step',
      'no, undo what you did',
      'undo the last thing',
      'as it was before',
      'revert that',
    ],
    circle: [
      'arrange it in a circle',
      'put them in a circle',
      'a circle instead',
      'turn it into a ring',
      'make a circle of it',
      'I would rather have it as a circle',
      'change this to a circle',
      'in the round',
      'everything in a ring',
      'now the same as a circle',
    ],
    grid: [
      'arrange it in a grid',
      'put them in a grid',
      'a grid instead',
      'turn it into a grid',
      'make a grid of it',
      'I would rather have it as a grid',
      'change this to a grid',
      'gridded',
      'everything on a grid',
      'now the same as a grid',
    ],
    name: [
      'call it {name}',
      'name this {name}',
      'rename it to {name}',
      'give it the name {name}',
      'its title shall be {name}',
      'let it be called "{name}"',
      'I want it to be called {name}',
      'the title is {name}',
      'name: {name}',
      "let's call this place {name}",
    ],
    remove: [
      'remove the {x}',
      'take the {x} out',
      'take away the {x}',
      'the {x} has to go',
      'get rid of the {x}',
      'drop the {x}',
      'I do not want the {x} in there',
      'leave out the {x}',
      'without the {x}',
      'the {x} must come down',
    ],
    add: [
      'add the {x}',
      'put the {x} in too',
      'bring in the {x}',
      'the {x} as well',
      'include the {x}',
      'hang the {x} with them',
      'the {x} is missing, add it',
      'I want the {x} there too',
      'and the {x}',
      'add the {x} to this',
    ],
    wider: [
      'more space between them',
      'spread them out',
      'make the gaps bigger',
      'put them further apart',
      'they hang too close together',
      'give them more room',
      'increase the distance between the pictures',
      'wider gaps',
      'leave more air between them',
      'wider spacing',
    ],
    closer: [
      'less space between them',
      'move them closer together',
      'make the gaps smaller',
      'put them closer together',
      'they hang too far apart',
      'tighten the spacing',
      'reduce the distance between the pictures',
      'narrower gaps',
      'bring them nearer to each other',
      'closer spacing',
    ],
    swap: [
      'swap the {x} and the {y}',
      'exchange the {x} with the {y}',
      'switch the {x} and the {y} around',
      'the {x} and the {y} should trade places',
      'put the {x} where the {y} is and the other way round',
      'let the {x} and the {y} change places',
      'swap {x} with {y}',
      'make the {x} and the {y} swap positions',
      'the {x} in place of the {y} and vice versa',
    ],
    count: [
      'how many are hanging here?',
      'how many pictures is that?',
      'how many are there in this place?',
      'count what hangs here',
      'how many do you have on the walls?',
      'how many things are in it?',
      'and how many is that in total?',
      'tell me how many hang here',
      'how many have we got in here?',
    ],
    stars: [
      'put stars behind it',
      'a starry sky as the backdrop',
      'make the background a starry sky',
      'I want stars all around',
      'stars in the background',
      'a night sky full of stars behind everything',
      'give it a backdrop of stars',
      'change the backdrop to stars',
      'starry background',
      'put it under the stars',
    ],
  },
}

const own = speakingTo('own')
const open = speakingTo('open')

const zoo = own.pics({ folder: 'Zoo' })
const garden = own.pics({ folder: 'Garden' })
const beach = own.pics({ folder: 'Beach' })
const drawings = own.pics({ folder: 'Drawings' })
const norway = own.pics({ folder: 'Norway 2018' })
const lisbon = own.pics({ folder: 'Lisbon weekend' })
const birthdays = own.pics({ folder: 'Birthdays' })
const cakes = own.pics({ word: 'cake' })
const album = own.pics({ folder: 'Old album' })
const panoramas = own.pics({ folder: 'Panoramas' })
const night = own.pics({ folder: 'Night' })
const christmas = own.pics({ folder: 'Christmas' })
const trees = ['tree 2019.jpg', 'tree 2020.jpg']
const undated = own.pics({ dated: false })
const films = own.all({ kind: 'video' })
const sounds = own.all({ kind: 'audio' })
const models = own.all({ kind: 'model' })

const animals = open.pics({ folder: 'Animals' })
const forest = open.pics({ folder: 'Forest' })
const fiesta = open.pics({ folder: 'Balloon fiesta' })
const lund = open.pics({ folder: 'Lund walk' })
const phone = open.pics({ folder: 'Phone' })
const openModels = open.all({ kind: 'model' })
const dog = 'dog FujiFilm MX-1200.jpg'
const cat = 'cat Pentax Optio 330.jpg'
const ace = 'Kevin_MacLeod_-_Vibe_Ace.ogg'

const but = (names: Names, ...gone: string[]): Names => names.filter((name) => !gone.includes(name))
const column = (names: Names): Outcome => hangs(names, { form: 'column' })
/** So many of these, hung or found. */
const fewOf = (count: number, among: Names, more: PlaceIs = {}): readonly Outcome[] => [
  some(count, among, more),
  { found: { count, among } },
]
/** Asked with "which": named, found or hung. */
const which = (names: Names): readonly Outcome[] => shows(names)
const larger = (of: Names): PlaceIs => ({ things: [{ of, scaled: [1.03, 6] }] })

export const sentences: readonly Case[] = [
  // Folders
  own.one('folders', 'Whatever is in the Christmas folder, put it on the walls.', hangs(christmas)),
  open.one('folders', 'show me the balloon fiesta ones', ...shows(fiesta)),
  own.one('folders', 'Open up the old album and let me walk through it', ...shows(album)),
  open.one(
    'folders',
    'An exhibition made only out of Rotation tests',
    gallery(open.pics({ folder: 'Rotation tests' })),
  ),
  own.one('folders', 'Take Family with all its subfolders and lay it out as a grid', grid([...album, ...birthdays])),
  open.one(
    'folders',
    'From the accession "Basque country" I require a circle.',
    circle(open.pics({ folder: 'Basque country' })),
  ),

  // Names
  own.one('names', 'I only want the lynx and the otter on the wall', hangs(['lynx.jpg', 'otter.jpg'])),
  own.one('names', 'can i see the old oak', ...shows(['old oak.jpg'])),
  open.one('names', 'Hang denali next to mongolels', hangs(['denali.webp', 'mongolels.jpg'])),
  open.one('names', 'find IMG_8808 for me', ...shows(['IMG_8808.jpg'])),
  own.one('names', 'put the four cakes in a ring', circle(cakes)),
  own.one(
    'names',
    'waterfall, glacier, stave church: those three side by side',
    row(['waterfall.jpg', 'glacier.jpg', 'stave church.jpg']),
  ),

  // Kinds of things
  own.one('kinds of things', 'A room for my sound recordings only', hangs(sounds)),
  open.one('kinds of things', 'stand all the 3D objects round me in a circle', circle(openModels)),
  own.one('kinds of things', 'films and sounds together on one grid', grid([...films, ...sounds])),
  open.one(
    'kinds of things',
    "everything that isn't a picture",
    ...showsAbout(open.all({ kind: ['video', 'audio', 'model'] }), open.all({ kind: 'text' })),
  ),
  own.one('kinds of things', 'which texts do I keep in here?', ...which(own.all({ kind: 'text' }))),

  // Unknown words
  own.one('unknown words', 'A serene, unhurried gallery of the Garden pictures', gallery(garden)),
  own.one('unknown words', 'an ethereal and weightless circle of the Beach photographs', circle(beach)),
  own.one('unknown words', 'Curate a contemplative row out of Panoramas', row(panoramas)),
  own.one('unknown words', 'cue one: a blackbox-style grid of the Night folder', grid(night)),
  open.one('unknown words', 'a super cool awesome circle with the Lund walk pics', circle(lund)),

  // Sets
  own.one('sets', 'Zoo, but nothing brown', ...shows(own.pics({ folder: 'Zoo', not: { color: 'brown' } }))),
  own.one(
    'sets',
    'Pictures that are either red or yellow, though not from the Garden, as a circle',
    circle(own.pics({ color: ['red', 'yellow'], not: { folder: 'Garden' } })),
  ),
  own.one(
    'sets',
    'all of the Night pictures save the comet and the moon',
    ...shows(but(night, 'comet.jpg', 'moon.jpg')),
  ),
  open.one('sets', 'Animals, only the ones without a date', ...shows(open.pics({ folder: 'Animals', dated: false }))),
  own.one(
    'sets',
    'neither Garden nor Zoo nor Drawings: my other photos, in a grid',
    grid(own.pics({ not: { folder: ['Garden', 'Zoo', 'Drawings'] } })),
  ),
  own.one(
    'sets',
    'any photographs outside the Family folder that were taken before 2017',
    ...shows(own.pics({ to: '2016-12-31', not: { folder: 'Family' } })),
  ),
  own.one('sets', 'photos that are both green and square', ...shows(own.pics({ color: 'green', shape: 'square' }))),
  own.one('sets', 'gallery of the Beach and of nothing else', gallery(beach)),

  // Dates
  own.one('dates', 'What I shot in 2016 and 2017 on a timeline', timeline(own.pics({ year: [2016, 2017] }))),
  own.one('dates', 'the nineties in a row', row(own.pics({ from: '1990-01-01', to: '1999-12-31' }))),
  own.one('dates', 'photos more recent than August 2021', ...shows(own.pics({ from: '2021-09-01' }))),
  open.one(
    'dates',
    'Pictures from 2001 up to and including 2004',
    ...shows(open.pics({ from: '2001-01-01', to: '2004-12-31' })),
  ),
  open.one('dates', 'Anything dated before the year 2003?', ...which(open.all({ to: '2002-12-31' }))),
  own.one('dates', 'the twenty-fifth of September 2021', ...shows(own.pics({ from: '2021-09-25', to: '2021-09-25' }))),
  own.one(
    'dates',
    'hang what was taken on 24 December, no matter in which year',
    hangs(own.pics({ month: 12, day: 24 })),
  ),
  own.one(
    'dates',
    'the November pictures of 2009, 2010 and 2011',
    ...shows(own.pics({ month: 11, year: [2009, 2010, 2011] })),
  ),
  open.one(
    'dates',
    'the photographs of June 2015, laid out along a timeline',
    timeline(open.pics({ year: 2015, month: 6 })),
  ),

  // Weekdays
  own.one('weekdays', 'what did I photograph on Mondays?', ...which(own.pics({ weekday: 'Monday' }))),
  own.one('weekdays', "Tuesday's pictures, one above the other", column(own.pics({ weekday: 'Tuesday' }))),
  own.one('weekdays', 'weekend photos only, hung as a grid', grid(own.pics({ weekday: ['Saturday', 'Sunday'] }))),
  own.one(
    'weekdays',
    'my 2019 photos without the ones from a Saturday',
    ...shows(own.pics({ year: 2019, not: { weekday: 'Saturday' } })),
  ),
  open.one(
    'weekdays',
    'the 2015 pictures made on working days, Monday to Friday',
    ...shows(open.pics({ year: 2015, not: { weekday: ['Saturday', 'Sunday'] } })),
  ),

  // Seasons
  own.one(
    'seasons',
    'pictures with the tag flower taken in spring',
    ...shows(own.pics({ tag: 'flower', season: 'spring' })),
  ),
  own.one('seasons', 'my winter photos as a timeline', timeline(own.pics({ season: 'winter' }))),
  own.one('seasons', 'autumn 2021 in a circle around me', circle(own.pics({ season: 'autumn', year: 2021 }))),
  own.one(
    'seasons',
    'when the bees fly: hang the photos from spring and summer 2020',
    hangs(own.pics({ season: ['spring', 'summer'], year: 2020 })),
  ),

  // Time of day
  own.one(
    'time of day',
    'pictures taken after nine in the evening',
    ...showsAbout(own.pics({ hours: [21, 24] }), own.pics({ hours: [0, 5] })),
  ),
  own.one(
    'time of day',
    'photos from early in the morning, before 9 o’clock',
    ...showsAbout(own.pics({ hours: [5, 9] }), own.pics({ hours: [0, 5] })),
  ),
  own.one('time of day', 'what was shot between 12:00 and 12:59?', ...which(own.pics({ hours: [12, 13] }))),
  open.one(
    'time of day',
    'the USA road trip pictures made in the evening',
    ...shows(open.pics({ folder: '2015-06 USA road trip', hours: [18, 22] })),
  ),

  // Camera
  own.one('camera', 'which pictures came out of the Panasonic?', ...which(birthdays)),
  own.one('camera', 'the Sony pictures of 2021 in a row', row(own.pics({ camera: 'SONY', year: 2021 }))),
  open.one(
    'camera',
    'photos from any camera that is not a Canon',
    ...showsAbout(open.pics({ camera: true, not: { camera: 'Canon' } }), open.pics({ camera: false })),
  ),
  open.one('camera', 'hang everything made with a Pentax', hangs(open.pics({ camera: 'Pentax' }))),
  own.one(
    'camera',
    'Nikon or iPhone, I do not mind, as long as they are square',
    ...shows(own.pics({ camera: ['NIKON', 'iPhone'], shape: 'square' })),
  ),

  // Shape
  own.one(
    'shape',
    'the upright ones out of Norway 2018',
    ...shows(own.pics({ folder: 'Norway 2018', shape: 'portrait' })),
  ),
  open.one(
    'shape',
    'Square pictures from the Animals folder, hung',
    hangs(open.pics({ folder: 'Animals', shape: 'square' })),
  ),
  own.one('shape', 'landscape format only, from the Zoo', ...shows(own.pics({ folder: 'Zoo', shape: 'landscape' }))),
  own.one(
    'shape',
    'In Lisbon weekend, which pictures are taller than they are wide?',
    ...which(own.pics({ folder: 'Lisbon weekend', shape: 'portrait' })),
  ),

  // Colour
  own.one('color', 'pics that are orange!!', ...shows(own.pics({ color: 'orange' }))),
  own.one('color', 'pink or purple, I like both', ...shows(own.pics({ color: ['pink', 'purple'] }))),
  own.one('color', 'a grid with nothing but green pictures', grid(own.pics({ color: 'green' }))),
  own.one(
    'color',
    'black pictures, the Night ones excluded',
    ...shows(own.pics({ color: 'black', not: { folder: 'Night' } })),
  ),
  own.one(
    'color',
    'grey, white and black pictures in one long row',
    row(own.pics({ color: ['grey', 'white', 'black'] })),
  ),

  // Size
  own.one('size', 'pictures more than 2000 pixels across', ...shows(own.pics({ widerThan: 2000 }))),
  own.one('size', 'Clips that last longer than five seconds', ...shows(own.all({ kind: 'video', longerThan: 5 }))),
  open.one('size', 'images that weigh over a megabyte', ...shows(open.pics({ moreBytesThan: 1_000_000 }))),
  open.one(
    'size',
    'models below 50 kilobytes in a circle',
    circle(open.all({ kind: 'model', fewerBytesThan: 50_000 })),
  ),
  open.one('size', 'sounds that go on for more than a minute', ...shows(open.all({ kind: 'audio', longerThan: 60 }))),
  own.one('size', 'tiny pictures less than 500 pixels wide', ...shows(own.pics({ narrowerThan: 500 }))),

  // Ending
  own.one('ending', 'all the PNGs', ...shows(own.all({ ending: 'png' }))),
  own.one('ending', 'Set the wav files in a circle.', circle(own.all({ ending: 'wav' }))),
  open.one('ending', 'every gif in the collection, as a row', row(open.pics({ ending: 'gif' }))),
  open.one('ending', 'pictures in webp or avif format', ...shows(open.pics({ ending: ['webp', 'avif'] }))),

  // Has and lacks
  own.one('has and lacks', 'pictures that know where they were taken', ...shows(own.pics({ hasPlace: true }))),
  own.one('has and lacks', 'photos from 2021 with no location', ...shows(own.pics({ year: 2021, hasPlace: false }))),
  open.one(
    'has and lacks',
    'Photographs with a GPS position but no camera information',
    ...shows(open.pics({ hasPlace: true, camera: false })),
  ),
  own.one('has and lacks', 'which pictures still need a date?', ...which(undated)),
  open.one('has and lacks', 'A circle of what is tagged Yosemite', circle(open.all({ tag: 'Yosemite' }))),

  // Order
  own.one(
    'order',
    'The Garden in one row, oldest on the left',
    row(garden, { order: own.pics({ folder: 'Garden' }, { by: 'taken' }) }),
  ),
  own.one(
    'order',
    'Zoo as a grid in alphabetical order',
    grid(zoo, { order: own.pics({ folder: 'Zoo' }, { by: 'name' }) }),
  ),
  own.one(
    'order',
    'line up the films from the longest to the shortest',
    row(films, { order: own.all({ kind: 'video' }, { by: 'seconds', down: true }) }),
  ),
  own.one(
    'order',
    'Norway 2018 in a straight line but backwards in time',
    row(norway, { order: own.pics({ folder: 'Norway 2018' }, { by: 'taken', down: true }) }),
  ),
  own.one(
    'order',
    'Drawings in a row, from Z to A',
    row(drawings, { order: own.pics({ folder: 'Drawings' }, { by: 'name', down: true }) }),
  ),

  // First, last, nth
  own.one(
    'first and last',
    'the three oldest photographs I own',
    ...shows(own.pics({ dated: true }, { by: 'taken', first: 3 })),
  ),
  own.one('first and last', 'newest picture from the Zoo', ...shows(['catfish.jpg'])),
  own.one('first and last', 'show the second oldest picture of the Norway 2018 folder', ...shows(['fjord 2.jpg'])),
  own.one(
    'first and last',
    'the last five photos I took, hung up',
    hangs(own.pics({ dated: true }, { by: 'taken', down: true, first: 5 })),
  ),
  own.one('first and last', 'my two longest sounds', ...shows(['waves.flac', 'birdsong.ogg'])),

  // Sample
  own.one('sample', 'any three from the Beach', ...fewOf(3, beach)),
  open.one('sample', 'surprise me with a dozen photos', ...fewOf(12, open.pics())),
  open.one('sample', 'pick four out of Balloon fiesta at random and hang them', some(4, fiesta)),
  own.one('sample', 'half of the Drawings, whichever, in a circle', some(3, drawings, { kind: 'circle' })),
  own.one('sample', 'put up a few of the Garden pictures', ...[2, 3, 4, 5, 6].map((count) => some(count, garden))),

  // Groups
  own.one(
    'groups',
    'Cluster the Zoo by camera',
    cluster(zoo, {
      groups: [own.pics({ folder: 'Zoo', camera: 'Canon' }), own.pics({ folder: 'Zoo', camera: 'SONY' })],
    }),
  ),
  own.one(
    'groups',
    'Birthdays with one cluster for each year',
    cluster(birthdays, { groups: [2009, 2010, 2011, 2012].map((year) => own.pics({ folder: 'Birthdays', year })) }),
  ),
  open.one(
    'groups',
    'Animals and Forest, clustered so that each folder keeps to itself',
    cluster([...animals, ...forest], { groups: [animals, forest] }),
  ),
  own.one(
    'groups',
    'Films, sounds and models sorted into heaps by kind',
    hangs([...films, ...sounds, ...models], { groups: [films, sounds, models] }),
  ),

  // Form
  own.one('form', 'Drawings in three columns', hangs(drawings, { form: { columns: 3 } })),
  own.one('form', 'A grid of Norway 2018, five across', grid(norway, { form: { columns: 5 } })),
  own.one('form', 'stack the Panoramas one on top of the other', column(panoramas)),
  own.one('form', 'beach photos in two rows', hangs(beach, { form: { rows: 2 } })),
  own.one('form', 'I picture the Zoo as a spiral', ...orDeclines(hangs(zoo))),

  // Looks
  own.one('looks', 'Night gallery with a starry sky behind', gallery(night, { backdrop: { kind: ['stars'] } })),
  own.one('looks', 'hang the Beach and light it warmly', hangs(beach, { light: { becomes: 'warmer' } })),
  own.one('looks', 'Zoo in front of a blue backdrop', hangs(zoo, { backdrop: { hue: 'blue' } })),
  own.one('looks', 'A circle of Drawings, twice the usual size', circle(drawings, { usualSize: [1.9, 2.1] })),
  own.one('looks', 'row of the Christmas folder in dim light', row(christmas, { light: { becomes: 'darker' } })),

  // Naming
  own.one(
    'naming',
    'Make a gallery of Birthdays and call it Sugar and candles',
    gallery(birthdays, { name: 'Sugar and candles' }),
  ),
  own.one('naming', 'a circle from the Beach, named "Salt"', circle(beach, { name: 'Salt' })),
  open.one('naming', 'A grid of Lund walk under the title Footsteps', grid(lund, { name: 'Footsteps' })),

  // Questions
  own.one('questions', 'how many of my pictures are blue?', counts(own.count({ kind: 'image', color: 'blue' }))),
  own.one('questions', 'what is the longest film I have', tells(['snowfall.mp4'])),
  own.one('questions', 'When did I photograph the otter?', answers('2019')),
  own.one('questions', 'Which camera was the comet taken with?', answers('D7500')),
  own.one('questions', 'how long does the birdsong last?', answers('25')),
  own.one('questions', 'which folder is the crab in?', answers('Beach')),
  open.one('questions', 'What is the biggest file of all?', tells(['big-buck-bunny-480p-30s.mp4'])),
  own.one('questions', 'How many different cameras have I used?', counts(7)),
  open.one(
    'questions',
    'were any of the Forest pictures taken in 2015?',
    counts(2),
    ...which(open.pics({ folder: 'Forest', year: 2015 })),
  ),
  own.one('questions', 'How many pixels wide is dunes?', answers('2400')),

  // Several places
  own.one('several places', 'One gallery for the Zoo and another one for the Garden', {
    place: { holds: { names: zoo }, kind: 'gallery', which: 'new' },
    also: [{ holds: { names: garden }, kind: 'gallery', which: 'new' }],
  }),
  own.one('several places', 'make a circle of Beach and, separately, a grid of Drawings', {
    place: { holds: { names: beach }, kind: 'circle', which: 'new' },
    also: [{ holds: { names: drawings }, kind: 'grid', which: 'new' }],
  }),
  own.one('several places', 'Two rows in two different places: first Panoramas, then Night', {
    place: { holds: { names: panoramas }, form: 'row', which: 'new' },
    also: [{ holds: { names: night }, form: 'row', which: 'new' }],
  }),

  // Word order
  own.one('word order', "In a circle is how I'd like the Drawings", circle(drawings)),
  own.one(
    'word order',
    "Of 2016 the blue ones, hung in a row, that's what I'm after",
    row(own.pics({ year: 2016, color: 'blue' })),
  ),
  open.one('word order', 'The Forest folder, could it be made a grid?', grid(forest)),
  own.one(
    'word order',
    'By the Fujifilm and in portrait format, which photos are there?',
    ...which(own.pics({ camera: 'FUJIFILM', shape: 'portrait' })),
  ),

  // Politeness
  own.one(
    'politeness',
    'Good morning! If it is no trouble, might I have the Lisbon weekend on a timeline?',
    timeline(lisbon),
  ),
  own.one(
    'politeness',
    'Would you be so kind as to hang the Christmas pictures for me? Thank you ever so much.',
    hangs(christmas),
  ),
  own.one('politeness', 'oi, Panoramas, in a column, and quick about it', column(panoramas)),
  open.one('politeness', 'Sorry to bother you again, but a ring of the Animals would make my day', circle(animals)),

  // Typos
  own.one('typos', 'a galery of teh Garden folder', gallery(garden)),
  own.one('typos', 'how mnay vidoes do i have', counts(films.length)),
  own.one('typos', 'put the lisbon weeknd pics in a cirlce', circle(lisbon)),
  open.one('typos', 'griid of the anmials folder', grid(animals)),

  // Non-native
  own.one('non-native', 'I would want to see the photos made in the 2016', ...shows(own.pics({ year: 2016 }))),
  own.one('non-native', 'Make me see all the videos', ...shows(films)),
  own.one('non-native', 'Put in circle the drawings, please', circle(drawings)),
  own.one('non-native', 'The pictures of the Zoo, but the zebra no', ...shows(but(zoo, 'zebra.jpg'))),
  open.one('non-native', 'How many sounds there are?', counts(open.count({ kind: 'audio' }))),
  own.one('non-native', 'I like to have an exposition with the Beach', hangs(beach)),

  // Fragments
  own.one('fragments', 'beach, blue', ...shows(own.pics({ folder: 'Beach', color: 'blue' }))),
  own.one('fragments', 'Zoo. Grid.', grid(zoo)),
  own.one('fragments', '2018 timeline', timeline(own.pics({ year: 2018 }))),
  own.one('fragments', 'portrait format, sony', ...shows(own.pics({ camera: 'SONY', shape: 'portrait' }))),
  open.one('fragments', 'films, ring', circle(open.all({ kind: 'video' }))),

  // Refusals
  own.one('refusals', 'Email the Zoo pictures to my sister', declines()),
  own.one('refusals', 'hang my pictures from 2005', declines('2005')),
  own.one('refusals', 'Make a gallery of the ones shot with my Leica', declines()),
  own.one('refusals', 'erase the wedding photo from my hard disk', declines()),
  own.one('refusals', 'a circle of penguins please', declines()),
  open.one('refusals', 'translate the trip diary into Italian', declines()),
  own.one('refusals', 'Order pizza for the crew', declines(), calm),
]

export const dialogues: readonly Case[] = [
  // Slots and ellipsis
  own.talk(
    'slots',
    turn('a circle of the 2019 photos', circle(own.pics({ year: 2019 }))),
    turn('and the same for 2020', circle(own.pics({ year: 2020 })), circle(own.pics({ year: [2019, 2020] }))),
    turn('how many were taken in 2020?', counts(own.count({ kind: 'image', year: 2020 }))),
  ),
  own.talk(
    'slots',
    turn('hang the Zoo', hangs(zoo)),
    turn('only the brown ones', hangs(['otter.jpg', 'lynx.jpg'])),
    turn('and the zebra as well', hangs(['otter.jpg', 'lynx.jpg', 'zebra.jpg'])),
    turn('side by side', row(['otter.jpg', 'lynx.jpg', 'zebra.jpg'])),
  ),
  own.talk(
    'slots',
    turn('the red pictures in a row', row(own.pics({ color: 'red' }))),
    turn('no, the blue ones', row(own.pics({ color: 'blue' }))),
    turn('both red and blue', row(own.pics({ color: ['red', 'blue'] })), hangs(own.pics({ color: ['red', 'blue'] }))),
  ),
  own.talk(
    'slots',
    turn('hang any two from the Garden', some(2, garden)),
    turn('make that three', some(3, garden)),
    turn('one above the other', some(3, garden, { form: 'column' })),
  ),
  own.talk(
    'slots',
    turn('put up six random photos of mine', some(6, own.pics())),
    turn('ten would be better', some(10, own.pics())),
    turn('in two rows', some(10, own.pics(), { form: { rows: 2 } })),
  ),
  own.talk(
    'slots',
    turn('a grid of Garden with three columns', grid(garden, { form: { columns: 3 } })),
    turn('four, actually', grid(garden, { form: { columns: 4 } })),
    turn('and leave out the caterpillar', grid(but(garden, 'caterpillar.jpg'))),
    turn('how many are left?', counts(8)),
  ),
  open.talk(
    'slots',
    turn('how many pictures are in the Phone folder?', counts(phone.length)),
    turn('and in Forest?', counts(forest.length)),
    turn('hang both folders', hangs([...phone, ...forest])),
    turn('cluster them by folder', cluster([...phone, ...forest], { groups: [phone, forest] })),
  ),
  own.talk(
    'slots',
    turn('how many sounds do I have?', counts(6)),
    turn('films?', counts(5)),
    turn('and models?', counts(5)),
  ),
  own.talk(
    'slots',
    turn('photos from 16 October 2021', ...shows(own.pics({ from: '2021-10-16', to: '2021-10-16' }))),
    turn('and from the day after?', ...shows(own.pics({ from: '2021-10-17', to: '2021-10-17' })), ...shows(lisbon)),
    turn('a gallery of the 16th and 17th of October 2021', gallery(lisbon)),
  ),
  own.talk(
    'slots',
    turn('Timeline of the Christmas folder', timeline(christmas)),
    turn('only 2020', hangs(own.pics({ folder: 'Christmas', year: 2020 }))),
    turn('all years again', hangs(christmas)),
    turn('as a ring', circle(christmas)),
  ),
  open.talk(
    'slots',
    turn("what's the longest sound?", tells(['spunkyrace-ks.ogg'])),
    turn('and the shortest?', tells(['camera_click.ogg'])),
    turn('and the second longest?', tells([ace])),
  ),
  own.talk(
    'slots',
    turn('every Nikon picture', ...shows(own.pics({ camera: 'NIKON' }))),
    turn('but not from the Night folder', ...shows(own.pics({ camera: 'NIKON', not: { folder: 'Night' } }))),
    turn('hang those', hangs(own.pics({ camera: 'NIKON', not: { folder: 'Night' } }))),
  ),

  // Question, then wish
  own.talk(
    'question then wish',
    turn('how many films do I have?', counts(5)),
    turn('put them in a row', row(films)),
    turn('with the longest first', row(films, { order: own.all({ kind: 'video' }, { by: 'seconds', down: true }) })),
  ),
  own.talk(
    'question then wish',
    turn('which photos were taken on a Monday?', ...which(own.pics({ weekday: 'Monday' }))),
    turn('hang those', hangs(own.pics({ weekday: 'Monday' }))),
    turn('call it Start of the week', now({ name: 'Start of the week', restStays: true })),
  ),
  own.talk(
    'question then wish',
    turn('When was the wedding taken?', answers('1995')),
    turn('make a gallery of the folder it is in', gallery(album)),
    turn('a bit brighter please', now({ light: { becomes: 'brighter' }, restStays: true })),
  ),
  own.talk(
    'question then wish',
    turn('Which photographs have no date?', ...which(undated)),
    turn('hang them, but not the drawings', hangs(but(undated, ...drawings))),
    turn('title it To be dated', now({ name: 'To be dated', restStays: true })),
  ),
  own.talk(
    'question then wish',
    turn('what did the Panasonic take?', ...which(birthdays)),
    turn('a timeline of that', timeline(birthdays)),
    turn('without the balloons', now({ holds: { names: cakes } })),
    turn('thanks, lovely', calm),
  ),
  own.talk(
    'question then wish',
    turn('show me the Christmas pictures', ...shows(christmas)),
    turn('just the trees', ...shows(trees)),
    turn('hang them side by side', row(trees)),
    turn('the older one on the right', row(trees, { order: ['tree 2020.jpg', 'tree 2019.jpg'] })),
  ),
  open.talk(
    'question then wish',
    turn('Is there a bee in the library?', counts(1), ...which(['bee.jpg']), answers('yes')),
    turn('hang it together with the butterfly', hangs(['bee.jpg', 'butterfly.jpg'])),
    turn(
      'bee on the right, butterfly on the left',
      row(['bee.jpg', 'butterfly.jpg'], { order: ['butterfly.jpg', 'bee.jpg'] }),
      now({ things: [{ of: ['bee.jpg'], stands: 'on the right' }] }),
    ),
  ),

  // Wish, then question
  own.talk(
    'wish then question',
    turn('A grid of Panoramas', grid(panoramas)),
    turn('which of them is the widest?', tells(['ridge.jpg'])),
    turn('take that one out', now({ holds: { names: ['coast.jpg', 'vineyard.jpg'] } })),
    turn('oh no, undo that', backTo(1)),
  ),
  own.talk(
    'wish then question',
    turn('grid of Norway 2018 and Lisbon weekend', grid([...norway, ...lisbon])),
    turn('how many is that?', counts(17)),
    turn('keep only the ones from the iPhone', hangs(lisbon)),
    turn('and now how many?', counts(7)),
  ),
  own.talk(
    'wish then question',
    turn('circle of the Zoo', circle(zoo)),
    turn('which of these were taken in 2019?', ...which(own.pics({ folder: 'Zoo', year: 2019 }))),
    turn('and when was the flamingo taken?', answers('2021')),
    turn('with which camera?', answers('ILCE-6400')),
  ),
  open.talk(
    'wish then question',
    turn('An exhibition of the Balloon fiesta', gallery(fiesta)),
    turn('how many of them are square?', counts(open.count({ folder: 'Balloon fiesta', shape: 'square' }))),
    turn(
      'remove the square ones',
      now({ holds: { names: open.pics({ folder: 'Balloon fiesta', not: { shape: 'square' } }) } }),
    ),
  ),
  own.talk(
    'wish then question',
    turn('set up the sounds in a ring', circle(sounds)),
    turn('how long is the clock?', answers('1.5')),
    turn(
      'take out whatever is longer than 15 seconds',
      now({ holds: { names: ['rain.wav', 'bell.wav', 'clock.wav'] } }),
    ),
    turn('what is left?', tells(['rain.wav', 'bell.wav', 'clock.wav'])),
  ),

  // Scene work
  own.talk(
    'scene',
    turn(
      'heron, stork and otter in a row, in that order',
      row(['heron.jpg', 'stork.jpg', 'otter.jpg'], { order: ['heron.jpg', 'stork.jpg', 'otter.jpg'] }),
    ),
    turn('swap the first and the last', now({ things: [{ of: ['heron.jpg', 'otter.jpg'], swapped: true }] })),
    turn('what hangs on the far left now?', tells(['otter.jpg'])),
    turn('make that one half again as big', now({ things: [{ of: ['otter.jpg'], scaled: [1.4, 1.6] }] })),
  ),
  own.talk(
    'scene',
    turn('a row of the Drawings', row(drawings)),
    turn('put the owl behind me', now({ things: [{ of: ['owl.png'], stands: 'behind' }], restStays: true })),
    turn("what's behind me?", tells(['owl.png'])),
    turn('put it back where it was', backTo(1)),
  ),
  own.talk(
    'scene',
    turn('chair, lamp and teapot in a line', row(['chair.glb', 'lamp.glb', 'teapot.glb'])),
    turn('turn the chair by 180 degrees', now({ things: [{ of: ['chair.glb'], turnedBy: Math.PI }], restStays: true })),
    turn('and the lamp by 90', now({ things: [{ of: ['lamp.glb'], turnedBy: Math.PI / 2 }], restStays: true })),
    turn('undo the last turn', backTo(2)),
  ),
  own.talk(
    'scene',
    turn('rose, tulip, daisy next to each other', row(['rose.jpg', 'tulip.jpg', 'daisy.jpg'])),
    turn(
      'lift the tulip by one metre',
      now({ things: [{ of: ['tulip.jpg'], moved: 'up', by: [0.9, 1.1] }], restStays: true }),
    ),
    turn('a bit lower again', now({ things: [{ of: ['tulip.jpg'], moved: 'down' }], restStays: true })),
    turn('bring the rose nearer', now({ things: [{ of: ['rose.jpg'], moved: 'nearer' }], restStays: true })),
  ),
  own.talk(
    'scene',
    turn('gallery of Lisbon weekend', gallery(lisbon)),
    turn('all of them smaller', now({ things: [{ of: lisbon, scaled: [0.2, 0.97] }] })),
    turn('except the tram: that one should be large', now(larger(['tram.jpg']))),
    turn('and tilt the tiles a little', now({ things: [{ of: ['tiles.jpg'], turned: true }], restStays: true })),
  ),
  own.talk(
    'scene',
    turn(
      'put the Birthdays in a row by date',
      row(birthdays, { order: own.pics({ folder: 'Birthdays' }, { by: 'taken' }) }),
    ),
    turn('take the second one away', now({ holds: { names: but(birthdays, 'cake 2010.jpg') } })),
    turn('the last one too', now({ holds: { names: but(birthdays, 'cake 2010.jpg', 'balloons.jpg') } })),
    turn('which is the first?', tells(['cake 2009.jpg'])),
  ),
  own.talk(
    'scene',
    turn(
      'owl, house, map: one row, in this order',
      row(['owl.png', 'house.png', 'map.webp'], { order: ['owl.png', 'house.png', 'map.webp'] }),
    ),
    turn('what is to the left of the house?', tells(['owl.png'])),
    turn('move the map to the beginning', now({ things: [{ of: ['map.webp'], place: 'first' }] })),
    turn('which one is in the middle now?', tells(['owl.png'])),
  ),
  open.talk(
    'scene',
    turn('hang the dog', hangs([dog])),
    turn('put the cat beside it', hangs([dog, cat], { things: [{ of: [cat], beside: dog }] })),
    turn('swap the two', now({ things: [{ of: [dog, cat], swapped: true }] })),
    turn('the dog a good deal bigger', now({ ...larger([dog]) })),
  ),
  open.talk(
    'scene',
    turn('bee, butterfly and ladybird on one wall', hangs(['bee.jpg', 'butterfly.jpg', 'LadyBird.jpg'])),
    turn('I can barely make out the bee, enlarge it', now(larger(['bee.jpg']))),
    turn('and hang it a little lower', now({ things: [{ of: ['bee.jpg'], moved: 'down' }], restStays: true })),
  ),
  own.talk(
    'scene',
    turn('circle of Garden', circle(garden)),
    turn('wider apart', now({ spacing: 'wider' })),
    turn('even wider', now({ spacing: 'wider' })),
    turn("that's too much now", backTo(2), now({ spacing: 'closer' })),
  ),
  own.talk(
    'scene',
    turn('row with the crab, the shell and the dunes', row(['crab.jpg', 'shell.jpg', 'dunes.jpg'])),
    turn(
      'the shell belongs between the crab and the dunes',
      now({ things: [{ of: ['shell.jpg'], between: ['crab.jpg', 'dunes.jpg'] }] }),
    ),
    turn(
      'move the crab half a metre to the left',
      now({ things: [{ of: ['crab.jpg'], moved: 'left', by: [0.45, 0.55] }], restStays: true }),
    ),
    turn('twice that', now({ things: [{ of: ['crab.jpg'], moved: 'left' }], restStays: true })),
  ),
  own.talk(
    'scene',
    turn('a gallery of the Old album', gallery(album)),
    turn('grandmother above the wedding', now({ things: [{ of: ['grandmother.jpg'], above: 'wedding.jpg' }] })),
    turn('no, below it', now({ things: [{ of: ['grandmother.jpg'], below: 'wedding.jpg' }] })),
  ),

  // Undo and redo
  own.talk(
    'undo',
    turn('circle of Beach', circle(beach)),
    turn('throw the crab out', now({ holds: { names: but(beach, 'crab.jpg') } })),
    turn('and the shell', now({ holds: { names: but(beach, 'crab.jpg', 'shell.jpg') } })),
    turn('undo both', backTo(1)),
  ),
  own.talk(
    'undo',
    turn('Grid of Lisbon weekend', grid(lisbon)),
    turn('everything bigger', now(larger(lisbon))),
    turn('undo', backTo(1)),
    turn('hm, no, redo it', backTo(2)),
  ),
  own.talk(
    'undo',
    turn('Night folder as a gallery', gallery(night)),
    turn('stars behind it', now({ backdrop: { kind: ['stars'] }, restStays: true })),
    turn('half the light', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('go back two steps', backTo(1)),
    turn('one step forward again', backTo(2)),
  ),
  open.talk(
    'undo',
    turn('a ring of the Animals', circle(animals)),
    turn('lose the leopard', now({ holds: { names: but(animals, 'leopard.jpg') } })),
    turn('wait, I want the leopard back', now({ holds: { names: animals } })),
    turn('and the rhino out', now({ holds: { names: but(animals, 'rhino.jpg') } })),
  ),

  // Corrections
  own.talk(
    'corrections',
    turn('gallery of the Zoo', gallery(zoo)),
    turn('sorry, I meant the Garden', gallery(garden)),
    turn('and not a gallery but a circle', circle(garden)),
  ),
  own.talk(
    'corrections',
    turn('put the 2018 photos on a timeline', timeline(own.pics({ year: 2018 }))),
    turn('wrong year, 2016', timeline(own.pics({ year: 2016 }))),
    turn('I said timeline but a grid is better', grid(own.pics({ year: 2016 }))),
  ),
  own.talk(
    'corrections',
    turn('a circle of unicorns', declines()),
    turn('ok then the flamingo', ...shows(['flamingo.jpg'])),
    turn('hang the flamingo and the stork', hangs(['flamingo.jpg', 'stork.jpg'])),
  ),
  own.talk(
    'corrections',
    turn('Hang the moon', hangs(['moon.jpg'])),
    turn('not the moon, the comet', hangs(['comet.jpg'])),
    turn('oh well, both', hangs(['moon.jpg', 'comet.jpg'])),
  ),

  // Several places
  own.talk(
    'several places',
    turn('a gallery of the Beach', gallery(beach)),
    turn('another one for Norway 2018', gallery(norway, { which: 'new' })),
    turn('back to the first one: take the dunes out', hangs(but(beach, 'dunes.jpg'))),
    turn('how many pictures hang there now?', counts(5)),
  ),
  own.talk(
    'several places',
    turn('gallery of the Zoo called Feathers and fur', gallery(zoo, { name: 'Feathers and fur' })),
    turn('circle of Drawings called Ink', circle(drawings, { name: 'Ink', which: 'new' })),
    turn('make Feathers and fur darker', {
      place: { which: { named: 'Feathers and fur' }, light: { becomes: 'darker' }, restStays: true },
    }),
    turn('delete the place Ink', goes(drawings)),
  ),
  own.talk(
    'several places',
    turn('Row of Panoramas, name it Horizon', row(panoramas, { name: 'Horizon' })),
    turn('grid of Night, name it Nocturne', grid(night, { name: 'Nocturne', which: 'new' })),
    turn('add the harbour to Horizon', {
      place: { which: { named: 'Horizon' }, holds: { names: [...panoramas, 'harbour.jpg'] } },
    }),
    turn('what is in Nocturne?', tells(night), answers('moon')),
  ),
  own.among(
    [{ name: 'Attic finds', kind: 'grid', names: ['owl.png', 'robot.webp'] }],
    own.talk(
      'several places',
      turn('which places are there?', answers('Attic finds')),
      turn('build a circle of the Garden', circle(garden, { which: 'new' })),
      turn('add the map to Attic finds', {
        place: { which: { named: 'Attic finds' }, holds: { names: ['owl.png', 'robot.webp', 'map.webp'] } },
      }),
    ),
  ),

  // Names
  own.talk(
    'naming',
    turn('circle of the cakes', circle(cakes)),
    turn('call it Eleven candles', now({ name: 'Eleven candles', restStays: true })),
    turn('better: Sweet tooth', now({ name: 'Sweet tooth', restStays: true })),
    turn("what's it called now?", answers('Sweet tooth')),
  ),
  own.talk(
    'naming',
    turn('Gallery of the Old album, title "Fonds 12"', gallery(album, { name: 'Fonds 12' })),
    turn('correct the title to Fonds 21', now({ name: 'Fonds 21', restStays: true })),
    turn('undo the renaming', backTo(1)),
  ),

  // Light and backdrop
  own.talk(
    'light',
    turn('exhibition of the Night folder', gallery(night)),
    turn('darker', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('and warmer', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('a bit more', now({ light: { becomes: 'warmer' }, restStays: true })),
  ),
  own.talk(
    'light',
    turn('Panoramas in a row', row(panoramas)),
    turn('take the house lights down', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('up a notch', now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('now a cold wash', now({ light: { becomes: 'cooler' }, restStays: true })),
    turn('no, I prefer amber', now({ light: { becomes: 'warmer' }, restStays: true })),
  ),
  own.talk(
    'backdrop',
    turn('line up the Norway 2018 pictures', row(norway)),
    turn('black behind them', now({ backdrop: { hue: 'black' }, restStays: true })),
    turn('make that dark green', now({ backdrop: { hue: 'green' }, restStays: true })),
    turn('stars instead', now({ backdrop: { kind: ['stars'] }, restStays: true })),
  ),
  own.talk(
    'light',
    turn('circle of the Christmas folder, lit with daylight', circle(christmas, { light: { preset: ['daylight'] } })),
    turn('night instead', now({ light: { preset: ['night'] }, restStays: true })),
    turn('something more dramatic', now({ light: { preset: ['dramatic'] }, restStays: true })),
  ),

  // Adding, removing, replacing
  own.talk(
    'adding',
    turn('I would like the kingfisher on a wall', hangs(['kingfisher.jpg'])),
    turn(
      'with the heron to its right',
      hangs(['kingfisher.jpg', 'heron.jpg'], { order: ['kingfisher.jpg', 'heron.jpg'] }),
    ),
    turn('all the rest of the Zoo too', hangs(zoo)),
    turn('ring', circle(zoo)),
  ),
  own.talk(
    'replacing',
    turn('gallery of Christmas', gallery(christmas)),
    turn(
      'replace the snowman with the reindeer',
      now({ holds: { names: [...but(christmas, 'snowman 2020.jpg'), 'reindeer.jpg'] } }),
    ),
    turn('actually put the snowman back in as well', now({ holds: { names: [...christmas, 'reindeer.jpg'] } })),
    turn('how many hang there?', counts(6)),
  ),
  own.talk(
    'removing',
    turn('gallery of Beach', gallery(beach)),
    turn('everything blue out', now({ holds: { names: own.pics({ folder: 'Beach', not: { color: 'blue' } }) } })),
    turn('the sunset too', now({ holds: { names: ['shell.jpg', 'dunes.jpg', 'crab.jpg'] } })),
    turn('now replace all of it with the Drawings', hangs(drawings)),
  ),
  own.talk(
    'adding',
    turn('Old album as a grid', grid(album)),
    turn('add Birthdays', now({ holds: { names: [...album, ...birthdays] } })),
    turn('keep the two folders apart in clusters', cluster([...album, ...birthdays], { groups: [album, birthdays] })),
  ),
  open.talk(
    'removing',
    turn('All 3D models in a circle', circle(openModels)),
    turn('take the Box away', now({ holds: { names: but(openModels, 'Box.glb') } })),
    turn('twice as big, all of them', now({ things: [{ of: but(openModels, 'Box.glb'), scaled: [1.9, 2.1] }] })),
    turn(
      'the fox and the bunny out as well',
      now({ holds: { names: but(openModels, 'Box.glb', 'Fox.glb', 'bunny.glb') } }),
    ),
  ),

  // Ways of speaking
  own.talk(
    'non-native',
    turn('I want see the photos of 2018', ...shows(own.pics({ year: 2018 }))),
    turn('ok, put them in line', row(own.pics({ year: 2018 }))),
    turn('more near the one to the other', now({ spacing: 'closer' })),
    turn('and more light', now({ light: { becomes: 'brighter' }, restStays: true })),
  ),
  own.talk(
    'ways of speaking',
    turn('i wanna see my birthday cakes', ...showsAbout(cakes, ['balloons.jpg'])),
    turn('cool!! put the cakes in a circle around me', circle(cakes)),
    turn('add the balloons pls', now({ holds: { names: birthdays } })),
    turn('can the background be blue', now({ backdrop: { hue: 'blue' }, restStays: true })),
  ),
  own.talk(
    'ways of speaking',
    turn('row of the Zoo', row(zoo)),
    turn('very good, thank you', calm),
    turn('now a size larger', now(larger(zoo))),
    turn('perfect', calm),
  ),
]
