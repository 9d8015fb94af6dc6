import type { Case } from '../../language.ts'
import {
  backTo,
  calm,
  circle,
  counts,
  declines,
  elsewhere,
  gallery,
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

const without = (names: readonly string[], ...gone: string[]): readonly string[] =>
  names.filter((name) => !gone.includes(name))

function own(): Case[] {
  const { talk, pics, all, among } = speakingTo('own')
  const folder = (name: string): readonly string[] => pics({ folder: name })
  const [zoo, garden, beach, norway, birthdays] = ['Zoo', 'Garden', 'Beach', 'Norway 2018', 'Birthdays'].map(
    folder,
  ) as [readonly string[], readonly string[], readonly string[], readonly string[], readonly string[]]
  const sonyZoo = pics({ folder: 'Zoo', camera: 'SONY' })
  return [
    talk(
      'slots',
      turn('a circle of four Norway pictures', some(4, norway, { kind: 'circle' })),
      turn('make it six', { place: { which: 'same', holds: { count: 6, among: norway } } }),
      turn('as a grid rather', { place: { which: 'same', kind: 'grid', holds: { count: 6, among: norway } } }),
    ),
    talk(
      'slots',
      turn('a gallery of the Sony pictures of the Zoo', gallery(sonyZoo)),
      turn('the zebra is too loud, leave it out', now({ holds: { names: without(sonyZoo, 'zebra.jpg') } })),
      turn('the rest a little larger', now({ things: [{ of: without(sonyZoo, 'zebra.jpg'), scaled: [1.02, 2] }] })),
      turn('and name it Quiet ones', now({ name: 'Quiet ones', holds: { names: without(sonyZoo, 'zebra.jpg') } })),
    ),
    talk(
      'slots',
      turn('pictures from 2017', ...shows(pics({ year: 2017 }))),
      turn('what about 2016?', ...shows(pics({ year: 2016 }))),
      turn('put these up in a row', row(pics({ year: 2016 }))),
    ),
    talk(
      'slots',
      turn('how many films do I have?', counts(5)),
      turn('and sounds?', counts(6)),
      turn('and both together?', counts(11)),
    ),
    talk(
      'places',
      turn('a grid of the Garden', grid(garden)),
      turn('another grid, with the Beach', grid(beach, { which: 'new' })),
      turn('go back to the garden one', calm, { place: { which: { named: 'Garden' } } }),
      turn('make it cosier, warmer light', {
        place: { which: { named: 'Garden' }, light: { becomes: 'warmer' }, holds: { names: garden } },
      }),
    ),
    talk(
      'undo',
      turn('hang the Birthdays', hangs(birthdays)),
      turn('throw out the balloons', now({ holds: { names: without(birthdays, 'balloons.jpg') } })),
      turn('make them smaller', now({ things: [{ of: without(birthdays, 'balloons.jpg'), scaled: [0.2, 0.95] }] })),
      turn('undo the last two', backTo(1)),
    ),
    talk(
      'undo',
      turn('a row of the models', row(all({ kind: 'model' }))),
      turn('double the size of the teapot', now({ things: [{ of: ['teapot.glb'], scaled: [1.95, 2.05] }] })),
      turn('hmm, revert that', backTo(1)),
    ),
    talk(
      'conversations',
      turn('a gallery of the Zoo', gallery(zoo)),
      elsewhere('b', 'rename it to Mine', declines()),
      elsewhere('b', 'how many things hang here?', declines(), counts(0), counts(10)),
      turn('rename it to Mine', now({ name: 'Mine' })),
    ),
    among(
      [{ name: 'Zoo', kind: 'grid', names: zoo }],
      talk(
        'conversations',
        turn('a circle of the Drawings', circle(folder('Drawings'))),
        turn('mirror the order', now({ holds: { names: folder('Drawings') } })),
        turn('undo twice', backTo(0)),
      ),
    ),
    talk(
      'scene',
      turn('gallery of the Beach folder', gallery(beach)),
      turn('move the crab behind me', now({ things: [{ of: ['crab.jpg'], stands: 'behind' }], restStays: true })),
      turn('and the shell as well', now({ things: [{ of: ['shell.jpg'], stands: 'behind' }], restStays: true })),
      turn('what do I have at my back?', tells(['crab.jpg', 'shell.jpg'])),
    ),
    talk(
      'scene',
      turn(
        'the lynx, the zebra and the tortoise side by side in that order',
        row(['lynx.jpg', 'zebra.jpg', 'tortoise.jpg'], { order: ['lynx.jpg', 'zebra.jpg', 'tortoise.jpg'] }),
      ),
      turn('the one in the middle should go to the end', now({ order: ['lynx.jpg', 'tortoise.jpg', 'zebra.jpg'] })),
      turn('what hangs at the far right?', tells(['zebra.jpg'])),
      turn('replace it by the flamingo', now({ holds: { names: ['lynx.jpg', 'tortoise.jpg', 'flamingo.jpg'] } })),
    ),
    talk(
      'scene',
      turn(
        'a row of the Night folder by date',
        row(folder('Night'), { order: pics({ folder: 'Night' }, { by: 'taken' }) }),
      ),
      turn(
        'the second one bigger by half',
        now({
          things: [
            { of: ['aurora.jpg'], scaled: [1.45, 1.55] },
            { of: without(folder('Night'), 'aurora.jpg'), scaled: [0.98, 1.02] },
          ],
        }),
      ),
      turn(
        'trade places of the comet and the moon',
        now({ order: ['comet.jpg', 'aurora.jpg', 'street at night.jpg', 'moon.jpg'] }),
      ),
    ),
    talk(
      'scene',
      turn('a grid of the Garden', grid(garden)),
      turn(
        'away with everything that is not a flower',
        now({ holds: { names: pics({ folder: 'Garden', tag: 'flower' }) } }),
      ),
      turn(
        'and the yellow ones too',
        now({ holds: { names: pics({ folder: 'Garden', tag: 'flower', not: { color: 'yellow' } }) } }),
      ),
    ),
    talk(
      'scene',
      turn('pyramid and boat next to each other', row(['pyramid.glb', 'boat.glb'])),
      turn(
        'raise the boat by one metre',
        now({ things: [{ of: ['boat.glb'], moved: 'up', by: [0.97, 1.03] }], restStays: true }),
      ),
      turn(
        'spin the pyramid by 45 degrees',
        now({ things: [{ of: ['pyramid.glb'], turnedBy: Math.PI / 4 }], restStays: true }),
      ),
    ),
    talk(
      'relations',
      turn('rose and tulip in a row', row(['rose.jpg', 'tulip.jpg'])),
      turn(
        'remember that the tulip follows the rose',
        now({ relations: [{ from: 'rose.jpg', to: 'tulip.jpg', type: 'next' }] }),
      ),
      turn('call it Sequence', now({ name: 'Sequence', holds: { names: ['rose.jpg', 'tulip.jpg'] } })),
    ),
    talk(
      'looks',
      turn('a timeline of Lisbon weekend', timeline(folder('Lisbon weekend'))),
      turn('less light', now({ light: { becomes: 'darker' }, restStays: true })),
      turn('and a bit cooler', now({ light: { becomes: 'cooler' }, restStays: true })),
      turn('put a red backdrop behind', now({ backdrop: { hue: 'red' }, restStays: true })),
    ),
    talk(
      'looks',
      turn('Panoramas in a row, very large', row(folder('Panoramas'), { usualSize: [1.2, 6] })),
      turn('normal size', now({ holds: { names: folder('Panoramas') }, usualSize: [0.95, 1.05] })),
      turn('pull them closer together', now({ spacing: 'closer' })),
    ),
    talk(
      'questions',
      turn('which sound is the longest?', tells(['waves.flac'])),
      turn('how long is it?', { answer: { says: ['40'] } }, counts(40)),
      turn('hang it with the rain', row(['waves.flac', 'rain.wav']), hangs(['waves.flac', 'rain.wav'])),
    ),
    talk(
      'other languages',
      turn('Mach ein Raster aus dem Ordner Zoo', grid(zoo)),
      turn('kleiner', now({ things: [{ of: zoo, scaled: [0.2, 0.95] }] })),
      turn('nimm den Luchs heraus', declines(), now({ holds: { names: without(zoo, 'lynx.jpg') } })),
      turn('undo', backTo(1), backTo(2)),
    ),
  ]
}

function open(): Case[] {
  const { talk, pics, all } = speakingTo('open')
  const folder = (name: string): readonly string[] => pics({ folder: name })
  const [animals, forest, basque, flowers, travel] = [
    'Animals',
    'Forest',
    'Basque country',
    'Flowers and garden',
    'City and travel',
  ].map(folder) as [readonly string[], readonly string[], readonly string[], readonly string[], readonly string[]]
  const plumeria = 'plumeria.jpg'
  return [
    talk(
      'slots',
      turn('two pictures from the Forest in a gallery', some(2, forest, { kind: 'gallery' })),
      turn('better four', { place: { which: 'same', holds: { count: 4, among: forest } } }),
      turn('call them Woods', { place: { which: 'same', name: 'Woods', holds: { count: 4, among: forest } } }),
    ),
    talk(
      'slots',
      turn('Olympus pictures', ...shows(pics({ camera: 'OLYMPUS' }))),
      turn('Pentax as well', ...shows(pics({ camera: ['OLYMPUS', 'PENTAX'] }))),
      turn('all of those in a row', row(pics({ camera: ['OLYMPUS', 'PENTAX'] }))),
    ),
    talk(
      'slots',
      turn('a grid of the Basque country', grid(basque)),
      turn('not the wine', now({ holds: { names: without(basque, 'Wine_by_Jakkub_Mede.jpg') } })),
      turn('in a single row', now({ form: 'row', holds: { names: without(basque, 'Wine_by_Jakkub_Mede.jpg') } })),
    ),
    talk(
      'slots',
      turn('how many pictures were taken in 2019?', counts(pics({ year: 2019 }).length)),
      turn('and the year before that?', declines(), counts(0), counts(all({ year: 2018 }).length)),
      turn('hang those of 2019', hangs(pics({ year: 2019 }))),
    ),
    talk(
      'places',
      turn('gallery of City and travel', gallery(travel)),
      turn('circle of the Animals', circle(animals, { which: 'new' })),
      turn('return to the previous place', calm, { place: { which: { named: 'travel' } } }),
      turn('take the surfer out', hangs(without(travel, 'surfer.jpg'), { which: { named: 'travel' } })),
    ),
    talk(
      'undo',
      turn('flowers and garden in a grid', grid(flowers)),
      turn('throw the ladybird out', now({ holds: { names: without(flowers, 'LadyBird.jpg') } })),
      turn('no wait, keep it', backTo(1), now({ holds: { names: flowers } })),
    ),
    talk(
      'conversations',
      turn('circle of the Forest', circle(forest)),
      elsewhere('x', 'bring in the surfer', declines()),
      elsewhere('x', 'take back what was done last', calm),
      turn('bring in the surfer', now({ holds: { names: [...forest, 'surfer.jpg'] } })),
    ),
    talk(
      'scene',
      turn('gallery of the Animals folder', gallery(animals)),
      turn(
        'set the rhino down behind my back',
        now({ things: [{ of: ['rhino.jpg'], stands: 'behind' }], restStays: true }),
      ),
      turn('is there anything behind me?', tells(['rhino.jpg']), counts(1)),
    ),
    talk(
      'scene',
      turn(
        'Fox, bunny and alien in a row, in this order',
        row(['Fox.glb', 'bunny.glb', 'alien.glb'], { order: ['Fox.glb', 'bunny.glb', 'alien.glb'] }),
      ),
      turn('interchange the outer two', now({ order: ['alien.glb', 'bunny.glb', 'Fox.glb'] })),
      turn(
        'shrink the last one by half',
        now({
          things: [
            { of: ['Fox.glb'], scaled: [0.48, 0.52] },
            { of: ['bunny.glb', 'alien.glb'], scaled: [0.98, 1.02] },
          ],
        }),
      ),
    ),
    talk(
      'scene',
      turn('plumeria, flowers and cyclamen side by side', row([plumeria, 'flowers.jpg', 'cyclamen_persicum.jpg'])),
      turn('the plumeria above the cyclamen', now({ things: [{ of: [plumeria], above: 'cyclamen_persicum.jpg' }] })),
      turn('which of them is the highest?', tells([plumeria])),
    ),
    talk(
      'scene',
      turn('the new year folder in a row', row(folder('2019 new year'))),
      turn(
        'delete the opera house from it',
        now({ holds: { names: without(folder('2019 new year'), 'sydney_opera_house.jpg') } }),
      ),
      turn(
        'turn Big Ben a quarter',
        now({ things: [{ of: ['big_ben.jpg'], turnedBy: Math.PI / 2 }], restStays: true }),
      ),
    ),
    talk(
      'looks',
      turn('Lund walk as a gallery', gallery(folder('Lund walk'))),
      turn('museum light but dimmer', now({ light: { becomes: 'darker' }, restStays: true })),
      turn('now as bright as it was', now({ light: { becomes: 'brighter' }, restStays: true }), backTo(1)),
    ),
    talk(
      'questions',
      turn('what is the shortest video?', tells(['test-vp9.webm'])),
      turn('and which is the biggest file of them?', tells(['big-buck-bunny-480p-30s.mp4'])),
      turn('show me both next to each other', row(['test-vp9.webm', 'big-buck-bunny-480p-30s.mp4'])),
    ),
    talk(
      'other languages',
      turn('haz una galería de la carpeta Animals', gallery(animals)),
      turn('más grande', now({ things: [{ of: animals, scaled: [1.05, 4] }] })),
      turn('deshacer', backTo(1)),
    ),
  ]
}

/** Nobody who works on understanding reads this: see README.md. */
export const heldOutDialogues = [...own(), ...open()]
