import {
  backTo,
  calm,
  circle,
  counts,
  declines,
  elsewhere,
  finds,
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

const { talk, pics, all, among } = speakingTo('open')
const folder = (name: string): readonly string[] => pics({ folder: name })
const animals = folder('Animals')
const forest = folder('Forest')
const walk = folder('Lund walk')
const phone = folder('Phone')
const newYear = folder('2019 new year')
const balloons = folder('Balloon fiesta')
const without = (names: readonly string[], ...gone: string[]): readonly string[] =>
  names.filter((name) => !gone.includes(name))
const surfer = 'surfer.jpg'
const river = 'river in the woods Sony DCR-PC110.jpg'

/** Dialogues on real media. */
export const realMediaDialogues = [
  talk(
    'scene',
    turn('gallery of the animals folder', gallery(animals)),
    turn('put the leopard behind me', now({ things: [{ of: ['leopard.jpg'], stands: 'behind' }], restStays: true })),
    turn('what is behind me?', tells(['leopard.jpg'])),
    turn('take it away', now({ holds: { names: without(animals, 'leopard.jpg') } })),
  ),
  talk(
    'scene',
    turn('gallery of the folder Forest', gallery(forest)),
    turn(
      'replace the silver fir with the surfer',
      now({ holds: { names: [...without(forest, 'silver_fir.jpg'), surfer] } }),
    ),
    turn('and get rid of the river', now({ holds: { names: [...without(forest, 'silver_fir.jpg', river), surfer] } })),
  ),
  talk(
    'scene',
    turn('the Lund walk in one row, in order', row(walk, { order: pics({ folder: 'Lund walk' }, { by: 'name' }) })),
    turn(
      'swap the second and the third',
      now({ order: ['01.jpg', '08.jpg', '04.jpg', '12.jpg', '16.jpg', '20.jpg', '24.jpg', '29.jpg'] }),
    ),
    turn(
      'reverse it',
      now({ order: ['29.jpg', '24.jpg', '20.jpg', '16.jpg', '12.jpg', '04.jpg', '08.jpg', '01.jpg'] }),
    ),
    turn('what is in the middle?', tells(['16.jpg', '12.jpg']), tells(['16.jpg']), tells(['12.jpg'])),
  ),
  talk(
    'scene',
    turn(
      'hang the leopard, the rhino and the bee in a row in that order',
      row(['leopard.jpg', 'rhino.jpg', 'bee.jpg'], { order: ['leopard.jpg', 'rhino.jpg', 'bee.jpg'] }),
    ),
    turn(
      'the left one bigger',
      now({
        things: [
          { of: ['leopard.jpg'], scaled: [1.05, 4] },
          { of: ['rhino.jpg', 'bee.jpg'], scaled: [0.98, 1.02] },
        ],
      }),
    ),
    turn(
      'the right one too',
      now({
        things: [
          { of: ['bee.jpg'], scaled: [1.05, 4] },
          { of: ['leopard.jpg', 'rhino.jpg'], scaled: [0.98, 1.02] },
        ],
      }),
    ),
    turn(
      'exchange leopard and bee',
      now({ things: [{ of: ['leopard.jpg', 'bee.jpg'], swapped: true }] }),
      now({ order: ['bee.jpg', 'rhino.jpg', 'leopard.jpg'] }),
    ),
  ),
  talk(
    'scene',
    turn('grid of the new year folder', grid(newYear)),
    turn(
      'lift Big Ben by half a metre',
      now({ things: [{ of: ['big_ben.jpg'], moved: 'up', by: [0.49, 0.51] }], restStays: true }),
    ),
    turn('tilt it by 10 degrees', now({ things: [{ of: ['big_ben.jpg'], turnedBy: Math.PI / 18 }], restStays: true })),
    turn('undo both', backTo(1)),
  ),
  talk(
    'scene',
    turn('a circle of the Balloon fiesta', circle(balloons)),
    turn(
      'take out the square ones',
      now({ holds: { names: without(balloons, 'square1.jpg', 'square3.jpg', 'square6.jpg') } }),
    ),
    turn('spread them out more', now({ spacing: 'wider' })),
    turn('how many are left?', counts(5)),
  ),
  talk(
    'scene',
    turn('fox, alien and pirate in a row', row(['Fox.glb', 'alien.glb', 'pirate.glb'])),
    turn(
      'the alien a metre to the left',
      now({ things: [{ of: ['alien.glb'], moved: 'left', by: [0.95, 1.05] }], restStays: true }),
    ),
    turn('turn the fox around', now({ things: [{ of: ['Fox.glb'], turnedBy: Math.PI }], restStays: true })),
    turn(
      'no, the pirate',
      now({
        things: [
          { of: ['pirate.glb'], turnedBy: Math.PI },
          { of: ['Fox.glb'], turned: true },
        ],
      }),
      now({ things: [{ of: ['pirate.glb'], turnedBy: Math.PI }], restStays: true }),
    ),
  ),
  talk(
    'scene',
    turn('hang the astronaut and the coffee next to each other', row(['astronaut.png', 'coffee.png'])),
    turn(
      'put the city below the astronaut',
      now({
        holds: { names: ['astronaut.png', 'coffee.png', 'city.png'] },
        things: [{ of: ['city.png'], below: 'astronaut.png' }],
      }),
    ),
    turn('which hangs lowest?', tells(['city.png'])),
  ),
  talk(
    'slots',
    turn('gallery of three animals', some(3, animals, { kind: 'gallery' })),
    turn('make that five', { place: { which: 'same', holds: { count: 5, among: animals } } }),
    turn('now call it Menagerie', now({ holds: { count: 5, among: animals }, name: 'Menagerie' })),
    turn('in a circle instead', now({ holds: { count: 5, among: animals }, kind: 'circle', name: 'Menagerie' })),
  ),
  talk(
    'slots',
    turn('circle of the Nikon photos', circle(pics({ camera: 'NIKON' }))),
    turn('light it warmer', now({ light: { becomes: 'warmer' }, restStays: true })),
    turn('brighter please', now({ light: { becomes: 'brighter' }, restStays: true })),
    turn('no, darker than that', now({ light: { becomes: 'darker' }, restStays: true })),
  ),
  talk(
    'slots',
    turn('photos from 2012', ...shows(pics({ year: 2012 }))),
    turn('the same for 2015, but only the Olympus', ...shows(pics({ year: 2015, camera: 'OLYMPUS' }))),
    turn('hang it', hangs(pics({ year: 2015, camera: 'OLYMPUS' }))),
  ),
  talk(
    'slots',
    turn('how many photos are from 2015?', counts(pics({ year: 2015 }).length)),
    turn('and how many of those are upright?', counts(pics({ year: 2015, shape: 'portrait' }).length)),
    turn('show them in a circle', circle(pics({ year: 2015, shape: 'portrait' }))),
  ),
  talk(
    'slots',
    turn('all sounds in a row', row(all({ kind: 'audio' }))),
    turn(
      'leave out those under ten seconds',
      now({ holds: { names: all({ kind: 'audio', not: { shorterThan: 10 } }) } }),
    ),
    turn(
      'longest first',
      now({ order: all({ kind: 'audio', not: { shorterThan: 10 } }, { by: 'seconds', down: true }) }),
    ),
  ),
  talk(
    'slots',
    turn('a grid of the Phone folder', grid(phone)),
    turn('three columns', now({ holds: { names: phone }, form: { columns: 3 } })),
    turn('without the Curies', now({ holds: { names: pics({ folder: 'Phone', not: { word: 'curie' } }) } })),
    turn('larger', now({ things: [{ of: pics({ folder: 'Phone', not: { word: 'curie' } }), scaled: [1.05, 4] }] })),
  ),
  talk(
    'slots',
    turn('a timeline of the mountains and rocks folder', timeline(folder('Mountains and rocks'))),
    turn('only those with a date', now({ holds: { names: pics({ folder: 'Mountains and rocks', dated: true }) } })),
    turn(
      'and nothing from before 2008',
      now({ holds: { names: pics({ folder: 'Mountains and rocks', from: '2008-01-01' }) } }),
    ),
  ),
  talk(
    'places',
    turn('gallery of the forest folder', gallery(forest)),
    turn('gallery of the Phone folder', gallery(phone, { which: 'new' })),
    turn('back to the first one', calm, { place: { which: { named: 'Forest' } } }),
    turn('add the surfer to it', hangs([...forest, surfer], { which: { named: 'Forest' } })),
    turn('and remove it again', hangs(forest, { which: { named: 'Forest' } })),
  ),
  talk(
    'places',
    turn('a circle of the Balloon fiesta called Up', circle(balloons, { name: 'Up' })),
    turn('a grid of the Lund walk called Down', grid(walk, { name: 'Down' })),
    turn('light Up warm', {
      place: { which: { named: 'Up' }, light: { becomes: 'warmer' }, holds: { names: balloons } },
    }),
    turn('and make Down darker', {
      place: { which: { named: 'Down' }, light: { becomes: 'darker' }, holds: { names: walk } },
    }),
  ),
  talk(
    'undo',
    turn('hang the fjord and the city', hangs(['fjord.webp', 'city.png'])),
    turn('add the astronaut', now({ holds: { names: ['fjord.webp', 'city.png', 'astronaut.png'] } })),
    turn('take that back', backTo(1)),
    turn('do it again', backTo(2)),
  ),
  talk(
    'undo',
    turn('all videos in a row', row(all({ kind: 'video' }))),
    turn('smaller', now({ things: [{ of: all({ kind: 'video' }), scaled: [0.2, 0.95] }] })),
    turn('even smaller', now({ things: [{ of: all({ kind: 'video' }), scaled: [0.2, 0.98] }] })),
    turn('undo everything', backTo(0)),
  ),
  talk(
    'conversations',
    turn('gallery of the Basque country', gallery(folder('Basque country'))),
    elsewhere('second', 'take out the bridge', declines()),
    elsewhere('second', 'grid of the Phone folder', grid(phone)),
    turn(
      'take out the bridge',
      now({ holds: { names: without(folder('Basque country'), 'Bridge_by_Sander_Klootwijk.jpg') } }),
    ),
    elsewhere('second', 'undo', goes(phone)),
  ),
  among(
    [{ name: 'Forest', kind: 'circle', names: forest }],
    talk(
      'conversations',
      turn('the new year folder in a grid', grid(newYear, { which: 'new' })),
      turn('light it cool', now({ light: { becomes: 'cooler' } })),
      turn('and on a black background', now({ backdrop: { hue: 'black' } })),
    ),
  ),
  talk(
    'looks',
    turn('gallery of the Sunset and evening folder', gallery(folder('Sunset and evening'))),
    turn('make it night', now({ light: { becomes: 'darker' }, restStays: true })),
    turn('stars as the backdrop', now({ backdrop: { kind: ['stars'] }, restStays: true })),
    turn('never mind the stars', backTo(2), now({ backdrop: { kind: ['hall', 'plain', 'gradient', 'dusk'] } })),
  ),
  talk(
    'looks',
    turn('Animals in a circle', circle(animals)),
    turn('all twice as big', now({ things: [{ of: animals, scaled: [1.95, 2.05] }] })),
    turn(
      'only the peacock half as big',
      now({
        things: [
          { of: ['peacock.jpg'], scaled: [0.48, 0.52] },
          { of: without(animals, 'peacock.jpg'), scaled: [0.98, 1.02] },
        ],
      }),
    ),
  ),
  talk(
    'questions',
    turn('what is the longest video?', tells(['big-buck-bunny-480p-30s.mp4'])),
    turn('and the shortest?', tells(['test-vp9.webm'])),
    turn('hang both', hangs(['big-buck-bunny-480p-30s.mp4', 'test-vp9.webm'])),
  ),
  talk(
    'questions',
    turn('which photos were taken in 2010?', ...shows(pics({ year: 2010 }))),
    turn('how many are that?', counts(pics({ year: 2010 }).length)),
    turn('without the Canons', ...shows(pics({ year: 2010, not: { camera: 'Canon' } }))),
  ),
  talk(
    'sets',
    turn(
      'pictures of the USA road trip that are upright',
      finds(pics({ folder: '2015-06 USA road trip', shape: 'portrait' })),
      hangs(pics({ folder: '2015-06 USA road trip', shape: 'portrait' })),
    ),
    turn(
      'hang them in a row, oldest first',
      row(pics({ folder: '2015-06 USA road trip', shape: 'portrait' }), {
        order: pics({ folder: '2015-06 USA road trip', shape: 'portrait' }, { by: 'taken' }),
      }),
    ),
    turn(
      'the two newest away',
      now({
        holds: { names: pics({ folder: '2015-06 USA road trip', shape: 'portrait' }, { by: 'taken', first: 2 }) },
      }),
    ),
  ),
  talk(
    'other languages',
    turn('Mach eine Galerie aus dem Ordner Forest', gallery(forest)),
    turn('heller', now({ light: { becomes: 'brighter' } })),
    turn('nenne sie Waldweg', now({ name: 'Waldweg' })),
  ),
  talk(
    'refusals',
    turn('grid of the Animals', grid(animals)),
    turn('let them walk around', declines()),
    turn('remove the unicorn', declines('unicorn')),
    turn('then remove the bee', now({ holds: { names: without(animals, 'bee.jpg') } })),
  ),
]
