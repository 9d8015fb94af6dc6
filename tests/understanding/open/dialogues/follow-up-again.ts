/** More dialogues in which what follows names only what is to be different, in other words than those before. */
import type { Case, Names, Outcome, PlaceIs } from '../../language.ts'
import { backTo, circle, gallery, grid, hangs, now, row, speakingTo, timeline, turn } from '../../write.ts'

const own = speakingTo('own')
const open = speakingTo('open')

const folder = (name: string): Names => own.pics({ folder: name })
const without = (names: Names, ...out: string[]): Names => names.filter((name) => !out.includes(name))
const byName = (name: string): Names => own.pics({ folder: name }, { by: 'name' })
const byDate = (name: string): Names => own.pics({ folder: name, dated: true }, { by: 'taken' })
const inPlace = (named: string, more: PlaceIs): Outcome => ({ place: { which: { named }, ...more } })
const becomes = (how: 'warmer' | 'cooler' | 'brighter' | 'darker'): Outcome =>
  now({ light: { becomes: how }, restStays: true })

const zoo = folder('Zoo')
const garden = folder('Garden')
const norway = folder('Norway 2018')
const lisbon = folder('Lisbon weekend')
const birthdays = folder('Birthdays')
const panoramas = folder('Panoramas')
const night = folder('Night')
const christmas = folder('Christmas')
const drawings = folder('Drawings')
const beach = folder('Beach')
const album = folder('Old album')
const films = own.all({ kind: 'video' })
const models = own.all({ kind: 'model' })
const sounds = own.all({ kind: 'audio' })
const forest = open.pics({ folder: 'Forest' })
const animals = open.pics({ folder: 'Animals' })
const newest = (first: number): Names => own.pics({ dated: true }, { by: 'taken', down: true, first })

/** Dialogues in which what follows is no whole sentence. */
export const followUpAgain: readonly Case[] = [
  own.talk(
    'follow-up: slots',
    turn('Circle, photos from 2019', circle(own.pics({ year: 2019 }))),
    turn('Make that 2018.', circle(own.pics({ year: 2018 }))),
    turn('and 2016 on top', circle(own.pics({ year: [2016, 2018] }))),
    turn('take the fjords away', hangs(without(own.pics({ year: [2016, 2018] }), 'fjord 1.jpg', 'fjord 2.jpg'))),
  ),
  own.talk(
    'follow-up: slots',
    turn('the white pictures in a grid please', grid(own.pics({ color: 'white' }))),
    turn('grey, not white', grid(own.pics({ color: 'grey' }))),
    turn('with the black ones as well', hangs(own.pics({ color: ['grey', 'black'] }))),
    turn('but leave the robot out', hangs(without(own.pics({ color: ['grey', 'black'] }), 'robot.webp'))),
  ),
  own.talk(
    'follow-up: slots',
    turn('could you hang my Nikon pictures', hangs(own.pics({ camera: 'NIKON' }))),
    turn('in fact the Sony ones', hangs(own.pics({ camera: 'SONY' }))),
    turn('limited to the Beach', hangs(own.pics({ camera: 'SONY', folder: 'Beach' }))),
    turn('no, to Panoramas', hangs(own.pics({ camera: 'SONY', folder: 'Panoramas' }))),
  ),
  own.talk(
    'follow-up: slots',
    turn('all films in a row', row(films)),
    turn('sounds too', row([...films, ...sounds])),
    turn('everything except the bell', row(without([...films, ...sounds], 'bell.wav'))),
    turn('the bell back in, sorry', row([...films, ...sounds])),
  ),
  own.talk(
    'follow-up: slots',
    turn('timeline of the Lisbon weekend', timeline(lisbon)),
    turn('only Saturday', hangs(own.pics({ folder: 'Lisbon weekend', weekday: 'Saturday' }))),
    turn('I mean Sunday', hangs(own.pics({ folder: 'Lisbon weekend', weekday: 'Sunday' }))),
    turn('oh well, both days', hangs(lisbon)),
  ),
  own.talk(
    'follow-up: slots',
    turn('a gallery of Beach', gallery(beach)),
    turn('the landscape ones will suffice', hangs(own.pics({ folder: 'Beach', shape: 'landscape' }))),
    turn('restore the rest', hangs(beach)),
  ),
  open.talk(
    'follow-up: slots',
    turn('Forest in a circle', circle(forest)),
    turn('Animals would be better', circle(animals)),
    turn('together with Forest', hangs([...animals, ...forest])),
  ),
  own.talk(
    'follow-up: numbers',
    turn('four newest photos in a row', row(newest(4))),
    turn('double that', row(newest(8))),
    turn('no, six is plenty', row(newest(6))),
    turn('another two', row(newest(8))),
  ),
  own.talk(
    'follow-up: numbers',
    turn('Zoo, grid, 5 per row', grid(zoo, { form: { columns: 5 } })),
    turn('I think four', now({ holds: { names: zoo }, form: { columns: 4 } })),
    turn('rather two', now({ holds: { names: zoo }, form: { columns: 2 } })),
  ),
  own.talk(
    'follow-up: numbers',
    turn('give me two sounds in a circle, the shortest', circle(['clock.wav', 'bell.wav'])),
    turn('raise it to three', circle(['clock.wav', 'bell.wav', 'rain.wav'])),
  ),
  own.talk(
    'follow-up: likewise',
    turn('the Garden pictures in a grid, by name', grid(garden, { order: byName('Garden') })),
    turn('I want this for Night too', grid(night, { order: byName('Night') })),
    turn('and for the Drawings', grid(drawings)),
  ),
  own.talk(
    'follow-up: likewise',
    turn('row of the Old album', row(album)),
    turn('shrink the wedding by half', now({ things: [{ of: ['wedding.jpg'], scaled: [0.45, 0.55] }] })),
    turn('the picnic as well', now({ things: [{ of: ['picnic.jpg'], scaled: [0.45, 0.55] }] })),
    turn('grandmother gets the same', now({ things: [{ of: ['grandmother.jpg'], scaled: [0.45, 0.55] }] })),
  ),
  own.talk(
    'follow-up: likewise',
    turn('circle of the models', circle(models)),
    turn('kick the pyramid out', now({ holds: { names: without(models, 'pyramid.glb') } })),
    turn('and so too the boat', now({ holds: { names: without(models, 'pyramid.glb', 'boat.glb') } })),
    turn('the lamp must go as well', now({ holds: { names: ['chair.glb', 'teapot.glb'] } })),
  ),
  own.among(
    [
      { name: 'Foyer', kind: 'grid', names: birthdays },
      { name: 'Annex', kind: 'gallery', names: panoramas },
    ],
    own.talk(
      'follow-up: likewise',
      turn('put stars behind the Foyer', inPlace('Foyer', { backdrop: { kind: ['stars'] } })),
      turn('the Annex gets them too', inPlace('Annex', { backdrop: { kind: ['stars'] } })),
    ),
  ),
  own.talk(
    'follow-up: order',
    turn('row with the Norway 2018 photos', row(norway)),
    turn('latest at the left', now({ holds: { names: norway }, order: byDate('Norway 2018').toReversed() })),
    turn('turn that order about', now({ holds: { names: norway }, order: byDate('Norway 2018') })),
    turn('now sorted by the names', now({ holds: { names: norway }, order: byName('Norway 2018') })),
  ),
  own.talk(
    'follow-up: order',
    turn('the Birthdays in a row', row(birthdays)),
    turn('ordered from Z to A', now({ order: byName('Birthdays').toReversed() })),
    turn('the reverse, please', now({ order: byName('Birthdays') })),
  ),
  own.talk(
    'follow-up: light',
    turn('Gallery of Lisbon weekend', gallery(lisbon)),
    turn('more light please', becomes('brighter')),
    turn('yet more', becomes('brighter')),
    turn('oh, that was a bit much', becomes('darker')),
    turn('warmer now', becomes('warmer')),
    turn('warmer still', becomes('warmer')),
  ),
  own.talk(
    'follow-up: light',
    turn('Christmas in a circle', circle(christmas)),
    turn('cool light', becomes('cooler')),
    turn('not that cool', becomes('warmer')),
    turn('dim it, my eyes hurt', becomes('darker')),
    turn('go back to the light from the beginning', backTo(1)),
  ),
  own.talk(
    'follow-up: size',
    turn('a row of Drawings', row(drawings)),
    turn('30 % bigger', now({ things: [{ of: drawings, scaled: [1.25, 1.35] }] })),
    turn('and the same again', now({ things: [{ of: drawings, scaled: [1.25, 1.35] }] })),
    turn('no, one step back', backTo(2)),
  ),
  own.talk(
    'follow-up: backdrop',
    turn('the Zoo on a grid', grid(zoo)),
    turn('green walls', now({ backdrop: { hue: 'green' }, restStays: true })),
    turn('hmm, red?', now({ backdrop: { hue: 'red' }, restStays: true })),
    turn('I liked green more', now({ backdrop: { hue: 'green' }, restStays: true })),
    turn('or black', now({ backdrop: { hue: 'black' }, restStays: true })),
  ),
  own.talk(
    'follow-up: corrections',
    turn('grid with the Norway 2018 pictures', grid(norway)),
    turn('get rid of the reindeer', hangs(without(norway, 'reindeer.jpg'))),
    turn('I said reindeer but meant the glacier', hangs(without(norway, 'glacier.jpg'))),
  ),
  own.talk(
    'follow-up: corrections',
    turn('Garden in a gallery', gallery(garden)),
    turn('add the heron', hangs([...garden, 'heron.jpg'])),
    turn('oh, the stork I meant', hangs([...garden, 'stork.jpg'])),
    turn('name it Feathers', now({ name: 'Feathers' })),
    turn('Plumage rather', now({ name: 'Plumage' })),
  ),
  own.talk(
    'follow-up: corrections',
    turn('a row of the Zoo', row(zoo)),
    turn('the lynx three times larger', now({ things: [{ of: ['lynx.jpg'], scaled: [2.9, 3.1] }] })),
    turn(
      'wrong animal, it should have been the otter',
      now({
        things: [
          { of: ['otter.jpg'], scaled: [2.9, 3.1] },
          { of: ['lynx.jpg'], scaled: [0.3, 0.36] },
        ],
      }),
    ),
  ),
  own.talk(
    'follow-up: corrections',
    turn('a circle of the Garden folder', circle(garden)),
    turn('all of it bigger', now({ things: [{ of: ['rose.jpg'], scaled: [1.05, 2] }] })),
    turn('cancel that last thing', backTo(1)),
    turn('let it be called “Summer walk”', now({ name: 'Summer walk', holds: { names: garden } })),
    turn('move them closer together, right away', hangs(garden)),
  ),
]
