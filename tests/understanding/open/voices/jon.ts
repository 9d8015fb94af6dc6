/** Wordings, sentences and dialogues of somebody who had not seen how they are read. */
import type { Case, Names, Outcome, PlaceIs } from '../../language.ts'
import {
  answers,
  backTo,
  circle,
  counts,
  declines,
  gallery,
  goes,
  grid,
  hangs,
  now,
  row,
  shows,
  some,
  speakingTo,
  tells,
  timeline,
  turn,
} from '../../write.ts'

const own = speakingTo('own')
const open = speakingTo('open')

const without = (names: Names, ...out: string[]): Names => names.filter((name) => !out.includes(name))
const sorted = (names: Names): Names =>
  names.toSorted((one, other) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
/** A place of that name is so. */
const inPlace = (named: string, more: PlaceIs): Outcome => ({ place: { which: { named }, ...more } })

const zoo = sorted(own.pics({ folder: 'Zoo' }))
const garden = sorted(own.pics({ folder: 'Garden' }))
const norway = own.pics({ folder: 'Norway 2018' }, { by: 'taken' })
const lisbon = own.pics({ folder: 'Lisbon weekend' }, { by: 'taken' })
const album = sorted(own.pics({ folder: 'Old album' }))
const birthdays = sorted(own.pics({ folder: 'Birthdays' }))
const panoramas = sorted(own.pics({ folder: 'Panoramas' }))
const night = own.pics({ folder: 'Night' }, { by: 'taken' })
const christmas = sorted(own.pics({ folder: 'Christmas' }))
const beach = own.pics({ folder: 'Beach' }, { by: 'taken' })
const drawings = sorted(own.pics({ folder: 'Drawings' }))
const films = sorted(own.all({ kind: 'video' }))
const sounds = sorted(own.all({ kind: 'audio' }))
const models = sorted(own.all({ kind: 'model' }))
const green = own.pics({ color: 'green' })

const animals = open.pics({ folder: 'Animals' })
const forest = sorted(open.pics({ folder: 'Forest' }))
const fiesta = open.pics({ folder: 'Balloon fiesta' })
const rotations = open.pics({ folder: 'Rotation tests' })
const evening = open.pics({ folder: 'Sunset and evening' })
const lund = sorted(open.pics({ folder: 'Lund walk' }))
const openModels = open.all({ kind: 'model' })
const [bridgeBasque, sunsetBasque, wineBasque] = [
  'Bridge_by_Sander_Klootwijk.jpg',
  'sunset_by_Aitzol_Berasategi.jpg',
  'Wine_by_Jakkub_Mede.jpg',
]
const riverForest = 'river in the woods Sony DCR-PC110.jpg'

/** A request, and what is then only hinted at. */
const slots: readonly Case[] = [
  own.talk(
    'slots',
    turn('Please install the Zoo folder as a gallery, ordered by title.', gallery(zoo, { order: zoo })),
    turn('Same specification for the Garden folder.', gallery(garden, { order: garden })),
    turn('And once more, for Panoramas this time.', gallery(panoramas, { order: panoramas })),
  ),
  own.talk(
    'slots',
    turn(
      'dearie, could you put the five oldest photographs I have in a row?',
      row(own.pics({ dated: true }, { by: 'taken', first: 5 })),
    ),
    turn('oh, eight would be nicer', hangs(own.pics({ dated: true }, { by: 'taken', first: 8 }))),
    turn('no no, seven will do', hangs(own.pics({ dated: true }, { by: 'taken', first: 7 }))),
    turn('and in a ring instead, sweetheart', circle(own.pics({ dated: true }, { by: 'taken', first: 7 }))),
  ),
  own.talk(
    'slots',
    turn('grid, everything in Norway 2018, 5 columns', grid(norway, { form: { columns: 5 } })),
    turn('2 columns', now({ holds: { names: norway }, form: { columns: 2 } })),
    turn('nah, 4', now({ holds: { names: norway }, form: { columns: 4 } })),
    turn('scrap the grid, one straight line', now({ holds: { names: norway }, form: 'row' })),
  ),
  own.talk(
    'slots',
    turn('Circle. Red pictures.', circle(own.pics({ color: 'red' }))),
    turn('Not red. Green.', circle(green)),
    turn('Without the dragon.', circle(without(green, 'dragon.gif'))),
    turn('Only the square ones.', circle(own.pics({ color: 'green', shape: 'square' }))),
  ),
  open.talk(
    'slots',
    turn('I want one gallery with the photos of the folder Forest', gallery(forest)),
    turn('now the same but with the folder Animals', gallery(animals)),
    turn('put also the Forest together', hangs([...animals, ...forest])),
    turn(
      'and take away the ones which have not date',
      hangs(open.pics({ folder: ['Animals', 'Forest'], dated: true })),
    ),
  ),
  own.talk(
    'slots',
    turn(
      'A timeline of the Zoo photographs that carry a date, if you would.',
      timeline(own.pics({ folder: 'Zoo', dated: true })),
    ),
    turn('Do likewise for Garden.', timeline(garden)),
    turn('Restrict that to 2020.', timeline(own.pics({ folder: 'Garden', year: 2020 }))),
    turn('2019 as well, on reflection.', timeline(own.pics({ folder: 'Garden', year: [2019, 2020] }))),
  ),
  own.talk(
    'slots',
    turn('spawn a ring of all my 3d models', circle(models)),
    turn('plus the films', circle([...models, ...films])),
    turn('minus the boat and the kite', circle(without([...models, ...films], 'boat.glb', 'kite.mp4'))),
    turn('ok same stuff but on a grid', grid(without([...models, ...films], 'boat.glb', 'kite.mp4'))),
  ),
  open.talk(
    'slots',
    turn(
      'The Basque country photographs in one row, widest first.',
      row(open.pics({ folder: 'Basque country' }), { order: [bridgeBasque, sunsetBasque, wineBasque] }),
    ),
    turn(
      'As before, but narrowest first.',
      row(open.pics({ folder: 'Basque country' }), { order: [wineBasque, sunsetBasque, bridgeBasque] }),
    ),
    turn('Now only the two widest.', row([bridgeBasque, sunsetBasque])),
  ),
  own.talk(
    'slots',
    turn("I'd so like the pictures of the cakes in a gallery, all four", gallery(own.pics({ word: 'cake' }))),
    turn('and the balloons too, love', gallery(birthdays)),
    turn('but not the 2010 one', gallery(without(birthdays, 'cake 2010.jpg'))),
    turn('oh go on, put that one back', gallery(birthdays)),
  ),
  own.talk(
    'slots',
    turn('Hang the Christmas folder.', hangs(christmas)),
    turn('Just 2020.', hangs(own.pics({ folder: 'Christmas', year: 2020 }))),
    turn('And 2022.', hangs(own.pics({ folder: 'Christmas', year: [2020, 2022] }))),
    turn('2019 too, then, for heaven’s sake.', hangs(christmas)),
  ),
  own.talk(
    'slots',
    turn('make for me a circle of 4 photos of Beach, can be any', some(4, beach, { kind: 'circle' })),
    turn('can be 3?', some(3, beach, { kind: 'circle' })),
    turn('better 5, and in a line', some(5, beach, { form: 'row' })),
  ),
  open.talk(
    'slots',
    turn(
      'row of the Balloon fiesta pics, landscape format only',
      row(open.pics({ folder: 'Balloon fiesta', shape: 'landscape' })),
    ),
    turn('portrait instead', hangs(['ballon-portrait.jpg'])),
    turn('meh. squares', hangs(open.pics({ folder: 'Balloon fiesta', shape: 'square' }))),
    turn('ok whatever the shape, the full folder', hangs(fiesta)),
  ),
  own.talk(
    'slots',
    turn('Would you arrange my Nikon photographs in a gallery?', gallery(own.pics({ camera: 'NIKON' }))),
    turn('The Canon ones in their stead, please.', gallery(own.pics({ camera: 'Canon' }))),
    turn('The same again, but nothing before 2020.', gallery(own.pics({ camera: 'Canon', from: '2020-01-01' }))),
  ),
  own.talk(
    'slots',
    turn('Panoramas and Night on a single grid.', grid([...panoramas, ...night])),
    turn('Omit the black ones.', grid([...panoramas, 'aurora.jpg'])),
    turn('Reinstate the moon.', grid([...panoramas, 'aurora.jpg', 'moon.jpg'])),
    turn('Present this as a row.', row([...panoramas, 'aurora.jpg', 'moon.jpg'])),
  ),
  own.talk(
    'slots',
    turn(
      'would you hang up my three longest sound recordings',
      hangs(own.all({ kind: 'audio' }, { by: 'seconds', down: true, first: 3 })),
    ),
    turn(
      'hm, the two shortest would be better',
      hangs(own.all({ kind: 'audio' }, { by: 'seconds', first: 2 })),
      hangs(['drums.mp3', 'birdsong.ogg']),
    ),
    turn(
      'do add the rain, I love the rain',
      now({ holds: { names: ['rain.wav', 'clock.wav', 'bell.wav'] } }),
      now({ holds: { names: ['rain.wav', 'drums.mp3', 'birdsong.ogg'] } }),
    ),
  ),
  own.talk(
    'slots',
    turn('a gallery of Lisbon weekend, from the first to the last taken', gallery(lisbon, { order: lisbon })),
    turn('contrary order please', gallery(lisbon, { order: lisbon.toReversed() })),
    turn('only these of the Saturday', gallery(own.pics({ folder: 'Lisbon weekend', weekday: 'Saturday' }))),
    turn(
      'now the ones of the Sunday, the same way',
      gallery(own.pics({ folder: 'Lisbon weekend', weekday: 'Sunday' })),
    ),
  ),
  open.talk(
    'slots',
    turn('Rotation tests. Grid. Two rows.', grid(rotations, { form: { rows: 2 } })),
    turn('Three.', now({ holds: { names: rotations }, form: { rows: 3 } })),
    turn('Leave out the TIFF.', now({ holds: { names: without(rotations, 'up_arrow_90cw_nonweb.tiff') } })),
    turn(
      'Two rows again.',
      now({ holds: { names: without(rotations, 'up_arrow_90cw_nonweb.tiff') }, form: { rows: 2 } }),
    ),
  ),
]

/** What stands where, and is put elsewhere. */
const scene: readonly Case[] = [
  own.talk(
    'scene',
    turn('Zoo, one row, alphabetically by title.', row(zoo, { order: zoo })),
    turn(
      'Exchange the third and the seventh.',
      now({ things: [{ of: ['heron.jpg', 'sleepy cat.jpg'], swapped: true }] }),
    ),
    turn('Which work is third from the left now?', tells(['sleepy cat.jpg'])),
    turn('And fourth?', tells(['kingfisher.jpg'])),
  ),
  own.talk(
    'scene',
    turn('line up the Garden pics a to z in a row', row(garden, { order: garden })),
    turn("what's dead centre?", tells(['lavender.jpg'])),
    turn('scale it x1.5', now({ things: [{ of: ['lavender.jpg'], scaled: [1.45, 1.55] }] })),
    turn('now mirror the order of the whole row', now({ holds: { names: garden }, order: garden.toReversed() })),
  ),
  own.talk(
    'scene',
    turn('hang the Old album folder in a gallery for me, by name', gallery(album, { order: album })),
    turn('let grandmother come first of all', now({ things: [{ of: ['grandmother.jpg'], place: 'first' }] })),
    turn('and the wedding right beside her', now({ things: [{ of: ['wedding.jpg'], beside: 'grandmother.jpg' }] })),
    turn('which one hangs at the very end now, darling?', tells(['undated portrait.jpg'])),
  ),
  own.talk(
    'scene',
    turn('A row of the Night folder in chronological order, please.', row(night, { order: night })),
    turn(
      'Could the comet go between the moon and the aurora?',
      now({ things: [{ of: ['comet.jpg'], between: ['moon.jpg', 'aurora.jpg'] }] }),
    ),
    turn(
      'Raise the moon by half a metre.',
      now({ things: [{ of: ['moon.jpg'], moved: 'up', by: [0.45, 0.55] }], restStays: true }),
    ),
    turn(
      'A little lower again.',
      now({ things: [{ of: ['moon.jpg'], moved: 'down', by: [0.02, 0.5] }], restStays: true }),
    ),
  ),
  own.talk(
    'scene',
    turn('Drawings in a row, by name.', row(drawings, { order: drawings })),
    turn('Rightmost one: double size.', now({ things: [{ of: ['spaceship.png'], scaled: [1.9, 2.1] }] })),
    turn('Leftmost: half.', now({ things: [{ of: ['dragon.gif'], scaled: [0.45, 0.55] }] })),
    turn(
      'Both back to their normal size.',
      now({
        things: [
          { of: ['spaceship.png'], scaled: [0.47, 0.53] },
          { of: ['dragon.gif'], scaled: [1.9, 2.1] },
        ],
      }),
    ),
  ),
  own.talk(
    'scene',
    turn('all the 3D models in a row, please', row(models)),
    turn('the lamp, put it in my back, behind me', now({ things: [{ of: ['lamp.glb'], stands: 'behind' }] })),
    turn('what do I have behind me?', tells(['lamp.glb'])),
    turn('bring it to the front of me again', now({ things: [{ of: ['lamp.glb'], stands: 'ahead' }] })),
  ),
  open.talk(
    'scene',
    turn('all 3D models side by side', row(openModels)),
    turn(
      'spin the pirate 90 degrees',
      now({ things: [{ of: ['pirate.glb'], turnedBy: Math.PI / 2 }], restStays: true }),
    ),
    turn('same with the bunny', now({ things: [{ of: ['bunny.glb'], turnedBy: Math.PI / 2 }], restStays: true })),
    turn('actually undo the bunny', backTo(2)),
  ),
  own.talk(
    'scene',
    turn('Lisbon weekend, gallery hang.', gallery(lisbon)),
    turn(
      'Relocate the tram to the right-hand wall.',
      now({ holds: { names: lisbon }, things: [{ of: ['tram.jpg'], stands: 'on the right' }] }),
    ),
    turn('For the record: on which wall is the tram?', answers('right')),
    turn('And the bridge?', answers('wall')),
  ),
  own.talk(
    'scene',
    turn('the Christmas pictures all in a row please', row(christmas)),
    turn('goodness, they are cramped, do spread them out', now({ holds: { names: christmas }, spacing: 'wider' })),
    turn('a bit more', now({ holds: { names: christmas }, spacing: 'wider' })),
    turn(
      'oh dear, now it is too much, a little closer together',
      now({ holds: { names: christmas }, spacing: 'closer' }),
    ),
  ),
  open.talk(
    'scene',
    turn('Kindly set the Forest folder in a row, alphabetically.', row(forest, { order: forest })),
    turn('Which picture hangs immediately to the left of the silver fir?', tells([riverForest])),
    turn('And to the left of that one?', tells(['GreenMeadow.jpg'])),
    turn(
      'Move it to the far left.',
      now({ holds: { names: forest }, things: [{ of: ['GreenMeadow.jpg'], place: 'first' }] }),
    ),
  ),
  own.talk(
    'scene',
    turn('Beach folder in a circle.', circle(beach)),
    turn('Closer together, the lot.', now({ holds: { names: beach }, spacing: 'closer' })),
    turn('The shell upside down.', now({ things: [{ of: ['shell.jpg'], turnedBy: Math.PI }] })),
    turn('Stupid. Turn it upright again.', now({ things: [{ of: ['shell.jpg'], turnedBy: Math.PI }] })),
  ),
  own.talk(
    'scene',
    turn('row of Norway 2018 pics by date taken', row(norway, { order: norway })),
    turn('stack the glacier above the reindeer', now({ things: [{ of: ['glacier.jpg'], above: 'reindeer.jpg' }] })),
    turn('and the harbour below the reindeer', now({ things: [{ of: ['harbour.jpg'], below: 'reindeer.jpg' }] })),
    turn('so what is above the reindeer now?', tells(['glacier.jpg'])),
  ),
  own.talk(
    'scene',
    turn('the folder Birthdays in one row, order of name', row(birthdays, { order: birthdays })),
    turn(
      'change the second with the fourth',
      now({ things: [{ of: ['cake 2009.jpg', 'cake 2011.jpg'], swapped: true }] }),
    ),
    turn('who is the second now?', tells(['cake 2011.jpg'])),
    turn('make it a little bit more big', now({ things: [{ of: ['cake 2011.jpg'], scaled: [1.03, 1.6] }] })),
  ),
  own.talk(
    'scene',
    turn('A gallery of Zoo by title, please.', gallery(zoo, { order: zoo })),
    turn(
      'Rehang the heron next to the stork.',
      now({ holds: { names: zoo }, things: [{ of: ['heron.jpg'], beside: 'stork.jpg' }] }),
    ),
    turn(
      'The otter goes on the other side of the stork.',
      now({ holds: { names: zoo }, things: [{ of: ['stork.jpg'], between: ['heron.jpg', 'otter.jpg'] }] }),
    ),
    turn('Which one hangs between the heron and the otter?', tells(['stork.jpg'])),
  ),
  own.talk(
    'scene',
    turn('my Old album in a row, would you', row(album)),
    turn('the wedding could be a third bigger', now({ things: [{ of: ['wedding.jpg'], scaled: [1.28, 1.39] }] })),
    turn('and the picnic the same', now({ things: [{ of: ['picnic.jpg'], scaled: [1.28, 1.39] }] })),
    turn(
      'oh, then shrink the school class by a quarter',
      now({ things: [{ of: ['school class.jpg'], scaled: [0.72, 0.78] }] }),
    ),
  ),
  own.talk(
    'scene',
    turn('zoo pics in a row, name order', row(zoo, { order: zoo })),
    turn('flip the order', now({ holds: { names: zoo }, order: zoo.toReversed() })),
    turn('first two trade places', now({ things: [{ of: ['zebra.jpg', 'tortoise.jpg'], swapped: true }] })),
    turn('what sits on the far left?', tells(['tortoise.jpg'])),
    turn('and on the far right?', tells(['catfish.jpg'])),
  ),
  own.talk(
    'scene',
    turn('Night folder, gallery, now.', gallery(night)),
    turn(
      'Everything half as big again.',
      now({ things: [{ of: night, scaled: [1.45, 1.55] }] }),
      now({ things: [{ of: night, scaled: [0.45, 0.55] }] }),
    ),
    turn('Take that back.', backTo(1)),
    turn(
      'Just the moon, twice as big.',
      now({ holds: { names: night }, things: [{ of: ['moon.jpg'], scaled: [1.9, 2.1] }] }),
    ),
  ),
  own.talk(
    'scene',
    turn(
      'Would you put my drawings, the Drawings folder I mean, in a row by name?',
      row(drawings, { order: drawings }),
    ),
    turn(
      'Tilt the owl by ten degrees.',
      now({ things: [{ of: ['owl.png'], turnedBy: Math.PI / 18 }], restStays: true }),
    ),
    turn('What hangs to its right?', tells(['robot.webp'])),
    turn(
      'Lower that one by 20 cm.',
      now({ things: [{ of: ['robot.webp'], moved: 'down', by: [0.15, 0.25] }], restStays: true }),
    ),
  ),
]

/** A question and then a wish, or the other way round. */
const questions: readonly Case[] = [
  own.talk(
    'questions',
    turn('How many objects are in the Night folder?', counts(4)),
    turn('Hang those in a circle.', circle(night)),
    turn('Which of them is the earliest?', tells(['moon.jpg'])),
    turn('Deaccession it.', now({ holds: { names: without(night, 'moon.jpg') } }), declines()),
  ),
  own.talk(
    'questions',
    turn('which is my longest film, dear?', tells(['snowfall.mp4'])),
    turn('do hang it up for me', hangs(['snowfall.mp4'])),
    turn('and which is the shortest one?', tells(['juggling.mov'])),
    turn('well, add it', now({ holds: { names: ['snowfall.mp4', 'juggling.mov'] } })),
  ),
  own.talk(
    'questions',
    turn('How many pictures have no date on them?', counts(own.count({ kind: 'image', dated: false }))),
    turn('Hang them, then.', hangs(own.pics({ dated: false }))),
    turn(
      'Throw out the ones from Drawings.',
      now({ holds: { names: own.pics({ dated: false, not: { folder: 'Drawings' } }) } }),
    ),
    turn('What is left?', tells(own.pics({ dated: false, not: { folder: 'Drawings' } })), counts(3)),
  ),
  own.talk(
    'questions',
    turn('With which camera was the lynx photographed?', answers('ILCE-6400')),
    turn('How many photographs in all came from that camera?', counts(own.count({ camera: 'ILCE-6400' }))),
    turn('Set those on a timeline.', timeline(own.pics({ camera: 'ILCE-6400' }))),
    turn('Which is the latest of them?', tells(['catfish.jpg'])),
  ),
  own.talk(
    'questions',
    turn('gallery: lisbon weekend', gallery(lisbon)),
    turn('how many of these are portrait?', counts(1)),
    turn('nuke it', now({ holds: { names: without(lisbon, 'tram.jpg') } })),
    turn('how many left?', counts(6)),
  ),
  own.talk(
    'questions',
    turn('when was taken the photo of the tram?', answers('2021')),
    turn('and the rose?', answers('2019')),
    turn('make one gallery with the two', gallery(['tram.jpg', 'rose.jpg'])),
  ),
  open.talk(
    'questions',
    turn('Which sound file runs the longest?', tells(['spunkyrace-ks.ogg'])),
    turn('And which the shortest?', tells(['camera_click.ogg'])),
    turn('Place the two of them side by side.', row(['spunkyrace-ks.ogg', 'camera_click.ogg'])),
    turn('Remove the longer of the two.', now({ holds: { names: ['camera_click.ogg'] } })),
  ),
  own.talk(
    'questions',
    turn('a nice gallery of my Garden folder please', gallery(garden)),
    turn('how many of them are yellow?', counts(2)),
    turn('keep only those', now({ holds: { names: ['tulip.jpg', 'sunflower.jpg'] } })),
    turn('which one is older?', tells(['tulip.jpg'])),
    turn('let it be twice as big then', now({ things: [{ of: ['tulip.jpg'], scaled: [1.9, 2.1] }] })),
  ),
  own.talk(
    'questions',
    turn('How many pictures are more than 2000 pixels wide?', counts(own.count({ kind: 'image', widerThan: 2000 }))),
    turn('Put those in a row.', row(own.pics({ widerThan: 2000 }))),
    turn('Which is the widest?', tells(['ridge.jpg'])),
    turn('Out with it.', now({ holds: { names: without(own.pics({ widerThan: 2000 }), 'ridge.jpg') } })),
  ),
  open.talk(
    'questions',
    turn('How many pictures are tagged Yosemite?', counts(open.count({ kind: 'image', tag: 'Yosemite' }))),
    turn(
      'Hang these chronologically along a wall, in one row.',
      row(open.pics({ tag: 'Yosemite' }), { order: open.pics({ tag: 'Yosemite' }, { by: 'taken' }) }),
    ),
    turn('When was the last one taken?', answers('2015')),
    turn('Move that one to the beginning.', now({ things: [{ of: ['IMG_6297.jpg'], place: 'first' }] })),
  ),
  own.talk(
    'questions',
    turn('row: Drawings', row(drawings)),
    turn(
      'throw the map and the robot behind me',
      now({ things: [{ of: ['map.webp', 'robot.webp'], stands: 'behind' }] }),
    ),
    turn("what's behind me?", tells(['map.webp', 'robot.webp'])),
    turn('take both out', now({ holds: { names: without(drawings, 'map.webp', 'robot.webp') } })),
    turn("and now, what's behind me?", { answer: {} }, declines(), { calm: true }),
  ),
  own.talk(
    'questions',
    turn('how much videos exist here?', counts(5)),
    turn('and sounds?', counts(6)),
    turn('hang the videos and the sounds together', hangs([...films, ...sounds])),
    turn('how many things this gives?', counts(11)),
  ),
  own.talk(
    'questions',
    turn('Install Panoramas in a gallery.', gallery(panoramas)),
    turn('Which one is the most recent?', tells(['vineyard.jpg'])),
    turn('It should come first.', now({ things: [{ of: ['vineyard.jpg'], place: 'first' }] })),
    turn('When was it taken, precisely?', answers('2017')),
  ),
  own.talk(
    'questions',
    turn('have I got a picture of a stork, dear?', ...shows(['stork.jpg']), counts(1)),
    turn('and of a giraffe?', declines(), counts(0), { answer: {} }),
    turn('never mind, hang the stork', hangs(['stork.jpg'])),
    turn('when did I take that?', answers('2019')),
  ),
  own.talk(
    'questions',
    turn('Which folder is the lynx in?', answers('Zoo')),
    turn('Hang that folder.', hangs(zoo)),
    turn('How many of those are brown?', counts(2)),
    turn('Get them off my wall.', now({ holds: { names: without(zoo, 'lynx.jpg', 'otter.jpg') } })),
  ),
  open.talk(
    'questions',
    turn('how many 3d models do i own', counts(openModels.length)),
    turn('put em all in a circle', circle(openModels)),
    turn("which one's the biggest file?", tells(['campus agi-ktx2.glb'])),
    turn('drop that', now({ holds: { names: without(openModels, 'campus agi-ktx2.glb') } })),
    turn('how many does that leave?', counts(openModels.length - 1)),
  ),
  own.talk(
    'questions',
    turn('What colour is the tortoise?', answers('green')),
    turn('Hang all pictures of that colour.', hangs(green)),
    turn('How many came together?', counts(green.length)),
    turn('Discard those without a date.', now({ holds: { names: own.pics({ color: 'green', dated: true }) } })),
  ),
  open.talk(
    'questions',
    turn('which of my videos have date?', ...shows(open.all({ kind: 'video', dated: true }))),
    turn(
      'hang these in a row, from the most new to the most old',
      row(open.all({ kind: 'video', dated: true }), {
        order: open.all({ kind: 'video', dated: true }, { by: 'taken', down: true }),
      }),
    ),
    turn('which is the first of the left side?', tells(['bug_video_640.mp4'])),
    turn('how many seconds it has?', answers('7'), answers('6.8'), answers('6'), answers('0:07'), answers('0:06')),
  ),
]

/** What was done, undone and meant otherwise; several places and their light. */
const memory: readonly Case[] = [
  own.talk(
    'undo',
    turn('Gallery of Norway 2018.', gallery(norway)),
    turn('No, I meant Night.', gallery(night)),
    turn('Undo.', backTo(1)),
    turn('Hmpf. Redo.', backTo(2)),
  ),
  own.talk(
    'places',
    turn('A gallery of Zoo, titled Menagerie.', gallery(zoo, { name: 'Menagerie' })),
    turn('A circle of Night, titled Observatory.', circle(night, { which: 'new', name: 'Observatory' })),
    turn('In the Menagerie, remove the otter.', inPlace('Menagerie', { holds: { names: without(zoo, 'otter.jpg') } })),
    turn(
      'Likewise the comet in the Observatory.',
      inPlace('Observatory', { holds: { names: without(night, 'comet.jpg') } }),
    ),
  ),
  own.talk(
    'light',
    turn('Lisbon weekend in a row please, dear', row(lisbon)),
    turn('a wee bit warmer in here', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('more', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('oh, less, less', now({ light: { becomes: 'cooler' }, restStays: true })),
    turn('no, have the light as it was at the very start', backTo(1)),
  ),
  own.talk(
    'backdrop',
    turn('grid of the Beach pics', grid(beach)),
    turn('backdrop: deep blue', now({ backdrop: { hue: 'blue' }, restStays: true })),
    turn('nah, purple', now({ backdrop: { hue: 'purple' }, restStays: true })),
    turn('the blue was better, back to that', now({ backdrop: { hue: 'blue' }, restStays: true })),
  ),
  own.talk(
    'corrections',
    turn('Garden, in a circle, if I may.', circle(garden)),
    turn('Make the rose twice as large.', now({ things: [{ of: ['rose.jpg'], scaled: [1.9, 2.1] }] })),
    turn(
      'Not that one, the tulip.',
      now({
        things: [
          { of: ['tulip.jpg'], scaled: [1.9, 2.1] },
          { of: ['rose.jpg'], scaled: [0.47, 1.01] },
        ],
      }),
    ),
    turn('And the daisy likewise.', now({ things: [{ of: ['daisy.jpg'], scaled: [1.9, 2.1] }] })),
  ),
  own.talk(
    'corrections',
    turn('please a row with the photos of Zoo', row(zoo)),
    turn('erase the zebra of there', now({ holds: { names: without(zoo, 'zebra.jpg') } })),
    turn(
      'sorry, I wanted to say the otter',
      now({ holds: { names: without(zoo, 'otter.jpg') } }),
      now({ holds: { names: without(zoo, 'otter.jpg', 'zebra.jpg') } }),
    ),
    turn('return all how it was in the beginning', backTo(1)),
  ),
  own.talk(
    'light',
    turn('Old album on the walls. Gallery.', gallery(album)),
    turn('Darker. I pay for that electricity.', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('Less dark than that.', now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('Bah. As it was before.', backTo(1), backTo(2)),
  ),
  own.talk(
    'places',
    turn('Garden as a grid; the place is to be called Room Nine.', grid(garden, { name: 'Room Nine' })),
    turn('In a new place: Panoramas in a row. Name it Corridor.', row(panoramas, { which: 'new', name: 'Corridor' })),
    turn('How many places are there at present?', counts(2)),
    turn('Delete Room Nine.', goes(garden)),
    turn('I withdraw that.', backTo(3)),
  ),
  own.talk(
    'undo',
    turn('drawings folder, row', row(drawings)),
    turn('owl x2', now({ things: [{ of: ['owl.png'], scaled: [1.9, 2.1] }] })),
    turn('robot x2 as well', now({ things: [{ of: ['robot.webp'], scaled: [1.9, 2.1] }] })),
    turn('undo the last two steps', backTo(1)),
    turn('redo one', backTo(2)),
  ),
  own.talk(
    'light',
    turn('The Night folder in a circle, please.', circle(night)),
    turn('Give it night lighting.', now({ light: { preset: ['night'] }, restStays: true })),
    turn('A touch brighter, one sees nothing.', now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('Still brighter.', now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('No, the last step was one too many, undo it.', backTo(3)),
  ),
  own.among(
    [{ name: 'Sala Azul', kind: 'gallery', names: own.pics({ color: 'blue' }) }],
    own.talk(
      'places',
      turn(
        'in the Sala Azul put also the glacier',
        inPlace('Sala Azul', { holds: { names: [...own.pics({ color: 'blue' }), 'glacier.jpg'] } }),
      ),
      turn(
        'and make of it a circle',
        inPlace('Sala Azul', { kind: 'circle', holds: { names: [...own.pics({ color: 'blue' }), 'glacier.jpg'] } }),
      ),
      turn('unmake only the circle', backTo(1)),
    ),
  ),
  own.among(
    [
      { name: 'Attic', kind: 'grid', names: christmas },
      { name: 'Cellar', kind: 'circle', names: drawings },
    ],
    own.talk(
      'corrections',
      turn('Get rid of the Attic.', goes(christmas)),
      turn('Wrong one. Bring it back.', backTo(0)),
      turn('The Cellar is what I want gone.', goes(drawings)),
      turn('Which places do I still have?', answers('Attic')),
    ),
  ),
  own.among(
    [
      { name: 'East Wing', kind: 'gallery', names: zoo },
      { name: 'West Wing', kind: 'gallery', names: garden },
    ],
    own.talk(
      'places',
      turn('Transfer the heron from the East Wing to the West Wing.', {
        place: { which: { named: 'West Wing' }, holds: { names: [...garden, 'heron.jpg'] } },
        also: [{ which: { named: 'East Wing' }, holds: { names: without(zoo, 'heron.jpg') } }],
      }),
      turn('How many works hang in the East Wing?', counts(9)),
      turn('And in the West Wing?', counts(10)),
      turn('Reverse the transfer.', backTo(0), {
        place: { which: { named: 'East Wing' }, holds: { names: zoo } },
        also: [{ which: { named: 'West Wing' }, holds: { names: garden } }],
      }),
    ),
  ),
  own.talk(
    'naming',
    turn('the Birthdays folder in a gallery, my grandson is visiting', gallery(birthdays)),
    turn('call it Sweet Tooth', now({ name: 'Sweet Tooth', restStays: true })),
    turn('no I meant Sweet Teeth, we are two after all', now({ name: 'Sweet Teeth', restStays: true })),
    turn('remind me, what is it called?', answers('Sweet Teeth')),
  ),
  own.talk(
    'corrections',
    turn('norway 2018 in a row, oldest first', row(norway, { order: norway })),
    turn('swap fjord 1 with the glacier', now({ things: [{ of: ['fjord 1.jpg', 'glacier.jpg'], swapped: true }] })),
    turn(
      'no, with the harbour i meant',
      now({ order: ['harbour.jpg', ...norway.slice(1, -1), 'fjord 1.jpg'] }),
      now({
        order: [
          'glacier.jpg',
          ...norway.slice(1, -1).map((name) => (name === 'glacier.jpg' ? 'harbour.jpg' : name)),
          'fjord 1.jpg',
        ],
      }),
    ),
    turn('reset to how you first built it', backTo(1), now({ order: norway })),
  ),
  open.talk(
    'places',
    turn('I should like a gallery of the Lund walk.', gallery(lund)),
    turn('And a separate gallery of Sunset and evening.', gallery(evening, { which: 'new' })),
    turn('The first of the two as a circle, please.', circle(lund)),
    turn('The other one in a row.', row(evening)),
  ),
  own.talk(
    'light',
    turn('circle of 3d models', circle(models)),
    turn('colder light', now({ light: { becomes: 'cooler' }, restStays: true })),
    turn('even colder', now({ light: { becomes: 'cooler' }, restStays: true })),
    turn('less', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('now background black', now({ backdrop: { hue: 'black' }, restStays: true })),
    turn('undo just the background', backTo(4)),
  ),
  open.talk(
    'corrections',
    turn('please hang for me the Animals in a grid', grid(animals)),
    turn('take out the bee', now({ holds: { names: without(animals, 'bee.jpg') } })),
    turn(
      'ah no, not the bee, the rhino is that I meant',
      now({ holds: { names: without(animals, 'rhino.jpg') } }),
      now({ holds: { names: without(animals, 'rhino.jpg', 'bee.jpg') } }),
    ),
    turn('ok, now undo everything until the first grid', backTo(1)),
  ),
]

export const dialogues: readonly Case[] = [...slots, ...scene, ...questions, ...memory]
