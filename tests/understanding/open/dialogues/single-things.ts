import type { Case, Names, Outcome } from '../../language.ts'
import { backTo, circle, declines, grid, hangs, now, row, speakingTo, tells, turn } from '../../write.ts'

const own = speakingTo('own')
const files = (...names: string[]): Names => names.map((name) => (name.includes('.') ? name : `${name}.jpg`))

const sized = (names: Names, factor: number): Outcome =>
  now({ things: [{ of: names, scaled: [factor * 0.93, factor * 1.07] }] })
const larger = (...names: string[]): Outcome => now({ things: [{ of: files(...names), scaled: [1.03, 5] }] })
const smaller = (...names: string[]): Outcome => now({ things: [{ of: files(...names), scaled: [0.2, 0.97] }] })
const inOrder = (...names: string[]): Outcome => now({ order: files(...names) })

const cakes = files('cake 2009', 'cake 2010', 'cake 2011', 'cake 2012')
const drawings = own.pics({ folder: 'Drawings' })

/** What single things are done to, one turn after the other. */
export const singleThings: readonly Case[] = [
  own.talk(
    'single things: whole rows and columns',
    turn('the drawings in two rows of three', grid(drawings)),
    turn(
      'make the bottom row smaller',
      now({ things: [{ of: files('owl.png', 'robot.webp', 'spaceship.png'), scaled: [0.3, 0.97] }] }),
    ),
    turn(
      'swap the rows',
      now({
        things: [
          { of: files('owl.png'), moved: 'up' },
          { of: files('dragon.gif'), moved: 'down' },
        ],
      }),
    ),
    turn(
      'left column a bit lower',
      now({ things: [{ of: files('dragon.gif', 'owl.png'), moved: 'down', by: [0.03, 0.5] }], restStays: true }),
    ),
  ),
  own.talk(
    'single things: in the middle of a ring',
    turn('a circle of the four cakes', circle(cakes)),
    turn('now pop the moon into the middle of the ring', hangs([...cakes, 'moon.jpg'], { which: 'same' })),
    turn('a bit bigger than the others', now({ things: [{ of: files('moon'), scaled: [1.03, 3] }], restStays: true })),
  ),
  own.talk(
    'single things: put beside, a row stays a row',
    turn('a row with the shell, the crab and the dunes', row(files('shell', 'crab', 'dunes'))),
    turn('the surfboard goes to the left of the crab', inOrder('shell', 'surfboard', 'crab', 'dunes')),
    turn('no, I meant the right', inOrder('shell', 'crab', 'surfboard', 'dunes')),
    turn('smaller', smaller('surfboard')),
  ),
  own.talk(
    'single things: as large as another',
    turn('a row of the moon, the comet and the aurora', row(files('moon', 'comet', 'aurora'))),
    turn('the comet as big as the moon', sized(files('comet'), 1.22)),
    turn('the aurora twice the size of the comet', sized(files('aurora'), 2.45)),
    turn('and the moon smaller than the comet', smaller('moon')),
  ),
  own.talk(
    'single things: by so much',
    turn('a row of chair, teapot and lamp', row(files('chair.glb', 'teapot.glb', 'lamp.glb'))),
    turn('turn the chair by 30 degrees', now({ things: [{ of: files('chair.glb'), turnedBy: Math.PI / 6 }] })),
    turn('and the lamp by 90', now({ things: [{ of: files('lamp.glb'), turnedBy: Math.PI / 2 }] })),
    turn('straighten both', now({ things: [{ of: files('chair.glb', 'lamp.glb'), turned: true }] })),
  ),
  own.talk(
    'single things: what it was before',
    turn('moon, comet and aurora in a row', row(files('moon', 'comet', 'aurora'))),
    turn('shrink everything', smaller('moon', 'comet', 'aurora')),
    turn('but leave the aurora as it was', now({ things: [{ of: files('aurora'), scaled: [1.4, 1.6] }] })),
    turn('not the moon either', now({ things: [{ of: files('moon'), scaled: [1.4, 1.6] }] })),
  ),
  own.talk(
    'single things: corrections',
    turn(
      'a row of the robot, the owl, the dragon and the house',
      row(files('robot.webp', 'owl.png', 'dragon.gif', 'house.png')),
    ),
    turn('exchange the dragon and the robot', inOrder('dragon.gif', 'owl.png', 'robot.webp', 'house.png')),
    turn('no, the dragon and the owl', inOrder('robot.webp', 'dragon.gif', 'owl.png', 'house.png')),
    turn('and now the first and the last', inOrder('house.png', 'dragon.gif', 'owl.png', 'robot.webp')),
  ),
  own.talk(
    'single things: corrections',
    turn('picnic, wedding and school class in a row', row(files('picnic', 'wedding', 'school class'))),
    turn('bigger please', larger('picnic', 'wedding', 'school class')),
    turn(
      'oh, just the wedding I mean',
      now({ things: [{ of: files('picnic', 'school class'), scaled: [0.6, 0.75] }] }),
    ),
    turn('same again', larger('wedding')),
  ),
  own.talk(
    'single things: after a refusal',
    turn('a row of the owl, the robot and the map', row(files('owl.png', 'robot.webp', 'map.webp'))),
    turn('hang the unicorn next to the robot', declines()),
    turn('undo that', declines()),
    turn(
      'the dragon then',
      hangs(files('owl.png', 'robot.webp', 'map.webp', 'dragon.gif'), { which: 'same' }),
      declines(),
    ),
  ),
  own.talk(
    'single things: after a refusal',
    turn('a row of the owl, the robot and the map', row(files('owl.png', 'robot.webp', 'map.webp'))),
    turn('make the robot glow', declines()),
    turn('make it bigger then', now({ things: [{ of: files('robot.webp'), scaled: [1.03, 3] }] })),
    turn('undo', backTo(1)),
  ),
  own.talk(
    'single things: those, the other ones',
    turn('the four cakes in a row', row(cakes)),
    turn('turn the second one by 45 degrees', now({ things: [{ of: files('cake 2010'), turnedBy: Math.PI / 4 }] })),
    turn('and the last one by 90', now({ things: [{ of: files('cake 2012'), turnedBy: Math.PI / 2 }] })),
    turn('the other two a bit bigger', larger('cake 2009', 'cake 2011')),
    turn('those two higher', now({ things: [{ of: files('cake 2009', 'cake 2011'), moved: 'up' }], restStays: true })),
  ),
  own.talk(
    'single things: neighbours',
    turn('a row of lynx, zebra, otter and heron', row(files('lynx', 'zebra', 'otter', 'heron'))),
    turn('which one hangs at the very end now?', tells(['heron.jpg'])),
    turn('make that one bigger', larger('heron')),
    turn('and the one next to it', larger('otter')),
  ),
  own.talk(
    'single things: take down',
    turn('tree 2019, tree 2020 and the snowman in a row', row(files('tree 2019', 'tree 2020', 'snowman 2020'))),
    turn(
      'take the snowman down 20 cm',
      now({ things: [{ of: files('snowman 2020'), moved: 'down', by: [0.15, 0.25] }] }),
    ),
    turn('take both trees down', hangs(files('snowman 2020'), { which: 'same' })),
  ),
  own.talk(
    'single things: closer, and away',
    turn('tram, bridge and tiles in a row', row(files('tram', 'bridge', 'tiles'))),
    turn(
      'move the tram away from the others by a metre',
      now({ things: [{ of: files('tram'), moved: 'left', by: [0.9, 1.1] }], restStays: true }),
    ),
    turn('a bit closer', now({ things: [{ of: files('tram'), moved: 'right', by: [0.03, 0.6] }], restStays: true })),
  ),
  own.talk(
    'single things: complaints',
    turn('heron, stork and kingfisher side by side', row(files('heron', 'stork', 'kingfisher'))),
    turn("the stork's a bit on the large side", smaller('stork')),
    turn('the heron looks a little tiny', larger('heron')),
    turn("there's too much space between them", now({ spacing: 'closer' })),
  ),
]
