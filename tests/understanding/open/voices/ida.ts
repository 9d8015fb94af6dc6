/** Wordings, sentences and dialogues of somebody who had not seen how they are read. */
import type { Case, Names, Outcome, PlaceIs } from '../../language.ts'
import {
  answers,
  backTo,
  calm,
  circle,
  counts,
  finds,
  gallery,
  goes,
  grid,
  hangs,
  now,
  row,
  some,
  speakingTo,
  tells,
  timeline,
  turn,
} from '../../write.ts'

const own = speakingTo('own')
const open = speakingTo('open')

const without = (names: Names, ...out: string[]): string[] => names.filter((name) => !out.includes(name))
const inFolder = (folder: string): Names => own.pics({ folder })
const byDate = (folder: string): Names => own.pics({ folder, dated: true }, { by: 'taken' })
const byName = (folder: string): Names => own.pics({ folder }, { by: 'name' })
const taken = (year: number | readonly number[]): Names => own.pics({ year })
/** The place of that name, and how it is now. */
const inPlace = (named: string, more: PlaceIs): Outcome => ({ place: { which: { named }, ...more } })
const bigger = (of: Names): PlaceIs => ({ things: [{ of, scaled: [1.03, 4] }] })
const exchanged = (one: string, other: string): PlaceIs => ({ things: [{ of: [one, other], swapped: true }] })
/** A question after certain files: named, found, or counted. */
const which = (names: Names): readonly Outcome[] => [tells(names), finds(names), counts(names.length)]

const zoo = inFolder('Zoo')
const garden = inFolder('Garden')
const norway = byDate('Norway 2018')
const lisbon = byDate('Lisbon weekend')
const birthdays = byDate('Birthdays')
const christmas = byDate('Christmas')
const beach = byDate('Beach')
const night = byDate('Night')
const panoramas = byDate('Panoramas')
const drawings = byName('Drawings')
const oldAlbum = inFolder('Old album')
const films = own.all({ kind: 'video' }, { by: 'seconds' })
const sounds = own.all({ kind: 'audio' }, { by: 'seconds' })
const models = own.all({ kind: 'model' })
const lund = open.pics({ folder: 'Lund walk' }, { by: 'name' })
const animals = open.pics({ folder: 'Animals' })
const forest = open.pics({ folder: 'Forest' })

const oldest = (first: number): Names => own.pics({ dated: true }, { by: 'taken', first })
const nikonOrCanon = own.pics({ camera: ['NIKON', 'Canon'] })
const squareAnimals = open.pics({ folder: 'Animals', shape: 'square' })
const zooWide = own.pics({ folder: 'Zoo', shape: 'landscape' })
const undated = own.pics({ dated: false })
const iphoneChristmas = own.pics({ folder: 'Christmas', camera: 'iPhone' })
const wide = own.pics({ widerThan: 2000 })
const longVideos = open.all({ kind: 'video', longerThan: 6 })
const longSounds = open.all({ kind: 'audio', longerThan: 60 })
const upright2021 = own.pics({ year: 2021, shape: 'portrait' })

const slots: readonly Case[] = [
  own.talk(
    'slots',
    turn(
      'Good morning. Might I have my four oldest photographs in a row, the earliest on the left?',
      row(oldest(4), { order: oldest(4) }),
    ),
    turn('Let it be six, would you?', hangs(oldest(6), { form: 'row' })),
    turn('And the other way about, with the newest on the left', now({ order: oldest(6).toReversed() })),
    turn('Without the cake, I think', now({ holds: { names: without(oldest(6), 'cake 2009.jpg') } })),
  ),
  own.talk(
    'slots',
    turn('grid, folder Norway 2018, 5 cols', grid(norway, { form: { columns: 5 } })),
    turn('2 cols', now({ holds: { names: norway }, form: { columns: 2 } })),
    turn('sort by date, descending', now({ holds: { names: norway }, order: norway.toReversed() })),
    turn('portrait format only', hangs(own.pics({ folder: 'Norway 2018', shape: 'portrait' }))),
  ),
  own.talk(
    'slots',
    turn('gimme all the pics from 2020 in a circle', circle(taken(2020))),
    turn('wait no 2021', circle(taken(2021))),
    turn('n 2022 too', circle(taken([2021, 2022]))),
    turn('but none of the lisbon weekend stuff', hangs(without(taken([2021, 2022]), ...lisbon))),
  ),
  own.talk(
    'slots',
    turn('Please make row from the photos of Beach folder, from oldest to newest.', row(beach, { order: beach })),
    turn('Now the same with the Night folder.', row(night, { order: night })),
    turn('Leave only the black ones.', hangs(own.pics({ folder: 'Night', color: 'black' }))),
    turn('Please give back also the green one.', hangs(night)),
  ),
  own.talk(
    'slots',
    turn('Put up the upright shots from the Zoo folder as a gallery', gallery(['stork.jpg', 'flamingo.jpg'])),
    turn('the landscape ones instead', hangs(zooWide)),
    turn('plus the squares', hangs([...zooWide, 'tortoise.jpg', 'kingfisher.jpg'])),
    turn(
      'skip whatever has no date',
      hangs(without([...zooWide, 'tortoise.jpg', 'kingfisher.jpg'], 'sleepy cat.jpg', 'kingfisher.jpg')),
    ),
  ),
  own.talk(
    'slots',
    turn('row of all sounds under 15 s', row(own.all({ kind: 'audio', shorterThan: 15 }))),
    turn('make that under 30 s', hangs(own.all({ kind: 'audio', shorterThan: 30 }), { form: 'row' })),
    turn('order by duration', now({ order: own.all({ kind: 'audio', shorterThan: 30 }, { by: 'seconds' }) })),
    turn('longest first', now({ order: own.all({ kind: 'audio', shorterThan: 30 }, { by: 'seconds', down: true }) })),
  ),
  open.talk(
    'slots',
    turn('Would you kindly hang the Lund walk in a row, sorted by name?', row(lund, { order: lund })),
    turn('Only the first four', hangs(lund.slice(0, 4))),
    turn('No, the last four, please', hangs(lund.slice(-4))),
    turn('Those same four, but in a circle', circle(lund.slice(-4))),
  ),
  own.talk(
    'slots',
    turn('stick my red pics on a grid lol', grid(own.pics({ color: 'red' }))),
    turn('nah green', hangs(own.pics({ color: 'green' }), { kind: 'grid' })),
    turn('hm both, red and green', hangs(own.pics({ color: ['red', 'green'] }))),
    turn('four columns tho', now({ holds: { names: own.pics({ color: ['red', 'green'] }) }, form: { columns: 4 } })),
  ),
  own.talk(
    'slots',
    turn('I would like gallery from the films.', gallery(films)),
    turn('Not from films, from 3D models.', hangs(models)),
    turn('But the films add also.', hangs([...models, ...films])),
    turn('Everything in one line, please.', row([...models, ...films])),
  ),
  own.talk(
    'slots',
    turn('timeline, photos from 2019', timeline(taken(2019))),
    turn('same, 2018', timeline(taken(2018))),
    turn('2018 and 2019', hangs(taken([2018, 2019]))),
    turn('minus the old oak', hangs(without(taken([2018, 2019]), 'old oak.jpg'))),
  ),
  own.talk(
    'slots',
    turn('three of the Christmas pictures in a row, whichever', some(3, christmas, { form: 'row' })),
    turn('one more than that', some(4, christmas)),
    turn('oh, use all of them', hangs(christmas)),
    turn('all but the stockings', hangs(without(christmas, 'stockings 2022.jpg'))),
  ),
  own.talk(
    'slots',
    turn('A gallery of the pictures that I took with the Nikon', gallery(own.pics({ camera: 'NIKON' }))),
    turn('And with the Canon as well', hangs(nikonOrCanon)),
    turn('Only those in the Garden folder', hangs(own.pics({ folder: 'Garden', camera: ['NIKON', 'Canon'] }))),
    turn(
      'Without the ones from 2021, dear',
      hangs(own.pics({ folder: 'Garden', camera: ['NIKON', 'Canon'], not: { year: 2021 } })),
    ),
  ),
  open.talk(
    'slots',
    turn('put the animals folder in a circle pls', circle(animals)),
    turn('only the square ones', hangs(squareAnimals)),
    turn('ok and the leopard', hangs([...squareAnimals, 'leopard.jpg'])),
    turn('a row instead of the circle', row([...squareAnimals, 'leopard.jpg'])),
  ),
  open.talk(
    'slots',
    turn('Show me photos from folder Forest in grid.', grid(forest)),
    turn('Leave only these from 2015.', hangs(open.pics({ folder: 'Forest', year: 2015 }))),
    turn('Again all of them, please.', hangs(forest), backTo(1)),
    turn('All, but without the silver fir.', hangs(without(forest, 'silver_fir.jpg'))),
  ),
  own.talk(
    'slots',
    turn('the two longest films side by side', row(films.slice(-2))),
    turn('better three', hangs(films.slice(-3))),
    turn('the three shortest instead', hangs(films.slice(0, 3))),
    turn('back to the longest, but just two of them', hangs(films.slice(-2))),
  ),
  own.talk(
    'slots',
    turn('row: Birthdays + Panoramas', row([...birthdays, ...panoramas])),
    turn('drop Panoramas', hangs(birthdays)),
    turn('alphabetical', now({ holds: { names: birthdays }, order: byName('Birthdays') })),
    turn('reverse', now({ holds: { names: birthdays }, order: byName('Birthdays').toReversed() })),
  ),
]

const scenes: readonly Case[] = [
  own.talk(
    'scene',
    turn(
      'Please set the Birthdays photographs in a row, from the oldest to the newest.',
      row(birthdays, { order: birthdays }),
    ),
    turn('Which one is in the middle?', tells(['cake 2011.jpg'])),
    turn('Make it half as big again', now({ things: [{ of: ['cake 2011.jpg'], scaled: [1.4, 1.6] }] })),
    turn(
      'And now the one to the right of it by just as much',
      now({ things: [{ of: ['cake 2012.jpg'], scaled: [1.4, 1.6] }] }),
    ),
  ),
  own.talk(
    'scene',
    turn('row, Drawings, by name', row(drawings, { order: drawings })),
    turn('swap no. 1 and no. 6', now(exchanged('dragon.gif', 'spaceship.png'))),
    turn('2 and 5 as well', now(exchanged('house.png', 'robot.webp'))),
    turn('what is third from the left?', tells(['map.webp'])),
  ),
  own.talk(
    'scene',
    turn('A gallery of the Lisbon weekend', gallery(lisbon)),
    turn('on which wall is the tram?', answers('left'), answers('right'), answers('ahead'), answers('wall')),
    turn(
      'bring it over to the right-hand wall',
      now({ holds: { names: lisbon }, things: [{ of: ['tram.jpg'], stands: 'on the right' }] }),
    ),
    turn(
      'and the bridge next to it',
      now({ holds: { names: lisbon }, things: [{ of: ['bridge.jpg'], beside: 'tram.jpg' }] }),
    ),
  ),
  own.talk(
    'scene',
    turn('my 3d models in a row pls', row(models)),
    turn('make the teapot like 3 times bigger', now({ things: [{ of: ['teapot.glb'], scaled: [2.8, 3.2] }] })),
    turn('turn the chair right round so it faces away', now({ things: [{ of: ['chair.glb'], turnedBy: Math.PI }] })),
    turn('lamp goes behind me', now({ holds: { names: models }, things: [{ of: ['lamp.glb'], stands: 'behind' }] })),
    turn('so whats behind me now', tells(['lamp.glb'])),
  ),
  own.talk(
    'scene',
    turn('Please put Panoramas in row, alphabetically.', row(panoramas, { order: panoramas })),
    turn('What hangs on the left from the ridge?', tells(['coast.jpg'])),
    turn('And on the right?', tells(['vineyard.jpg'])),
    turn('The coast and the vineyard should change their places.', now(exchanged('coast.jpg', 'vineyard.jpg'))),
  ),
  own.talk(
    'scene',
    turn('The Night pictures in a row by date, if I may ask', row(night, { order: night })),
    turn('Now in mirrored order', now({ holds: { names: night }, order: night.toReversed() })),
    turn('Which one is at the far left now?', tells(['comet.jpg'])),
    turn(
      'Move it to the far right',
      now({ holds: { names: night }, things: [{ of: ['comet.jpg'], place: 'last', moved: 'right' }] }),
    ),
  ),
  own.talk(
    'scene',
    turn('row of Christmas, oldest on the left', row(christmas, { order: christmas })),
    turn('wider spacing', now({ holds: { names: christmas }, spacing: 'wider' })),
    turn('too wide, closer together', now({ holds: { names: christmas }, spacing: 'closer' })),
    turn('scale everything by 0.5', now({ things: [{ of: christmas, scaled: [0.45, 0.55] }] })),
    turn('third one x2', now({ things: [{ of: ['tree 2020.jpg'], scaled: [1.9, 2.1] }] })),
  ),
  own.talk(
    'scene',
    turn('Line up the Beach pictures in the order they were taken', row(beach, { order: beach })),
    turn('the crab is tiny, give it double the size', now({ things: [{ of: ['crab.jpg'], scaled: [1.9, 2.1] }] })),
    turn('the shell too', now({ things: [{ of: ['shell.jpg'], scaled: [1.9, 2.1] }] })),
    turn(
      'and lift the two of them a little',
      now({ things: [{ of: ['crab.jpg', 'shell.jpg'], moved: 'up' }], restStays: true }),
    ),
  ),
  own.talk(
    'scene',
    turn('zoo in a row a to z', row(zoo, { order: byName('Zoo') })),
    turn('zebra goes first', now({ holds: { names: zoo }, things: [{ of: ['zebra.jpg'], place: 'first' }] })),
    turn(
      'and the otter right after it',
      now({ holds: { names: zoo }, order: ['zebra.jpg', 'otter.jpg', 'catfish.jpg', 'flamingo.jpg'] }),
    ),
    turn('whos on the far right now', tells(['tortoise.jpg'])),
  ),
  own.talk(
    'scene',
    turn('Make circle from Night photos, around me.', circle(night)),
    turn('Aurora put behind me.', now({ holds: { names: night }, things: [{ of: ['aurora.jpg'], stands: 'behind' }] })),
    turn('And moon in front of me.', now({ holds: { names: night }, things: [{ of: ['moon.jpg'], stands: 'ahead' }] })),
    turn('I want that it is bigger.', now(bigger(['moon.jpg']))),
  ),
  own.talk(
    'scene',
    turn('grid, Garden, 3 columns, by name', grid(garden, { form: { columns: 3 }, order: byName('Garden') })),
    turn('what hangs directly below the cactus?', tells(['fern.jpg'])),
    turn('and directly above the tulip?', tells(['old oak.jpg'])),
    turn('swap the fern and the old oak', now(exchanged('fern.jpg', 'old oak.jpg'))),
  ),
  own.talk(
    'scene',
    turn('Norway 2018 as a gallery for the clients', gallery(norway)),
    turn(
      'hang the glacier above the harbour',
      now({ holds: { names: norway }, things: [{ of: ['glacier.jpg'], above: 'harbour.jpg' }] }),
    ),
    turn(
      'no, underneath it',
      now({ holds: { names: norway }, things: [{ of: ['glacier.jpg'], below: 'harbour.jpg' }] }),
    ),
    turn('and the harbour a third smaller', now({ things: [{ of: ['harbour.jpg'], scaled: [0.62, 0.72] }] })),
  ),
  open.talk(
    'scene',
    turn('The Lund walk in a row by file name, thank you', row(lund, { order: lund })),
    turn('Which picture is the third from the right?', tells(['20.jpg'])),
    turn('And the third from the left?', tells(['08.jpg'])),
    turn('Let these two change places', now(exchanged('20.jpg', '08.jpg'))),
  ),
  own.talk(
    'scene',
    turn('films in a row shortest to longest', row(films, { order: films })),
    turn('middle one WAY bigger', now({ things: [{ of: ['train ride.webm'], scaled: [1.2, 12] }] })),
    turn(
      'the ones on either side of it a bit smaller',
      now({ things: [{ of: ['kite.mp4', 'ferry.webm'], scaled: [0.4, 0.97] }] }),
    ),
    turn(
      'n pull the last one towards me',
      now({ things: [{ of: ['snowfall.mp4'], moved: 'nearer' }], restStays: true }),
    ),
  ),
  own.talk(
    'scene',
    turn(
      'I want the chair, the boat and the lamp in one row, in this order.',
      row(['chair.glb', 'boat.glb', 'lamp.glb'], { order: ['chair.glb', 'boat.glb', 'lamp.glb'] }),
    ),
    turn(
      'Turn the chair about 45 degrees to the left.',
      now({ things: [{ of: ['chair.glb'], turnedBy: Math.PI / 4 }], restStays: true }),
    ),
    turn('The boat the same.', now({ things: [{ of: ['boat.glb'], turnedBy: Math.PI / 4 }], restStays: true })),
    turn(
      'And lamp move one meter to the right.',
      now({ things: [{ of: ['lamp.glb'], moved: 'right', by: [0.9, 1.1] }], restStays: true }),
    ),
  ),
  own.talk(
    'scene',
    turn('row: Lisbon weekend, chronological', row(lisbon, { order: lisbon })),
    turn('tram: up 0.5 m', now({ things: [{ of: ['tram.jpg'], moved: 'up', by: [0.45, 0.55] }], restStays: true })),
    turn('bridge: likewise', now({ things: [{ of: ['bridge.jpg'], moved: 'up', by: [0.45, 0.55] }], restStays: true })),
    turn(
      'tiles: down 20 cm',
      now({ things: [{ of: ['tiles.jpg'], moved: 'down', by: [0.15, 0.25] }], restStays: true }),
    ),
    turn('which one is leftmost?', tells(['tram.jpg'])),
  ),
]

const questions: readonly Case[] = [
  own.talk(
    'question and wish',
    turn('count: pictures wider than 2000 px?', counts(wide.length)),
    turn('grid of those', grid(wide)),
    turn('widest?', tells(['ridge.jpg'])),
    turn('remove it', now({ holds: { names: without(wide, 'ridge.jpg') } })),
  ),
  own.talk(
    'question and wish',
    turn('How many photographs do I have from the nineties?', counts(own.count({ kind: 'image', to: '1999-12-31' }))),
    turn('Would you hang those in a row?', row(own.pics({ to: '1999-12-31' }))),
    turn('When was the first bicycle taken?', answers('1998')),
    turn('And the wedding?', answers('1995')),
    turn(
      'Then put the wedding right at the beginning',
      now({ holds: { names: own.pics({ to: '1999-12-31' }) }, things: [{ of: ['wedding.jpg'], place: 'first' }] }),
    ),
  ),
  own.talk(
    'question and wish',
    turn('Which is my longest film?', tells(['snowfall.mp4']), finds(['snowfall.mp4'])),
    turn('put that on show', hangs(['snowfall.mp4'])),
    turn('and what is the second longest film I own?', tells(['ferry.webm']), finds(['ferry.webm'])),
    turn('add that one too', hangs(['snowfall.mp4', 'ferry.webm'])),
  ),
  own.talk(
    'question and wish',
    turn('how many pics did i take with the iphone', counts(own.count({ kind: 'image', camera: 'iPhone' }))),
    turn('n how many of those are in the christmas folder', counts(iphoneChristmas.length)),
    turn('cool do a circle of just them', circle(iphoneChristmas)),
    turn('whats the newest one in there', tells(['stockings 2022.jpg'])),
  ),
  own.talk(
    'question and wish',
    turn('How much photos without date do I have?', counts(undated.length)),
    turn('Hang them, please.', hangs(undated)),
    turn('How many from them are in folder Drawings?', counts(drawings.length)),
    turn('These from Drawings take away.', now({ holds: { names: without(undated, ...drawings) } })),
  ),
  own.talk(
    'question and wish',
    turn('row of Drawings', row(drawings)),
    turn('map: behind me', now({ holds: { names: drawings }, things: [{ of: ['map.webp'], stands: 'behind' }] })),
    turn('what is behind me?', tells(['map.webp'])),
    turn('take it out', now({ holds: { names: without(drawings, 'map.webp') } })),
    turn('and now, anything behind me?', calm),
  ),
  own.talk(
    'question and wish',
    turn('In which year did I photograph the comet?', answers('2020')),
    turn('Hang all the pictures from that year, please', hangs(taken(2020))),
    turn('Which of them is the oldest?', tells(['fern.jpg'])),
    turn('Enlarge it somewhat', now(bigger(['fern.jpg']))),
  ),
  own.talk(
    'question and wish',
    turn('which camera shot the waterfall?', answers('FUJIFILM')),
    turn('how many frames have I got from that camera?', counts(norway.length)),
    turn('build me a gallery of them', gallery(norway)),
    turn('cull it to the vertical ones', hangs(['waterfall.jpg', 'stave church.jpg'])),
    turn('who of the two was first?', tells(['waterfall.jpg'])),
  ),
  own.talk(
    'question and wish',
    turn('zoo pics in a circle', circle(zoo)),
    turn('which one here is the newest', tells(['catfish.jpg'])),
    turn('make it twice as big', now({ things: [{ of: ['catfish.jpg'], scaled: [1.9, 2.1] }] })),
    turn('same for the oldest one', now({ things: [{ of: ['heron.jpg'], scaled: [1.9, 2.1] }] })),
  ),
  own.talk(
    'question and wish',
    turn('Gallery from folder Garden, please.', gallery(garden)),
    turn('Which from them are yellow?', tells(['tulip.jpg', 'sunflower.jpg'])),
    turn('Delete them from the gallery.', now({ holds: { names: without(garden, 'tulip.jpg', 'sunflower.jpg') } })),
    turn('How many did stay?', counts(garden.length - 2)),
  ),
  open.talk(
    'question and wish',
    turn('which videos are longer than 6 s?', ...which(longVideos)),
    turn('those, in a row', row(longVideos)),
    turn('shortest of these?', tells(['friday.mp4'])),
    turn('take that out', now({ holds: { names: without(longVideos, 'friday.mp4') } })),
  ),
  open.talk(
    'question and wish',
    turn('Do I have any sound recordings that last longer than a minute?', ...which(longSounds)),
    turn('Then hang both, if you please', hangs(longSounds)),
    turn('Which is the longer one?', tells(['spunkyrace-ks.ogg'])),
    turn('Take the other one away', now({ holds: { names: ['spunkyrace-ks.ogg'] } })),
  ),
  own.talk(
    'question and wish',
    turn('Christmas set as a row, earliest first', row(christmas, { order: christmas })),
    turn('what sits between the candles and the snowman?', tells(['tree 2020.jpg'])),
    turn(
      'replace it with the wedding',
      now({ holds: { names: [...without(christmas, 'tree 2020.jpg'), 'wedding.jpg'] } }),
    ),
    turn('and when was that one taken?', answers('1995')),
  ),
  own.talk(
    'question and wish',
    turn('how many blue pictures r there', counts(own.count({ kind: 'image', color: 'blue' }))),
    turn('n orange?', counts(own.count({ kind: 'image', color: 'orange' }))),
    turn('hang the orange ones then', hangs(own.pics({ color: 'orange' }))),
    turn(
      'add the blue ones from the beach folder',
      hangs([...own.pics({ color: 'orange' }), ...own.pics({ color: 'blue', folder: 'Beach' })]),
    ),
  ),
  own.talk(
    'question and wish',
    turn('What do I have in the folder Sounds?', ...which(sounds)),
    turn('Which is the shortest?', tells(['clock.wav']), finds(['clock.wav'])),
    turn('Make row from all sounds without it.', row(without(sounds, 'clock.wav'))),
    turn('Sort them by length, from the shortest.', now({ order: without(sounds, 'clock.wav') })),
    turn('Which is now in the middle?', tells(['drums.mp3'])),
  ),
  own.talk(
    'question and wish',
    turn('grid: photos of 2021', grid(taken(2021))),
    turn('how many of these are portrait format?', counts(upright2021.length)),
    turn('keep those', hangs(upright2021)),
    turn('which one is older?', tells(['flamingo.jpg'])),
    turn('drop the newer one', hangs(['flamingo.jpg'])),
  ),
]

const changes: readonly Case[] = [
  own.talk(
    'undo and redo',
    turn('A gallery of the Lisbon weekend, please', gallery(lisbon)),
    turn('Take the market out', now({ holds: { names: without(lisbon, 'market.jpg') } })),
    turn('Oh dear, that was a mistake, put it back', now({ holds: { names: lisbon } })),
    turn('No, I was right the first time, remove it again', now({ holds: { names: without(lisbon, 'market.jpg') } })),
  ),
  own.talk(
    'undo and redo',
    turn('circle of Garden', circle(garden)),
    turn('as grid', now({ holds: { names: garden }, kind: 'grid' })),
    turn('as row', now({ holds: { names: garden }, form: 'row' })),
    turn('undo twice', backTo(1)),
    turn('redo', backTo(2)),
  ),
  own.talk(
    'light',
    turn('gallery w the Night folder', gallery(night)),
    turn('warmer light pls', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('more', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('ok less', now({ light: { becomes: 'cooler' }, restStays: true })),
    turn('nvm put the light back how it was at the start', backTo(1)),
  ),
  own.talk(
    'several places',
    turn('Make a gallery from Birthdays and call it Cakes', gallery(birthdays, { name: 'Cakes' })),
    turn(
      'and a second place: a row of the Panoramas, named Widescreen',
      row(panoramas, { which: 'new', name: 'Widescreen' }),
    ),
    turn('dim the light in Cakes', inPlace('Cakes', { light: { becomes: 'darker' }, restStays: true })),
    turn('a bit more', inPlace('Cakes', { light: { becomes: 'darker' }, restStays: true })),
    turn('same in Widescreen', inPlace('Widescreen', { light: { becomes: 'darker' }, restStays: true })),
  ),
  own.talk(
    'names of places',
    turn('Please create circle from the Beach photos, with name "Baltic".', circle(beach, { name: 'Baltic' })),
    turn('Change the name for "Warm Sea".', now({ name: 'Warm Sea', restStays: true })),
    turn('How is this place called?', answers('Warm Sea')),
    turn('I prefer the old name.', now({ name: 'Baltic', restStays: true })),
  ),
  own.talk(
    'corrections',
    turn('row: Zoo, by name', row(zoo, { order: byName('Zoo') })),
    turn('remove otter', now({ holds: { names: without(zoo, 'otter.jpg') } })),
    turn('not the otter, the stork', now({ holds: { names: without(zoo, 'stork.jpg') } })),
    turn('lynx 2x', now({ things: [{ of: ['lynx.jpg'], scaled: [1.9, 2.1] }] })),
    turn(
      'no, I meant the zebra',
      now({
        things: [
          { of: ['zebra.jpg'], scaled: [1.9, 2.1] },
          { of: ['lynx.jpg'], scaled: [0.45, 0.55] },
        ],
      }),
    ),
  ),
  own.talk(
    'corrections',
    turn('Hang the Drawings in a row from A to Z, please', row(drawings, { order: drawings })),
    turn('Make the house larger', now(bigger(['house.png']))),
    turn(
      'Not that one! The one to the left of it',
      now({
        things: [
          { of: ['dragon.gif'], scaled: [1.03, 4] },
          { of: ['house.png'], scaled: [0.25, 0.97] },
        ],
      }),
    ),
    turn(
      'Hm, give the dragon its old size again',
      now({ things: [{ of: ['dragon.gif'], scaled: [0.25, 0.97] }] }),
      backTo(1),
    ),
  ),
  own.talk(
    'backdrop',
    turn('row of the models', row(models)),
    turn('put a starry sky behind it', now({ backdrop: { kind: ['stars'] }, restStays: true })),
    turn('nah make the background plain black', now({ backdrop: { hue: 'black' }, restStays: true })),
    turn('undo', backTo(2)),
    turn('undo that too', backTo(1)),
  ),
  own.talk(
    'light',
    turn('Gallery of the Old album', gallery(oldAlbum)),
    turn('daylight, please', now({ light: { preset: ['daylight'] }, restStays: true })),
    turn('a touch dimmer', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('another touch', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('sorry, undo both dimmings', backTo(2)),
  ),
  own.talk(
    'several places',
    turn('Make two places: a circle from the models and a row from the films.', {
      place: { holds: { names: models }, kind: 'circle' },
      also: [{ holds: { names: films }, form: 'row' }],
    }),
    turn('From the circle delete the pyramid.', hangs(without(models, 'pyramid.glb'), { kind: 'circle' })),
    turn('And to the row add the tram.', hangs([...films, 'tram.jpg'])),
    turn('How many places do I have?', counts(2)),
  ),
  own.among(
    [
      { name: 'Attic', kind: 'grid', names: oldAlbum },
      { name: 'Studio', kind: 'gallery', names: drawings },
    ],
    own.talk(
      'several places',
      turn('delete the place Attic', goes(oldAlbum)),
      turn('undo', backTo(0)),
      turn('rename Attic to Loft', inPlace('Attic', { name: 'Loft', restStays: true })),
      turn('Studio as a circle', inPlace('Studio', { holds: { names: drawings }, kind: 'circle' })),
      turn('Loft too', inPlace('Loft', { holds: { names: oldAlbum }, kind: 'circle' })),
    ),
  ),
  own.among(
    [
      { name: 'Winter hall', kind: 'gallery', names: christmas },
      { name: 'Harbour room', kind: 'gallery', names: norway },
    ],
    own.talk(
      'several places',
      turn('How many pictures hang in the Winter hall?', counts(christmas.length)),
      turn('And in the Harbour room?', counts(norway.length)),
      turn(
        'Take the reindeer out of the Harbour room',
        inPlace('Harbour room', { holds: { names: without(norway, 'reindeer.jpg') } }),
      ),
      turn(
        'and hang it in the Winter hall instead',
        inPlace('Winter hall', { holds: { names: [...christmas, 'reindeer.jpg'] } }),
      ),
    ),
  ),
  own.talk(
    'corrections',
    turn('circle w everything in the garden folder', circle(garden)),
    turn('replace the rose with the moon', now({ holds: { names: [...without(garden, 'rose.jpg'), 'moon.jpg'] } })),
    turn(
      'oops i meant the tulip not the rose',
      now({ holds: { names: [...without(garden, 'tulip.jpg'), 'moon.jpg'] } }),
    ),
    turn('forget it, all flowers back, no moon', now({ holds: { names: garden } }), backTo(1)),
  ),
  own.talk(
    'undo and redo',
    turn('Panoramas in a row', row(panoramas)),
    turn('scale them up by a third', now({ things: [{ of: panoramas, scaled: [1.28, 1.38] }] })),
    turn('hmm, take that back', backTo(1)),
    turn('on second thoughts, redo it', backTo(2)),
    turn('and another third on top', now({ things: [{ of: panoramas, scaled: [1.28, 1.38] }] })),
  ),
  own.talk(
    'light',
    turn('I ask for gallery of the folder Zoo.', gallery(zoo)),
    turn('It is too dark here.', now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('Still too dark.', now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('Now it is too bright.', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('And light can be more cold.', now({ light: { becomes: 'cooler' }, restStays: true })),
  ),
  own.talk(
    'backdrop',
    turn('grid: Norway 2018', grid(norway)),
    turn('background dark green', now({ backdrop: { hue: 'green' }, restStays: true })),
    turn('blue rather', now({ backdrop: { hue: 'blue' }, restStays: true })),
    turn('night light', now({ light: { preset: ['night'] }, restStays: true })),
    turn('undo the last three', backTo(1)),
  ),
  own.talk(
    'several places',
    turn('Gallery of the Beach folder', gallery(beach)),
    turn('now another place, the Night pictures in a circle', circle(night, { which: 'new' })),
    turn('back to the beach gallery, lose the crab there', hangs(without(beach, 'crab.jpg'), { kind: 'gallery' })),
    turn('the shell as well', now({ holds: { names: without(beach, 'crab.jpg', 'shell.jpg') } })),
    turn('and in the circle, without the comet', hangs(without(night, 'comet.jpg'), { kind: 'circle' })),
  ),
]

export const dialogues: readonly Case[] = [...slots, ...scenes, ...questions, ...changes]
