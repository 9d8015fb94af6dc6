/** Wordings, sentences and dialogues of somebody who had not seen how they are read. */
import type { Wordings } from '../../generate/wordings.ts'
import type { Case } from '../../language.ts'
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
  saying,
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

export const wordings: Wordings = {
  templates: [
    '{polite}{verb} {a} of {set}{end}',
    '{polite}{verb} {a} with {set} in it{end}',
    '{polite}{verb} {a} out of {set}{end}',
    'I need {a} of {set}{end}',
    'any chance of {a} with {set}{end}',
    'what I want to see is {set} in {a}{end}',
    '{set} as {a}{end}',
    '{set}: {arr}{end}',
    "let's have {a} of {set}{end}",
    'my {arr} should have {set} in it and nothing else{end}',
    '{polite}put {set} up as {a}{end}',
    'how about {a} of {set}{end}',
    'I was hoping for {a} with {set}{end}',
    '{polite}use {set} for {a}{end}',
    '{polite}turn {set} into {a}{end}',
    'would be lovely to see {set} in {a}{end}',
    'next up: {a} with {set}{end}',
    'for my little sister, {a} of {set}{end}',
    '{a} made from {set}{end}',
  ],
  counting: [
    'how many {set} have I got?',
    'how many {set} are lying around in here?',
    'what is the number of {set}?',
    '{set}: how many?',
    'do you know how many {set} I own?',
    'tell me how many {set} there are',
    'count up the {set} for me',
    'can you count my {set}?',
    'give me the tally of {set}',
    "what's the total for {set}?",
    'just the number of {set}, please',
    'I wonder how many {set} we have by now',
  ],
  sets: {
    folder: [
      'the {noun} in the {folder} folder',
      'all {noun} in {folder}',
      'my {folder} {noun}',
      'the {noun} I keep under {folder}',
      'the {noun} out of my {folder} folder',
      'the whole {folder} folder',
      'the {noun} filed under {folder}',
      'the contents of the {folder} folder',
      'the {noun} that live in the {folder} folder',
    ],
    year: [
      'the {noun} from {year}',
      'all {noun} taken in {year}',
      'my {year} {noun}',
      'the {noun} I took back in {year}',
      'the {noun} dated {year}',
      'the {noun} that were shot in {year}',
      'the {noun} of the year {year}',
      'the {noun} made during {year}',
    ],
    season: [
      'the {noun} taken in {season}',
      'my {season} {noun}',
      'the {noun} from any {season}',
      'all {noun} shot in {season}',
      'the {noun} I took during {season}',
      'the {noun} that were taken in the {season}',
      'the {noun} from the {season} months',
    ],
    weekday: [
      'the {noun} taken on a {weekday}',
      'my {weekday} {noun}',
      'all {noun} from {weekday}s',
      'the {noun} I shot on {weekday}s',
      'the {noun} that date from a {weekday}',
      'the {noun} where the day was a {weekday}',
      'the {noun} made on any {weekday}',
    ],
    camera: [
      'the {noun} taken with the {camera}',
      'my {camera} {noun}',
      'all {noun} off the {camera}',
      'the {noun} that came out of my {camera}',
      'the {noun} shot on the {camera}',
      'the {noun} the {camera} took',
      'the {noun} I made using the {camera}',
    ],
    color: [
      'the {color} {noun}',
      'all {color} {noun}',
      'my {color} {noun}',
      'the {noun} that are {color}',
      'the {noun} that look mostly {color}',
      'the {noun} where {color} is the main colour',
      'the {noun} that are {color} all over',
    ],
    shape: [
      'the {shape} {noun}',
      'all {shape} {noun}',
      'my {shape} {noun}',
      'the {noun} in {shape} format',
      'the {noun} with a {shape} shape',
      'the {noun} whose format is {shape}',
      'the {shape} format {noun}',
    ],
    films: [
      'the films',
      'my videos',
      'all movies',
      'the film clips',
      'my movie clips',
      'the video files',
      'the clips I filmed',
      'all video clips',
    ],
    sounds: [
      'the sounds',
      'my sound files',
      'all audio files',
      'the audio clips',
      'the sound recordings',
      'my audio recordings',
      'the things I can listen to',
      'the sound clips',
    ],
    models: [
      'the 3D models',
      'my models',
      'all 3d objects',
      'the 3-D things',
      'the three-dimensional models',
      'the 3D files',
      'my 3D objects',
    ],
    both: [
      'the {noun} from {folder} and {other}',
      'everything in {folder} plus {other}',
      'the {folder} {noun} together with the {other} {noun}',
      'both the {folder} and the {other} folder',
      'what is in {folder} as well as what is in {other}',
      'the {noun} of the folders {folder} and {other}',
      'the contents of {folder} and of {other}',
      'the {folder} and {other} {noun}',
    ],
    without: [
      'the {folder} {noun} except {x}',
      'the {noun} from {folder} but not {x}',
      'everything in {folder} apart from {x}',
      'the {folder} folder minus {x}',
      'all {noun} in {folder} bar {x}',
      'the {folder} {noun} other than {x}',
      'all of {folder} with the exception of {x}',
      'the {noun} in {folder} without {x}',
    ],
    wordless: [
      'the {noun} without a date',
      'the {noun} that have no date',
      'the {noun} with no date on them',
      'all {noun} lacking a date',
      'the {noun} whose date is missing',
      "the {noun} where we don't know the date",
      'the {noun} that carry no date at all',
    ],
  },
  arrangements: {
    gallery: ['gallery', 'exhibition', 'picture gallery', 'art exhibition', 'exhibit'],
    circle: ['circle', 'ring', 'closed ring', 'full circle'],
    grid: ['grid', 'neat grid', 'tidy grid', 'grid layout', 'chessboard grid'],
    timeline: ['timeline', 'time line', 'timeline by date', 'chronological timeline'],
    cluster: ['cluster', 'set of groups', 'grouped arrangement', 'bunch of clusters'],
    row: ['row', 'single row', 'straight row', 'straight line', 'row side by side'],
  },
  verbs: [
    'make',
    'build',
    'create',
    'put together',
    'set up',
    'lay out',
    'knock up',
    'arrange',
    'prepare',
    'give me',
    'show me',
    'hang up',
    'assemble',
    'throw together',
    'compose',
    'put up',
    'get me',
    'rig up',
  ],
  nouns: ['photos', 'pictures', 'pics', 'images', 'photographs', 'snaps', 'shots', 'snapshots'],
  politeness: [
    '',
    '',
    '',
    'please ',
    'could you ',
    'can you please ',
    'would you be so kind and ',
    "if it's no trouble, ",
    'hey, ',
    'ok so ',
    'be a dear and ',
    'right then, ',
    'sorry, could you ',
    'go on, ',
  ],
  endings: [
    '',
    '',
    ' please',
    ', cheers',
    ' for me',
    ', if you can',
    ' when you get a second',
    ', ta',
    ', thank you so much',
    ' if possible',
    ', that would be great',
    ' before my shift starts',
    ' for my mum',
  ],
  wishes: {
    bigger: [
      'make everything bigger',
      'a bit bigger',
      'make them all larger',
      'blow them up a bit',
      'can it all be bigger?',
      'I can hardly see them, make them bigger',
      'enlarge the pictures',
      'increase the size of everything',
      'scale it all up',
      'they should be larger',
    ],
    smaller: [
      'make everything smaller',
      'a bit smaller',
      'make them all a size smaller',
      'shrink them a little',
      'could they be smaller?',
      'way too big, make them smaller',
      'reduce the size of the pictures',
      'scale it all down',
      'they ought to be smaller',
      'take the size down a notch',
    ],
    warmer: [
      'make the light warmer',
      'warmer light',
      'the light is too cold, warm it up',
      'can the light be warmer?',
      'I want warmer light in here',
      'light it more warmly',
      'warm the lighting up a little',
      'give it a warmer glow',
      'the lamps should be warmer',
      'a cosier, warmer light',
    ],
    cooler: [
      'make the light cooler',
      'colder light',
      'cool the light down',
      'bluer light',
      'the light is too warm, make it cooler',
      'can we have a colder light?',
      'a cooler tone for the light',
      'I would prefer the light cooler',
      'light it more coolly',
      'less warmth in the light',
    ],
    brighter: [
      'make it brighter',
      'more light',
      'turn the lights up',
      'too dark in here',
      'brighten it up',
      'I need more light in here',
      'can we have it brighter?',
      'a little more brightness',
      'light it more brightly',
      'crank the brightness up',
    ],
    darker: [
      'make it darker',
      'dim the lights',
      'less light',
      'turn the light down',
      'can it be a bit darker?',
      'lower the lights',
      'I would like it dimmer',
      'tone down the brightness',
      'bring the brightness down',
      'too bright for my tired eyes',
    ],
    undo: [
      'undo that',
      'take that back',
      'undo',
      'never mind, undo',
      'reverse the last step',
      'go back one step',
      'undo what you just did',
      'that was a mistake, undo it',
      'cancel that last thing',
      'back to how it was before',
    ],
    circle: [
      'put them in a circle',
      'make it a circle instead',
      'I would rather have a circle',
      'arrange them round in a circle',
      'circle instead',
      'change it to a circle',
      'better as a ring',
      'could they stand in a circle?',
      'turn this into a circle',
      'actually, a ring',
    ],
    grid: [
      'put them in a grid',
      'make it a grid instead',
      'I think a grid would be better',
      'arrange them as a grid',
      'grid instead',
      'change this to a grid',
      'can you line them up in a grid?',
      'switch it to a grid',
      'actually, a grid',
      'turn the whole thing into a grid',
    ],
    name: [
      'call it {name}',
      'name this {name}',
      'rename it to {name}',
      'the title should be {name}',
      'title: {name}',
      'give it the name {name}',
      'I want it to be called {name}',
      "let's call this one {name}",
      'put {name} as the title',
      'this place is called {name} from now on',
    ],
    remove: [
      'take the {x} out',
      'remove the {x}',
      'get rid of the {x}',
      'drop the {x}',
      'lose the {x}',
      'the {x} has to go',
      "I don't want the {x} in there",
      'take away the {x}',
      'the {x} can come down',
      'leave the {x} out',
    ],
    add: [
      'add the {x}',
      'put the {x} in too',
      'the {x} as well',
      'the {x} belongs in there too',
      'hang the {x} there too',
      'you forgot the {x}',
      'bring in the {x}',
      'I also want the {x} in there',
      'include the {x}',
      'can the {x} join them?',
    ],
    wider: [
      'spread them out',
      'more space between them',
      'further apart',
      'leave more room between the pictures',
      'give them some breathing space',
      'make the gaps wider',
      'they stand too close together',
      'pull them apart a bit',
      'wider spacing',
      'move them further from each other',
    ],
    closer: [
      'move them closer together',
      'less space between them',
      'smaller gaps',
      'close the gaps a bit',
      'they are too far apart',
      'push them together a bit',
      'make the gaps narrower',
      'squeeze them together',
      'reduce the spacing',
      'can they hang tighter?',
    ],
    swap: [
      'swap the {x} and the {y}',
      'swap {x} with {y}',
      'exchange the {x} for the {y} and the {y} for the {x}',
      'let the {x} and the {y} trade places',
      'the {x} where the {y} is and the other way round',
      'put the {x} in the place of the {y} and vice versa',
      'make the {x} and the {y} change places',
      'the {x} and the {y} should swap',
      'could the {x} and the {y} change seats?',
      'switch the {x} and the {y} around',
    ],
    count: [
      'how many are there?',
      'how many pictures are hanging here?',
      'count them',
      'how many is that?',
      'how many things are in here now?',
      'what is the number of pictures in this place?',
      'count what hangs here',
      'and how many is that altogether?',
      'tell me how many hang here',
    ],
    stars: [
      'put stars behind it',
      'a starry sky behind it',
      'stars in the background',
      'I want a sky full of stars around it',
      'make the background starry',
      'give it a starry backdrop',
      'put it under the stars',
      'make the backdrop a sky of stars',
      'change the backdrop to stars',
      'can there be stars behind everything?',
    ],
  },
}

const norway = 'Norway 2018'
const lisbon = 'Lisbon weekend'
const album = 'Old album'
const cakes = 'Birthdays'
const rotation = 'Rotation tests'
const evening = 'Sunset and evening'
const city = 'City and travel'

const folders: readonly Case[] = [
  own.one(
    'folders',
    'I put all my scribbles in the Drawings folder, hang the lot in a gallery',
    gallery(own.pics({ folder: 'Drawings' })),
  ),
  own.one('folders', 'everything under Family, up on the wall', hangs(own.pics({ folder: 'Family' }))),
  open.one('folders', 'what have we got in the Phone folder?', ...shows(open.pics({ folder: 'Phone' }))),
  open.one('folders', 'photos out of Rotation tests in a grid', grid(open.pics({ folder: rotation }))),
  open.one('folders', 'line up what is in the music folder, side by side', row(open.all({ folder: 'music' }))),
  open.one('folders', 'just the platformer subfolder, in a ring', circle(open.all({ folder: 'platformer' }))),
]

const names: readonly Case[] = [
  own.one(
    'names',
    'the robot, next to it the spaceship and then the owl, in one row in that order',
    row(['robot.webp', 'spaceship.png', 'owl.png'], { order: ['robot.webp', 'spaceship.png', 'owl.png'] }),
  ),
  own.one('names', "where's my stork got to?", ...shows(['stork.jpg']), answers('Zoo')),
  open.one('names', 'just the ibis, the tui and the pelican', ...shows(['ibis.jpg', 'tui bird.jpg', 'pelican.jpg'])),
  open.one('names', 'Bring me IMG_6296 on its own', ...shows(['IMG_6296.jpg'])),
  own.one('names', 'coffee cup, tram and tiles as a ring', circle(['coffee cup.jpg', 'tram.jpg', 'tiles.jpg'])),
  open.one('names', 'stand the pirate beside the alien', hangs(['pirate.glb', 'alien.glb'])),
]

const kinds: readonly Case[] = [
  own.one(
    'kinds of things',
    'I want to walk round my 3D models, put them in a ring',
    circle(own.all({ kind: 'model' })),
  ),
  own.one(
    'kinds of things',
    'the sounds and the clips together in one grid, no photos',
    grid(own.all({ kind: ['audio', 'video'] })),
  ),
  open.one('kinds of things', 'texts only, as a gallery', gallery(open.all({ kind: 'text' }))),
  own.one(
    'kinds of things',
    'which of my files can I listen to?',
    ...showsAbout(own.all({ kind: 'audio' }), own.all({ kind: 'video' })),
    tells(own.all({ kind: 'audio' })),
  ),
  open.one(
    'kinds of things',
    'got any vids?',
    ...shows(open.all({ kind: 'video' })),
    counts(open.count({ kind: 'video' })),
    answers('yes'),
  ),
]

const unknown: readonly Case[] = [
  own.one(
    'unknown words',
    'a gallery of my tender Norway 2018 pictures, like a lullaby on walls',
    gallery(own.pics({ folder: norway })),
  ),
  open.one(
    'unknown words',
    'the Forest folder as a calm, mossy, breathing gallery',
    gallery(open.pics({ folder: 'Forest' })),
  ),
  own.one('unknown words', 'A synergetic high-impact showcase of the Zoo pictures', hangs(own.pics({ folder: 'Zoo' }))),
  own.one('unknown words', 'do you have pictures of torque wrenches?', declines(), counts(0), answers('no')),
  open.one('unknown words', 'hang the carburettor shots', declines()),
  own.one(
    'unknown words',
    'the Garden pictures with a whiff of nostalgia, in a row',
    row(own.pics({ folder: 'Garden' })),
  ),
  own.one(
    'unknown words',
    'one ring of the grey and the black pictures, brooding, almost gothic',
    circle(own.pics({ color: ['grey', 'black'] })),
  ),
]

const sets: readonly Case[] = [
  own.one(
    'sets',
    'in the Garden folder, everything without the tag flower',
    ...shows(own.pics({ folder: 'Garden', not: { tag: 'flower' } })),
  ),
  own.one(
    'sets',
    'from the folders Beach and Night, but nothing black',
    ...shows(own.pics({ folder: ['Beach', 'Night'], not: { color: 'black' } })),
  ),
  own.one('sets', 'all the Family photos bar the ones in Old album', ...shows(own.pics({ folder: cakes }))),
  own.one(
    'sets',
    'only the brown ones out of Zoo and Norway 2018',
    ...shows(own.pics({ folder: ['Zoo', norway], color: 'brown' })),
  ),
  own.one(
    'sets',
    'of the Christmas folder those that are neither red nor green',
    ...shows(own.pics({ folder: 'Christmas', not: { color: ['red', 'green'] } })),
  ),
  open.one(
    'sets',
    'Animals, but none of the square ones',
    ...shows(open.pics({ folder: 'Animals', not: { shape: 'square' } })),
  ),
  open.one(
    'sets',
    'every picture that lies outside the photos folder',
    ...showsAbout(open.pics({ not: { folder: 'photos' } }), open.pics({ folder: 'Downloads' })),
  ),
  own.one(
    'sets',
    'iPhone photos, except those from Lisbon weekend and from Christmas',
    ...shows(own.pics({ camera: 'iPhone', not: { folder: [lisbon, 'Christmas'] } })),
  ),
  own.one(
    'sets',
    'the models plus the sounds of more than ten seconds, in a circle',
    circle(own.all({ any: [{ kind: 'model' }, { kind: 'audio', longerThan: 10 }] })),
  ),
]

const dates: readonly Case[] = [
  own.one('dates', 'anything shot before the year 2000', ...shows(own.pics({ to: '1999-12-31' }))),
  own.one(
    'dates',
    'from May to August 2020, what was there?',
    ...shows(own.pics({ from: '2020-05-01', to: '2020-08-31' })),
  ),
  own.one('dates', 'Nineties photos on the wall', hangs(own.pics({ from: '1990-01-01', to: '1999-12-31' }))),
  open.one(
    'dates',
    'timeline with the photos of the two-thousands up to 2009, oldest at the front',
    timeline(open.pics({ from: '2000-01-01', to: '2009-12-31' }), {
      order: open.pics({ from: '2000-01-01', to: '2009-12-31' }, { by: 'taken' }),
    }),
  ),
  own.one(
    'dates',
    'taken from the 8th to the 10th of July 2018',
    ...shows(own.pics({ from: '2018-07-08', to: '2018-07-10' })),
  ),
  own.one('dates', 'what did I shoot on 24 December?', ...shows(own.pics({ month: 12, day: 24 }))),
  open.one('dates', 'images newer than 2020', ...shows(open.pics({ from: '2021-01-01' }))),
  own.one('dates', 'pics from 03/2019', ...shows(own.pics({ year: 2019, month: 3 }))),
  own.one('dates', 'give me every December we have, in a grid', grid(own.pics({ month: 12 }))),
  own.one('dates', 'first half of 2021', ...shows(own.pics({ from: '2021-01-01', to: '2021-06-30' }))),
]

const parts: readonly Case[] = [
  own.one('weekdays', 'what came out of my Tuesdays?', ...shows(own.pics({ weekday: 'Tuesday' }))),
  own.one(
    'weekdays',
    'Saturdays and Sundays of 2021 in a ring',
    circle(own.pics({ year: 2021, weekday: ['Saturday', 'Sunday'] })),
  ),
  open.one(
    'weekdays',
    'pictures in Animals that I took on a working day, Monday to Friday',
    ...shows(open.pics({ folder: 'Animals', weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] })),
  ),
  own.one(
    'weekdays',
    'mondays only, Christmas excluded',
    ...shows(own.pics({ weekday: 'Monday', not: { folder: 'Christmas' } })),
  ),
  own.one(
    'weekdays',
    'is there anything from a Thursday?',
    ...shows(own.pics({ weekday: 'Thursday' })),
    counts(own.count({ weekday: 'Thursday' })),
    answers('yes'),
  ),
  own.one(
    'seasons',
    'winter shots without the Christmas folder',
    ...shows(own.pics({ season: 'winter', not: { folder: 'Christmas' } })),
  ),
  own.one('seasons', 'all that is from summer 2016', ...shows(own.pics({ season: 'summer', year: 2016 }))),
  open.one('seasons', 'pictures taken in autumn 2015', ...shows(open.pics({ season: 'autumn', year: 2015 }))),
  own.one(
    'seasons',
    'fall pictures, oldest first, one long row',
    row(own.pics({ season: 'autumn' }), { order: own.pics({ season: 'autumn' }, { by: 'taken' }) }),
  ),
  own.one(
    'seasons',
    'spring or autumn, not 2019',
    ...shows(own.pics({ season: ['spring', 'autumn'], not: { year: 2019 } })),
  ),
  own.one(
    'time of day',
    'I work nights, so show me what I shot between ten at night and five in the morning',
    ...shows(own.pics({ hours: [22, 5] })),
  ),
  own.one(
    'time of day',
    'photos taken early, before 8 am',
    ...showsAbout(own.pics({ hours: [5, 8] }), own.pics({ hours: [0, 5] })),
  ),
  own.one(
    'time of day',
    'pictures from lunchtime, 12 to 1 pm',
    ...showsAbout(own.pics({ hours: [12, 13] }), ['flamingo.jpg', 'picnic.jpg']),
  ),
  open.one(
    'time of day',
    'photos taken after 8 in the evening',
    ...showsAbout(open.pics({ hours: [20, 24] }), open.pics({ hours: [0, 4] })),
  ),
  own.one(
    'time of day',
    'afternoon photos of the Lisbon weekend',
    ...shows(own.pics({ folder: lisbon, hours: [12, 18] })),
  ),
]

const cameras: readonly Case[] = [
  own.one('camera', 'whatever went through the Panasonic, as a row', row(own.pics({ camera: 'Panasonic' }))),
  open.one('camera', 'put the Leica pictures in a circle', declines()),
  open.one('camera', 'shots with the EOS R5', ...shows(open.pics({ camera: 'EOS R5' }))),
  own.one('camera', 'pictures with no camera recorded', ...shows(own.pics({ camera: false }))),
  own.one('camera', 'what gear took the lynx?', answers('ILCE-6400')),
  open.one('camera', 'taken on a Nokia, those in a gallery', {
    place: { kind: 'gallery', holds: { names: open.pics({ camera: 'nokia' }), maybe: ['HMD_Nokia_8.3_5G_hdr.heif'] } },
  }),
  own.one(
    'camera',
    'Nikon or Canon, but from the Garden alone',
    ...shows(own.pics({ camera: ['nikon', 'canon'], folder: 'Garden' })),
  ),
]

const looksOfPictures: readonly Case[] = [
  own.one('shape', 'upright ones from Norway 2018', ...shows(own.pics({ folder: norway, shape: 'portrait' }))),
  own.one('shape', 'panoramic pictures hung in a column', hangs(own.pics({ panoramic: true }), { form: 'column' })),
  own.one('shape', 'square drawings in a grid', grid(own.pics({ folder: 'Drawings', shape: 'square' }))),
  own.one('shape', 'higher than wide, no others, in one line', row(own.pics({ shape: 'portrait' }))),
  open.one(
    'shape',
    'wide format pictures from Flowers and garden',
    ...shows(open.pics({ folder: 'Flowers and garden', shape: 'landscape' })),
  ),
  own.one('color', 'the pink stuff', ...shows(own.pics({ color: 'pink' }))),
  own.one(
    'color',
    'blue and cyan pictures as a circle, sea colours if you like',
    circle(own.pics({ color: ['blue', 'cyan'] })),
  ),
  own.one('color', 'Which of the Birthdays ones is purple?', ...shows(['balloons.jpg'])),
  own.one(
    'color',
    'no grey, no black, no white: just the Zoo pictures in real colours',
    ...shows(own.pics({ folder: 'Zoo', not: { color: ['grey', 'black', 'white'] } })),
  ),
  own.one('color', 'got something orange for the wall over the cot?', ...shows(own.pics({ color: 'orange' }))),
  own.one('size', 'pictures more than 2000 pixels across', ...shows(own.pics({ widerThan: 2000 }))),
  open.one('size', 'jpgs under 20 kilobytes', ...shows(open.pics({ ending: 'jpg', fewerBytesThan: 20_000 }))),
  own.one('size', 'sound bites shorter than five seconds', ...shows(own.all({ kind: 'audio', shorterThan: 5 }))),
  open.one(
    'size',
    'the heavy files, anything over one megabyte, as a gallery',
    gallery(open.all({ moreBytesThan: 1_000_000 })),
  ),
  own.one('size', 'Drawings less than 450 px wide', ...shows(own.pics({ folder: 'Drawings', narrowerThan: 450 }))),
  own.one('size', 'films of over 8 seconds next to each other', row(own.all({ kind: 'video', longerThan: 8 }))),
]

const facts: readonly Case[] = [
  own.one('ending', 'only the webps', ...shows(own.all({ ending: 'webp' }))),
  own.one('ending', 'png and gif in a row', row(own.all({ ending: ['png', 'gif'] }))),
  open.one('ending', 'HEIC files on the wall', {
    place: { holds: { names: open.all({ ending: 'heic' }), maybe: open.all({ ending: 'heif' }) } },
  }),
  open.one('ending', 'svg files as a little exhibition', gallery(open.all({ ending: 'svg' }))),
  open.one('ending', 'wav and mp3 in a circle, not ogg', circle(open.all({ ending: ['wav', 'mp3'] }))),
  own.one('ending', 'films that are not mp4', ...shows(own.all({ kind: 'video', not: { ending: 'mp4' } }))),
  own.one('has and lacks', 'which photos know where they were taken?', ...shows(own.pics({ hasPlace: true }))),
  own.one('has and lacks', 'tagged sunset', ...shows(own.pics({ tag: 'sunset' }))),
  open.one(
    'has and lacks',
    'pictures with a location but no date',
    ...shows(open.pics({ hasPlace: true, dated: false })),
  ),
  own.one(
    'has and lacks',
    'photos that do have a date and yet no camera',
    ...shows(own.pics({ dated: true, camera: false })),
  ),
  open.one('has and lacks', 'hang what carries the tag Bearizona', hangs(open.pics({ tag: 'Bearizona' }))),
  own.one('has and lacks', 'whatever is untagged in the Christmas folder', ...shows(own.pics({ folder: 'Christmas' }))),
]

const orders: readonly Case[] = [
  own.one(
    'order',
    'Norway 2018 in a row, last taken first',
    row(own.pics({ folder: norway }), { order: own.pics({ folder: norway }, { by: 'taken', down: true }) }),
  ),
  own.one(
    'order',
    'the Zoo alphabetically in a line',
    row(own.pics({ folder: 'Zoo' }), { order: own.pics({ folder: 'Zoo' }, { by: 'name' }) }),
  ),
  own.one(
    'order',
    'my sounds from short to long in a row',
    row(own.all({ kind: 'audio' }), { order: own.all({ kind: 'audio' }, { by: 'seconds' }) }),
  ),
  own.one(
    'order',
    'Panoramas side by side with the widest on the left',
    row(own.pics({ folder: 'Panoramas' }), { order: own.pics({ folder: 'Panoramas' }, { by: 'width', down: true }) }),
  ),
  own.one(
    'order',
    'a row of models from Z to A',
    row(own.all({ kind: 'model' }), { order: own.all({ kind: 'model' }, { by: 'name', down: true }) }),
  ),
  open.one(
    'order',
    'Balloon fiesta jpgs in a row, smallest file first',
    row(open.pics({ folder: 'Balloon fiesta', ending: 'jpg' }), {
      order: open.pics({ folder: 'Balloon fiesta', ending: 'jpg' }, { by: 'bytes' }),
    }),
  ),
  own.one(
    'first, last, nth',
    'the first three photos I ever took',
    ...shows(own.pics({ dated: true }, { by: 'taken', first: 3 })),
  ),
  own.one('first, last, nth', 'the very last picture of 2019', ...shows(['candles 2019.jpg'])),
  own.one('first, last, nth', 'by date, which Zoo photo comes second?', ...shows(['stork.jpg'])),
  own.one(
    'first, last, nth',
    'newest two of the Christmas folder, next to each other',
    row(own.pics({ folder: 'Christmas' }, { by: 'taken', down: true, first: 2 })),
  ),
  open.one('first, last, nth', 'my oldest photo', ...shows(open.pics({ dated: true }, { by: 'taken', first: 1 }))),
  own.one('sample', 'any four Beach photos as a circle', some(4, own.pics({ folder: 'Beach' }), { kind: 'circle' })),
  open.one(
    'sample',
    'seven random pics from Rotation tests in a grid',
    some(7, open.pics({ folder: rotation }), { kind: 'grid' }),
  ),
  own.one('sample', "pick one Zoo picture for me, I don't care which", some(1, own.pics({ folder: 'Zoo' })), {
    found: { count: 1, among: own.pics({ folder: 'Zoo' }) },
  }),
  own.one('sample', 'a couple of Drawings in a row', some(2, own.pics({ folder: 'Drawings' }), { form: 'row' })),
  own.one('sample', 'half a dozen Garden photos for the hallway, you choose', some(6, own.pics({ folder: 'Garden' })), {
    found: { count: 6, among: own.pics({ folder: 'Garden' }) },
  }),
]

const grouped: readonly Case[] = [
  own.one(
    'groups',
    'Beach, Zoo and Panoramas together, one group per folder',
    hangs(own.pics({ folder: ['Beach', 'Zoo', 'Panoramas'] }), {
      groups: [own.pics({ folder: 'Beach' }), own.pics({ folder: 'Zoo' }), own.pics({ folder: 'Panoramas' })],
    }),
  ),
  own.one(
    'groups',
    'Birthdays in little clusters, one for each year',
    cluster(own.pics({ folder: cakes }), {
      groups: [2009, 2010, 2011, 2012].map((year) => own.pics({ folder: cakes, year })),
    }),
  ),
  own.one(
    'groups',
    'sort the Garden photos into bunches by camera',
    cluster(own.pics({ folder: 'Garden' }), {
      groups: ['Canon', 'NIKON', 'iPhone'].map((camera) => own.pics({ folder: 'Garden', camera })),
    }),
  ),
  own.one(
    'groups',
    'group the Beach pictures by colour',
    cluster(own.pics({ folder: 'Beach' }), {
      groups: (['pink', 'yellow', 'blue', 'red', 'orange'] as const).map((color) =>
        own.pics({ folder: 'Beach', color }),
      ),
    }),
  ),
  open.one(
    'groups',
    'photos from 2001 and 2002, each year in its own cluster',
    cluster(open.pics({ year: [2001, 2002] }), {
      groups: [2001, 2002].map((year) => open.pics({ year })),
    }),
  ),
  own.one(
    'form',
    'Christmas pictures hung one above the other',
    hangs(own.pics({ folder: 'Christmas' }), { form: 'column' }),
  ),
  own.one('form', 'Old album in a grid, two columns wide', grid(own.pics({ folder: album }), { form: { columns: 2 } })),
  own.one(
    'form',
    'the Lisbon weekend pictures, four to a row',
    hangs(own.pics({ folder: lisbon }), { form: { columns: 4 } }),
  ),
  open.one('form', 'Lund walk in two rows', hangs(open.pics({ folder: 'Lund walk' }), { form: { rows: 2 } })),
  own.one(
    'form',
    'a double helix of the Zoo pictures',
    ...orDeclines(saying(hangs(own.pics({ folder: 'Zoo' })), 'helix')),
  ),
  own.one('form', 'park the models side by side like cars on a forecourt', row(own.all({ kind: 'model' }))),
]

const looks: readonly Case[] = [
  own.one(
    'looks',
    "Old album in warm light, like grandma's parlour",
    hangs(own.pics({ folder: album }), { light: { becomes: 'warmer' } }),
  ),
  own.one(
    'looks',
    'the Beach photos under a starry sky',
    hangs(own.pics({ folder: 'Beach' }), { backdrop: { kind: ['stars'] } }),
  ),
  own.one(
    'looks',
    'hang the Zoo folder at twice the usual size',
    hangs(own.pics({ folder: 'Zoo' }), { usualSize: [1.9, 2.1] }),
  ),
  open.one(
    'looks',
    'Forest as a gallery with daylight',
    gallery(open.pics({ folder: 'Forest' }), { light: { preset: ['daylight'] } }),
  ),
  own.one(
    'looks',
    'Garden in a circle, everything half size',
    circle(own.pics({ folder: 'Garden' }), { usualSize: [0.45, 0.55] }),
  ),
  own.one(
    'looks',
    'Drawings in front of a dark blue background',
    hangs(own.pics({ folder: 'Drawings' }), { backdrop: { hue: 'blue' } }),
  ),
  own.one(
    'looks',
    'Panoramas with dusk behind them',
    hangs(own.pics({ folder: 'Panoramas' }), { backdrop: { kind: ['dusk'] } }),
  ),
  own.one(
    'naming',
    'a gallery called Rehearsal Room with the sounds in it',
    gallery(own.all({ kind: 'audio' }), { name: 'Rehearsal Room' }),
  ),
  own.one(
    'naming',
    'Make a circle from the Garden pictures and name it Potting Shed',
    circle(own.pics({ folder: 'Garden' }), { name: 'Potting Shed' }),
  ),
  open.one(
    'naming',
    '"Viewing by appointment" is the title, the City and travel pictures in a grid are the contents',
    grid(open.pics({ folder: city }), { name: 'Viewing by appointment' }),
  ),
  own.one(
    'naming',
    'hang the Drawings as an exhibition titled Bedtime Story',
    gallery(own.pics({ folder: 'Drawings' }), { name: 'Bedtime Story' }),
  ),
]

const questions: readonly Case[] = [
  own.one('questions', 'how many pictures does Old album hold?', counts(own.count({ folder: album }))),
  own.one('questions', 'when was the old oak photographed?', answers('2018')),
  own.one('questions', 'with which camera did I take the comet?', answers('D7500')),
  open.one(
    'questions',
    'what is my longest audio file?',
    tells(open.all({ kind: 'audio' }, { by: 'seconds', down: true, first: 1 })),
  ),
  open.one('questions', 'how many of the photos have a place?', counts(open.count({ kind: 'image', hasPlace: true }))),
  own.one('questions', 'which film runs longest?', tells(['snowfall.mp4'])),
  own.one('questions', 'for how long does drums.mp3 play?', answers('20')),
  own.one('questions', 'do I have any photos from 2015?', counts(0), answers('no'), declines()),
  own.one('questions', 'in which folder is the tortoise?', answers('Zoo')),
  own.one('questions', 'how many pixels wide is map.webp?', answers('800')),
]

const several: readonly Case[] = [
  own.one('several places', 'one gallery for the Zoo and a second one for the Beach', {
    ...gallery(own.pics({ folder: 'Zoo' })),
    also: [{ holds: { names: own.pics({ folder: 'Beach' }) }, kind: 'gallery' }],
  }),
  own.one('several places', 'I want three rings: one of Garden, one of Panoramas, one of Drawings', {
    ...circle(own.pics({ folder: 'Garden' })),
    also: [
      { holds: { names: own.pics({ folder: 'Panoramas' }) }, kind: 'circle' },
      { holds: { names: own.pics({ folder: 'Drawings' }) }, kind: 'circle' },
    ],
  }),
  open.one('several places', 'a timeline of the 2012 pictures, and separately a grid of the 2001 pictures', {
    ...timeline(open.pics({ year: 2012 })),
    also: [{ holds: { names: open.pics({ year: 2001 }) }, kind: 'grid' }],
  }),
  own.one('several places', 'Films in a row; then, as another place, the models in a circle', {
    ...row(own.all({ kind: 'video' })),
    also: [{ holds: { names: own.all({ kind: 'model' }) }, kind: 'circle' }],
  }),
  own.one(
    'word order',
    'In a circle, the Lisbon weekend pictures put, would you',
    circle(own.pics({ folder: lisbon })),
  ),
  own.one('word order', 'Of the Birthdays folder a grid is what I need', grid(own.pics({ folder: cakes }))),
  open.one(
    'word order',
    "Square, from Animals, in a row: that's what I'm after",
    row(open.pics({ folder: 'Animals', shape: 'square' })),
  ),
  own.one(
    'word order',
    'As an exhibition I would love, of all folders, Panoramas',
    gallery(own.pics({ folder: 'Panoramas' })),
  ),
  own.one(
    'politeness',
    'Good evening dear studio, I hope I am not bothering you, but might I perhaps see the Christmas folder as an exhibition? Many thanks in advance',
    gallery(own.pics({ folder: 'Christmas' })),
  ),
  own.one(
    'politeness',
    'mate, do us a favour and stick the Norway 2018 pics on the walls',
    hangs(own.pics({ folder: norway })),
  ),
  own.one(
    'politeness',
    "hi, i'm on my break so quickly: panoramas gallery, thx",
    gallery(own.pics({ folder: 'Panoramas' })),
  ),
  open.one(
    'politeness',
    "If it isn't too much trouble, love, the Sunset and evening folder in a row.",
    row(open.pics({ folder: evening })),
  ),
]

const spoken: readonly Case[] = [
  own.one('typos', 'a galery of teh Birthdays foldr', gallery(own.pics({ folder: cakes }))),
  own.one('typos', 'cirlce with the Drawngs', circle(own.pics({ folder: 'Drawings' }))),
  open.one('typos', 'how many vidoes are htere', counts(open.count({ kind: 'video' }))),
  own.one('typos', 'fotos form 2020 in a gird', grid(own.pics({ year: 2020 }))),
  own.one('typos', 'shwo me the flamigno', ...shows(['flamingo.jpg'])),
  own.one('non-native', 'Please to make circle from picture of folder Zoo', circle(own.pics({ folder: 'Zoo' }))),
  own.one('non-native', 'I want see all photo which I take in year 2016', ...shows(own.pics({ year: 2016 }))),
  own.one('non-native', 'How much picture I have in Christmas folder?', counts(own.count({ folder: 'Christmas' }))),
  own.one(
    'non-native',
    'Make gallery, inside it should be the photos of Garden folder, but rose should not be',
    gallery(own.pics({ folder: 'Garden', not: { name: 'rose.jpg' } })),
  ),
  open.one(
    'non-native',
    'Photos which with Olympus camera are taken, show',
    ...shows(open.pics({ camera: 'olympus' })),
  ),
  own.one(
    'non-native',
    'the photos that color of them is yellow, please bring',
    ...shows(own.pics({ color: 'yellow' })),
  ),
  own.one('non-native', 'Can you do the sounds to be in one line?', row(own.all({ kind: 'audio' }))),
  own.one('fragments', 'spaceship', ...shows(['spaceship.png'])),
  own.one('fragments', 'Lisbon weekend, ring', circle(own.pics({ folder: lisbon }))),
  open.one('fragments', 'balloon fiesta – grid', grid(open.pics({ folder: 'Balloon fiesta' }))),
  own.one('fragments', '2017?', ...shows(own.pics({ year: 2017 })), counts(own.count({ kind: 'image', year: 2017 }))),
  own.one('fragments', 'square, no date', ...shows(own.pics({ shape: 'square', dated: false }))),
]

const refusals: readonly Case[] = [
  own.one('refusals', 'e-mail the Zoo photos to my mother', declines()),
  own.one('refusals', 'sing me the alto part', declines(), calm),
  own.one('refusals', 'wipe all my Zoo photos off the hard disk', declines()),
  own.one('refusals', 'crop the lynx to a square', declines()),
  own.one('refusals', "what's the weather going to be tomorrow?", declines(), calm),
  own.one('refusals', 'the Invoices folder as a gallery', declines()),
  own.one('refusals', 'photos taken with the Hasselblad, in a row', declines()),
  open.one('refusals', 'make the bunny dance', declines()),
  own.one('refusals', 'translate recipe.txt into Turkish', declines()),
  own.one('refusals', 'a circle of the photos from 1987', declines()),
]

export const sentences: readonly Case[] = [
  ...folders,
  ...names,
  ...kinds,
  ...unknown,
  ...sets,
  ...dates,
  ...parts,
  ...cameras,
  ...looksOfPictures,
  ...facts,
  ...orders,
  ...grouped,
  ...looks,
  ...questions,
  ...several,
  ...spoken,
  ...refusals,
]

const zoo = own.pics({ folder: 'Zoo' })
const garden = own.pics({ folder: 'Garden' })
const beach = own.pics({ folder: 'Beach' })
const night = own.pics({ folder: 'Night' })
const drawings = own.pics({ folder: 'Drawings' })
const panoramas = own.pics({ folder: 'Panoramas' })
const christmas = own.pics({ folder: 'Christmas' })
const birthdays = own.pics({ folder: cakes })
const weekend = own.pics({ folder: lisbon })
const trip = own.pics({ folder: norway })
const old = own.pics({ folder: album })
const models = own.all({ kind: 'model' })
const sounds = own.all({ kind: 'audio' })
const animals = open.pics({ folder: 'Animals' })

const without = (from: readonly string[], ...gone: readonly string[]): readonly string[] =>
  from.filter((name) => !gone.includes(name))

export const dialogues: readonly Case[] = [
  own.talk(
    'slots',
    turn('two random Garden photos in a row', some(2, garden, { form: 'row' })),
    turn('make that four', some(4, garden, { form: 'row' })),
    turn('rather as a ring', some(4, garden, { kind: 'circle' })),
  ),
  own.talk(
    'slots',
    turn('grid of the 2020 photos', grid(own.pics({ year: 2020 }))),
    turn('same thing with 2021', grid(own.pics({ year: 2021 }))),
    turn('and once more for 2016', grid(own.pics({ year: 2016 }))),
  ),
  own.talk(
    'slots',
    turn('hang the Beach folder in a gallery', gallery(beach)),
    turn('and the Panoramas folder as well', hangs([...beach, ...panoramas])),
    turn('no, not the Panoramas, take the Drawings instead', hangs([...beach, ...drawings])),
  ),
  own.talk(
    'slots',
    turn('which pictures are red?', ...shows(own.pics({ color: 'red' }))),
    turn('no wait, the blue ones', ...shows(own.pics({ color: 'blue' }))),
    turn(
      'in a row, oldest first',
      row(own.pics({ color: 'blue' }), { order: own.pics({ color: 'blue' }, { by: 'taken' }) }),
    ),
  ),
  own.talk(
    'slots',
    turn('photos from 2018 in a row', row(own.pics({ year: 2018 }))),
    turn('sorry, I meant 2019', row(own.pics({ year: 2019 }))),
    turn(
      'latest first',
      row(own.pics({ year: 2019 }), { order: own.pics({ year: 2019 }, { by: 'taken', down: true }) }),
    ),
  ),
  open.talk(
    'slots',
    turn('timeline of my 2012 pictures', timeline(open.pics({ year: 2012 }))),
    turn('2015 instead', timeline(open.pics({ year: 2015 }))),
    turn('only the upright ones', timeline(open.pics({ year: 2015, shape: 'portrait' }))),
  ),
  own.talk(
    'scene: ordinals',
    turn('Old album in a row, sorted by name', row(old, { order: own.pics({ folder: album }, { by: 'name' }) })),
    turn(
      'the second one bigger',
      now({ holds: { names: old }, things: [{ of: ['grandmother.jpg'], scaled: [1.03, 4] }] }),
    ),
    turn('even bigger', now({ things: [{ of: ['grandmother.jpg'], scaled: [1.03, 4] }] })),
    turn('and the last one smaller', now({ things: [{ of: ['wedding.jpg'], scaled: [0.2, 0.97] }] })),
  ),
  own.talk(
    'scene: turning',
    turn('models in a row, by name', row(models, { order: own.all({ kind: 'model' }, { by: 'name' }) })),
    turn('swap the first and the last', now({ things: [{ of: ['boat.glb', 'teapot.glb'], swapped: true }] })),
    turn(
      'give the chair a quarter turn',
      now({ things: [{ of: ['chair.glb'], turnedBy: Math.PI / 2 }], restStays: true }),
    ),
    turn('lamp one metre to the left', now({ things: [{ of: ['lamp.glb'], moved: 'left', by: [0.9, 1.1] }] })),
    turn('no, undo that', backTo(3)),
  ),
  own.talk(
    'scene: behind',
    turn('Zoo pictures in a circle', circle(zoo)),
    turn('what is behind me?', calm),
    turn('put the otter behind me', now({ holds: { names: zoo }, things: [{ of: ['otter.jpg'], stands: 'behind' }] })),
    turn('how many pictures hang around me?', counts(zoo.length)),
  ),
  own.talk(
    'light',
    turn('the Garden folder as a gallery', gallery(garden)),
    turn('dimmer', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('and warmer', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('that last bit was too much, back one step', backTo(2)),
  ),
  own.talk(
    'naming',
    turn('grid of the Drawings', grid(drawings)),
    turn('call it Sketchbook', now({ name: 'Sketchbook', restStays: true })),
    turn('and a circle of the Panoramas', circle(panoramas)),
    turn('rename Sketchbook to Storyboard', {
      place: { which: { named: 'Storyboard' }, name: 'Storyboard', holds: { names: drawings } },
    }),
  ),
  own.talk(
    'undo and redo',
    turn('ring of the Lisbon weekend photos', circle(weekend)),
    turn('add the fern', now({ holds: { names: [...weekend, 'fern.jpg'] } })),
    turn('undo', backTo(1)),
    turn('hm, redo', backTo(2)),
    turn('how many hang there now?', counts(weekend.length + 1)),
  ),
  own.talk(
    'removing',
    turn('Christmas photos in a row', row(christmas)),
    turn('take both trees down', now({ holds: { names: without(christmas, 'tree 2019.jpg', 'tree 2020.jpg') } })),
    turn('put tree 2020 back up', now({ holds: { names: without(christmas, 'tree 2019.jpg') } })),
    turn('how many is that now?', counts(christmas.length - 1)),
  ),
  own.talk(
    'replacing',
    turn('an exhibition of the Night folder', gallery(night)),
    turn('replace the moon with the heron', now({ holds: { names: [...without(night, 'moon.jpg'), 'heron.jpg'] } })),
    turn('the heron a good bit larger', now({ things: [{ of: ['heron.jpg'], scaled: [1.03, 4] }] })),
    turn('no, heron out, moon back in', now({ holds: { names: night } })),
  ),
  own.talk(
    'back to another',
    turn('gallery: Beach folder', gallery(beach)),
    turn('new one, a circle of the Zoo folder', circle(zoo)),
    turn('back to the first one and make the light warmer there', hangs(beach, { light: { becomes: 'warmer' } })),
    turn('brighter too', hangs(beach, { light: { becomes: 'brighter' } })),
  ),
  own.talk(
    'questions',
    turn('how many photos are in Norway 2018?', counts(trip.length)),
    turn('which of them is the oldest?', tells(['fjord 1.jpg'])),
    turn('what was that one taken with?', answers('X-T3')),
    turn('hang all ten of the Norway 2018 ones in a row', row(trip)),
  ),
  own.talk(
    'questions',
    turn('what sounds do I have?', ...shows(sounds)),
    turn('the three longest in a row', row(own.all({ kind: 'audio' }, { by: 'seconds', down: true, first: 3 }))),
    turn(
      'longest on the left, please',
      row(own.all({ kind: 'audio' }, { by: 'seconds', down: true, first: 3 }), {
        order: ['waves.flac', 'birdsong.ogg', 'drums.mp3'],
      }),
      // The row may hang so already.
      calm,
    ),
    turn('lose the drums', now({ holds: { names: ['waves.flac', 'birdsong.ogg'] } })),
  ),
  open.talk(
    'scene: beside',
    turn('the Animals folder in a gallery', gallery(animals)),
    turn(
      'I would like the rhino right next to the peacock',
      now({ things: [{ of: ['rhino.jpg'], beside: 'peacock.jpg' }] }),
    ),
    turn('take the leopard away', now({ holds: { names: without(animals, 'leopard.jpg') } })),
    turn('and how many are left?', counts(animals.length - 1)),
  ),
  open.talk(
    'adding',
    turn('three models in a ring: Fox.glb, bunny.glb and alien.glb', circle(['Fox.glb', 'bunny.glb', 'alien.glb'])),
    turn('the pirate should join them', now({ holds: { names: ['Fox.glb', 'bunny.glb', 'alien.glb', 'pirate.glb'] } })),
    turn('make the alien twice as tall', now({ things: [{ of: ['alien.glb'], scaled: [1.9, 2.1] }] })),
    turn('undo the last two', backTo(1)),
  ),
  own.talk(
    'scene: spacing',
    turn('Birthdays in a row', row(birthdays)),
    turn('a bit more air between them', now({ spacing: 'wider', holds: { names: birthdays } })),
    turn('too much, tighter again', now({ spacing: 'closer', holds: { names: birthdays } }), backTo(1)),
    turn('make it a grid with two columns instead', grid(birthdays, { form: { columns: 2 } })),
  ),
  own.talk(
    'backdrop',
    turn('the Night folder in a circle', circle(night)),
    turn('stars behind it', now({ backdrop: { kind: ['stars'] }, restStays: true })),
    turn('no, a plain black background', now({ backdrop: { kind: ['plain'], hue: 'black' }, restStays: true })),
    turn('the stars were nicer, have them back', now({ backdrop: { kind: ['stars'] } })),
  ),
  own.talk(
    'scene: moving',
    turn('picnic and wedding side by side', row(['picnic.jpg', 'wedding.jpg'])),
    turn(
      'and the grandmother between the two',
      now({
        holds: { names: ['picnic.jpg', 'wedding.jpg', 'grandmother.jpg'] },
        things: [{ of: ['grandmother.jpg'], between: ['picnic.jpg', 'wedding.jpg'] }],
      }),
    ),
    turn(
      'hang the wedding half a metre higher',
      now({ things: [{ of: ['wedding.jpg'], moved: 'up', by: [0.45, 0.55] }], restStays: true }),
    ),
    turn(
      'now the picnic, the same',
      now({ things: [{ of: ['picnic.jpg'], moved: 'up', by: [0.45, 0.55] }], restStays: true }),
    ),
  ),
  own.talk(
    'scene: up and down',
    turn('Panoramas one above the other', hangs(panoramas, { form: 'column' })),
    turn('the ridge at the top', now({ holds: { names: panoramas }, things: [{ of: ['ridge.jpg'], place: 'first' }] })),
    turn('everything half as big', now({ things: [{ of: panoramas, scaled: [0.45, 0.55] }] })),
    turn('that is tiny, back to the size before', backTo(2)),
  ),
  own.talk(
    'refusals',
    turn('gallery of the Garden folder', gallery(garden)),
    turn('print it on canvas and ship it to the clinic', declines()),
    turn('fine, then just make it brighter', now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('thanks, lovely', calm),
  ),
  own.talk(
    'removing places',
    turn('circle of the Drawings folder', circle(drawings)),
    turn('a row of the films, as another place', row(own.all({ kind: 'video' }))),
    turn('throw the circle away altogether', goes(drawings)),
    turn('oh no, bring it back', backTo(2)),
  ),
  own.talk(
    'non-native',
    turn('make circle from Lisbon weekend', circle(weekend)),
    turn('not circle, I want row', now({ holds: { names: weekend }, form: 'row' }), row(weekend)),
    turn('tram should be at first', now({ things: [{ of: ['tram.jpg'], place: 'first' }] })),
    turn('how many picture is there?', counts(weekend.length)),
  ),
  own.talk(
    'naming',
    turn('all sounds in a circle', circle(sounds)),
    turn('take out the drums, they are off the beat', now({ holds: { names: without(sounds, 'drums.mp3') } })),
    turn('the title is Warm-up', now({ name: 'Warm-up', restStays: true })),
    turn('what is this place called?', answers('Warm-up')),
  ),
  own.among(
    [{ name: 'Show home', kind: 'gallery', names: garden }],
    own.talk(
      'counting what hangs',
      turn('how many pictures hang in Show home?', counts(garden.length)),
      turn('put the crab in Show home too', {
        place: { which: { named: 'Show home' }, holds: { names: [...garden, 'crab.jpg'] } },
      }),
      turn('and rename it Sold', now({ name: 'Sold', holds: { names: [...garden, 'crab.jpg'] } })),
    ),
  ),
  own.talk(
    'scene: left and right',
    turn(
      'heron, stork, otter and lynx in a row, in that order',
      row(['heron.jpg', 'stork.jpg', 'otter.jpg', 'lynx.jpg'], {
        order: ['heron.jpg', 'stork.jpg', 'otter.jpg', 'lynx.jpg'],
      }),
    ),
    turn(
      'the two on the left should trade places',
      now({ things: [{ of: ['heron.jpg', 'stork.jpg'], swapped: true }] }),
    ),
    turn('enlarge the one on the far right', now({ things: [{ of: ['lynx.jpg'], scaled: [1.03, 4] }] })),
    turn('what hangs third from the left?', tells(['otter.jpg'])),
  ),
  open.talk(
    'counting',
    turn('how many mp3s are there?', counts(open.count({ ending: 'mp3' }))),
    turn('and ogg?', counts(open.count({ ending: 'ogg' }))),
    turn('put both kinds together in a grid', grid(open.all({ ending: ['mp3', 'ogg'] }))),
  ),
  open.talk(
    'slots',
    turn('four of the Lund walk pictures, any, in a row', some(4, open.pics({ folder: 'Lund walk' }), { form: 'row' })),
    turn('no, all of them', row(open.pics({ folder: 'Lund walk' }))),
    turn('in two columns', hangs(open.pics({ folder: 'Lund walk' }), { form: { columns: 2 } })),
    turn('give it night light', now({ light: { preset: ['night'] } })),
  ),
]
