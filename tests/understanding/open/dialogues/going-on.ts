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
  shows,
  speakingTo,
  tells,
  timeline,
  turn,
} from '../../write.ts'
import type { Case } from '../../language.ts'

const own = speakingTo('own')
const real = speakingTo('open')
const folder = (name: string): readonly string[] => own.pics({ folder: name })
const realFolder = (name: string): readonly string[] => real.pics({ folder: name })
const garden = folder('Garden')
const zoo = folder('Zoo')
const night = folder('Night')
const beach = folder('Beach')
const drawings = folder('Drawings')
const christmas = folder('Christmas')
const birthdays = folder('Birthdays')
const animals = realFolder('Animals')
const films = own.all({ kind: 'video' })
const without = (names: readonly string[], ...gone: string[]): readonly string[] =>
  names.filter((name) => !gone.includes(name))

/** What is said after an answer is about what was asked. */
const afterAnswers: readonly Case[] = [
  own.talk(
    'going on: answers',
    turn('how many films are there?', counts(films.length)),
    turn('put them in a row', row(films)),
  ),
  own.talk(
    'going on: answers',
    turn('how many pictures are in the Christmas folder?', counts(christmas.length)),
    turn('which is the newest?', tells(['stockings 2022.jpg'])),
    turn('let me see it', ...shows(['stockings 2022.jpg'])),
  ),
  own.talk(
    'going on: answers',
    turn('is there a film of a ferry?', counts(1)),
    turn('how long does it last?', answers('9')),
    turn('hang it', hangs(['ferry.webm'])),
  ),
  own.talk(
    'going on: answers',
    turn('which camera took the comet?', answers('D7500')),
    turn('and when was that?', answers('2020')),
    turn('where is it kept?', answers('Night')),
  ),
  own.talk(
    'going on: answers',
    turn('gallery of the Zoo', gallery(zoo)),
    turn('put the otter behind me', now({ things: [{ of: ['otter.jpg'], stands: 'behind' }], restStays: true })),
    turn('what hangs behind me?', tells(['otter.jpg'])),
    turn(
      'make that one half as big again',
      now({ things: [{ of: ['otter.jpg'], scaled: [1.3, 1.6] }], restStays: true }),
      now({ things: [{ of: ['otter.jpg'], scaled: [0.45, 0.55] }], restStays: true }),
    ),
    turn('swap it with the lynx', now({ things: [{ of: ['otter.jpg', 'lynx.jpg'], swapped: true }], restStays: true })),
  ),
  real.talk(
    'going on: answers',
    turn('how many sounds have I got?', counts(real.count({ kind: 'audio' }))),
    turn('those in a circle', circle(real.all({ kind: 'audio' }))),
    turn('which one is the longest?', tells(['spunkyrace-ks.ogg'])),
    turn('take it down', now({ holds: { names: without(real.all({ kind: 'audio' }), 'spunkyrace-ks.ogg') } })),
  ),
]

/** The same once more, with one part of it said anew. */
const ellipsis: readonly Case[] = [
  own.talk(
    'going on: ellipsis',
    turn('which is the oldest picture of the Garden?', tells(['old oak.jpg'])),
    turn('and the newest?', tells(['cactus.jpg'])),
    turn('what about the Zoo?', tells(own.pics({ folder: 'Zoo' }, { by: 'taken', down: true, first: 1 }))),
  ),
  own.talk(
    'going on: ellipsis',
    turn('how many pictures were taken with the Sony?', counts(own.pics({ camera: 'SONY' }).length)),
    turn('and with the Nikon?', counts(own.pics({ camera: 'NIKON' }).length)),
    turn('what about the Canon?', counts(own.pics({ camera: 'Canon' }).length)),
    turn('hang those', hangs(own.pics({ camera: 'Canon' }))),
  ),
  own.talk(
    'going on: ellipsis',
    turn('gallery of the Zoo', gallery(zoo)),
    turn('make the zebra bigger', now({ things: [{ of: ['zebra.jpg'], scaled: [1.05, 4] }], restStays: true })),
    turn('the lynx too', now({ things: [{ of: ['lynx.jpg'], scaled: [1.05, 4] }], restStays: true })),
    turn('same for the stork', now({ things: [{ of: ['stork.jpg'], scaled: [1.05, 4] }], restStays: true })),
  ),
  own.talk(
    'going on: ellipsis',
    turn('when was the moon taken?', answers('2017')),
    turn('and the comet?', answers('2020')),
    turn('and with which camera?', answers('D7500')),
  ),
  own.talk(
    'going on: ellipsis',
    turn('a row of the Beach pictures', row(beach)),
    turn('remove the crab', now({ holds: { names: without(beach, 'crab.jpg') } })),
    turn('also the shell', now({ holds: { names: without(beach, 'crab.jpg', 'shell.jpg') } })),
    turn('oh, and the dunes', now({ holds: { names: without(beach, 'crab.jpg', 'shell.jpg', 'dunes.jpg') } })),
  ),
  real.talk(
    'going on: ellipsis',
    turn('a circle of the Forest folder', circle(realFolder('Forest'))),
    turn('the same with Animals', circle(animals)),
    turn('do likewise with the Phone folder', circle(realFolder('Phone'))),
  ),
]

/** Something was not meant, or was nicer before. */
const corrections: readonly Case[] = [
  own.talk(
    'going on: corrections',
    turn('a circle of the Nikon pictures', circle(own.pics({ camera: 'NIKON' }))),
    turn('no, I meant the Canon ones', now({ holds: { names: own.pics({ camera: 'Canon' }) } })),
    turn('rather in a grid', now({ kind: 'grid', holds: { names: own.pics({ camera: 'Canon' }) } })),
    turn('I preferred it before', backTo(2)),
  ),
  own.talk(
    'going on: corrections',
    turn('a gallery of the Drawings', gallery(drawings)),
    turn('take the map out', now({ holds: { names: without(drawings, 'map.webp') } })),
    turn('and the owl', now({ holds: { names: without(drawings, 'map.webp', 'owl.png') } })),
    turn('undo both of those', backTo(1)),
  ),
  own.talk(
    'going on: corrections',
    turn('a grid of the Night folder', grid(night)),
    turn('on second thoughts, a circle', now({ kind: 'circle', holds: { names: night } })),
    turn('no, that was a mistake, one step back', backTo(1)),
  ),
  own.talk(
    'going on: corrections',
    turn('a gallery of the Garden', gallery(garden)),
    turn('just the yellow ones of those', now({ holds: { names: own.pics({ folder: 'Garden', color: 'yellow' }) } })),
    turn('no, give me all of them back', backTo(1)),
  ),
  own.talk(
    'going on: corrections',
    turn('hang the bridge and the tram', hangs(['bridge.jpg', 'tram.jpg'])),
    turn('put the tiles in as well', now({ holds: { names: ['bridge.jpg', 'tram.jpg', 'tiles.jpg'] } })),
    turn('actually, the market and not the tiles', now({ holds: { names: ['bridge.jpg', 'tram.jpg', 'market.jpg'] } })),
  ),
]

/** One of several places, and what stands in one. */
const places: readonly Case[] = [
  own.talk(
    'going on: places',
    turn('a gallery of the Zoo, call it Creatures', gallery(zoo, { name: 'Creatures' })),
    turn('a grid of the Drawings, call it Paper', grid(drawings, { name: 'Paper' })),
    turn('in Creatures, take the otter out', hangs(without(zoo, 'otter.jpg'), { which: { named: 'Creatures' } })),
    turn('and throw Paper away', goes(drawings)),
  ),
  own.talk(
    'going on: places',
    turn('a circle of the Christmas folder', circle(christmas)),
    turn('then a timeline of the Birthdays', timeline(birthdays, { which: 'new' })),
    turn('back to the circle', calm),
    turn('make it darker', hangs(christmas, { light: { becomes: 'darker' }, restStays: true })),
  ),
  own.talk(
    'going on: what stands',
    turn('a gallery of the Garden', gallery(garden)),
    turn('which of these is the oldest?', tells(['old oak.jpg'])),
    turn('how many do we have up now?', counts(garden.length)),
    turn('which of them are green?', tells(own.pics({ folder: 'Garden', color: 'green' }))),
  ),
  own.talk(
    'going on: what stands',
    turn('the heron, the otter and the zebra in a row, in this order', row(['heron.jpg', 'otter.jpg', 'zebra.jpg'])),
    turn('which one hangs furthest to the left?', tells(['heron.jpg'])),
    turn('count what is hanging', counts(3)),
    turn('what was the zebra taken with?', answers('ILCE')),
  ),
]

/** Orders in a scene, as one gives them to somebody who hangs pictures. */
const orders: readonly Case[] = [
  own.talk(
    'going on: orders',
    turn('the robot, the owl and the house in a row', row(['robot.webp', 'owl.png', 'house.png'])),
    turn('the owl to the left end', now({ things: [{ of: ['owl.png'], place: 'first' }] })),
    turn('the house goes behind me', now({ things: [{ of: ['house.png'], stands: 'behind' }], restStays: true })),
  ),
  own.talk(
    'going on: orders',
    turn('the chair, the lamp and the teapot in a row', row(['chair.glb', 'lamp.glb', 'teapot.glb'])),
    turn(
      'turn the chair round by 90 degrees',
      now({ things: [{ of: ['chair.glb'], turnedBy: Math.PI / 2 }], restStays: true }),
    ),
    turn(
      'the teapot goes in the middle',
      now({ things: [{ of: ['teapot.glb'], between: ['chair.glb', 'lamp.glb'] }] }),
    ),
  ),
  own.talk(
    'going on: orders',
    turn('a row of the Christmas folder', row(christmas)),
    turn(
      'oldest at the left',
      now({ order: own.pics({ folder: 'Christmas' }, { by: 'taken' }), holds: { names: christmas } }),
    ),
    turn(
      'starting with the newest',
      now({ order: own.pics({ folder: 'Christmas' }, { by: 'taken', down: true }), holds: { names: christmas } }),
    ),
    turn('what is in the middle?', tells(['tree 2020.jpg'])),
    turn('find the moon', finds(['moon.jpg']), ...shows(['moon.jpg'])),
  ),
]

/** Dialogues in which each sentence leans on what came before. */
export const goingOn: readonly Case[] = [...afterAnswers, ...ellipsis, ...corrections, ...places, ...orders]
