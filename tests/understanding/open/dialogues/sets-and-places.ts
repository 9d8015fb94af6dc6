/** Dialogues about sets that are said anew in few words, and about several places. */
import type { Case, Names, Outcome, PlaceIs } from '../../language.ts'
import {
  answers,
  backTo,
  circle,
  counts,
  declines,
  finds,
  gallery,
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

const own = speakingTo('own')

const folder = (name: string): Names => own.pics({ folder: name })
const without = (names: Names, ...out: string[]): Names => names.filter((name) => !out.includes(name))
const inPlace = (named: string, more: PlaceIs): Outcome => ({ place: { which: { named }, ...more } })

const zoo = folder('Zoo')
const garden = folder('Garden')
const norway = folder('Norway 2018')
const lisbon = folder('Lisbon weekend')
const night = folder('Night')
const christmas = folder('Christmas')
const drawings = folder('Drawings')
const beach = folder('Beach')
const album = folder('Old album')
const panoramas = folder('Panoramas')
const films = own.all({ kind: 'video' })
const sounds = own.all({ kind: 'audio' })

const slots: readonly Case[] = [
  own.talk(
    'sets and places: slots',
    turn('red pictures in a circle', circle(own.pics({ color: 'red' }))),
    turn('blue', circle(own.pics({ color: 'blue' }))),
    turn('actually yellow', circle(own.pics({ color: 'yellow' }))),
    turn('both of them', circle(own.pics({ color: ['blue', 'yellow'] }))),
  ),
  own.talk(
    'sets and places: slots',
    turn('put my iPhone pics in a circle', circle(own.pics({ camera: 'iPhone' }))),
    turn('Panasonic', circle(own.pics({ camera: 'Panasonic' }))),
    turn('ok Fuji then', circle(own.pics({ camera: 'FUJIFILM' }))),
    turn('and make it a wall', gallery(own.pics({ camera: 'FUJIFILM' }))),
  ),
  own.talk(
    'sets and places: slots',
    turn('sounds in a row', row(sounds)),
    turn('films', row(films)),
    turn('both', row([...sounds, ...films])),
  ),
  own.talk(
    'sets and places: slots',
    turn('hang the garden pictures', gallery(garden)),
    turn('only 2019', hangs(own.pics({ folder: 'Garden', year: 2019 }))),
    turn('2020', hangs(own.pics({ folder: 'Garden', year: 2020 }))),
    turn('all the years again', hangs(garden)),
  ),
  own.talk(
    'sets and places: slots',
    turn('portrait photos from Lisbon', ...shows(['tram.jpg'])),
    turn('square', ...shows(own.pics({ folder: 'Lisbon weekend', shape: 'square' }))),
  ),
  own.talk(
    'sets and places: slots',
    turn('photos from July 2018 in a gallery', gallery(norway)),
    turn('only the 9th', hangs(['red cabin.jpg', 'reindeer.jpg'])),
    turn('and the 10th', hangs(['red cabin.jpg', 'reindeer.jpg', 'glacier.jpg', 'mountain road.jpg'])),
    turn('now the whole month', hangs(norway)),
  ),
  own.talk(
    'sets and places: slots',
    turn('All pictures from October 2021', ...shows(lisbon)),
    turn('only from the 16th', ...shows(['tram.jpg', 'bridge.jpg', 'tiles.jpg', 'castle at sunset.jpg'])),
  ),
  own.talk(
    'sets and places: slots',
    turn('what is my oldest picture?', tells(['grandmother.jpg']), ...shows(['grandmother.jpg'])),
    turn('and what was taken the year after?', tells(['wedding.jpg']), ...shows(['wedding.jpg'])),
  ),
  own.talk(
    'sets and places: slots',
    turn('drawings grid', grid(drawings)),
    turn('two columns', hangs(drawings, { form: { columns: 2 } })),
    turn('three, in fact', hangs(drawings, { form: { columns: 3 } })),
  ),
  own.talk(
    'sets and places: slots',
    turn(
      'the biggest photo, please',
      finds(['surfboard.jpg']),
      finds(['dunes.jpg']),
      finds(['sunset over the bay.jpg']),
    ),
    turn('the smallest', finds(['dragon.gif'])),
  ),
  own.talk(
    'sets and places: slots',
    turn('show me the Garden', ...shows(garden)),
    turn('leave out the green ones', ...shows(own.pics({ folder: 'Garden', not: { color: 'green' } }))),
    turn('the white ones too', ...shows(own.pics({ folder: 'Garden', not: { color: ['green', 'white'] } }))),
  ),
]

const going: readonly Case[] = [
  own.talk(
    'sets and places: going on',
    turn('how many photos have a camera?', counts(own.count({ kind: 'image', camera: true }))),
    turn('and how many don’t?', counts(own.count({ kind: 'image', camera: false }))),
    turn('hang those', hangs(own.pics({ camera: false }))),
  ),
  own.talk(
    'sets and places: going on',
    turn('Zoo + Beach in a grid', grid([...zoo, ...beach])),
    turn('How many of it are blue?', counts(own.count({ folder: ['Zoo', 'Beach'], color: 'blue' }))),
    turn('and square?', counts(own.count({ folder: ['Zoo', 'Beach'], shape: 'square' }))),
  ),
  own.talk('going on', turn('how many sounds are longer than 15 seconds?', counts(3)), turn('and shorter?', counts(3))),
  own.talk(
    'sets and places: going on',
    turn('which photo is the newest?', tells(['stockings 2022.jpg']), ...shows(['stockings 2022.jpg'])),
    turn('make a circle of its folder', circle(christmas)),
  ),
  own.talk(
    'sets and places: going on',
    turn('put up Zoo in a row', row(zoo)),
    turn('take out the giraffe', declines()),
    turn('the lynx then', hangs(without(zoo, 'lynx.jpg'))),
  ),
  own.talk('going on', turn('please build me a circle of whales', declines()), turn('otters', circle(['otter.jpg']))),
  own.talk(
    'sets and places: going on',
    turn('gallery of otter, lynx and heron', gallery(['otter.jpg', 'lynx.jpg', 'heron.jpg'])),
    turn('replace the otter with the penguin', declines()),
    turn('the stork then', hangs(['stork.jpg', 'lynx.jpg', 'heron.jpg'])),
  ),
  own.talk(
    'sets and places: going on',
    turn('Zoo as grid', grid(zoo)),
    turn('no birds', hangs(without(zoo, 'heron.jpg', 'stork.jpg', 'flamingo.jpg', 'kingfisher.jpg'))),
    turn('put the birds back', hangs(zoo)),
  ),
  own.talk(
    'sets and places: going on',
    turn('the Christmas folder in a row', row(christmas)),
    turn('replace the snowman with the heron', hangs([...without(christmas, 'snowman 2020.jpg'), 'heron.jpg'])),
    turn('sorry, with the stork', hangs([...without(christmas, 'snowman 2020.jpg'), 'stork.jpg'])),
  ),
  own.talk(
    'sets and places: going on',
    turn('gallery with tram, bridge and market', gallery(['tram.jpg', 'bridge.jpg', 'market.jpg'])),
    turn('not the market, the tiles', hangs(['tram.jpg', 'bridge.jpg', 'tiles.jpg'])),
  ),
  own.talk(
    'sets and places: going on',
    turn('gallery of Beach', gallery(beach)),
    turn('biggest first', hangs(beach)),
    turn('without the crab', hangs(without(beach, 'crab.jpg'))),
    turn('stars behind it', now({ backdrop: { kind: ['stars'] } })),
    turn('back to how it was at first', backTo(1)),
  ),
  own.talk(
    'sets and places: going on',
    turn('Lisbon weekend as a timeline', timeline(lisbon)),
    turn('hmm try a grid', grid(lisbon)),
    turn('back to the first one', backTo(1)),
  ),
  own.talk(
    'sets and places: going on',
    turn('gallery of Beach', gallery(beach)),
    turn('call it Seaside', now({ name: 'Seaside' })),
    turn('no wait, Sea Side', now({ name: 'Sea Side' })),
    turn('Actually Seaside was better', now({ name: 'Seaside', holds: { names: beach } })),
  ),
  own.talk(
    'sets and places: going on',
    turn('circle of the Christmas folder, lit with daylight', circle(christmas, { light: { preset: ['daylight'] } })),
    turn('night instead', now({ light: { preset: ['night'] }, holds: { names: christmas } })),
    turn('no, evening', now({ light: { becomes: 'warmer' }, holds: { names: christmas } })),
  ),
]

const places: readonly Case[] = [
  own.talk(
    'sets and places: several',
    turn('make a gallery of Garden called Green Room', gallery(garden, { name: 'Green Room' })),
    turn('make another of the Zoo called Wild Room', gallery(zoo, { name: 'Wild Room' })),
    turn('in the Green Room add the dunes', inPlace('Green Room', { holds: { names: [...garden, 'dunes.jpg'] } })),
    turn(
      'in the other one leave only the brown ones',
      inPlace('Wild Room', { holds: { names: ['otter.jpg', 'lynx.jpg'] } }),
    ),
  ),
  own.talk(
    'sets and places: several',
    turn('gallery of Beach', gallery(beach)),
    turn('gallery of Night', gallery(night)),
    turn('bring the shell over here', inPlace('Night', { holds: { names: [...night, 'shell.jpg'] } })),
    turn('and take it out of the first gallery', inPlace('Beach', { holds: { names: without(beach, 'shell.jpg') } })),
  ),
  own.talk(
    'sets and places: several',
    turn('one place for Norway and one for Lisbon', {
      place: { which: 'new', holds: { names: norway } },
      also: [{ which: 'new', holds: { names: lisbon } }],
    }),
    turn('make the first a circle', circle(norway)),
    turn('the second a row', row(lisbon)),
  ),
  own.talk(
    'sets and places: several',
    turn('gallery of the zoo called Safari', gallery(zoo, { name: 'Safari' })),
    turn('gallery of the garden called Eden', gallery(garden, { name: 'Eden' })),
    turn('move the caterpillar to Safari', {
      place: { which: { named: 'Safari' }, holds: { names: [...zoo, 'caterpillar.jpg'] } },
      also: [{ which: { named: 'Eden' }, holds: { names: without(garden, 'caterpillar.jpg') } }],
    }),
    turn('and how many hang in Eden?', counts(garden.length - 1)),
  ),
  own.talk(
    'sets and places: several',
    turn('gallery of Zoo', gallery(zoo)),
    turn('gallery of Garden', gallery(garden)),
    turn('what’s in the first one?', tells(zoo)),
    turn('make the first gallery darker', inPlace('Zoo', { light: { becomes: 'darker' } })),
    turn('the other one darker too', inPlace('Garden', { light: { becomes: 'darker' } })),
  ),
  own.talk(
    'sets and places: several',
    turn('make a room of the panoramas', hangs(panoramas)),
    turn('one more room with the old album', hangs(album)),
    turn('take the picnic out of it', inPlace('Old album', { holds: { names: without(album, 'picnic.jpg') } })),
    turn('go to the other one', backTo(3)),
    turn('put the picnic in here', inPlace('Panoramas', { holds: { names: [...panoramas, 'picnic.jpg'] } })),
  ),
  own.talk(
    'sets and places: several',
    turn('circle of Night', circle(night)),
    turn('row of Drawings', row(drawings)),
    turn('first one: call it Dark', hangs(night, { name: 'Dark' })),
    turn('what is it called?', answers('Dark')),
  ),
]

/** Sets in few words, and several places. */
export const setsAndPlaces: readonly Case[] = [...slots, ...going, ...places]
