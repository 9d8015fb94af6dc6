import { answers, calm, grid, hangs, now, orDeclines, row, speakingTo, tells, turn } from '../../write.ts'
import type { Case, Names, Outcome, PlaceIs } from '../../language.ts'

const own = speakingTo('own')
const real = speakingTo('open')
const byName = (folder: string): Names => own.pics({ folder }, { by: 'name' })
const byDate = (folder: string): Names => own.pics({ folder, dated: true }, { by: 'taken' })
const zoo = byName('Zoo')
const garden = byName('Garden')
const norway = byDate('Norway 2018')
const lisbon = byDate('Lisbon weekend')
const birthdays = byDate('Birthdays')
const christmas = byDate('Christmas')
const beach = byDate('Beach')
const night = byDate('Night')
const drawings = byName('Drawings')
const album = own.pics({ folder: 'Old album' })
const panoramas = byName('Panoramas')
const films = own.all({ kind: 'video' }, { by: 'seconds' })
const models = own.all({ kind: 'model' }, { by: 'name' })
const lund = real.pics({ folder: 'Lund walk' }, { by: 'name' })

const swapped = (one: string, other: string): PlaceIs => ({ things: [{ of: [one, other], swapped: true }] })
const sized = (of: Names, factor: number, more: PlaceIs = {}): Outcome =>
  now({ things: [{ of, scaled: [factor * 0.93, factor * 1.07] }], ...more })
const larger = (...of: string[]): Outcome => now({ things: [{ of, scaled: [1.03, 5] }] })
const smaller = (...of: string[]): Outcome => now({ things: [{ of, scaled: [0.2, 0.97] }] })
const stands = (of: string, where: 'behind' | 'ahead' | 'on the left' | 'on the right'): Outcome =>
  now({ things: [{ of: [of], stands: where }] })

/** What changes places, by name, number, number in a name, or by what was asked before. */
const exchanges: readonly Case[] = [
  own.talk(
    'in the scene: exchanges',
    turn('the drawings in one row from A to Z', row(drawings, { order: drawings })),
    turn('switch number two and number five', now(swapped('house.png', 'robot.webp'))),
    turn('who is second now?', tells(['robot.webp'])),
    turn('swap 1 with 6', now(swapped('dragon.gif', 'spaceship.png'))),
    turn('and what is at the left end?', tells(['spaceship.png'])),
  ),
  own.talk(
    'in the scene: exchanges',
    turn('hang the Norway 2018 pictures in a row by date', row(norway, { order: norway })),
    turn('exchange fjord 2 and the harbour', now(swapped('fjord 2.jpg', 'harbour.jpg'))),
    turn('interchange the first and the fourth', now(swapped('fjord 1.jpg', 'stave church.jpg'))),
    turn('fjord 1 and the waterfall should swap as well', now(swapped('fjord 1.jpg', 'waterfall.jpg'))),
  ),
  own.talk(
    'in the scene: exchanges',
    turn('a row of the Birthdays, by date', row(birthdays, { order: birthdays })),
    turn('swap cake 2009 with cake 2011', now(swapped('cake 2009.jpg', 'cake 2011.jpg'))),
    turn('the two on the right change places', now(swapped('cake 2012.jpg', 'balloons.jpg'))),
    turn('what is the last one now?', tells(['cake 2012.jpg'])),
  ),
  own.talk(
    'in the scene: exchanges',
    turn('the Zoo in a row, by name please', row(zoo, { order: zoo })),
    turn('Swap the otter for the zebra and the zebra for the otter.', now(swapped('otter.jpg', 'zebra.jpg'))),
    turn('let the outer two trade places', now(swapped('catfish.jpg', 'otter.jpg'))),
    turn('which animal is leftmost now?', tells(['otter.jpg'])),
  ),
  own.talk(
    'in the scene: exchanges',
    turn('old album in a row by date', row(album)),
    turn('what is third from the left?', tells(['picnic.jpg'])),
    turn('and the second?', tells(['wedding.jpg'])),
    turn('swap those two', now(swapped('picnic.jpg', 'wedding.jpg'))),
  ),
]

/** How large, by shares and factors, and the same of another. */
const sizes: readonly Case[] = [
  own.talk(
    'in the scene: sizes',
    turn('models in a row by name', row(models)),
    turn('make the teapot five times as big', sized(['teapot.glb'], 5)),
    turn('shrink the boat to half its size', sized(['boat.glb'], 0.5)),
    turn('and the pyramid the same', sized(['pyramid.glb'], 0.5)),
  ),
  own.talk(
    'in the scene: sizes',
    turn('row of the Old album by date', row(album)),
    turn('the picnic could be a quarter bigger', sized(['picnic.jpg'], 1.25)),
    turn('and the wedding likewise', sized(['wedding.jpg'], 1.25)),
    turn('grandmother a fifth smaller', sized(['grandmother.jpg'], 0.8)),
  ),
  own.talk(
    'in the scene: sizes',
    turn('Night photos in a row by date', row(night, { order: night })),
    turn('moon: twice its size', sized(['moon.jpg'], 2)),
    turn('scale the comet x1.5', sized(['comet.jpg'], 1.5)),
    turn('the aurora also', sized(['aurora.jpg'], 1.5)),
    turn('everything half again as large', sized(night, 1.5)),
  ),
  own.talk(
    'in the scene: sizes',
    turn('films in a row, shortest first', row(films, { order: films })),
    turn('the leftmost: triple the size', sized([films[0] ?? ''], 3)),
    turn('rightmost one: half', sized([films.at(-1) ?? ''], 0.5)),
    turn('the one in the middle HUGE', larger(films[2] ?? '')),
  ),
  own.talk(
    'in the scene: sizes',
    turn('Beach pictures in a row by date', row(beach, { order: beach })),
    turn('give the dunes twice the size', sized(['dunes.jpg'], 2)),
    turn('now its two neighbours a little smaller', smaller('shell.jpg', 'surfboard.jpg')),
    turn('the crab is too small, double it', sized(['crab.jpg'], 2)),
    turn('its left neighbour too', sized(['surfboard.jpg'], 2)),
  ),
  own.talk(
    'in the scene: sizes',
    turn('Panoramas in a row', row(panoramas)),
    turn('the ridge about twice as large, please', sized(['ridge.jpg'], 2)),
    turn('no, three times', now({ things: [{ of: ['ridge.jpg'], scaled: [1.1, 3.2] }] })),
    turn('and the coast half', sized(['coast.jpg'], 0.5)),
  ),
  own.talk(
    'in the scene: sizes',
    turn('a row of the Drawings from A to Z', row(drawings, { order: drawings })),
    turn('make 3 larger', larger('map.webp')),
    turn('not that one, the one to its right', larger('owl.png')),
    turn('the first and the last one slightly smaller', smaller('dragon.gif', 'spaceship.png')),
  ),
  own.talk(
    'in the scene: sizes',
    turn('put the Zoo in a row by name', row(zoo, { order: zoo })),
    turn('enlarge the lynx by half', sized(['lynx.jpg'], 1.5)),
    turn('reduce the otter by a third', sized(['otter.jpg'], 0.667)),
    turn('the stork 20 percent up', sized(['stork.jpg'], 1.2)),
  ),
]

/** Around whoever looks, and where in the row. */
const moves: readonly Case[] = [
  own.talk(
    'in the scene: moves',
    turn('the models in a circle', hangs(models)),
    turn('pyramid goes behind me', stands('pyramid.glb', 'behind')),
    turn('Chair put on my left', stands('chair.glb', 'on the left')),
    turn('and the boat at my back', stands('boat.glb', 'behind')),
  ),
  own.talk(
    'in the scene: moves',
    turn('Zoo row by name', row(zoo, { order: zoo })),
    turn('stork goes last', now({ holds: { names: zoo }, things: [{ of: ['stork.jpg'], place: 'last' }] })),
    turn('let the lynx come first of all', now({ things: [{ of: ['lynx.jpg'], place: 'first' }] })),
    turn('heron to the very front please', now({ things: [{ of: ['heron.jpg'], place: 'first' }] })),
    turn('which is second?', tells(['lynx.jpg'])),
  ),
  own.talk(
    'in the scene: moves',
    turn('Panoramas in a column', hangs(panoramas, { form: 'column' })),
    turn('the vineyard at the top', now({ things: [{ of: ['vineyard.jpg'], place: 'first' }] })),
    turn('and the coast right at the bottom', now({ things: [{ of: ['coast.jpg'], place: 'last' }] })),
    turn('what hangs in the middle?', tells(['ridge.jpg'])),
  ),
  own.talk(
    'in the scene: moves',
    turn('gallery of the Drawings', hangs(drawings)),
    turn(
      'chuck the owl and the house behind me',
      now({ things: [{ of: ['owl.png', 'house.png'], stands: 'behind' }] }),
    ),
    turn('Robot put in front of me', stands('robot.webp', 'ahead')),
    turn('what have I got at my back?', tells(['owl.png', 'house.png'])),
  ),
  own.talk(
    'in the scene: moves',
    turn('Norway 2018 in a gallery', hangs(norway)),
    turn('place the cabin above the glacier', now({ things: [{ of: ['red cabin.jpg'], above: 'glacier.jpg' }] })),
    turn('no, under it', now({ things: [{ of: ['red cabin.jpg'], below: 'glacier.jpg' }] })),
    turn('stack the harbour on top of the reindeer', now({ things: [{ of: ['harbour.jpg'], above: 'reindeer.jpg' }] })),
  ),
  own.talk(
    'in the scene: moves',
    turn('the Old album in a row by date', row(album)),
    turn(
      'rehang the school class beside the grandmother',
      now({ holds: { names: album }, things: [{ of: ['school class.jpg'], beside: 'grandmother.jpg' }] }),
    ),
    turn(
      'and the picnic between the two',
      now({
        holds: { names: album },
        things: [{ of: ['picnic.jpg'], between: ['grandmother.jpg', 'school class.jpg'] }],
      }),
    ),
    turn('what hangs to the right of the picnic?', tells(['school class.jpg'])),
  ),
  own.talk(
    'in the scene: moves',
    turn('A gallery of the Lisbon weekend, please', hangs(lisbon)),
    turn('Relocate the tiles to the left-hand wall', stands('tiles.jpg', 'on the left')),
    turn('which wall are the tiles on?', answers('left')),
    turn('shift the market over to the wall on the right', stands('market.jpg', 'on the right')),
  ),
  own.talk(
    'in the scene: moves',
    turn('Garden row by name', row(garden, { order: garden })),
    turn(
      'the tulip next to the cactus',
      now({ holds: { names: garden }, things: [{ of: ['tulip.jpg'], beside: 'cactus.jpg' }] }),
    ),
    turn(
      'the fern immediately to the left of the rose',
      now({ holds: { names: garden }, things: [{ of: ['fern.jpg'], beside: 'rose.jpg' }] }),
    ),
    turn('what is directly left of the rose?', tells(['fern.jpg'])),
  ),
]

/** How things are turned. */
const turns: readonly Case[] = [
  own.talk(
    'in the scene: turns',
    turn('the models in a row', row(models)),
    turn('give the boat a quarter turn', now({ things: [{ of: ['boat.glb'], turnedBy: Math.PI / 2 }] })),
    turn(
      'turn the teapot round so that it looks the other way',
      now({ things: [{ of: ['teapot.glb'], turnedBy: Math.PI }] }),
    ),
    turn('the lamp as well', now({ things: [{ of: ['lamp.glb'], turnedBy: Math.PI }] })),
    turn('half a turn for the chair', now({ things: [{ of: ['chair.glb'], turnedBy: Math.PI }] })),
  ),
  own.talk(
    'in the scene: turns',
    turn('row of the models by name', row(models)),
    turn('spin the pyramid halfway round', now({ things: [{ of: ['pyramid.glb'], turnedBy: Math.PI }] })),
    turn('the boat 30 degrees to the right', now({ things: [{ of: ['boat.glb'], turnedBy: Math.PI / 6 }] })),
    turn('stand the lamp upside down', now({ things: [{ of: ['lamp.glb'], turned: true }] }), calm, { nothing: true }),
  ),
]

/** Further apart and closer, whatever is said before it. */
const gaps: readonly Case[] = [
  own.talk(
    'in the scene: gaps',
    turn('Christmas pictures in a row by date', row(christmas, { order: christmas })),
    turn('heavens, they are squeezed, please space them out', now({ spacing: 'wider' })),
    turn('hm, closer together, the whole lot', now({ spacing: 'closer' })),
    turn('a little more air between them', now({ spacing: 'wider' })),
  ),
  own.talk(
    'in the scene: gaps',
    turn('Beach row by date', row(beach)),
    turn('oh they hang so tight, could you spread them a bit', now({ spacing: 'wider' })),
    turn('further apart still', now({ spacing: 'wider' })),
    turn('that is too far apart now', now({ spacing: 'closer' })),
  ),
]

/** What hangs where: a question stays a question. */
const wheres: readonly Case[] = [
  own.talk(
    'in the scene: where',
    turn('Garden in a row by name', row(garden, { order: garden })),
    turn('what hangs on the right from the daisy?', tells(['fern.jpg'])),
    turn('and what hangs to its left?', tells(['caterpillar.jpg'])),
    turn('which one is immediately to the right of the fern?', tells(['lavender.jpg'])),
    turn('left of it?', tells(['daisy.jpg']), tells(['fern.jpg'])),
  ),
  own.talk(
    'in the scene: where',
    turn('grid of the Garden, three columns, by name', grid(garden, { order: garden })),
    turn('what is directly beneath the daisy?', tells(['old oak.jpg'])),
    turn('and right above the sunflower?', tells(['lavender.jpg']), tells(['old oak.jpg']), tells(['fern.jpg'])),
    turn('what is bang in the middle?', tells(['lavender.jpg']), tells(['fern.jpg'])),
  ),
  real.talk(
    'in the scene: where',
    turn('the Lund walk in a row by name', row(lund, { order: lund })),
    turn('which photo is the second from the right?', tells([lund.at(-2) ?? ''])),
    turn('and the second from the left?', tells([lund[1] ?? ''])),
    turn('exchange these two', now(swapped(lund.at(-2) ?? '', lund[1] ?? ''))),
    turn('so what is second from the left now?', tells([lund.at(-2) ?? ''])),
  ),
  own.talk(
    'in the scene: where',
    turn('hang the Zoo in a row by name', row(zoo, { order: zoo })),
    turn("what's right of the heron?", tells(['kingfisher.jpg'])),
    turn('left of it?', tells(['flamingo.jpg']), tells(['heron.jpg'])),
    turn('which picture hangs nearest to the zebra?', tells(['tortoise.jpg'])),
    turn('what is at either end?', tells(['catfish.jpg', 'zebra.jpg']), tells(['catfish.jpg', 'tortoise.jpg'])),
  ),
  own.talk(
    'in the scene: where',
    turn('Birthdays in a row by date', row(birthdays, { order: birthdays })),
    turn("what's dead centre?", tells(['cake 2011.jpg'])),
    turn('and on its left?', tells(['cake 2010.jpg'])),
    turn('which hangs between the cake 2010 and the cake 2012?', tells(['cake 2011.jpg'])),
    turn('make that one half as big again', sized(['cake 2011.jpg'], 1.5)),
  ),
  own.talk(
    'in the scene: where',
    turn('Norway 2018, a row by date', row(norway, { order: norway })),
    turn('what comes after the glacier?', tells(['mountain road.jpg'])),
    turn('and before it?', tells(['reindeer.jpg'])),
    turn('what are its neighbours?', tells(['reindeer.jpg', 'mountain road.jpg']), tells(['glacier.jpg'])),
  ),
  own.talk(
    'in the scene: where',
    turn('Drawings in a row from A to Z', row(drawings, { order: drawings })),
    turn('swap the house and the owl', now(swapped('house.png', 'owl.png'))),
    turn('what is second from the left now?', tells(['owl.png'])),
    turn('and which is fourth?', tells(['house.png'])),
    turn("what's right of the house?", tells(['robot.webp'])),
  ),
]

/** Lists in the order in which they are said. */
const lists: readonly Case[] = [
  own.talk(
    'in the scene: lists',
    turn(
      'put the lamp, the teapot and the chair in one row in that order',
      row(['lamp.glb', 'teapot.glb', 'chair.glb'], { order: ['lamp.glb', 'teapot.glb', 'chair.glb'] }),
    ),
    turn('what is in the middle?', tells(['teapot.glb'])),
    turn('the lamp next to the chair', now({ things: [{ of: ['lamp.glb'], beside: 'chair.glb' }] })),
  ),
  own.talk(
    'in the scene: lists',
    turn(
      'stork, heron, zebra and otter in a row',
      row(['stork.jpg', 'heron.jpg', 'zebra.jpg', 'otter.jpg'], {
        order: ['stork.jpg', 'heron.jpg', 'zebra.jpg', 'otter.jpg'],
      }),
    ),
    turn('which is third?', tells(['zebra.jpg'])),
    turn(
      'turn it round',
      now({ order: ['otter.jpg', 'zebra.jpg', 'heron.jpg', 'stork.jpg'] }),
      ...orDeclines(now({ things: [{ of: ['zebra.jpg'], turned: true }] })),
    ),
  ),
  own.talk(
    'in the scene: lists',
    turn(
      'the map, beside it the dragon, and then the house, all in a row in this order',
      row(['map.webp', 'dragon.gif', 'house.png'], { order: ['map.webp', 'dragon.gif', 'house.png'] }),
    ),
    turn('and the owl to the right of all that', hangs(['map.webp', 'dragon.gif', 'house.png', 'owl.png'])),
  ),
  own.talk(
    'in the scene: lists',
    turn('hang moon.jpg, comet.jpg and crab.jpg', hangs(['moon.jpg', 'comet.jpg', 'crab.jpg'])),
    turn('in a row, the crab first', row(['moon.jpg', 'comet.jpg', 'crab.jpg'])),
    turn('what is on the left?', tells(['crab.jpg'])),
  ),
  own.talk(
    'in the scene: lists',
    turn(
      'I would like a row with the tram, the bridge, the tiles and the market, exactly in this order',
      row(['tram.jpg', 'bridge.jpg', 'tiles.jpg', 'market.jpg'], {
        order: ['tram.jpg', 'bridge.jpg', 'tiles.jpg', 'market.jpg'],
      }),
    ),
    turn('which of the first two was taken earlier?', tells(['tram.jpg'])),
  ),
]

/** One of two that were spoken of. */
const ofTwo: readonly Case[] = [
  own.talk(
    'in the scene: of two',
    turn('hang the heron and the lynx', hangs(['heron.jpg', 'lynx.jpg'])),
    turn('which one is older?', tells(['heron.jpg'])),
    turn('and which is bigger?', tells(['lynx.jpg'])),
    turn('make the smaller one twice as large', sized(['heron.jpg'], 2)),
  ),
  own.talk(
    'in the scene: of two',
    turn('hang the two longest films', hangs(films.slice(-2))),
    turn('which of the two is longer?', tells(['snowfall.mp4'])),
    turn('put the shorter one on the left', now({ things: [{ of: ['ferry.webm'], place: 'first' }] }), {
      nothing: true,
    }),
  ),
]

export const inTheScene: readonly Case[] = [
  ...exchanges,
  ...sizes,
  ...moves,
  ...turns,
  ...gaps,
  ...wheres,
  ...lists,
  ...ofTwo,
]
