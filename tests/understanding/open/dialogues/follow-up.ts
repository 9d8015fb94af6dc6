/** Dialogues in which what follows names only what is to be different, or whom else the last deed is for. */
import type { Case, Names, Outcome, PlaceIs } from '../../language.ts'
import { backTo, circle, gallery, grid, hangs, now, row, speakingTo, timeline, turn } from '../../write.ts'

const own = speakingTo('own')
const open = speakingTo('open')

const folder = (name: string): Names => own.pics({ folder: name })
const without = (names: Names, ...out: string[]): Names => names.filter((name) => !out.includes(name))
const byName = (name: string): Names => own.pics({ folder: name }, { by: 'name' })
const byDate = (name: string): Names => own.pics({ folder: name, dated: true }, { by: 'taken' })
/** The place of that name, and how it is now. */
const inPlace = (named: string, more: PlaceIs): Outcome => ({ place: { which: { named }, ...more } })
const becomes = (how: 'warmer' | 'cooler' | 'brighter' | 'darker'): Outcome =>
  now({ light: { becomes: how }, restStays: true })

const zoo = folder('Zoo')
const garden = folder('Garden')
const norway = folder('Norway 2018')
const birthdays = folder('Birthdays')
const panoramas = folder('Panoramas')
const night = folder('Night')
const christmas = folder('Christmas')
const drawings = folder('Drawings')
const beach = folder('Beach')
const films = own.all({ kind: 'video' })
const models = own.all({ kind: 'model' })
const sounds = own.all({ kind: 'audio' })
const canon = own.pics({ camera: 'Canon' })
const sony = own.pics({ camera: 'SONY' })
const animals = open.pics({ folder: 'Animals' })
const fiesta = open.pics({ folder: 'Balloon fiesta' })
const oldest = (first: number): Names => own.pics({ dated: true }, { by: 'taken', first })
const newest = (first: number): Names => own.pics({ dated: true }, { by: 'taken', down: true, first })

/** One slot of what was made, with a mark of what becomes of it. */
const slots: readonly Case[] = [
  own.talk(
    'follow-up: slots',
    turn('a gallery of the photos from 2016', gallery(own.pics({ year: 2016 }))),
    turn('hang on, 2017', gallery(own.pics({ year: 2017 }))),
    turn('and also 2018', gallery(own.pics({ year: [2017, 2018] }))),
    turn('less the moon', hangs(without(own.pics({ year: [2017, 2018] }), 'moon.jpg'))),
  ),
  own.talk(
    'follow-up: slots',
    turn('grid of my yellow photos', grid(own.pics({ color: 'yellow' }))),
    turn('nope, brown', hangs(own.pics({ color: 'brown' }), { kind: 'grid' })),
    turn('ah, both of them: yellow and brown', hangs(own.pics({ color: ['yellow', 'brown'] }))),
  ),
  own.talk(
    'follow-up: slots',
    turn('a circle of the sounds', circle(sounds)),
    turn('not sounds but films', circle(films)),
    turn('the models as well, please', circle([...films, ...models])),
    turn('leave off the chair', circle(without([...films, ...models], 'chair.glb'))),
  ),
  own.talk(
    'follow-up: slots',
    turn('a gallery of the Drawings', gallery(drawings)),
    turn('No drawings. The Beach folder.', gallery(beach)),
    turn('Merely the blue ones.', gallery(own.pics({ folder: 'Beach', color: 'blue' }))),
    turn('No no, the whole lot again.', gallery(beach)),
  ),
  own.talk(
    'follow-up: slots',
    turn('my Sony pictures on a timeline', timeline(sony)),
    turn('confine it to 2021', timeline(own.pics({ camera: 'SONY', year: 2021 }))),
    turn('plus those of 2016', hangs(own.pics({ camera: 'SONY', year: [2016, 2021] }))),
  ),
  own.talk(
    'follow-up: slots',
    turn('hang the Sony pictures', hangs(sony)),
    turn('the Canon ones in place of them', hangs(canon)),
    turn('keep just the ones from the Zoo', hangs(own.pics({ camera: 'Canon', folder: 'Zoo' }))),
    turn('all the Canon ones after all', hangs(canon)),
  ),
  open.talk(
    'follow-up: slots',
    turn('a grid of the Balloon fiesta', grid(fiesta)),
    turn('narrow that down to the square ones', hangs(open.pics({ folder: 'Balloon fiesta', shape: 'square' }))),
    turn('nah, the portrait ones', hangs(open.pics({ folder: 'Balloon fiesta', shape: 'portrait' }))),
    turn('or rather all of them', hangs(fiesta)),
  ),
  own.talk(
    'follow-up: slots',
    turn('Christmas pictures in a row', row(christmas)),
    turn('Only 2019.', row(own.pics({ folder: 'Christmas', year: 2019 }))),
    turn('Also 2022.', row(own.pics({ folder: 'Christmas', year: [2019, 2022] }))),
    turn('On second thoughts without 2019.', row(own.pics({ folder: 'Christmas', year: 2022 }))),
  ),
  own.talk(
    'follow-up: slots',
    turn('Birthdays and Panoramas in a gallery', gallery([...birthdays, ...panoramas])),
    turn('scrap the Panoramas', gallery(birthdays)),
    turn('the Christmas folder in their place', gallery(christmas)),
  ),
  own.talk(
    'follow-up: slots',
    turn('make a row out of the upright photos in the Zoo folder', row(own.pics({ folder: 'Zoo', shape: 'portrait' }))),
    turn('square ones would be nicer', row(own.pics({ folder: 'Zoo', shape: 'square' }))),
    turn('the upright ones too', row(own.pics({ folder: 'Zoo', shape: ['square', 'portrait'] }))),
  ),
]

/** Another number; of what, tells what was told last. */
const counts: readonly Case[] = [
  own.talk(
    'follow-up: numbers',
    turn('the six newest photos in a circle', circle(newest(6))),
    turn('hm, four', circle(newest(4))),
    turn('two more', circle(newest(6))),
    turn('nine is better', circle(newest(9))),
  ),
  own.talk(
    'follow-up: numbers',
    turn('the three oldest pictures in a row', row(oldest(3))),
    turn('could it be 5?', row(oldest(5))),
    turn('one less', row(oldest(4))),
    turn('rather the four newest', row(newest(4))),
  ),
  own.talk(
    'follow-up: numbers',
    turn('grid of Norway 2018, four columns', grid(norway, { form: { columns: 4 } })),
    turn('no, 3', now({ holds: { names: norway }, form: { columns: 3 } })),
    turn('five would look better', now({ holds: { names: norway }, form: { columns: 5 } })),
    turn('2 rows', now({ holds: { names: norway }, form: { rows: 2 } })),
  ),
  own.talk(
    'follow-up: numbers',
    turn('the Garden in a grid with two rows', grid(garden, { form: { rows: 2 } })),
    turn('Make it three.', now({ holds: { names: garden }, form: { rows: 3 } })),
    turn('3 cols then', now({ holds: { names: garden }, form: { columns: 3 } })),
  ),
  own.talk(
    'follow-up: numbers',
    turn('my two longest films next to each other', row(['snowfall.mp4', 'ferry.webm'])),
    turn('three will do nicely', row(['snowfall.mp4', 'ferry.webm', 'train ride.webm'])),
    turn('the two briefest are better', row(['juggling.mov', 'kite.mp4'])),
  ),
]

/** The last deed once more, for others. */
const likewise: readonly Case[] = [
  own.talk(
    'follow-up: likewise',
    turn('a grid of the Night folder', grid(night)),
    turn('Same treatment for the Beach.', grid(beach)),
    turn('and again for Drawings', grid(drawings)),
  ),
  own.talk(
    'follow-up: likewise',
    turn('timeline of the photos from 2021', timeline(own.pics({ year: 2021 }))),
    turn('ditto, 2020', timeline(own.pics({ year: 2020 }))),
    turn('once again with 2019', timeline(own.pics({ year: 2019 }))),
  ),
  own.talk(
    'follow-up: likewise',
    turn('a gallery of the Zoo', gallery(zoo)),
    turn('make the otter twice as big', now({ things: [{ of: ['otter.jpg'], scaled: [1.9, 2.1] }] })),
    turn('and the lynx the same', now({ things: [{ of: ['lynx.jpg'], scaled: [1.9, 2.1] }] })),
    turn('do the same to the heron', now({ things: [{ of: ['heron.jpg'], scaled: [1.9, 2.1] }] })),
    turn(
      'likewise for the newest one',
      now({ things: [{ of: own.pics({ folder: 'Zoo' }, { by: 'taken', down: true, first: 1 }), scaled: [1.9, 2.1] }] }),
    ),
  ),
  own.talk(
    'follow-up: likewise',
    turn('the Birthdays in a row', row(birthdays)),
    turn('remove the balloons', now({ holds: { names: without(birthdays, 'balloons.jpg') } })),
    turn('cake 2009 likewise', now({ holds: { names: without(birthdays, 'balloons.jpg', 'cake 2009.jpg') } })),
    turn('so too cake 2010', now({ holds: { names: ['cake 2011.jpg', 'cake 2012.jpg'] } })),
  ),
  own.among(
    [
      { name: 'Salon', kind: 'grid', names: drawings },
      { name: 'Cabinet', kind: 'gallery', names: night },
    ],
    own.talk(
      'follow-up: likewise',
      turn('Salon as a circle', inPlace('Salon', { kind: 'circle', holds: { names: drawings } })),
      turn('Cabinet as well', inPlace('Cabinet', { kind: 'circle', holds: { names: night } })),
    ),
  ),
  own.among(
    [
      { name: 'Salon', kind: 'grid', names: drawings },
      { name: 'Cabinet', kind: 'gallery', names: night },
    ],
    own.talk(
      'follow-up: likewise',
      turn('take the owl out of the Salon', inPlace('Salon', { holds: { names: without(drawings, 'owl.png') } })),
      turn('and the moon from the Cabinet', inPlace('Cabinet', { holds: { names: without(night, 'moon.jpg') } })),
    ),
  ),
  own.among(
    [
      { name: 'Salon', kind: 'grid', names: drawings },
      { name: 'Cabinet', kind: 'gallery', names: night },
    ],
    own.talk(
      'follow-up: likewise',
      turn('dim the light in the Salon', inPlace('Salon', { light: { becomes: 'darker' } })),
      turn('the same in the Cabinet', inPlace('Cabinet', { light: { becomes: 'darker' } })),
    ),
  ),
]

/** Another order. */
const orders: readonly Case[] = [
  own.talk(
    'follow-up: order',
    turn('the Drawings in a row', row(drawings)),
    turn('name order', now({ holds: { names: drawings }, order: byName('Drawings') })),
    turn('opposite order', now({ holds: { names: drawings }, order: byName('Drawings').toReversed() })),
  ),
  own.talk(
    'follow-up: order',
    turn('a row of the Night pictures', row(night)),
    turn('oldest to newest, from left to right', now({ holds: { names: night }, order: byDate('Night') })),
    turn('the other way around', now({ holds: { names: night }, order: byDate('Night').toReversed() })),
  ),
  own.talk(
    'follow-up: order',
    turn('the Zoo in a row', row(zoo)),
    turn('alphabetic', now({ holds: { names: zoo }, order: byName('Zoo') })),
    turn('z to a', now({ holds: { names: zoo }, order: byName('Zoo').toReversed() })),
  ),
  own.talk(
    'follow-up: order',
    turn('Panoramas in a row', row(panoramas)),
    turn('broadest first', now({ order: ['ridge.jpg', 'coast.jpg', 'vineyard.jpg'] })),
    turn('sorted the opposite way', now({ order: ['vineyard.jpg', 'coast.jpg', 'ridge.jpg'] })),
  ),
  own.talk(
    'follow-up: order',
    turn('the Beach in a row', row(beach)),
    turn(
      'from the most recent to the most ancient',
      now({ order: byDate('Beach').toReversed(), holds: { names: beach } }),
    ),
    turn('flipped', now({ order: byDate('Beach'), holds: { names: beach } })),
  ),
]

/** More or less of what changed last. */
const looks: readonly Case[] = [
  own.talk(
    'follow-up: light',
    turn('a gallery of the Garden', gallery(garden)),
    turn('brighter', becomes('brighter')),
    turn('a little more', becomes('brighter')),
    turn('more still', becomes('brighter')),
    turn('that is too much', becomes('darker')),
  ),
  own.talk(
    'follow-up: light',
    turn('the Zoo in a gallery', gallery(zoo)),
    turn('warmer light', becomes('warmer')),
    turn('even more', becomes('warmer')),
    turn('less', becomes('cooler')),
  ),
  own.talk(
    'follow-up: light',
    turn('circle of the Beach', circle(beach)),
    turn('colder light', becomes('cooler')),
    turn('still colder', becomes('cooler')),
    turn('a shade warmer again', becomes('warmer')),
  ),
  own.talk(
    'follow-up: light',
    turn('the Night in a circle', circle(night)),
    turn('a tad darker, it dazzles me', becomes('darker')),
    turn('another bit', becomes('darker')),
    turn('less cold in here', becomes('warmer')),
  ),
  own.talk(
    'follow-up: size',
    turn('Panoramas in a row', row(panoramas)),
    turn('enlarge them by a quarter', now({ things: [{ of: panoramas, scaled: [1.2, 1.3] }] })),
    turn('another quarter', now({ things: [{ of: panoramas, scaled: [1.2, 1.3] }] })),
    turn('bring the size down a bit', now({ things: [{ of: panoramas, scaled: [0.5, 0.97] }] })),
  ),
  own.talk(
    'follow-up: size',
    turn('the Christmas pictures in a row', row(christmas)),
    turn('space them out', now({ holds: { names: christmas }, spacing: 'wider' })),
    turn('too far apart now, a bit closer again', now({ holds: { names: christmas }, spacing: 'closer' })),
    turn('more', now({ holds: { names: christmas }, spacing: 'closer' })),
  ),
  own.talk(
    'follow-up: backdrop',
    turn('a grid of the Drawings', grid(drawings)),
    turn('red background', now({ backdrop: { hue: 'red' }, restStays: true })),
    turn('no, orange', now({ backdrop: { hue: 'orange' }, restStays: true })),
    turn('grey instead', now({ backdrop: { hue: 'grey' }, restStays: true })),
    turn('the orange one was prettier, bring that back', now({ backdrop: { hue: 'orange' }, restStays: true })),
  ),
  own.talk(
    'follow-up: backdrop',
    turn('the models in a circle', circle(models)),
    turn('put stars behind them', now({ backdrop: { kind: ['stars'] }, restStays: true })),
    turn('make the background white', now({ backdrop: { hue: 'white' }, restStays: true })),
    turn('I liked the stars better', now({ backdrop: { kind: ['stars'] }, restStays: true })),
  ),
]

/** What was meant was another. */
const corrections: readonly Case[] = [
  own.talk(
    'follow-up: corrections',
    turn('a row of the Garden', row(garden)),
    turn('take out the fern', now({ holds: { names: without(garden, 'fern.jpg') } })),
    turn('no, not the fern, the cactus', now({ holds: { names: without(garden, 'cactus.jpg') } })),
  ),
  own.talk(
    'follow-up: corrections',
    turn('gallery of Norway 2018', gallery(norway)),
    turn('make the harbour twice as large', now({ things: [{ of: ['harbour.jpg'], scaled: [1.9, 2.1] }] })),
    turn(
      'sorry, I meant the glacier, not the harbour',
      now({
        things: [
          { of: ['glacier.jpg'], scaled: [1.9, 2.1] },
          { of: ['harbour.jpg'], scaled: [0.45, 0.55] },
        ],
      }),
    ),
  ),
  own.talk(
    'follow-up: corrections',
    turn('a circle of the Zoo', circle(zoo)),
    turn('delete the lynx', now({ holds: { names: without(zoo, 'lynx.jpg') } })),
    turn('damn, the wrong one. The zebra it should be.', now({ holds: { names: without(zoo, 'zebra.jpg') } })),
    turn('undo', backTo(2), backTo(1)),
  ),
  own.talk(
    'follow-up: corrections',
    turn('the Beach folder in a gallery', gallery(beach)),
    turn('call it Salt Water', now({ name: 'Salt Water' })),
    turn('no wait, I meant Sea Water', now({ name: 'Sea Water' })),
  ),
  open.talk(
    'follow-up: corrections',
    turn('the Animals folder in a gallery', gallery(animals)),
    turn('drop the leopard', now({ holds: { names: without(animals, 'leopard.jpg') } })),
    turn('the peacock, not the leopard', now({ holds: { names: without(animals, 'peacock.jpg') } })),
  ),
]

/** Dialogues in which what follows is no whole sentence. */
export const followUp: readonly Case[] = [...slots, ...counts, ...likewise, ...orders, ...looks, ...corrections]
