import {
  circle,
  cluster,
  gallery,
  grid,
  hangs,
  orDeclines,
  row,
  shows,
  showsAbout,
  some,
  speakingTo,
  timeline,
} from '../../write.ts'

const { one, pics, all } = speakingTo('own')
const garden = pics({ folder: 'Garden' })
const zoo = pics({ folder: 'Zoo' })
const norway = pics({ folder: 'Norway 2018' })
const lisbon = pics({ folder: 'Lisbon weekend' })
const drawings = pics({ folder: 'Drawings' })

/** Which pictures: folders, names, sets, dates, facts. */
export const ownSets = [
  one('folders', 'a gallery of the Garden folder', gallery(garden)),
  one('folders', 'Make me a gallery from everything in Zoo', gallery(zoo)),
  one('folders', 'hang the Norway pictures', hangs(norway, { name: 'Norway' })),
  one('folders', 'the Lisbon weekend as a timeline', timeline(lisbon)),
  one('folders', 'put up all pictures of the Family folder', hangs(pics({ folder: 'Family' }))),
  one('folders', 'grid of whatever is in Drawings', grid(drawings)),
  one('folders', 'everything in Old album, on a wall', hangs(pics({ folder: 'Old album' }))),

  one('names', 'a gallery of the rose, the tulip and the fern', gallery(['rose.jpg', 'tulip.jpg', 'fern.jpg'])),
  one('names', 'hang the heron next to the stork', row(['heron.jpg', 'stork.jpg'])),
  one('names', 'all the sunset pictures in a circle', circle(pics({ word: 'sunset' }))),
  one('names', 'pictures with a cat', ...shows(['sleepy cat.jpg'])),
  one('names', 'a gallery of the trees', gallery(pics({ any: [{ word: 'tree' }, { tag: 'tree' }] }))),
  one('names', 'the moon and the comet, in a row', row(['moon.jpg', 'comet.jpg'])),
  one('names', 'show me the glacier', ...shows(['glacier.jpg'])),
  one('names', 'a gallery of pictures tagged birthday', gallery(pics({ tag: 'birthday' }))),

  one(
    'kinds of things',
    'a gallery of the birds',
    ...orDeclines(
      gallery(pics({ name: ['heron.jpg', 'stork.jpg', 'kingfisher.jpg', 'flamingo.jpg'] })),
      // A drawn owl is a bird to some.
      gallery(pics({ name: ['heron.jpg', 'stork.jpg', 'kingfisher.jpg', 'flamingo.jpg', 'owl.png'] })),
    ),
  ),
  one(
    'kinds of things',
    'vehicles in a row',
    ...orDeclines(
      row(pics({ name: ['tram.jpg', 'river ferry.jpg', 'first bicycle.jpg', 'spaceship.png'] })),
      row(
        all({
          name: [
            'tram.jpg',
            'river ferry.jpg',
            'first bicycle.jpg',
            'spaceship.png',
            'ferry.webm',
            'train ride.webm',
            'boat.glb',
          ],
        }),
      ),
    ),
  ),

  one('unknown words', 'some moody lighting, Garden folder, in a circle', circle(garden)),
  one('unknown words', 'a cosy little gallery of the Christmas stuff', gallery(pics({ folder: 'Christmas' }))),
  one('unknown words', 'a dignified hanging of the Zoo folder, museum style', hangs(zoo)),
  one('unknown words', 'my most gorgeous fjord shots in a row', row(['fjord 1.jpg', 'fjord 2.jpg'])),
  one('unknown words', 'Something festive: the Christmas folder in a grid', grid(pics({ folder: 'Christmas' }))),
  one('unknown words', 'an immersive experience of the Panoramas folder', hangs(pics({ folder: 'Panoramas' }))),
  one('unknown words', 'a gallery of Beach format photographs', gallery(pics({ folder: 'Beach' }))),

  one('sets', 'Garden and Night together in a grid', grid(pics({ folder: ['Garden', 'Night'] }))),
  one(
    'sets',
    'everything from Zoo except the lynx and the otter',
    ...shows(pics({ folder: 'Zoo', not: { name: ['lynx.jpg', 'otter.jpg'] } })),
  ),
  one(
    'sets',
    'a gallery of the Garden without the flowers',
    gallery(pics({ folder: 'Garden', not: { tag: 'flower' } })),
  ),
  one(
    'sets',
    'portrait-format and square pictures of the Zoo, in a circle',
    circle(pics({ folder: 'Zoo', shape: ['portrait', 'square'] })),
  ),
  one(
    'sets',
    'a grid of the Lisbon pictures but not the ones from Sunday',
    grid(pics({ folder: 'Lisbon weekend', not: { weekday: 'Sunday' } })),
  ),
  one(
    'sets',
    'from Beach or Night, only the landscape ones, in a circle',
    circle(pics({ folder: ['Beach', 'Night'], shape: 'landscape' })),
  ),
  one(
    'sets',
    'blue pictures and red ones, none from Norway, in a grid',
    grid(pics({ color: ['blue', 'red'], not: { folder: 'Norway 2018' } })),
  ),
  one(
    'sets',
    'a grid of all pictures that are neither from the Zoo nor from the Garden',
    grid(pics({ not: { folder: ['Zoo', 'Garden'] } })),
  ),
  one(
    'sets',
    'all green pictures outside the Garden folder',
    ...shows(pics({ color: 'green', not: { folder: 'Garden' } })),
  ),
  one('sets', 'Beach + Drawings, grid', grid(pics({ folder: ['Beach', 'Drawings'] }))),

  one('dates', 'photos from 2016', ...shows(pics({ year: 2016 }))),
  one('dates', 'a timeline of the pictures of 2017', timeline(pics({ year: 2017 }))),
  one('dates', 'gallery of pictures taken between 2009 and 2011', gallery(pics({ year: [2009, 2010, 2011] }))),
  one('dates', 'every photo from before 2000', ...shows(pics({ to: '1999-12-31' }))),
  one('dates', 'pictures not older than 2021, as a grid', grid(pics({ from: '2021-01-01' }))),
  one('dates', 'pictures from July 2018 in a circle', circle(pics({ year: 2018, month: 7 }))),
  one('dates', 'photos taken on 24 December', ...shows(pics({ month: 12, day: 24 }))),
  one('dates', 'a gallery of Christmas 2019', gallery(['tree 2019.jpg', 'candles 2019.jpg'])),
  one('dates', 'pictures from the second half of 2020', ...shows(pics({ from: '2020-07-01', to: '2020-12-31' }))),
  one('dates', 'what I photographed from 9 to 11 July 2018', ...shows(pics({ from: '2018-07-09', to: '2018-07-11' }))),
  one('dates', 'photos up to and including 1996', ...shows(pics({ to: '1996-12-31' }))),
  one('decades', 'a gallery of the nineties', gallery(pics({ from: '1990-01-01', to: '1999-12-31' }))),
  one('decades', 'photos from the early 2010s, i.e. 2010 to 2012', ...shows(pics({ year: [2010, 2011, 2012] }))),
  one('decades', 'pictures of the noughties', ...shows(pics({ from: '2000-01-01', to: '2009-12-31' }))),
  one('weekdays', 'photos taken on a Saturday', ...shows(pics({ weekday: 'Saturday' }))),
  one('weekdays', 'weekend pictures only, as a gallery', gallery(pics({ weekday: ['Saturday', 'Sunday'] }))),
  one('weekdays', 'pictures shot on Sundays, in a grid', grid(pics({ weekday: 'Sunday' }))),
  one('weekdays', 'which pictures did I take on a Tuesday?', ...shows(pics({ weekday: 'Tuesday' }))),
  one('seasons', 'summer pictures in a circle', circle(pics({ season: 'summer' }))),
  one('seasons', 'photos from the spring of 2019', ...shows(pics({ season: 'spring', year: 2019 }))),
  one('seasons', 'autumn pictures from the Zoo', ...shows(pics({ season: 'autumn', folder: 'Zoo' }))),
  one('seasons', 'a grid of winter photos', grid(pics({ season: 'winter' }))),
  one('time of day', 'photos taken at night', ...showsAbout(pics({ hours: [21, 5] }), pics({ hours: [20, 21] }))),
  one(
    'time of day',
    'morning shots of the Lisbon weekend',
    ...shows(pics({ folder: 'Lisbon weekend', hours: [6, 12] })),
  ),
  one('time of day', 'pictures taken after 6 pm, in a grid', grid(pics({ hours: [18, 24] }))),
  one(
    'time of day',
    'afternoon pictures of the Zoo',
    ...showsAbout(pics({ folder: 'Zoo', hours: [13, 18] }), ['otter.jpg']),
  ),

  one('shape', 'all portrait-format pictures of Norway', ...shows(pics({ folder: 'Norway 2018', shape: 'portrait' }))),
  one('shape', 'a circle of square pictures', circle(pics({ shape: 'square' }))),
  one('shape', 'only the panoramic pictures, in one column', {
    place: { holds: { names: pics({ panoramic: true }) }, form: 'column' },
  }),
  one('shape', 'upright pictures from Christmas', ...shows(pics({ folder: 'Christmas', shape: 'portrait' }))),
  one('size', 'pictures wider than 2000 pixels', ...shows(pics({ widerThan: 2000 }))),
  one('size', 'a grid of small pictures: less than 700 pixels wide', grid(pics({ narrowerThan: 700 }))),
  one('size', 'put the widest picture on a wall of its own', hangs(['ridge.jpg'])),
  one('duration', 'videos longer than five seconds in a row', row(all({ kind: 'video', longerThan: 5 }))),
  one('duration', 'sounds under five seconds', ...shows(all({ kind: 'audio', shorterThan: 5 }))),
  one('duration', 'the shortest film in a gallery', gallery(['juggling.mov'])),
  one('ending', 'gif and webp files only', ...shows(all({ ending: ['gif', 'webp'] }))),
  one('ending', 'the png drawings in a row', row(all({ ending: 'png' }))),
  one('ending', 'all mp4s', ...shows(all({ ending: 'mp4' }))),
  one('colour', 'red pictures', ...shows(pics({ color: 'red' }))),
  one('colour', 'green and yellow pictures in a grid', grid(pics({ color: ['green', 'yellow'] }))),
  one('colour', 'everything blue from Norway', ...shows(pics({ color: 'blue', folder: 'Norway 2018' }))),
  one('has and lacks', 'photos with a GPS position', ...shows(pics({ hasPlace: true }))),
  one('has and lacks', 'pictures that have no date', ...shows(pics({ dated: false }))),
  one(
    'has and lacks',
    'photos that have no camera information',
    ...showsAbout(pics({ camera: false, ending: 'jpg' }), drawings),
  ),
  one('has and lacks', 'a gallery of Zoo pictures without a date', gallery(pics({ folder: 'Zoo', dated: false }))),
  one('cameras', 'shot on the iPhone', ...shows(pics({ camera: 'iPhone' }))),
  one('cameras', 'the Fujifilm pictures as a timeline', timeline(pics({ camera: 'FUJIFILM' }))),
  one('cameras', 'all Sony photos but not those of the RX100, in a circle', circle(pics({ camera: 'ILCE' }))),
  one('cameras', 'Nikon or Panasonic pictures as a grid', grid(pics({ camera: ['NIKON', 'Panasonic'] }))),

  one(
    'order',
    'the Garden from newest to oldest, in a row',
    row(garden, { order: pics({ folder: 'Garden' }, { by: 'taken', down: true }) }),
  ),
  one(
    'order',
    'Norway in chronological order along a path',
    timeline(norway, { order: pics({ folder: 'Norway 2018' }, { by: 'taken' }) }),
  ),
  one(
    'order',
    'Drawings in alphabetical order, one row',
    row(drawings, { order: pics({ folder: 'Drawings' }, { by: 'name' }) }),
  ),
  one(
    'order',
    'the birthday cakes in a row, latest first',
    row(pics({ word: 'cake' }), { order: pics({ word: 'cake' }, { by: 'taken', down: true }) }),
  ),
  one(
    'order',
    'films from the shortest to the longest, in a row',
    row(all({ kind: 'video' }), { order: all({ kind: 'video' }, { by: 'seconds' }) }),
  ),
  one('sample', 'randomly pick 4 from the Zoo folder', some(4, zoo), { found: { count: 4, among: zoo } }),
  one('sample', 'a single picture of a sunset', some(1, pics({ word: 'sunset' })), {
    found: { count: 1, among: pics({ word: 'sunset' }) },
  }),
  one('sample', 'a row of any three sounds', some(3, all({ kind: 'audio' }), { form: 'row' })),
  one(
    'sample',
    'a gallery of the first five pictures of Norway',
    gallery(pics({ folder: 'Norway 2018' }, { by: 'taken', first: 5 })),
  ),
  one(
    'sample',
    'hang the last two photos of the Lisbon weekend',
    hangs(pics({ folder: 'Lisbon weekend' }, { by: 'taken', down: true, first: 2 })),
  ),
  one('sample', 'the oldest photo', ...shows(['grandmother.jpg'])),
  one('sample', 'put the newest photo up', hangs(['stockings 2022.jpg'])),
  one(
    'sample',
    'a circle of six random pictures from Beach and Garden',
    some(6, pics({ folder: ['Beach', 'Garden'] }), { kind: 'circle' }),
  ),

  one('groups', 'Zoo and Garden, one group per folder', {
    place: { holds: { names: [...zoo, ...garden] }, groups: [zoo, garden] },
  }),
  one(
    'groups',
    'pictures of 2020 and 2021 grouped by year',
    cluster(pics({ year: [2020, 2021] }), { groups: [pics({ year: 2020 }), pics({ year: 2021 })] }),
  ),
  one(
    'groups',
    'cluster the Garden by camera',
    cluster(garden, {
      groups: ['Canon', 'NIKON', 'iPhone'].map((camera) => pics({ folder: 'Garden', camera })),
    }),
  ),
  one(
    'groups',
    'films and sounds in groups by type',
    cluster(all({ kind: ['video', 'audio'] }), { groups: [all({ kind: 'video' }), all({ kind: 'audio' })] }),
  ),
]
