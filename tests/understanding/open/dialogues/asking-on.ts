import type { Case, Names } from '../../language.ts'
import {
  answers,
  backTo,
  circle,
  counts,
  finds,
  gallery,
  grid,
  hangs,
  now,
  row,
  speakingTo,
  tells,
  timeline,
  turn,
} from '../../write.ts'

const own = speakingTo('own')
const real = speakingTo('open')
const folder = (name: string): Names => own.pics({ folder: name })
const without = (names: Names, ...gone: string[]): Names => names.filter((name) => !gone.includes(name))

const garden = folder('Garden')
const zoo = folder('Zoo')
const night = folder('Night')
const norway = folder('Norway 2018')
const beach = folder('Beach')
const drawings = folder('Drawings')
const christmas = folder('Christmas')
const birthdays = folder('Birthdays')
const panoramas = folder('Panoramas')
const lisbon = folder('Lisbon weekend')
const films = own.all({ kind: 'video' }, { by: 'seconds' })
const sounds = own.all({ kind: 'audio' }, { by: 'seconds' })
const models = own.all({ kind: 'model' })
const nikon = own.pics({ camera: 'NIKON' })
const undated = own.pics({ dated: false })

/** What is said leans on the value that was told: the year, the camera, the folder, the colour. */
const values: readonly Case[] = [
  own.talk(
    'asking on: values',
    turn('What year is the glacier from?', answers('2018')),
    turn('And how many pictures were taken that same year?', counts(own.count({ kind: 'image', year: 2018 }))),
    turn('Put the ones from that year in a grid', grid(own.pics({ year: 2018 }))),
  ),
  own.talk(
    'asking on: values',
    turn('what did I shoot the moon with?', answers('D7500')),
    turn('give me everything I shot with it in a circle', circle(nikon)),
  ),
  own.talk(
    'asking on: values',
    turn('In what folder do I find the spaceship?', answers('Drawings')),
    turn('how many others are in the same folder?', counts(drawings.length), counts(drawings.length - 1)),
    turn('a row of what is in that folder', row(drawings)),
  ),
  own.talk(
    'asking on: values',
    turn('which colour does the lavender have?', answers('purple')),
    turn(
      'make a gallery of whatever else has that colour',
      gallery(own.pics({ color: 'purple' })),
      gallery(without(own.pics({ color: 'purple' }), 'lavender.jpg')),
    ),
  ),
  own.talk(
    'asking on: values',
    turn('when did we photograph the heron?', answers('2019')),
    turn(
      'what else was taken on that day?',
      tells(['heron.jpg', 'stork.jpg', 'otter.jpg']),
      tells(['stork.jpg', 'otter.jpg']),
      finds(['heron.jpg', 'stork.jpg', 'otter.jpg']),
      finds(['stork.jpg', 'otter.jpg']),
    ),
  ),
  own.talk(
    'asking on: values',
    turn('hang the pictures from the same folder as the crab', hangs(beach), hangs(without(beach, 'crab.jpg'))),
    turn('now those with the same camera as the aurora, as a circle', circle(nikon)),
  ),
  own.talk(
    'asking on: values',
    turn(
      'find me the photos taken in the same year as the comet',
      finds(own.pics({ year: 2020 })),
      finds(without(own.pics({ year: 2020 }), 'comet.jpg')),
    ),
    turn('put them up', hangs(own.pics({ year: 2020 })), hangs(without(own.pics({ year: 2020 }), 'comet.jpg'))),
  ),
  own.talk(
    'asking on: values',
    turn('who knows which camera made the surfboard?', answers('RX100')),
    turn(
      'hang the rest from this camera, too',
      hangs(own.pics({ camera: 'RX100' })),
      hangs(without(own.pics({ camera: 'RX100' }), 'surfboard.jpg')),
    ),
  ),
]

/** Wishes for what a question or a search was about. */
const wishes: readonly Case[] = [
  own.talk(
    'asking on: wishes',
    turn('what is the shortest film?', tells(['juggling.mov']), finds(['juggling.mov'])),
    turn('let us have that on the wall', hangs(['juggling.mov'])),
    turn('also the longest one', hangs(['juggling.mov', 'snowfall.mp4'])),
  ),
  own.talk(
    'asking on: wishes',
    turn('do I have pictures without a date?', counts(undated.length), tells(undated), finds(undated)),
    turn('would you put all of these up for me', hangs(undated)),
    turn('ditch the ones from Drawings', now({ holds: { names: without(undated, ...drawings) } })),
  ),
  own.talk(
    'asking on: wishes',
    turn('which sounds do we have?', tells(sounds), finds(sounds), counts(sounds.length)),
    turn('the two longest as a row', row(sounds.slice(-2))),
    turn('lose the shorter of the two', now({ holds: { names: sounds.slice(-1) } })),
  ),
  own.talk(
    'asking on: wishes',
    turn('find the Christmas pictures', finds(christmas)),
    turn(
      'string them up in a line, newest to oldest',
      row(christmas, { order: own.pics({ folder: 'Christmas' }, { by: 'taken', down: true }) }),
    ),
    turn('get rid of the newest', now({ holds: { names: without(christmas, 'stockings 2022.jpg') } })),
  ),
  own.talk(
    'asking on: wishes',
    turn('gallery of the Night folder', gallery(night)),
    turn('which of them are green?', tells(['aurora.jpg'])),
    turn('leave only that one', now({ holds: { names: ['aurora.jpg'] } })),
  ),
  own.talk(
    'asking on: wishes',
    turn('when was the dragon made?', { calm: true }, answers('not')),
    turn('where is it?', answers('Drawings')),
    turn('stick it on the wall', hangs(['dragon.gif'])),
    turn('bin it', { gone: ['dragon.gif'] }, backTo(2), now({ holds: { names: [] } })),
  ),
  own.talk(
    'asking on: wishes',
    turn('which is the oldest Panorama?', tells(['coast.jpg'])),
    turn('and the newest?', tells(['vineyard.jpg'])),
    turn('a gallery of these two', gallery(['coast.jpg', 'vineyard.jpg'])),
  ),
  real.talk(
    'asking on: wishes',
    turn('how many 3D models have I got?', counts(real.count({ kind: 'model' }))),
    turn('arrange the lot in a ring', circle(real.all({ kind: 'model' }))),
  ),
  own.talk(
    'asking on: wishes',
    turn('make a row of the Beach', row(beach)),
    turn(
      'what do I see if I look at the widest one?',
      tells(own.pics({ folder: 'Beach' }, { by: 'width', down: true, first: 1 })),
      { calm: true },
    ),
    turn('chuck out the crab', now({ holds: { names: without(beach, 'crab.jpg') } })),
  ),
]

/** Questions of few words. */
const short: readonly Case[] = [
  own.talk(
    'asking on: short',
    turn('how many green pictures are there?', counts(own.count({ kind: 'image', color: 'green' }))),
    turn('purple?', counts(own.count({ kind: 'image', color: 'purple' }))),
    turn('n red ones?', counts(own.count({ kind: 'image', color: 'red' }))),
  ),
  own.talk(
    'asking on: short',
    turn('a circle of the films', circle(films)),
    turn('longest?', tells(['snowfall.mp4'])),
    turn('and which one is the shortest here?', tells(['juggling.mov'])),
  ),
  own.talk(
    'asking on: short',
    turn('how many wavs?', counts(own.count({ kind: 'audio', named: '.wav' } as never)), counts(3)),
  ),
  own.talk(
    'asking on: short',
    turn('what was the tram taken with?', answers('iPhone')),
    turn('and how big is that one?', answers('1,000', '1,500')),
  ),
  own.talk('asking on: short', turn('how many pixels high is the ridge?', answers('1,000'))),
  own.talk(
    'asking on: short',
    turn(
      'which films run longer than 5 seconds?',
      tells(['train ride.webm', 'ferry.webm', 'snowfall.mp4']),
      finds(['train ride.webm', 'ferry.webm', 'snowfall.mp4']),
    ),
  ),
  own.talk('asking on: short', turn('which camera did I use the most?', answers('X-T3'), answers('iPhone'))),
  own.talk(
    'asking on: short',
    turn('what can I listen to in here?', tells(sounds), finds(sounds), counts(sounds.length)),
  ),
  own.talk(
    'asking on: short',
    turn('a gallery of the Zoo', gallery(zoo)),
    turn('how many from these were taken in 2021?', counts(5)),
    turn('which from them are brown?', tells(['otter.jpg', 'lynx.jpg'])),
    turn('take both down', now({ holds: { names: without(zoo, 'otter.jpg', 'lynx.jpg') } })),
  ),
  own.talk('asking on: short', turn('how many of the photos know where they were taken?', counts(17))),
  own.talk(
    'asking on: short',
    turn('a grid of the Drawings, name it Paper', grid(drawings, { name: 'Paper' })),
    turn('what is the name of this place?', answers('Paper')),
    turn('how many things are in it?', counts(drawings.length)),
  ),
]

/** Taken back, and done again, in words. */
const undone: readonly Case[] = [
  own.talk(
    'asking on: undone',
    turn('a row of the Panoramas', row(panoramas)),
    turn('throw the ridge out', now({ holds: { names: without(panoramas, 'ridge.jpg') } })),
    turn('oops, wrong one, bring it back', backTo(1)),
    turn('no, do take it out after all', backTo(2)),
  ),
  own.talk(
    'asking on: undone',
    turn('gallery: Christmas', gallery(christmas)),
    turn('without the stockings', now({ holds: { names: without(christmas, 'stockings 2022.jpg') } })),
    turn('I take that back', backTo(1)),
    turn('hmm, redo that after all', backTo(2)),
  ),
  own.talk(
    'asking on: undone',
    turn('a circle of the Birthdays', circle(birthdays)),
    turn('take cake 2010 out', now({ holds: { names: without(birthdays, 'cake 2010.jpg') } })),
    turn('put cake 2010 back in', now({ holds: { names: birthdays } })),
  ),
  own.talk(
    'asking on: undone',
    turn('a gallery of the Garden', gallery(garden)),
    turn('hang the unicorn in the middle', { calm: true }, { nothing: true }),
    turn('put it back the way it was', { calm: true }, { nothing: true }),
  ),
  own.talk(
    'asking on: undone',
    turn('row of the Night folder', row(night)),
    turn('make it a circle', now({ kind: 'circle', holds: { names: night } })),
    turn('that was one step too many, go back one', backTo(1)),
    turn('you left out the comet?', { calm: true }, tells(['comet.jpg'])),
  ),
]

/** Several places, and their names. */
const places: readonly Case[] = [
  own.talk(
    'asking on: places',
    turn('the sounds in a circle and, in another place, the films in a row', {
      place: { holds: { names: sounds }, kind: 'circle' },
      also: [{ holds: { names: films }, form: 'row' }],
    }),
    turn('from the row take out the kite', hangs(without(films, 'kite.mp4'), { form: 'row' })),
    turn('in the circle, drop the rain', hangs(without(sounds, 'rain.wav'), { kind: 'circle' })),
  ),
  own.talk(
    'asking on: places',
    turn('three grids please: one for Zoo, one for Night, one for Beach', {
      place: { holds: { names: zoo }, kind: 'grid' },
      also: [
        { holds: { names: night }, kind: 'grid' },
        { holds: { names: beach }, kind: 'grid' },
      ],
    }),
    turn('how many places do we have now?', counts(3)),
  ),
  own.talk(
    'asking on: places',
    turn('a gallery of the Garden called Flowers', gallery(garden, { name: 'Flowers' })),
    turn('another one for the Drawings, called Paper', gallery(drawings, { which: 'new', name: 'Paper' })),
    turn('move the owl from Paper to Flowers', {
      place: { which: { named: 'Flowers' }, holds: { names: [...garden, 'owl.png'] } },
      also: [{ which: { named: 'Paper' }, holds: { names: without(drawings, 'owl.png') } }],
    }),
  ),
  own.talk(
    'asking on: places',
    turn('a timeline of the Lisbon weekend', timeline(lisbon)),
    turn('name it Saudade', now({ name: 'Saudade', restStays: true })),
    turn('change its title to Two Days', now({ name: 'Two Days', restStays: true })),
    turn('what do we call this place?', answers('Two Days')),
  ),
  own.talk(
    'asking on: places',
    turn('a row of the models', row(models)),
    turn('next, as a further place, the Norway pictures in a grid', grid(norway, { which: 'new' })),
    turn('go back to the models and drop the lamp there', hangs(without(models, 'lamp.glb'), { form: 'row' })),
    turn('you forgot the glacier', hangs([...without(models, 'lamp.glb'), 'glacier.jpg'])),
  ),
  own.among(
    [
      { name: 'Blue room', kind: 'gallery', names: beach },
      { name: 'Long hall', kind: 'gallery', names: panoramas },
    ],
    own.talk(
      'asking on: places',
      turn('how many pictures are hanging in the Long hall?', counts(panoramas.length)),
      turn('what about the Blue room?', counts(beach.length)),
      turn('shift the shell from the Blue room to the Long hall', {
        place: { which: { named: 'Long hall' }, holds: { names: [...panoramas, 'shell.jpg'] } },
        also: [{ which: { named: 'Blue room' }, holds: { names: without(beach, 'shell.jpg') } }],
      }),
    ),
  ),
  own.talk(
    'asking on: places',
    turn('a grid of the Zoo', grid(zoo)),
    turn('then a second one, the Christmas pictures', grid(christmas, { which: 'new' })),
    turn('the first one as a circle, please', hangs(zoo, { kind: 'circle' })),
  ),
]

/** Dialogues that go on from questions, from what was taken back, and from one place to another. */
export const askingOn: readonly Case[] = [...values, ...wishes, ...short, ...undone, ...places]
