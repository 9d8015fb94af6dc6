/** Wordings, sentences and dialogues of somebody who had not seen how they are read. */
import type { Wordings } from '../../generate/wordings.ts'
import type { Case, Names, Outcome, PlaceIs } from '../../language.ts'
import {
  answers,
  backTo,
  calm,
  circle,
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

const own = speakingTo('own')
const open = speakingTo('open')

/** Hung or found, whichever they are. */
const anyOf = (count: number, among: Names): readonly Outcome[] => [some(count, among), { found: { count, among } }]
/** One place, and others beside it. */
const places = (first: PlaceIs, ...also: PlaceIs[]): Outcome => ({ place: { which: 'new', ...first }, also })
const without = (names: Names, ...gone: Names): Names => names.filter((name) => !gone.includes(name))

export const wordings: Wordings = {
  templates: [
    '{polite}{verb} {a} of {set}{end}',
    '{polite}{verb} {a} with {set} in it{end}',
    'what I would really like is {a} of {set}{end}',
    "what I'd love to have is {a} with {set}{end}",
    'I was wondering whether you could {verb} {a} of {set}{end}',
    'I was just thinking how nice it would be to have {a} of {set}{end}',
    "I don't suppose you could {verb} {a} of {set}{end}",
    '{set} in {a}{end}',
    '{set} all together in {a}{end}',
    "let's have {a} of {set}{end}",
    "how's about {a} of {set}{end}",
    'any chance of {a} of {set}{end}',
    "I've got my heart set on {a} of {set}{end}",
    '{polite}put {set} into {a}{end}',
    '{polite}arrange {set} in {a}{end}',
    'my daughter says you can {verb} {a} of {set}, so go on{end}',
    'if you could see your way to it, {verb} {a} of {set}{end}',
    "well now, we'd quite fancy {a} of {set}{end}",
    "it'd be grand to see {set} in {a}{end}",
    'could we maybe try {a} of {set}{end}',
  ],
  counting: [
    'how many {set} are there',
    'how many {set} have we got altogether',
    'I was wondering how many {set} there are',
    'remind me how many {set} I have',
    'any idea how many {set} there might be?',
    'would you count {set} for me',
    "go on, tell me how many {set} there are, I've lost track",
    'how many {set} would you say are in there?',
    "what's the number of {set}",
    'my wife wants to know how many {set} we own',
    'just out of interest, how many {set} do I have',
    "what's the total for {set}",
  ],
  sets: {
    folder: [
      'the {noun} in the {folder} folder',
      'the {noun} we keep under {folder}',
      'everything in that {folder} folder of ours',
      'the {folder} {noun}',
      'all {noun} from the {folder} folder',
      'the whole {folder} folder',
      'whatever is in the folder named {folder}',
      'the {noun} that are sitting in {folder}',
      'the contents of {folder}',
    ],
    year: [
      '{noun} from {year}',
      'the {noun} I took back in {year}',
      'my {year} {noun}',
      '{noun} that date from {year}',
      'the {noun} we took in the year {year}',
      '{noun} dated {year}',
      'all {noun} taken during {year}',
      '{noun} that go back to {year}',
    ],
    season: [
      '{season} {noun}',
      'the {noun} taken in {season}',
      '{noun} we took in the {season}',
      '{noun} from {season} in any year',
      'my {noun} from the {season} months',
      '{noun} that were taken one {season} or another',
      'all {noun} taken during {season}',
    ],
    weekday: [
      '{noun} taken on a {weekday}',
      'the {noun} I took on {weekday}s',
      '{noun} that happen to be from a {weekday}',
      '{noun} we took of a {weekday}',
      'all {noun} taken on any {weekday}',
      '{noun} whose date falls on a {weekday}',
      '{noun} made on {weekday}s',
    ],
    camera: [
      '{noun} taken with the {camera}',
      'the {noun} off the {camera}',
      '{noun} from my {camera}',
      'my {camera} {noun}',
      '{noun} I took on the {camera}',
      '{noun} for which I used the {camera}',
      'all {noun} that the {camera} took',
      '{noun} where the camera was the {camera}',
    ],
    color: [
      '{color} {noun}',
      'the {color} {noun}',
      '{noun} that are {color}',
      '{noun} which are mostly {color}',
      'all {noun} with {color} as the main colour',
      '{noun} coloured {color}',
      '{noun} that are {color} more than anything else',
    ],
    shape: [
      '{shape} {noun}',
      'the {shape} {noun}',
      '{noun} in {shape} format',
      '{noun} that are {shape} in shape',
      '{shape}-shaped {noun}',
      'all {noun} with a {shape} shape',
      '{noun} of the {shape} sort',
    ],
    films: [
      'films',
      'my videos',
      'the home movies',
      'all video clips',
      'the little films',
      'my movie clips',
      'the video files',
      'all videos',
    ],
    sounds: [
      'sounds',
      'the sound recordings',
      'my audio files',
      'all sound files',
      'the audio clips',
      'the bits of audio',
      'my sound clips',
      'all audio recordings',
    ],
    models: [
      '3D models',
      'the 3D objects',
      'my three-dimensional models',
      'all models',
      'the 3-D models',
      'the 3D thingies',
      'my 3D model files',
      'all 3D things',
    ],
    both: [
      'the {noun} from {folder} and the ones from {other}',
      'the {folder} folder together with the {other} folder',
      'the {noun} in {folder} as well as those in {other}',
      '{noun} from both {folder} and {other}',
      'everything in {folder}, plus everything in {other}',
      'the {folder} {noun} along with the {other} ones',
      'all {noun} from the two folders {folder} and {other}',
    ],
    without: [
      'the {folder} {noun} except {x}',
      'everything in the {folder} folder bar {x}',
      'all {noun} in {folder} apart from {x}',
      'the {noun} from {folder}, but not {x}',
      'the whole {folder} folder, only leaving out {x}',
      'the {noun} of the {folder} folder, all but {x}',
      'everything from {folder} other than {x}',
      'the {folder} folder minus {x}',
    ],
    wordless: [
      'the {noun} without a date',
      'undated {noun}',
      '{noun} with no date on them',
      'the {noun} that have lost their date',
      "{noun} where nobody knows when they're from",
      "all {noun} that don't have a date",
      'the {noun} that never got a date',
    ],
  },
  arrangements: {
    gallery: ['gallery', 'exhibition', 'museum', 'walk-through gallery', 'little exhibition', 'nice big gallery'],
    timeline: ['timeline', 'time line', 'chronological timeline', 'timeline in order of date', 'nice long timeline'],
    cluster: ['cluster', 'set of clusters', 'cluster layout', 'grouped cluster'],
    grid: ['grid', 'checkerboard grid', 'neat and tidy grid', 'chessboard', 'grid of rows and columns'],
    circle: ['circle', 'ring', 'great big circle', 'full circle', 'nice round ring'],
    row: ['row', 'single row', 'straight line', 'nice long row', 'single line'],
  },
  verbs: [
    'make',
    'build',
    'put together',
    'set up',
    'rustle up',
    'whip up',
    'knock up',
    'do me',
    'give us',
    'show me',
    'prepare',
    'throw together',
    'get me',
    'fix up',
    'sort me out',
    'conjure up',
    'create',
    'lay on',
    'cobble together',
    'fix me',
  ],
  nouns: ['photos', 'snaps', 'pictures', 'photographs', 'snapshots', 'piccies', 'pics', 'images'],
  politeness: [
    '',
    '',
    '',
    'please ',
    'would you mind awfully if I asked you to ',
    'be a dear and ',
    'could you possibly ',
    'if it is no trouble, ',
    "I'd be ever so grateful if you could ",
    'righto, ',
    'hey there, can you ',
    "when you've got a sec, ",
    'sorry to be a nuisance but could you ',
    'howdy, would you kindly ',
    'well, I reckon you should ',
  ],
  endings: [
    '',
    '',
    '',
    ', please',
    ', if you would be so kind',
    ', love',
    ', cheers',
    ', ta very much',
    ' when you get a minute',
    ', mate',
    ', if it is not too much bother',
    ', thanks a million',
    ", if that's alright with you",
    ', my dear',
    ', it would make my day',
    ", it's for the grandchildren",
  ],
  wishes: {
    bigger: [
      'make everything a good bit bigger',
      'could they all be a bit larger?',
      "I haven't got my glasses on, make them all bigger",
      'blow the whole lot up a bit',
      'make the whole lot larger',
      'I would like everything rather larger than that',
      'could we have everything bigger?',
      'they all want to be a little bit bigger',
      'enlarge all of them a bit',
      'everything somewhat larger',
    ],
    smaller: [
      'make everything a little smaller',
      "it's all a bit in your face, make everything smaller",
      'could they all be a tad smaller?',
      'make the lot of them less big',
      'shrink everything a bit',
      "they're all far too large, make them smaller",
      'I would rather have all of them a bit smaller',
      'everything slightly smaller',
      'could we have the whole lot smaller?',
    ],
    warmer: [
      'make the light a bit warmer',
      'could the light be a touch warmer?',
      "it's parky in here, make the lighting warmer",
      'light it more warmly',
      'a warmer light would be lovely',
      "I'd like the lighting to feel warmer",
      'make the lights warmer, like by the fireside',
      'can we have the lighting warmer?',
      'how about somewhat warmer light',
    ],
    cooler: [
      'make the light a bit cooler',
      'could we have a cooler light?',
      'that light is awfully yellow, make it cooler',
      'make the lighting colder',
      'a cooler light, I think',
      'light it a bit more coolly',
      'I would prefer the lighting cooler',
      'could the lights be a shade colder?',
      'can you cool the light down a little?',
    ],
    brighter: [
      'make the light brighter',
      'turn the lights up a bit',
      "it's ever so dim in here, make it brighter",
      'could it be a bit brighter in there?',
      "I can't see a thing, more light",
      'more light would be good',
      'make the room a bit brighter',
      'brighten it up a bit',
      'could you turn the lighting up?',
    ],
    darker: [
      'make it a little darker',
      'turn the lights down a bit',
      'dim the lights',
      "that's ever so glaring, make it darker",
      'could it be a touch darker in there?',
      'make the lighting darker',
      'less light would be nicer on my eyes',
      'I would like it somewhat darker',
      'could you turn the lighting down?',
    ],
    undo: [
      'oh no, undo that',
      'take that back',
      'whoops, undo the last thing',
      'sorry, could you undo that?',
      'I shouldn’t have asked for that, undo it',
      'put it back how it was before',
      'go back one step',
      'on second thoughts, undo that',
      'scrap that last one',
      "I've changed my mind, undo it",
    ],
    circle: [
      'make it a circle instead',
      'arrange them in a circle',
      'put them all in a ring',
      "I'd rather have them in a circle, come to think of it",
      'could we have that as a circle?',
      'what about a circle instead',
      'put the whole lot in a circle instead',
      "no, you know what, let's have it as a circle",
      'bring them together in a circle',
    ],
    grid: [
      'make it a grid instead',
      'arrange them on a grid',
      "I think I'd prefer that as a grid",
      'could we try it as a grid?',
      'put the whole lot in a grid',
      'what about a grid instead',
      'turn that into a grid',
      "actually, let's have them in a grid",
      'put them on a nice neat grid',
    ],
    name: [
      'call it {name}',
      'name it {name}',
      "let's call this one {name}",
      'rename it to {name}',
      'I would like it to be called {name}',
      'give it the name {name}',
      'could it be called {name}?',
      'the title should be {name}',
      'make the title {name}',
      "we've decided to call it {name}",
    ],
    remove: [
      'take the {x} out',
      'remove the {x}',
      "I'm not all that keen on the {x}, take it out",
      'could we lose the {x}?',
      'get rid of the {x}',
      "I don't think we need the {x} in there",
      'take the {x} down',
      'the {x} can go',
      'leave the {x} out of it',
      "I'd sooner not have the {x} in there",
    ],
    add: [
      'add the {x}',
      'put the {x} in as well',
      'could we have the {x} in there too?',
      'bring the {x} in as well',
      'the {x} ought to be in there too',
      "oh, and I'd like the {x} in there too",
      'add the {x} to it while you are at it',
      "we've forgotten the {x}, pop it in",
      'the {x} should go in as well',
    ],
    wider: [
      'spread them out a bit',
      'put a bit more space between them',
      "they're packed in like sardines, spread them out",
      'could they be further apart?',
      'make the gaps bigger',
      'give them all some more elbow room',
      'I would like them to be a bit further apart',
      'more space between them',
      'leave bigger gaps between them',
    ],
    closer: [
      'bring them closer together',
      'put them a bit closer to each other',
      'make the gaps smaller',
      'could they be closer together?',
      'less space between them',
      'they could do with being closer together',
      'put less of a gap between them',
      "there's too much empty space, move them closer together",
      'squeeze them up a bit',
    ],
    swap: [
      'swap the {x} and the {y}',
      'switch the {x} with the {y}',
      'exchange the {x} and the {y}',
      'could the {x} and the {y} change places?',
      'put the {x} where the {y} is and the {y} where the {x} is',
      'the {x} and the {y} should trade places',
      "I'd like the {x} and the {y} the other way round",
      'have the {x} and the {y} swap places',
      'swap round the {x} and the {y}',
    ],
    count: [
      'how many are there in it?',
      'how many have we got up there?',
      'how many things are hanging here now?',
      'remind me, how many are there here?',
      'how many pictures are hanging in there?',
      'could you count them for me?',
      'how many is that altogether?',
      'how many are on show at the moment?',
      "what's the number of pictures in there?",
    ],
    stars: [
      'make the background a starry sky',
      'put stars all around',
      'put it under the stars',
      "I'd love a starry sky round it",
      'could we have stars in the background?',
      'a sky full of stars behind it',
      'what about a starry backdrop',
      'bring in a starry background',
      'let there be stars in the backdrop',
    ],
  },
}

/** What each of a library's folders of pictures holds. */
const zoo = own.pics({ folder: 'Zoo' })
const garden = own.pics({ folder: 'Garden' })
const beach = own.pics({ folder: 'Beach' })
const norway = own.pics({ folder: 'Norway 2018' })
const birthdays = own.pics({ folder: 'Birthdays' })
const drawings = own.pics({ folder: 'Drawings' })
const oldAlbum = own.pics({ folder: 'Old album' })
const christmas = own.pics({ folder: 'Christmas' })
const panoramas = own.pics({ folder: 'Panoramas' })
const night = own.pics({ folder: 'Night' })
const animals = open.pics({ folder: 'Animals' })
const forest = open.pics({ folder: 'Forest' })
const fiesta = open.pics({ folder: 'Balloon fiesta' })
const lund = open.pics({ folder: 'Lund walk' })
const phone = open.pics({ folder: 'Phone' })

export const sentences: readonly Case[] = [
  own.one(
    'folders',
    'I was wondering whether you might hang whatever is in that Old album of ours in a nice gallery for my mum',
    gallery(oldAlbum),
  ),
  own.one(
    'folders',
    'we always get sentimental this time of year, so let us have the Christmas folder, the entire thing, as one big exhibition',
    gallery(christmas),
  ),
  open.one(
    'folders',
    'there is a folder called Sunset and evening, is there not, and it is that one I should like to see',
    ...shows(open.pics({ folder: 'Sunset and evening' })),
  ),
  open.one('folders', 'anything filed under Forest can go up in a museum', gallery(forest)),
  own.one(
    'folders',
    'Get the whole Family folder up on the walls, that is Old album and Birthdays both',
    hangs(own.pics({ folder: 'Family' })),
  ),

  own.one(
    'names',
    'our eldest is dying to see the zebra and the otter together, just those two mind',
    ...shows(['zebra.jpg', 'otter.jpg']),
  ),
  own.one('names', 'could you dig out the coffee cup for me, pet', ...shows(['coffee cup.jpg'])),
  open.one('names', 'somewhere in all this there is a peacock, hang it up all by itself', hangs(['peacock.jpg'])),
  open.one(
    'names',
    'Stonehenge first of all and then, right beside it, Tower Bridge, in one row',
    row(['Stonehenge Canon PowerShot A20.jpg', 'Tower Bridge HP PhotoSmart C812.jpg']),
  ),
  own.one(
    'names',
    'grandmother, and the wedding, oh and the first bicycle, side by side in a line if you can manage it',
    row(['grandmother.jpg', 'wedding.jpg', 'first bicycle.jpg']),
  ),

  own.one(
    'kinds',
    'my lot love watching things, so all the films in a circle for them',
    circle(own.all({ kind: 'video' })),
  ),
  open.one('kinds', 'only the 3D bits and bobs please, laid out in a grid', grid(open.all({ kind: 'model' }))),
  own.one(
    'kinds',
    "hubby is a reader and not a looker, so he'd want the text files lined up in a row",
    row(own.all({ kind: 'text' })),
  ),
  open.one(
    'kinds',
    "my eyes aren't what they were, so gimme a gallery of the audio instead",
    gallery(open.all({ kind: 'audio' })),
  ),
  own.one(
    'kinds',
    'pictures and videos in one grid, but no sounds and no models and no texts',
    grid(own.all({ kind: ['image', 'video'] })),
  ),

  own.one(
    'unknown words',
    'a heartwarming, nostalgic little gallery of our Birthdays folder, the sort that brings a tear to your eye',
    gallery(birthdays),
  ),
  open.one('unknown words', 'a jaw-dropping, knock-your-socks-off circle of the Balloon fiesta folder', circle(fiesta)),
  own.one(
    'unknown words',
    'could you curate some kind of elegant, understated exhibition out of the Lisbon weekend folder',
    gallery(own.pics({ folder: 'Lisbon weekend' })),
  ),
  open.one(
    'unknown words',
    'a fully responsive, state-of-the-art grid of the Lund walk folder, whatever on earth that means',
    grid(lund),
  ),

  own.one(
    'sets',
    'the Beach ones, and the Panoramas while you are about it, though not the ridge',
    ...shows(own.pics({ folder: ['Beach', 'Panoramas'], not: { name: 'ridge.jpg' } })),
  ),
  own.one(
    'sets',
    'Everything out of the Garden folder that is not tagged as a flower',
    ...shows(own.pics({ folder: 'Garden', not: { tag: 'flower' } })),
  ),
  open.one(
    'sets',
    'hang the Animals folder but skip anything that has the word bird in its name',
    hangs(open.pics({ folder: 'Animals', not: { word: 'bird' } })),
  ),
  own.one(
    'sets',
    "I'd like pictures from either the Zoo or the Night folder, so long as they were not taken in 2021",
    ...showsAbout(
      own.pics({ folder: ['Zoo', 'Night'], dated: true, not: { year: 2021 } }),
      own.pics({ folder: ['Zoo', 'Night'], dated: false }),
    ),
  ),
  open.one(
    'sets',
    'the pictures that lie anywhere outside the photos folder',
    ...showsAbout(open.pics({ not: { folder: 'photos' } }), open.pics({ folder: 'Downloads' })),
  ),
  own.one(
    'sets',
    'none of the blue ones, but otherwise all of Norway 2018 in a circle',
    circle(own.pics({ folder: 'Norway 2018', not: { color: 'blue' } })),
  ),

  own.one(
    'dates',
    "ooh, let's see the snaps from the nineties, when we all had hair",
    ...shows(own.pics({ from: '1990-01-01', to: '1999-12-31' })),
  ),
  open.one('dates', 'Hang every photograph from before 2005', hangs(open.pics({ to: '2004-12-31' }))),
  own.one(
    'dates',
    'it was between the 7th and the 9th of July 2018 that we had sunshine, so those three days in a row',
    row(own.pics({ from: '2018-07-07', to: '2018-07-09' })),
  ),
  own.one(
    'dates',
    'find me whatever photos I took in August 2016, that was a scorcher',
    ...shows(own.pics({ year: 2016, month: 8 })),
  ),
  open.one(
    'dates',
    'a timeline of whichever photographs were taken from 2007 through 2010',
    timeline(open.pics({ from: '2007-01-01', to: '2010-12-31' })),
  ),
  own.one(
    'dates',
    'Pictures from 2022 or any later year, in a gallery, to bring the folks up to date',
    gallery(own.pics({ from: '2022-01-01' })),
  ),

  own.one('weekdays', "it's the Saturday ones I'm after, photos I mean", ...shows(own.pics({ weekday: 'Saturday' }))),
  own.one(
    'weekdays',
    'we only ever went out on Saturdays and Sundays, so a grid of the photos taken on those two days',
    grid(own.pics({ weekday: ['Saturday', 'Sunday'] })),
  ),
  open.one(
    'weekdays',
    'Pictures that somebody took on a Friday, stick them on the wall',
    hangs(open.pics({ weekday: 'Friday' })),
  ),
  open.one(
    'weekdays',
    'hang the dated photos, apart from any taken on a Monday',
    hangs(open.pics({ dated: true, not: { weekday: 'Monday' } })),
  ),

  own.one(
    'seasons',
    'I know it is forty degrees outside but do us a gallery of the winter photos',
    gallery(own.pics({ season: 'winter' })),
  ),
  open.one(
    'seasons',
    "Honey, I'd just love a circle of the photos taken in the fall",
    circle(open.pics({ season: 'autumn' })),
  ),
  own.one(
    'seasons',
    'spring and summer of 2020 in one timeline, photos only',
    timeline(own.pics({ year: 2020, season: ['spring', 'summer'] })),
  ),
  open.one(
    'seasons',
    "summer pictures, but no summer except 2015's",
    ...shows(open.pics({ year: 2015, season: 'summer' })),
  ),

  own.one(
    'time of day',
    'the photos from when I was up before nine in the morning',
    ...showsAbout(own.pics({ hours: [5, 9] }), own.pics({ hours: [0, 5] })),
  ),
  open.one(
    'time of day',
    'look for photos that were taken between 1 and 3 in the afternoon, around nap time',
    ...shows(open.pics({ hours: [13, 15] })),
  ),
  own.one(
    'time of day',
    'what I photographed from eight in the evening onwards, show me that',
    ...showsAbout(own.pics({ hours: [20, 24] }), own.pics({ hours: [0, 5] })),
  ),
  open.one(
    'time of day',
    'Would a row of the pictures taken between 10am and 11am be possible?',
    row(open.pics({ hours: [10, 11] })),
  ),

  own.one(
    'camera',
    'the old Panasonic, bless it, never let us down, so put what it took in a gallery',
    gallery(own.pics({ camera: 'Panasonic' })),
  ),
  open.one('camera', 'let us look at the snaps off the Sony', ...shows(open.pics({ camera: 'sony' }))),
  own.one(
    'camera',
    'photos I took with either the Canon or the Nikon, circle please',
    circle(own.pics({ camera: ['Canon', 'NIKON'] })),
  ),
  open.one(
    'camera',
    'I suppose there are photos where nobody knows what camera it was, find those',
    ...shows(open.pics({ camera: false })),
  ),
  own.one(
    'camera',
    'not the ones off the iPhone, but otherwise hang all of the Garden folder',
    hangs(own.pics({ folder: 'Garden', not: { camera: 'iPhone' } })),
  ),

  own.one(
    'shape',
    'the upright ones out of Norway 2018, hang those for us',
    hangs(own.pics({ folder: 'Norway 2018', shape: 'portrait' })),
  ),
  open.one(
    'shape',
    'square pictures, but the ones in the Animals folder and no others, in a ring',
    circle(open.pics({ folder: 'Animals', shape: 'square' })),
  ),
  own.one(
    'shape',
    'those great long panoramic photos I used to bore everyone with, get them out',
    ...shows(own.pics({ panoramic: true })),
  ),
  open.one(
    'shape',
    'Only landscape format from Sunset and evening, thanks',
    ...shows(open.pics({ folder: 'Sunset and evening', shape: 'landscape' })),
  ),

  own.one(
    'color',
    "pink and purple are Maisie's favourites, so hang the pink and the purple photos",
    hangs(own.pics({ color: ['pink', 'purple'] })),
  ),
  own.one(
    'color',
    'the rest of the Garden by all means, but nothing green in it please',
    ...shows(own.pics({ folder: 'Garden', not: { color: 'green' } })),
  ),
  own.one(
    'color',
    'is there any way to see the gray pictures from the Old album',
    ...shows(own.pics({ folder: 'Old album', color: 'grey' })),
  ),
  own.one(
    'color',
    'how about an exhibition where every single picture is orange',
    gallery(own.pics({ color: 'orange' })),
  ),

  open.one(
    'size',
    'my computer is groaning, which photos are over a megabyte, put them in a grid',
    grid(open.pics({ moreBytesThan: 1_000_000 })),
  ),
  own.one(
    'size',
    'sounds that go on for more than fifteen seconds',
    ...shows(own.all({ kind: 'audio', longerThan: 15 })),
  ),
  open.one('size', 'Films, but under six seconds, I nod off', ...shows(open.all({ kind: 'video', shorterThan: 6 }))),
  own.one('size', 'pictures that are at least two thousand pixels across', ...shows(own.pics({ widerThan: 1999 }))),
  open.one(
    'size',
    'the titchy pictures, less than 300 pixels wide',
    ...showsAbout(open.pics({ narrowerThan: 300, not: { ending: 'svg' } }), open.pics({ ending: 'svg' })),
  ),

  own.one('ending', 'just the PNGs if you would be so kind', ...shows(own.pics({ ending: 'png' }))),
  open.one('ending', 'I have never heard of avif but put those files in a row', row(open.pics({ ending: 'avif' }))),
  open.one('ending', 'my nephew swears by HEIC, so hang the .heic pictures', {
    place: { holds: { names: open.pics({ ending: 'heic' }), maybe: open.pics({ ending: 'heif' }) } },
  }),
  own.one('ending', 'Anything that ends in .webp, in a circle', circle(own.pics({ ending: 'webp' }))),

  own.one(
    'has and lacks',
    'photos that know where they were taken, a gallery of those would be marvellous',
    gallery(own.pics({ hasPlace: true })),
  ),
  own.one(
    'has and lacks',
    'hang the one in the Family folder that has got no date',
    hangs(own.pics({ folder: 'Family', dated: false })),
  ),
  open.one(
    'has and lacks',
    'which of the pictures in the Phone folder are missing a date?',
    ...shows(open.pics({ folder: 'Phone', dated: false })),
  ),
  open.one(
    'has and lacks',
    'pictures with GPS from the Sunset and evening folder',
    ...shows(open.pics({ folder: 'Sunset and evening', hasPlace: true })),
  ),

  own.one(
    'order',
    'Norway 2018 in a row, starting with the oldest on the left',
    row(norway, { order: own.pics({ folder: 'Norway 2018' }, { by: 'taken' }) }),
  ),
  own.one(
    'order',
    'the Zoo in a gallery, but backwards through the alphabet, Z to A',
    gallery(zoo, { order: own.pics({ folder: 'Zoo' }, { by: 'name', down: true }) }),
  ),
  open.one(
    'order',
    'line the sounds up in a row with the shortest one at the front and the longest at the back',
    row(open.all({ kind: 'audio' }), { order: open.all({ kind: 'audio' }, { by: 'seconds' }) }),
  ),
  open.one(
    'order',
    'photos from 2001 in one line, most recent first',
    row(open.pics({ year: 2001 }), { order: open.pics({ year: 2001 }, { by: 'taken', down: true }) }),
  ),

  own.one(
    'first and last',
    'going by the dates, hang the very oldest photo we possess',
    hangs(own.pics({ dated: true }, { by: 'taken', first: 1 })),
  ),
  own.one(
    'first and last',
    'the last three photographs of 2021',
    ...shows(own.pics({ year: 2021 }, { by: 'taken', down: true, first: 3 })),
  ),
  open.one(
    'first and last',
    'our five widest pictures',
    ...shows(open.pics({}, { by: 'width', down: true, first: 5 })),
  ),
  own.one(
    'first and last',
    'In Birthdays, it is the second oldest picture I would like to look at',
    ...shows(['cake 2010.jpg']),
  ),
  open.one(
    'first and last',
    'put up the longest of the films and nothing besides',
    hangs(open.all({ kind: 'video' }, { by: 'seconds', down: true, first: 1 })),
  ),

  own.one('sample', "any four from the Zoo, I'm not fussy, surprise me", ...anyOf(4, zoo)),
  open.one(
    'sample',
    'a random half dozen out of the Flowers and garden folder',
    ...anyOf(6, open.pics({ folder: 'Flowers and garden' })),
  ),
  own.one(
    'sample',
    "let's see a handful of the Beach pictures, whichever",
    ...anyOf(3, beach),
    ...anyOf(4, beach),
    ...anyOf(5, beach),
  ),
  open.one('sample', 'pick two photos from the Phone folder with your eyes shut', ...anyOf(2, phone)),

  own.one('groups', 'group the Family pictures by folder, so that Old album stays with Old album', {
    place: { holds: { names: own.pics({ folder: 'Family' }) }, groups: [oldAlbum, birthdays] },
  }),
  own.one('groups', 'the Christmas photos in clusters, one cluster for every year', {
    place: {
      holds: { names: christmas },
      groups: [2019, 2020, 2022].map((year) => own.pics({ folder: 'Christmas', year })),
    },
  }),
  open.one('groups', 'Cluster the photos from 2001 by month', {
    place: {
      holds: { names: open.pics({ year: 2001 }) },
      groups: [4, 9].map((month) => open.pics({ year: 2001, month })),
    },
  }),
  own.one('groups', 'take the Lisbon weekend and Beach folders and bunch them together according to camera', {
    place: {
      holds: { names: own.pics({ folder: ['Lisbon weekend', 'Beach'] }) },
      groups: [own.pics({ folder: 'Lisbon weekend' }), beach],
    },
  }),

  own.one('form', 'the Birthdays in a single column, one on top of the other like a totem pole', {
    place: { holds: { names: birthdays }, form: 'column' },
  }),
  own.one('form', 'Beach folder, on a grid, three across', {
    place: { holds: { names: beach }, form: { columns: 3 } },
  }),
  open.one('form', 'I fancy the Lund walk as two rows of four', {
    place: { holds: { names: lund }, form: { columns: 4 } },
  }),
  open.one('form', 'might we have a spiral of the Balloon fiesta folder', ...orDeclines(hangs(fiesta))),
  own.one('form', 'put the Panoramas all around me in a circle', circle(panoramas)),

  own.one(
    'looks',
    'a gallery of the Garden folder under a starry sky, wouldn’t that be something',
    gallery(garden, { backdrop: { kind: ['stars'] } }),
  ),
  own.one(
    'looks',
    'a grid of the Drawings folder with a plain white background behind',
    grid(drawings, { backdrop: { hue: 'white' } }),
  ),
  open.one(
    'looks',
    'The Forest folder in a gallery, and do give it warm light',
    gallery(forest, { light: { preset: ['warm'] } }),
  ),
  open.one(
    'looks',
    'the Animals folder in a row, everything twice as big as you would normally have it',
    row(animals, { usualSize: [1.7, 2.3] }),
  ),
  own.one(
    'looks',
    'a circle of the Zoo folder with dramatic lighting, my grandson does theatre',
    circle(zoo, { light: { preset: ['dramatic'] } }),
  ),

  own.one('naming', "a gallery of the Birthdays called Nan's cakes", gallery(birthdays, { name: "Nan's cakes" })),
  open.one(
    'naming',
    'Hang the Forest folder and name it Down by the Woods',
    hangs(forest, { name: 'Down by the Woods' }),
  ),
  own.one(
    'naming',
    'make me a circle of the Beach folder and give it the title "Sandy toes"',
    circle(beach, { name: 'Sandy toes' }),
  ),
  open.one(
    'naming',
    'We would like a grid of the Balloon fiesta folder, and it shall be known as "Up and away"',
    grid(fiesta, { name: 'Up and away' }),
  ),

  own.one(
    'questions',
    'how many photos did we take in 2018 altogether, do you reckon?',
    counts(own.pics({ year: 2018 }).length),
  ),
  open.one(
    'questions',
    "what's the longest sound we have got in there?",
    tells(open.all({ kind: 'audio' }, { by: 'seconds', down: true, first: 1 })),
  ),
  own.one('questions', 'You would not happen to know when the first bicycle was taken?', answers('1998')),
  open.one('questions', 'with which camera did they take the prairie falcon?', answers('R5')),
  own.one(
    'questions',
    'which of my pictures is the widest of the lot?',
    tells(own.pics({}, { by: 'width', down: true, first: 1 })),
  ),
  open.one('questions', 'Tell me, how many films do they have here?', counts(open.count({ kind: 'video' }))),
  own.one('questions', 'do we have any pictures from 2003 at all?', counts(0), calm, declines()),
  own.one('questions', 'and the waves recording, how long is that?', answers('40')),

  own.one(
    'several places',
    'one gallery of the Zoo and another gallery of the Garden, please',
    places({ holds: { names: zoo }, kind: 'gallery' }, { which: 'new', holds: { names: garden }, kind: 'gallery' }),
  ),
  open.one(
    'several places',
    'a circle of the Animals folder, and then quite separately a grid of the Forest folder',
    places({ holds: { names: animals }, kind: 'circle' }, { which: 'new', holds: { names: forest }, kind: 'grid' }),
  ),
  own.one(
    'several places',
    'two exhibitions: the Beach folder for the kids, the Old album for the oldies',
    places({ holds: { names: beach } }, { which: 'new', holds: { names: oldAlbum } }),
  ),
  open.one(
    'several places',
    'make a separate exhibition each for Lund walk, Phone and Forest',
    places(
      { holds: { names: lund } },
      { which: 'new', holds: { names: phone } },
      { which: 'new', holds: { names: forest } },
    ),
  ),

  own.one('word order', 'in a ring, the Drawings folder, that is how I want it', circle(drawings)),
  open.one('word order', 'Balloon fiesta: gallery', gallery(fiesta)),
  own.one('word order', 'of the photos from 2016, a timeline I should like', timeline(own.pics({ year: 2016 }))),
  open.one(
    'word order',
    'on a grid is where I want to have the Mountains and rocks folder',
    grid(open.pics({ folder: 'Mountains and rocks' })),
  ),

  own.one(
    'politeness',
    "I do hope it's not a bother, but if you could possibly manage to hang the Garden folder in a gallery I'd be ever so grateful",
    gallery(garden),
  ),
  open.one(
    'politeness',
    'Hiya, sorry to be a pain again, might you be an angel and put the Basque country folder in a row?',
    row(open.pics({ folder: 'Basque country' })),
  ),
  own.one(
    'politeness',
    "G'day, no worries if it's too hard, but I'd be stoked with a grid of the Christmas folder",
    grid(christmas),
  ),
  open.one(
    'politeness',
    'Good morning to you, I trust you are well, now then, a circle of the Lund walk folder if I may',
    circle(lund),
  ),

  own.one('typos', 'a galery of teh Birthdays foldr', gallery(birthdays)),
  open.one('typos', 'circl of the Animals foler plese', circle(animals)),
  own.one('typos', 'photso from 2020 on a tiemline', timeline(own.pics({ year: 2020 }))),
  open.one('typos', 'how mnay vidoes are ther', counts(open.count({ kind: 'video' }))),

  own.one('non-native', 'please to make with all picture of 2019 one circle', circle(own.pics({ year: 2019 }))),
  open.one('non-native', 'I would like that the folder Forest becomes a gallery', gallery(forest)),
  own.one('non-native', 'how much photos has the folder Garden?', counts(garden.length)),
  open.one('non-native', 'You can put the films all in one line, yes?', row(open.all({ kind: 'video' }))),

  own.one('fragments', 'zoo, in a row', row(zoo)),
  open.one('fragments', '2012 pics, grid', grid(open.pics({ year: 2012 }))),
  own.one('fragments', 'the red ones', ...shows(own.pics({ color: 'red' }))),
  own.one('fragments', 'Moon.', ...shows(['moon.jpg'])),
  open.one('fragments', 'films?', ...shows(open.all({ kind: 'video' })), counts(open.count({ kind: 'video' }))),

  own.one('refusals', 'hang the photos with the giraffe', declines('giraffe')),
  open.one('refusals', 'would you email the Animals folder to my sister in Perth', declines()),
  own.one('refusals', 'crop the heron so you see only his beak', declines()),
  open.one('refusals', 'Run me off twenty copies of the Forest photos on glossy paper', declines()),
  own.one('refusals', 'I want to see the pictures from 1975', declines('1975')),
  open.one('refusals', "what's the weather going to do tomorrow?", calm, declines()),
]

const videos = own.all({ kind: 'video' })
const sounds = own.all({ kind: 'audio' })
const [reds, blues] = [own.pics({ color: 'red' }), own.pics({ color: 'blue' })]
const [nikon, canon] = [open.pics({ camera: 'NIKON' }), open.pics({ camera: 'Canon' })]
const nikonOrCanon = open.pics({ camera: ['NIKON', 'Canon'] })

export const dialogues: readonly Case[] = [
  own.talk(
    'slots',
    turn('a row of the photos from 2020', row(own.pics({ year: 2020 }))),
    turn('lovely, the same for 2021 if you would', row(own.pics({ year: 2021 }))),
    turn('and now in a circle instead', now({ holds: { names: own.pics({ year: 2021 }) }, kind: 'circle' })),
  ),
  open.talk(
    'slots',
    turn('could you hang the Animals folder', hangs(animals)),
    turn('and the Forest folder as well', hangs([...animals, ...forest]), hangs(forest, { which: 'new' })),
    turn('that would be tidier on a grid', now({ kind: 'grid' })),
  ),
  own.talk(
    'slots',
    turn('three random pictures from the Garden folder, in a row', some(3, garden, { form: 'row' })),
    turn('oh go on then, make that five', some(5, garden)),
    turn('in a circle, I think', now({ holds: { count: 5, among: garden }, kind: 'circle' })),
  ),
  own.talk(
    'slots',
    turn('let me see the red photos', ...shows(reds)),
    turn('no, the blue ones', ...shows(blues)),
    turn('yes, those, hang them in a gallery', gallery(blues)),
    turn('hmm, just the Beach ones of them', hangs(own.pics({ folder: 'Beach', color: 'blue' }))),
  ),
  open.talk(
    'slots',
    turn('find the photos taken with a Nikon', ...shows(nikon)),
    turn('and the Canon ones too', ...shows(nikonOrCanon), ...shows(canon)),
    turn('a timeline of them would be handy', timeline(nikonOrCanon), timeline(canon)),
  ),
  open.talk(
    'slots',
    turn('a timeline of the photos from 2015', timeline(open.pics({ year: 2015 }))),
    turn('and put in 2014 as well', hangs(open.pics({ year: [2014, 2015] }))),
    turn(
      'now take out everything that lies in the USA road trip folder',
      hangs(open.pics({ year: [2014, 2015], not: { folder: '2015-06 USA road trip' } })),
    ),
  ),
  own.talk(
    'scene',
    turn('the Zoo folder in a gallery for the little ones', gallery(zoo)),
    turn('make the flamingo quite a lot bigger', now({ things: [{ of: ['flamingo.jpg'], scaled: [1.05, 4] }] })),
    turn('a bit more', now({ things: [{ of: ['flamingo.jpg'], scaled: [1.03, 4] }] })),
    turn('no, now it looks daft, undo that last bit', backTo(2)),
  ),
  open.talk(
    'scene',
    turn('line up the Animals folder in a row', row(animals)),
    turn(
      'the rhino and the bee ought to swap places',
      now({ things: [{ of: ['rhino.jpg', 'bee.jpg'], swapped: true }] }),
    ),
    turn(
      'turn the leopard upside down, the kids will giggle',
      now({ things: [{ of: ['leopard.jpg'], turned: true }] }),
    ),
    turn(
      'and the peacock should go at the very end of the row',
      now({ holds: { names: animals }, things: [{ of: ['peacock.jpg'], place: 'last' }] }),
    ),
  ),
  own.talk(
    'scene',
    turn('a circle of the Beach folder round about me', circle(beach)),
    turn("what's that behind me?", { answer: {} }, calm),
    turn('and how many have we got hanging here?', counts(beach.length)),
  ),
  open.talk(
    'scene',
    turn('gallery, Balloon fiesta', gallery(fiesta)),
    turn('move square6 a little higher', now({ things: [{ of: ['square6.jpg'], moved: 'up' }] })),
    turn('a touch more', now({ things: [{ of: ['square6.jpg'], moved: 'up' }] })),
    turn('oh, too much, down again a bit', now({ things: [{ of: ['square6.jpg'], moved: 'down' }] })),
  ),
  own.talk(
    'scene',
    turn(
      'the Panoramas in a row, oldest at the left',
      row(panoramas, { order: ['coast.jpg', 'ridge.jpg', 'vineyard.jpg'] }),
    ),
    turn(
      'put the vineyard to the left of the coast',
      now({ holds: { names: panoramas }, order: ['vineyard.jpg', 'coast.jpg', 'ridge.jpg'] }),
    ),
    turn('so which is furthest to the right now?', tells(['ridge.jpg'])),
  ),
  own.talk(
    'scene',
    turn(
      'I would like the Norway 2018 pictures in a row by date',
      row(norway, { order: own.pics({ folder: 'Norway 2018' }, { by: 'taken' }) }),
    ),
    turn('make the third one a bit larger', now({ things: [{ of: ['waterfall.jpg'], scaled: [1.03, 3] }] })),
    turn('the last one you can take away', now({ holds: { names: without(norway, 'harbour.jpg') } })),
    turn('and the first one twice the size', now({ things: [{ of: ['fjord 1.jpg'], scaled: [1.8, 2.2] }] })),
  ),
  own.talk(
    'scene',
    turn('set out the Drawings on a grid, would you', grid(drawings)),
    turn('turn the owl a quarter turn', now({ things: [{ of: ['owl.png'], turned: true }] })),
    turn('bring the house nearer to me', now({ things: [{ of: ['house.png'], moved: 'nearer' }] })),
    turn('no no, further away', now({ things: [{ of: ['house.png'], moved: 'farther' }] })),
  ),
  own.talk(
    'undo',
    turn('Birthdays, in a gallery, for tea time', gallery(birthdays)),
    turn('a warmer light would be cosier', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('hmm, undo that', backTo(1)),
    turn('no, I liked it after all, redo it', backTo(2)),
  ),
  own.talk(
    'undo',
    turn('would you do a gallery of the Beach folder', gallery(beach)),
    turn('I have changed my mind, get rid of that gallery altogether', goes(beach), backTo(0)),
    turn('oh heck, bring it back', backTo(1)),
    turn('phew, and make it a grid', { place: { holds: { names: beach }, kind: 'grid' } }),
  ),
  own.talk(
    'undo',
    turn('a circle of the Night folder', circle(night)),
    turn('get the comet out of there', now({ holds: { names: without(night, 'comet.jpg') } })),
    turn('and the moon', now({ holds: { names: without(night, 'comet.jpg', 'moon.jpg') } })),
    turn('undo the last two things I asked', backTo(1)),
  ),
  open.talk(
    'naming',
    turn('a circle of the Lund walk folder to remember it by', circle(lund)),
    turn('call it Our daily stroll', now({ name: 'Our daily stroll', restStays: true })),
    turn('hmm, rename it to Once around the block', now({ name: 'Once around the block', restStays: true })),
    turn('what is it called now?', answers('Once around the block')),
  ),
  own.talk(
    'light',
    turn('hang the Old album in a gallery', gallery(oldAlbum)),
    turn('lights down a bit', now({ light: { becomes: 'darker' }, restStays: true })),
    turn("that's too dark for my old eyes, brighter", now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('and a cooler light if I may', now({ light: { becomes: 'cooler' }, restStays: true })),
  ),
  open.talk(
    'light',
    turn('how about a circle of the Animals folder', circle(animals)),
    turn('stars all around it please', now({ backdrop: { kind: ['stars'] } })),
    turn('no, I want a plain black background', now({ backdrop: { hue: 'black' } })),
    turn('undo that, the stars were nicer', backTo(2)),
  ),
  own.talk(
    'adding and removing',
    turn('an exhibition of the Drawings folder', gallery(drawings)),
    turn(
      'the dragon and the robot frighten the baby, take them out',
      now({ holds: { names: without(drawings, 'dragon.gif', 'robot.webp') } }),
    ),
    turn('put the robot back in', now({ holds: { names: without(drawings, 'dragon.gif') } })),
    turn('and add the moon too', now({ holds: { names: [...without(drawings, 'dragon.gif'), 'moon.jpg'] } })),
    turn('how many have we got up there now?', counts(drawings.length)),
  ),
  own.talk(
    'replacing',
    turn('the Christmas folder in a row above the mantelpiece', row(christmas)),
    turn(
      'replace the snowman with the heron',
      now({ holds: { names: [...without(christmas, 'snowman 2020.jpg'), 'heron.jpg'] } }),
    ),
    turn('sorry, with the stork', now({ holds: { names: [...without(christmas, 'snowman 2020.jpg'), 'stork.jpg'] } })),
  ),
  own.talk(
    'adding and removing',
    turn('let us have a gallery of the films', gallery(videos)),
    turn('the sounds should be in there too', now({ holds: { names: [...videos, ...sounds] } })),
    turn('now leave out the films', now({ holds: { names: sounds } })),
    turn(
      'only keep the ones that are longer than ten seconds',
      now({ holds: { names: own.all({ kind: 'audio', longerThan: 10 }) } }),
    ),
  ),
  own.talk(
    'several places',
    turn('a grid of the Garden folder', grid(garden)),
    turn('and, as a separate place, a circle of the Zoo', circle(zoo, { which: 'new' })),
    turn('back to the first one, and make that one a row', row(garden)),
  ),
  own.talk(
    'questions',
    turn('how many photos have we from 1998?', counts(own.pics({ year: 1998 }).length)),
    turn('hang them, will you', hangs(own.pics({ year: 1998 }))),
    turn('when was the school class taken?', answers('1998')),
    turn('and how many are hanging there?', counts(2)),
  ),
  open.talk(
    'questions',
    turn('how many pictures are in the Phone folder?', counts(phone.length)),
    turn('and in the Forest one?', counts(forest.length)),
    turn('right, a gallery of both then', gallery([...phone, ...forest])),
  ),
  own.talk(
    'small talk',
    turn('hello dear, and how are we today?', calm),
    turn('well then, a circle of the Garden folder', circle(garden)),
    turn('oh that is lovely, thank you so much', calm),
    turn('just push the rose up a little', now({ things: [{ of: ['rose.jpg'], moved: 'up' }] })),
  ),
  own.talk(
    'refusals',
    turn('the Zoo folder as a gallery again, the boys never tire of it', gallery(zoo)),
    turn('take the giraffe out', declines('giraffe')),
    turn('silly me, I meant the otter', now({ holds: { names: without(zoo, 'otter.jpg') } })),
    turn('what is left, how many?', counts(zoo.length - 1)),
  ),
  open.talk(
    'form',
    turn('a grid of the Forest folder with two columns', grid(forest, { form: { columns: 2 } })),
    turn('four columns would suit me better', now({ holds: { names: forest }, form: { columns: 4 } })),
    turn('spread them out a little', now({ spacing: 'wider' })),
    turn('closer together again', now({ spacing: 'closer' })),
  ),
]
