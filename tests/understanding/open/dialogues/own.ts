import {
  backTo,
  calm,
  circle,
  counts,
  declines,
  elsewhere,
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

const { talk, pics, all, among } = speakingTo('own')
const folder = (name: string): readonly string[] => pics({ folder: name })
const garden = folder('Garden')
const zoo = folder('Zoo')
const night = folder('Night')
const beach = folder('Beach')
const drawings = folder('Drawings')
const panoramas = folder('Panoramas')
const lisbon = folder('Lisbon weekend')
const without = (names: readonly string[], ...gone: string[]): readonly string[] =>
  names.filter((name) => !gone.includes(name))

/** What was built is changed, not built again; slots are filled and filled again. */
export const ownMemory = [
  talk(
    'slots',
    turn('gallery of three pictures from the Garden', some(3, garden, { kind: 'gallery' })),
    turn('make that two', { place: { which: 'same', holds: { count: 2, among: garden } } }),
    turn('now call it Corner', now({ holds: { count: 2, among: garden }, name: 'Corner' })),
  ),
  talk(
    'slots',
    turn('a circle of the Nikon photos', circle(pics({ camera: 'NIKON' }))),
    turn('light it warmer', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('brighter please', now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('no, darker than that', now({ light: { becomes: 'darker' }, restStays: true })),
  ),
  talk(
    'slots',
    turn('the Night folder in a row', row(night)),
    turn('in a circle instead', now({ kind: 'circle', holds: { names: night } })),
    turn('and now as a grid with two columns', now({ holds: { names: night }, form: { columns: 2 } })),
  ),
  talk(
    'slots',
    turn('photos from 2020 in a gallery', gallery(pics({ year: 2020 }))),
    turn('the same for 2021', gallery(pics({ year: 2021 }))),
    turn('and 2019', gallery(pics({ year: 2019 }))),
  ),
  talk(
    'slots',
    turn('how many pictures are from 2018?', counts(pics({ year: 2018 }).length)),
    turn('and from 2019?', counts(pics({ year: 2019 }).length)),
    turn('make a grid of those', grid(pics({ year: 2019 }))),
  ),
  talk(
    'slots',
    turn('show me the red pictures', ...shows(pics({ color: 'red' }))),
    turn('only those from Norway', ...shows(pics({ color: 'red', folder: 'Norway 2018' }))),
    turn(
      'and the blue ones from there as well',
      ...shows(pics({ color: ['red', 'blue'], folder: 'Norway 2018' })),
      ...shows(pics({ color: 'blue', folder: 'Norway 2018' })),
    ),
  ),
  talk(
    'slots',
    turn('a gallery of the Drawings', gallery(drawings)),
    turn('leave the dragon out', now({ holds: { names: without(drawings, 'dragon.gif') } })),
    turn('and the map too', now({ holds: { names: without(drawings, 'dragon.gif', 'map.webp') } })),
    turn('put the dragon back', now({ holds: { names: without(drawings, 'map.webp') } })),
  ),
  talk(
    'slots',
    turn('a row of the portrait-format pictures from Norway', row(pics({ folder: 'Norway 2018', shape: 'portrait' }))),
    turn(
      'no, the landscape ones',
      now({ holds: { names: pics({ folder: 'Norway 2018', shape: 'landscape' }) } }),
      row(pics({ folder: 'Norway 2018', shape: 'landscape' })),
    ),
    turn(
      'as before, but larger',
      now({
        holds: { names: pics({ folder: 'Norway 2018', shape: 'landscape' }) },
        things: [{ of: pics({ folder: 'Norway 2018', shape: 'landscape' }), scaled: [1.05, 4] }],
      }),
    ),
  ),
  talk(
    'places',
    turn('gallery of the Panoramas', gallery(panoramas)),
    turn('gallery of the folder Night', gallery(night, { which: 'new' })),
    turn('back to the first one', calm, { place: { which: { named: 'Panoramas' } } }),
    turn('add the lynx to it', hangs([...panoramas, 'lynx.jpg'], { which: { named: 'Panoramas' } })),
  ),
  talk(
    'places',
    turn('a circle of the Beach, call it Shore', circle(beach, { name: 'Shore' })),
    turn('a grid of the Drawings, call it Paper', grid(drawings, { name: 'Paper' })),
    turn('make everything in Shore bigger', {
      place: { which: { named: 'Shore' }, things: [{ of: beach, scaled: [1.05, 4] }] },
    }),
    turn('rename Paper to Sketchbook', { place: { which: { named: 'Paper' }, name: 'Sketchbook', restStays: true } }),
  ),
  talk(
    'places',
    turn('hang the moon and the comet', hangs(['moon.jpg', 'comet.jpg'])),
    turn('call this Sky', now({ name: 'Sky' })),
    turn('what stands here?', tells(['moon.jpg', 'comet.jpg']), counts(2)),
    turn('bring in the aurora', now({ holds: { names: ['moon.jpg', 'comet.jpg', 'aurora.jpg'] } })),
  ),
  talk(
    'undo',
    turn('a gallery of the Zoo', gallery(zoo)),
    turn('bigger', now({ things: [{ of: zoo, scaled: [1.05, 4] }] })),
    turn('undo', backTo(1)),
    turn('undo', backTo(0)),
  ),
  talk(
    'undo',
    turn('grid of the Night folder', grid(night)),
    turn('make it dark', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('no, as before', backTo(1)),
    turn('redo', backTo(2), calm),
  ),
  talk(
    'undo',
    turn('a row of the films', row(all({ kind: 'video' }))),
    turn('take the kite out', now({ holds: { names: without(all({ kind: 'video' }), 'kite.mp4') } })),
    turn('oops, put it back', backTo(1), now({ holds: { names: all({ kind: 'video' }) } })),
  ),
  talk(
    'conversations',
    turn('a circle of the Garden', circle(garden)),
    elsewhere('other', 'undo', calm),
    elsewhere('other', 'make it bigger', declines()),
    elsewhere('other', 'a gallery of the Zoo', gallery(zoo, { which: 'new' })),
    turn('smaller', now({ things: [{ of: garden, scaled: [0.2, 0.95] }] })),
  ),
  talk(
    'conversations',
    turn('a gallery of the Beach', gallery(beach)),
    elsewhere('other', 'a grid of the Drawings', grid(drawings)),
    turn('light it cool', now({ light: { becomes: 'cooler' }, restStays: true })),
    elsewhere('other', 'undo', goes(drawings)),
  ),
  among(
    [{ name: 'Hall', kind: 'gallery', names: zoo }],
    talk(
      'conversations',
      turn('a grid of the Panoramas', grid(panoramas, { which: 'new' })),
      turn('two columns', now({ form: { columns: 2 }, holds: { names: panoramas } })),
      turn('undo', backTo(1)),
      turn('undo', backTo(0)),
      turn('undo', calm),
    ),
  ),
]

/** What stands there is spoken of by its name, its place, its looks; and moved, exchanged, turned. */
export const ownScene = [
  talk(
    'scene',
    turn('gallery of the Zoo folder', gallery(zoo)),
    turn('put the lynx behind me', now({ things: [{ of: ['lynx.jpg'], stands: 'behind' }], restStays: true })),
    turn('what is behind me?', tells(['lynx.jpg'])),
  ),
  talk(
    'scene',
    turn(
      'the heron, the stork and the otter in a row, in this order',
      row(['heron.jpg', 'stork.jpg', 'otter.jpg'], { order: ['heron.jpg', 'stork.jpg', 'otter.jpg'] }),
    ),
    turn('swap the first and the last', now({ order: ['otter.jpg', 'stork.jpg', 'heron.jpg'] })),
    turn(
      'make the middle one twice as big',
      now({
        things: [
          { of: ['stork.jpg'], scaled: [1.95, 2.05] },
          { of: ['heron.jpg', 'otter.jpg'], scaled: [0.98, 1.02] },
        ],
      }),
    ),
    turn('which one is on the left?', tells(['otter.jpg'])),
  ),
  talk(
    'scene',
    turn(
      'a row of the drawings in alphabetical order',
      row(drawings, { order: pics({ folder: 'Drawings' }, { by: 'name' }) }),
    ),
    turn('turn the order around', now({ order: pics({ folder: 'Drawings' }, { by: 'name', down: true }) })),
    turn('remove the first two', now({ holds: { names: pics({ folder: 'Drawings' }, { by: 'name', first: 4 }) } })),
  ),
  talk(
    'scene',
    turn('grid of the Night folder', grid(night)),
    turn(
      'make the moon bigger',
      now({
        things: [
          { of: ['moon.jpg'], scaled: [1.05, 4] },
          { of: without(night, 'moon.jpg'), scaled: [0.98, 1.02] },
        ],
      }),
    ),
    turn(
      'a bit more',
      now({
        things: [
          { of: ['moon.jpg'], scaled: [1.01, 3] },
          { of: without(night, 'moon.jpg'), scaled: [0.98, 1.02] },
        ],
      }),
    ),
    turn(
      'too big, smaller again',
      now({
        things: [
          { of: ['moon.jpg'], scaled: [0.2, 0.99] },
          { of: without(night, 'moon.jpg'), scaled: [0.98, 1.02] },
        ],
      }),
    ),
  ),
  talk(
    'scene',
    turn('hang the rose and the tulip side by side', row(['rose.jpg', 'tulip.jpg'])),
    turn('exchange the two', now({ things: [{ of: ['rose.jpg', 'tulip.jpg'], swapped: true }] })),
    turn(
      'put the fern between them',
      now({
        holds: { names: ['rose.jpg', 'tulip.jpg', 'fern.jpg'] },
        things: [{ of: ['fern.jpg'], between: ['rose.jpg', 'tulip.jpg'] }],
      }),
    ),
  ),
  talk(
    'scene',
    turn('a circle of the Beach folder', circle(beach)),
    turn('further apart', now({ spacing: 'wider', holds: { names: beach } })),
    turn('closer together', now({ spacing: 'closer', holds: { names: beach } })),
    turn('take out the red one', now({ holds: { names: without(beach, 'crab.jpg') } })),
  ),
  talk(
    'scene',
    turn('the chair, the lamp and the boat in a row', row(['chair.glb', 'lamp.glb', 'boat.glb'])),
    turn(
      'move the lamp half a metre up',
      now({ things: [{ of: ['lamp.glb'], moved: 'up', by: [0.49, 0.51] }], restStays: true }),
    ),
    turn(
      'turn the chair by 90 degrees',
      now({ things: [{ of: ['chair.glb'], turnedBy: Math.PI / 2 }], restStays: true }),
    ),
    turn(
      'the boat two metres closer to me',
      now({ things: [{ of: ['boat.glb'], moved: 'nearer', by: [1.9, 2.1] }], restStays: true }),
    ),
  ),
  talk(
    'scene',
    turn('gallery of the Christmas pictures', gallery(folder('Christmas'))),
    turn(
      'replace the snowman with the reindeer',
      now({ holds: { names: [...without(folder('Christmas'), 'snowman 2020.jpg'), 'reindeer.jpg'] } }),
    ),
    turn(
      'and get rid of the stockings',
      now({
        holds: { names: [...without(folder('Christmas'), 'snowman 2020.jpg', 'stockings 2022.jpg'), 'reindeer.jpg'] },
      }),
    ),
  ),
  talk(
    'scene',
    turn(
      'Lisbon weekend in a row by date',
      row(lisbon, { order: pics({ folder: 'Lisbon weekend' }, { by: 'taken' }) }),
    ),
    turn('what is the third one?', tells(['tiles.jpg'])),
    turn('remove everything but the first three', now({ holds: { names: ['tram.jpg', 'bridge.jpg', 'tiles.jpg'] } })),
    turn(
      'put the market at the front',
      now({
        holds: { names: ['tram.jpg', 'bridge.jpg', 'tiles.jpg', 'market.jpg'] },
        things: [{ of: ['market.jpg'], place: 'first' }],
      }),
    ),
  ),
  talk(
    'scene',
    turn('the owl next to the house', row(['owl.png', 'house.png'])),
    turn(
      'hang the robot above the owl',
      now({
        holds: { names: ['owl.png', 'house.png', 'robot.webp'] },
        things: [{ of: ['robot.webp'], above: 'owl.png' }],
      }),
    ),
    turn('how many hang here now?', counts(3)),
  ),
  talk(
    'scene',
    turn('grid of the Zoo', grid(zoo)),
    turn('only the upright ones', now({ holds: { names: pics({ folder: 'Zoo', shape: 'portrait' }) } })),
    turn(
      'all of them a third larger',
      now({ things: [{ of: pics({ folder: 'Zoo', shape: 'portrait' }), scaled: [1.25, 1.42] }] }),
    ),
  ),
  talk(
    'scene',
    turn('a timeline of the Birthdays', timeline(folder('Birthdays'))),
    turn(
      'and the Christmas folder with it',
      now({ holds: { names: [...folder('Birthdays'), ...folder('Christmas')] } }),
    ),
    turn('how many things stand here?', counts(10)),
    turn(
      'drop everything from before 2012',
      now({ holds: { names: pics({ folder: ['Birthdays', 'Christmas'], from: '2012-01-01' }) } }),
    ),
  ),
  talk(
    'looks',
    turn('a gallery of the Garden', gallery(garden)),
    turn('stars behind it', now({ backdrop: { kind: ['stars'] }, restStays: true })),
    turn('and a dark blue background instead', now({ backdrop: { hue: 'blue' }, restStays: true })),
    turn('bright as day', now({ light: { becomes: 'brighter' }, restStays: true })),
  ),
  talk(
    'looks',
    turn('a row of the Panoramas', row(panoramas)),
    turn('much bigger', now({ things: [{ of: panoramas, scaled: [1.2, 6] }] })),
    turn('half that size', now({ things: [{ of: panoramas, scaled: [0.45, 0.55] }] })),
    turn('night light', now({ light: { preset: ['night'] }, restStays: true })),
  ),
  talk(
    'relations',
    turn('hang the tree 2019 and the tree 2020', hangs(['tree 2019.jpg', 'tree 2020.jpg'])),
    turn(
      'the second one comes after the first one, note that',
      now({ relations: [{ from: 'tree 2019.jpg', to: 'tree 2020.jpg', type: 'next' }] }),
    ),
    turn('who hangs here?', tells(['tree 2019.jpg', 'tree 2020.jpg']), counts(2)),
  ),
  talk(
    'relations',
    turn('hang the moon and the comet', hangs(['moon.jpg', 'comet.jpg'])),
    turn(
      'the comet accompanies the moon',
      now({ relations: [{ from: 'moon.jpg', to: 'comet.jpg', type: 'accompanies' }] }),
    ),
    turn('add the aurora', now({ holds: { names: ['moon.jpg', 'comet.jpg', 'aurora.jpg'] } })),
  ),
  talk(
    'questions',
    turn('what is the longest sound?', tells(['waves.flac'])),
    turn('and the shortest?', tells(['clock.wav'])),
    turn('put both side by side', row(['waves.flac', 'clock.wav'])),
  ),
  talk(
    'other languages',
    turn('Mach einen Kreis aus dem Ordner Beach', circle(beach)),
    turn('größer', now({ things: [{ of: beach, scaled: [1.05, 4] }] })),
    turn('rückgängig', backTo(1)),
  ),
  talk(
    'other languages',
    turn('fais une galerie du dossier Night', gallery(night)),
    turn('plus grand', now({ things: [{ of: night, scaled: [1.05, 4] }] })),
    turn('annule', backTo(1)),
  ),
  talk(
    'refusals',
    turn('a gallery of the Drawings', gallery(drawings)),
    turn('make the dragon breathe fire', declines()),
    turn('ok, then only make it bigger', now({ things: [{ of: ['dragon.gif'], scaled: [1.05, 4] }] })),
    turn('call the whole thing Fire & ice', now({ name: 'Fire & ice' })),
  ),
]
