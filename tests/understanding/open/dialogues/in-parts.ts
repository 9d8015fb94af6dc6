import { circle, counts, gallery, grid, hangs, now, row, speakingTo, tells, turn } from '../../write.ts'
import type { Case, Names, Outcome, PlaceIs } from '../../language.ts'

const own = speakingTo('own')
const real = speakingTo('open')
const zoo = own.pics({ folder: 'Zoo' }, { by: 'name' })
const garden = own.pics({ folder: 'Garden' })
const beach = own.pics({ folder: 'Beach' })
const lisbon = own.pics({ folder: 'Lisbon weekend', dated: true }, { by: 'taken' })
const drawings = own.pics({ folder: 'Drawings' }, { by: 'name' })
const models = own.all({ kind: 'model' }, { by: 'name' })
const night = own.pics({ folder: 'Night' })
const forest = real.pics({ folder: 'Forest' })
const animals = real.pics({ folder: 'Animals' })

const without = (names: Names, ...gone: string[]): Names => names.filter((name) => !gone.includes(name))
const sized = (of: Names, factor: number): PlaceIs => ({ things: [{ of, scaled: [factor * 0.9, factor * 1.1] }] })
const larger = (...of: string[]): PlaceIs => ({ things: [{ of, scaled: [1.03, 6] }] })
const left = (names: Names, more: PlaceIs = {}): Outcome => now({ holds: { names }, ...more })

/** Several wishes in one breath, each as it would be said alone. */
export const inParts: readonly Case[] = [
  own.talk(
    'in parts: taking out',
    turn('hang up the Zoo folder', hangs(zoo)),
    turn('take the stork down and hang the rest in a circle', left(without(zoo, 'stork.jpg'), { kind: 'circle' })),
    turn(
      'remove the otter, then name it Quiet zoo',
      left(without(zoo, 'stork.jpg', 'otter.jpg'), { name: 'Quiet zoo' }),
    ),
  ),
  own.talk(
    'in parts: taking out',
    turn('the drawings in a row, by name', row(drawings)),
    turn(
      'swap the first with the last and make the owl twice as large',
      now({ things: [{ of: ['owl.png'], scaled: [1.8, 2.2] }], holds: { names: drawings } }),
    ),
    turn('which one hangs at the left end now?', tells(['spaceship.png'])),
    turn('drop the map and warm the light up', left(without(drawings, 'map.webp'))),
  ),
  own.talk(
    'in parts: sizes',
    turn('all models in a row', row(models)),
    turn(
      'make the lamp half as big and the boat twice as big',
      now({ things: [...(sized(['lamp.glb'], 0.5).things ?? []), ...(sized(['boat.glb'], 2).things ?? [])] }),
    ),
    turn('enlarge the teapot, and then exchange it with the chair', now(larger('teapot.glb'))),
  ),
  own.talk(
    'in parts: asking',
    turn('how many pictures are in the Garden folder, and which of them is the widest?', {
      answer: { says: [String(garden.length)] },
    }),
    turn('make a gallery of the Garden folder and call it Green', gallery(garden, { name: 'Green' })),
    turn(
      'throw the fern out. How many are left?',
      { answer: { count: garden.length - 1 } },
      { place: { which: 'same', holds: { names: without(garden, 'fern.jpg') } } },
    ),
  ),
  own.talk(
    'in parts: only',
    turn('the Drawings and the models in a gallery', hangs([...drawings, ...models])),
    turn('keep only the models, and put them in a circle', left(models, { kind: 'circle' })),
    turn('lose the lamp and call what is left Solids', left(without(models, 'lamp.glb'), { name: 'Solids' })),
  ),
  own.talk(
    'in parts: light',
    turn('Night pictures in a circle, please', circle(night)),
    turn('a starry backdrop and a little darker', now({ backdrop: { kind: ['stars'] } })),
    turn('take away the moon and light it warmly', left(without(night, 'moon.jpg'))),
  ),
  own.talk(
    'in parts: adding',
    turn('a grid of the Beach pictures', grid(beach)),
    turn('add the tram, and make it bigger than it is', left([...beach, 'tram.jpg'])),
    turn('put the crab first and call it Strand', left([...beach, 'tram.jpg'], { name: 'Strand' })),
    turn('which is the first now?', tells(['crab.jpg'])),
  ),
  own.talk(
    'in parts: told before',
    turn('a gallery of the Zoo', gallery(zoo)),
    turn('My sister cannot stand the lynx. Take it away, please.', left(without(zoo, 'lynx.jpg'))),
    turn('The heron is lovely, though. Make it twice as big.', now(sized(['heron.jpg'], 2))),
    turn('Good. Kettle on. Then a circle.', left(without(zoo, 'lynx.jpg'), { kind: 'circle' })),
  ),
  own.talk(
    'in parts: told before',
    turn('Lisbon weekend as a row', row(lisbon)),
    turn('The tram. It is too small.', now(larger('tram.jpg'))),
    turn('Hm. Never mind the weather. Call it Seven hills.', left(lisbon, { name: 'Seven hills' })),
  ),
  own.talk(
    'in parts: the rest',
    turn('all pictures of the Beach in a gallery', gallery(beach)),
    turn(
      'move the crab to the end and make all the others smaller',
      now({
        things: [
          { of: without(beach, 'crab.jpg'), scaled: [0.2, 0.97] },
          { of: ['crab.jpg'], scaled: [0.99, 1.01] },
        ],
      }),
    ),
  ),
  own.talk(
    'in parts: the rest',
    turn('a gallery of the Garden folder', gallery(garden)),
    turn('which one is the oldest?', { answer: {} }),
    turn(
      'take it out and put what is left in one row',
      now({ form: 'row', holds: { count: garden.length - 1, among: garden } }),
    ),
  ),
  real.talk(
    'in parts: taking out',
    turn('the Forest folder in a circle', circle(forest)),
    turn(
      'drop the forest path and show the others as a grid',
      left(without(forest, 'forest path.jpg'), { kind: 'grid' }),
    ),
    turn('name it Woods; then dim the light', left(without(forest, 'forest path.jpg'), { name: 'Woods' })),
  ),
  real.talk(
    'in parts: exchanging',
    turn('a gallery of the Animals folder', gallery(animals)),
    turn('swap the rhino and the ibis, then enlarge the bee', now(larger('bee.jpg'))),
    turn(
      'take the leopard and the peacock away, and bring the surfer in',
      left([...without(animals, 'leopard.jpg', 'peacock.jpg'), 'surfer.jpg']),
    ),
  ),
  real.talk(
    'in parts: asking',
    turn('how many videos do I have, and which is the longest of them?', { answer: { says: ['9'] } }),
  ),
  own.talk(
    'in parts: asking',
    turn('how many sounds are there, and how many of these are longer than ten seconds?', { answer: { says: ['6'] } }),
    turn('find the Zoo pictures and count them', counts(10)),
  ),
  own.one('in parts: rooms', 'two rooms: the Zoo in the first, the Garden in the second', {
    place: { holds: { names: zoo } },
    also: [{ holds: { names: own.all({ folder: 'Garden' }) } }],
  }),
  own.one('in parts: rooms', 'Three small galleries: Beach, Night and Drawings.', {
    place: { holds: { names: own.all({ folder: 'Beach' }) } },
    also: [{ holds: { names: own.all({ folder: 'Night' }) } }, { holds: { names: own.all({ folder: 'Drawings' }) } }],
  }),
  own.one('in parts: rooms', 'make me two halls, one for the models and one for the films, please', {
    place: { holds: { names: models } },
    also: [{ holds: { names: own.all({ kind: 'video' }) } }],
  }),
  own.talk(
    'in parts: gaps',
    turn('the Zoo in a row, by name', row(zoo, { order: zoo })),
    turn('swap the first and the second', now({ holds: { names: zoo } })),
    turn('drop the lynx and close the gap', left(without(zoo, 'lynx.jpg'), { form: 'row' })),
    turn('which one is second?', tells([zoo[0] ?? ''])),
  ),
  own.one('in parts: asking', 'Which camera did I use most in Norway?', { answer: { says: ['X-T3'] } }),
  own.one('in parts: unknown names', 'please hang our Hamlet drawings on a wall', { nothing: true, says: ['Hamlet'] }),
  own.one(
    'in parts: clock',
    'a row of what we shot in the evening, after eight o’clock',
    row(own.all({ hours: [20, 24] })),
  ),
  own.talk(
    'in parts: said in few words',
    turn('whatever is from 2019, in a circle', circle(own.all({ year: 2019 }))),
    turn('2020?', circle(own.all({ year: 2020 }))),
    turn('actually, both years', now({ holds: { names: [...own.all({ year: 2019 }), ...own.all({ year: 2020 })] } })),
  ),
  own.talk(
    'in parts: taking out',
    turn('a gallery of the Zoo and the Beach', hangs([...own.all({ folder: 'Zoo' }), ...own.all({ folder: 'Beach' })])),
    turn('pull everything that comes from the Beach', left(own.all({ folder: 'Zoo' }))),
    turn('the lynx, good grief, must go', left(without(own.all({ folder: 'Zoo' }), 'lynx.jpg'))),
  ),
]
