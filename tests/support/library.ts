import { ColorName, MediaType, type AssetFilter } from '#shared/model/asset.ts'
import type { Condition, SetExpression, SetOrder } from '#shared/model/set.ts'
import type { KnownPlace, LibraryReads, Situation } from '#services/planning/index.ts'

/** A library as sentences meet it: folder, name, type, day, camera, colours, orientation. */
const listing = `
Downloads|IMG_8824 (1).jpg|image|2015-06-29|Canon Canon EOS 600D|green,red|l
Downloads|el_torcal_rocks.jpeg|image|2012-08-05|SONY DSLR-A550|brown,pink|l
Textures|colormap.png|image|||orange,yellow|s
sunflower|PUSHILIN_sunflower.png|image|||black,purple|s
music|Front_Center.wav|audio||||
music|Hungarian_Dance_number_5_-_Allegro_in_F_sharp_minor_(string_orchestra).ogg|audio||||
music|Kevin_MacLeod_-_Vibe_Ace.ogg|audio||||
music|camera_click.ogg|audio||||
music|countdown.mp3|audio||||
music|etr options1-jt (45 s).m4a|audio||||
music|frozen-bubble one player theme (20 s).flac|audio||||
music|guitar.mp3|audio||||
music|reading - Sense and Sensibility chapter 18.ogg|audio||||
music|spunkyrace-ks.ogg|audio||||
music|t-rex-roar.mp3|audio||||
models|Box.glb|model||||
models|Fox.glb|model||||
models|alien.glb|model||||
models|cakeBirthday.glb|model||||
models|pirate.glb|model||||
notes|gallery-ideas.txt|text||||
notes|packing-list.txt|text||||
notes|test document.pdf|text||||
2015-06 USA road trip|IMG_1252.jpg|image|2015-07-11|Canon Canon EOS 600D|black,purple|l
2015-06 USA road trip|IMG_5910.jpg|image|2015-06-12|Canon Canon EOS 600D|orange,yellow|l
2015-06 USA road trip|IMG_6220.jpg|image|2015-06-12|Canon Canon EOS 600D|green,red|l
2015-06 USA road trip|IMG_6253.jpg|image|2015-06-12|Canon Canon EOS 600D|blue,grey|l
2015-06 USA road trip|IMG_6263.jpg|image|2015-06-12|Canon Canon EOS 600D|blue,grey|p
2015-06 USA road trip|IMG_6296.jpg|image|2015-06-12|Canon Canon EOS 600D|green,red|p
2015-06 USA road trip|IMG_6297.jpg|image|2015-06-12|Canon Canon EOS 600D|brown,pink|l
2015-06 USA road trip|IMG_6455.jpg|image|2015-06-29|Canon Canon EOS 600D|orange,yellow|l
2015-06 USA road trip|IMG_8751.jpg|image|2015-06-29|Canon Canon EOS 600D|black,purple|l
2015-06 USA road trip|IMG_8808.jpg|image|2015-06-29|Canon Canon EOS 600D|cyan,white|l
2015-06 USA road trip|IMG_8824.jpg|image|2015-06-29|Canon Canon EOS 600D|cyan,white|l
2015-06 USA road trip|IMG_8943.jpg|image|2015-07-01|Canon Canon EOS 600D|black,purple|p
2015-06 USA road trip|IMG_8994.jpg|image|2015-07-01|Canon Canon EOS 600D|orange,yellow|p
2015-06 USA road trip|IMG_9398-2.jpg|image|2015-07-03|Canon Canon EOS 600D|brown,pink|l
2015-06 USA road trip|IMG_9516.jpg|image|2015-07-03|Canon Canon EOS 600D|green,red|l
2015-06 USA road trip|wild-2.jpg|image|2015-07-03|Canon Canon EOS 600D|blue,grey|l
2019 new year|big_ben.jpg|image|2023-06-07|Canon Canon EOS R5|blue,grey|p
2019 new year|newyear_london.jpg|image|2019-01-01|Apple iPhone X|green,red|l
2019 new year|newyear_sydney.jpg|image|2019-01-01|SONY ILCE-7SM2|brown,pink|p
2019 new year|sydney_opera_house.jpg|image|2020-09-19|Sony ILCE-7RM3|orange,yellow|l
Animals|bee.jpg|image|||black,purple|l
Animals|bird.jpg|image|2012-05-06|Canon Canon EOS 600D|cyan,white|l
Animals|butterfly.jpg|image|2016-08-22||cyan,white|l
Animals|cat Pentax Optio 330.jpg|image|2001-09-28|Asahi Optical Co.,Ltd PENTAX Optio 330|black,purple|p
Animals|dog FujiFilm MX-1200.jpg|image|2001-09-15|FUJIFILM MX-1200|orange,yellow|l
Animals|ibis.jpg|image|||brown,pink|s
Animals|leopard.jpg|image|||green,red|l
Animals|peacock.jpg|image|||blue,grey|s
Animals|pelican.jpg|image|||blue,grey|s
Animals|prairie_falcon.jpg|image|2022-03-31|Canon Canon EOS R5|green,red|l
Animals|rhino.jpg|image|||brown,pink|l
Animals|tui bird.jpg|image|||orange,yellow|s
Balloon fiesta|ballon-portrait.jpg|image|||black,purple|p
Balloon fiesta|balloons-landscape.avif|image|||cyan,white|l
Balloon fiesta|balloons-landscape.jpg|image|||cyan,white|l
Balloon fiesta|balloons.jpg|image|||black,purple|l
Balloon fiesta|balloons4.jpg|image|||orange,yellow|l
Balloon fiesta|square1.jpg|image|||brown,pink|s
Balloon fiesta|square3.jpg|image|||green,red|s
Balloon fiesta|square6.jpg|image|||blue,grey|s
Basque country|Bridge_by_Sander_Klootwijk.jpg|image|||blue,grey|l
Basque country|Wine_by_Jakkub_Mede.jpg|image|||green,red|p
Basque country|aitzgorri_by_Aitzol_Berasategi.jpg|image|||brown,pink|l
Basque country|forest stream - life_by_Aitzol_Berasategi.jpg|image|||orange,yellow|l
Basque country|sunset_by_Aitzol_Berasategi.jpg|image|||black,purple|l
City and travel|Budapest basilica Nokia 3110c.jpg|image||Nokia 3110c|cyan,white|p
City and travel|Stonehenge Canon PowerShot A20.jpg|image|2001-04-21|Canon Canon PowerShot A20|cyan,white|l
City and travel|Tower Bridge HP PhotoSmart C812.jpg|image|2002-08-07|Hewlett-Packard HP PhotoSmart C812 (V09.33)|black,purple|p
City and travel|church Samsung SM-J327T1.jpg|image|2019-09-26|samsung SM-J327T1|orange,yellow|p
City and travel|handwritten-notes.jpg|image|||brown,pink|l
City and travel|japanese-shop.jpg|image|||green,red|l
City and travel|road sign Sony DSC-HX5V.jpg|image|2010-05-15|SONY DSC-HX5V|blue,grey|l
City and travel|surfer.jpg|image|||blue,grey|l
Flowers and garden|Canon PowerShot S230.jpg|image|2004-10-22|Canon Canon PowerShot S230|green,red|l
Flowers and garden|FreshFlower.jpg|image|||brown,pink|l
Flowers and garden|Garden.jpg|image|||orange,yellow|l
Flowers and garden|Kodak DX4330.jpg|image|2003-05-26|EASTMAN KODAK COMPANY KODAK DX4330 DIGITAL CAMERA|black,purple|l
Flowers and garden|LadyBird.jpg|image|||cyan,white|l
Flowers and garden|Panasonic DMC-LC70 (Lumix).jpg|image|2003-10-06|Panasonic DMC-LC70|cyan,white|l
Flowers and garden|autumn leaf jolla.jpg|image|2014-09-21|Jolla Jolla|black,purple|l
Flowers and garden|buttercup_close_summer_yellow.jpg|image|2014-04-27|CASIO COMPUTER CO.,LTD. EX-FH20|orange,yellow|l
Flowers and garden|cyclamen_persicum.jpg|image|2007-12-06|FUJIFILM FinePix S3Pro|brown,pink|p
Flowers and garden|flowers.jpg|image|||green,red|l
Flowers and garden|notocactus_minimus.jpg|image|2008-05-23|PENTAX Corporation PENTAX K10D|blue,grey|l
Flowers and garden|orychophragmus_violaceus.jpg|image|||blue,grey|p
Flowers and garden|plumeria.jpg|image|||green,red|p
Flowers and garden|polemonium_reptans.jpg|image|||brown,pink|l
Forest|GreenMeadow.jpg|image|||orange,yellow|l
Forest|autumn park Canon PowerShot S30.jpg|image|2002-10-07|Canon Canon PowerShot S30|black,purple|l
Forest|fallen leaf.jpg|image|2015-10-29|Canon Canon EOS 70D|cyan,white|l
Forest|forest path.jpg|image|2015-09-06|OLYMPUS IMAGING CORP. E-M1|cyan,white|l
Forest|river in the woods Sony DCR-PC110.jpg|image|2001-04-01|SONY DCR-PC100|black,purple|l
Forest|silver_fir.jpg|image|||orange,yellow|l
Forest|wood_anemones.jpg|image|||brown,pink|l
Lund walk|01.jpg|image|||green,red|l
Lund walk|04.jpg|image|||blue,grey|l
Lund walk|08.jpg|image|||blue,grey|l
Lund walk|12.jpg|image|||green,red|l
Lund walk|16.jpg|image|||brown,pink|l
Lund walk|20.jpg|image|||orange,yellow|l
Lund walk|24.jpg|image|||black,purple|l
Lund walk|29.jpg|image|||cyan,white|l
Mountains and rocks|denali.webp|image|2010-08-13|Canon Canon EOS 7D|cyan,white|l
Mountains and rocks|el_torcal_rocks.jpg|image|2012-08-05|SONY DSLR-A550|black,purple|l
Mountains and rocks|mongolels.jpg|image|2009-08-29|Canon Canon EOS 500D|orange,yellow|l
Mountains and rocks|mount_merapi_volcano_indonesia.jpg|image|||brown,pink|l
Mountains and rocks|snowy valley Nikon E990.jpg|image|2000-12-30|NIKON E990|green,red|l
Mountains and rocks|tanners_ridge.jpg|image|2023-09-25|NIKON CORPORATION NIKON D750|blue,grey|l
Mountains and rocks|thompson-springs.jpg|image|2022-01-10||blue,grey|l
Mountains and rocks|valley path 11-tests.jpg|image|2007-09-03|Canon Canon DIGITAL IXUS 40|green,red|l
Phone|HMD_Nokia_8.3_5G_hdr.heif|image|||brown,pink|l
Phone|IMG_2682.heic|image|2019-03-21|Apple iPhone 7|orange,yellow|l
Phone|IMG_5195.HEIC|image|2021-04-11|Apple iPhone 11 Pro Max|black,purple|p
Phone|Marie and Pierre Curie rotated.jpg|image|||cyan,white|l
Phone|Marie and Pierre Curie.jpg|image|||cyan,white|l
Phone|picasa.jpg|image|2010-02-13|Canon Canon PowerShot SD1100 IS|black,purple|l
Rotation tests|Landscape_0.jpg|image|||orange,yellow|l
Rotation tests|Landscape_1.jpg|image|||brown,pink|l
Rotation tests|Landscape_2.jpg|image|||green,red|l
Rotation tests|Landscape_3.jpg|image|||blue,grey|l
Rotation tests|Landscape_4.jpg|image|||blue,grey|l
Rotation tests|Landscape_5.jpg|image|||green,red|l
Rotation tests|Landscape_6.jpg|image|||brown,pink|l
Rotation tests|Landscape_7.jpg|image|||orange,yellow|l
Rotation tests|Landscape_8.jpg|image|||black,purple|l
Rotation tests|up_arrow_90cw_nonweb.tiff|image|||cyan,white|p
Rotation tests|up_arrow_90cw_web.jpg|image|||cyan,white|p
Sunset and evening|Dublin sunset Nokia Lumia 800.jpg|image|2012-06-09|Nokia Nokia Lumia 800|black,purple|p
Sunset and evening|San Luca evening.jpg|image|2023-12-14|Google Pixel 7|orange,yellow|l
Sunset and evening|clouds 33-type_error.jpg|image|2008-05-25|Canon Canon PowerShot G9|brown,pink|l
Sunset and evening|elephant at sunset.jpg|image|||green,red|l
Sunset and evening|evening glow.jpg|image|||blue,grey|l
Sunset and evening|street lamp canon_hdr_YES.jpg|image|2015-02-09|Canon Canon PowerShot SX60 HS|blue,grey|p
Sunset and evening|winter sunset Sony Cybershot.jpg|image|2002-02-20|SONY CYBERSHOT|green,red|l
pictures|Alpha Lossless (2).webp|image|||brown,pink|p
pictures|Animation Lossy.webp|image|||orange,yellow|l
pictures|astronaut.png|image|||black,purple|s
pictures|border-florid.svg|image|||cyan,white|
pictures|city.png|image|||cyan,white|l
pictures|coffee.png|image|||black,purple|l
pictures|density_plot.png|image|||orange,yellow|s
pictures|dino.svg|image|||brown,pink|l
pictures|dune-l.svg|image|||green,red|s
pictures|fjord.webp|image|||blue,grey|l
pictures|fox.profile0.8bpc.yuv420.avif|image|||blue,grey|l
pictures|fox.profile1.10bpc.yuv444.avif|image|||green,red|l
pictures|hand-controller-target-ray.gif|image|||brown,pink|l
pictures|ice-cream.jpg|image|||orange,yellow|s
pictures|laptop TIFF sample.tiff|image|||black,purple|l
pictures|plum-blossom.svg|image|||cyan,white|s
pictures|round-balloon.png|image|||cyan,white|s
pictures|star.gif|image|||black,purple|s
video|RGB_Circles.mov|video|2013-12-03|Apple MacBookPro8,2|orange,yellow|l
video|big-buck-bunny-480p-30s.mp4|video|||brown,pink|l
video|bug_video_640.mp4|video|2025-08-25||green,red|l
video|flower-vp9-opus.webm|video|||blue,grey|l
video|flower.mp4|video|2018-03-07||blue,grey|l
video|flower.webm|video|||green,red|l
video|friday.mp4|video|2018-11-01||brown,pink|l
video|test-vp9.webm|video|||orange,yellow|l
video|with-gps.mov|video|2019-07-24|Apple iPhone 6|black,purple|l
`

interface Entry {
  id: string
  name: string
  folder: string
  type: string
  taken: string
  camera: string
  colors: string[]
  orientation: string
  words: string[]
}

const orientations: Readonly<Record<string, string>> = { l: 'landscape', p: 'portrait', s: 'square' }
const idOf = (index: number) => `0197a000-0000-7000-8000-${String(index).padStart(12, '0')}`

const entries: readonly Entry[] = listing
  .trim()
  .split('\n')
  .map((line, index) => {
    const [folder = '', name = '', type = '', taken = '', camera = '', colors = '', shape = ''] = line.split('|')
    return {
      id: idOf(index),
      name,
      folder,
      type,
      taken,
      camera,
      colors: colors.split(',').filter(Boolean),
      orientation: orientations[shape] ?? '',
      words: wordsOf(`${folder} ${name} ${camera}`),
    }
  })

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** Counts as the library's own search does: each word must begin a word of name, folder or camera. */
export function countIn(all: readonly Entry[], filter: AssetFilter): number {
  return all.filter((entry) => matches(entry, filter)).length
}

function matches(entry: Entry, filter: AssetFilter): boolean {
  const { text, types, colors, takenFrom, takenTo, orientation, camera, folder, ids } = filter
  const begins = (word: string) => entry.words.some((own) => own.startsWith(word))
  return (
    (!text || wordsOf(text).every(begins)) &&
    (!types || types.some((type) => type === entry.type)) &&
    (!colors || colors.some((color) => entry.colors.includes(color))) &&
    (!takenFrom || (entry.taken !== '' && entry.taken >= takenFrom)) &&
    (!takenTo || (entry.taken !== '' && entry.taken <= takenTo)) &&
    (!orientation || entry.orientation === orientation) &&
    (!camera || wordsOf(camera).every((word) => entry.camera.toLowerCase().includes(word))) &&
    (!folder || folder.toLowerCase().split('/').at(-1) === entry.folder.toLowerCase()) &&
    (!ids || ids.includes(entry.id))
  )
}

export const assetIds = (count: number): string[] => entries.slice(0, count).map((entry) => entry.id)

/** What a planner may ask of such a library. */
export const libraryOf = (all: readonly Entry[]): LibraryReads => ({
  count: async (filter) => countIn(all, filter),
  countSet: async (set) => membersOf(all, set).length,
  select: async (set) => membersOf(all, set).map(({ id }) => id),
  traits: async (ids) =>
    all
      .filter(({ id }) => ids.includes(id))
      .map(({ taken, camera, folder, colors, type }) => ({
        takenAt: taken === '' ? null : taken,
        camera: camera === '' ? null : camera,
        folder,
        colors: ColorName.array().parse(colors),
        mediaType: MediaType.parse(type),
      })),
  standing: async () => ({
    kind: 'gallery' as const,
    brightness: 1,
    items: [],
    eye: { position: [0, 1.6, 0], target: [0, 1.6, -1], fov: 1 },
  }),
  words: async (words) =>
    words.map((word) => {
      const having = (part: (entry: Entry) => string[]) => all.filter((entry) => part(entry).includes(word)).length
      return {
        word,
        name: having(({ name }) => wordsOf(name)),
        folder: having(({ folder }) => wordsOf(folder)),
        text: 0,
        near: null,
      }
    }),
  called: async (words) => words.filter((word) => all.some(({ name }) => wordsOf(name).includes(word))),
})

function membersOf(all: readonly Entry[], set: SetExpression): readonly Entry[] {
  switch (set.set) {
    case 'all':
      return all
    case 'where':
      return all.filter((entry) => holds(entry, set.condition))
    case 'and':
      return set.of.reduce((left, part) => membersOf(left, part), all)
    case 'or': {
      const found = new Set(set.of.flatMap((part) => membersOf(all, part)))
      return all.filter((entry) => found.has(entry))
    }
    case 'not': {
      const unwanted = new Set(membersOf(all, set.of))
      return all.filter((entry) => !unwanted.has(entry))
    }
    case 'order':
      return inOrder(membersOf(all, set.of), set.order)
    case 'take':
      return inOrder(membersOf(all, set.of), set.order).slice(set.skip ?? 0, (set.skip ?? 0) + set.count)
    case 'each':
      return membersOf(all, set.of).slice(0, set.count)
  }
}

const inOrder = (all: readonly Entry[], { by, descending = false }: SetOrder) =>
  all.toSorted((one, other) => {
    const key = by === 'name' ? ('name' as const) : ('taken' as const)
    if (one[key] === '' || other[key] === '') return one[key] === '' ? 1 : -1
    return (descending ? -1 : 1) * one[key].localeCompare(other[key])
  })

function holds(entry: Entry, condition: Condition): boolean {
  switch (condition.is) {
    case 'words':
      return condition.all.every(
        (forms, at) =>
          forms.some((form) => wordsOf(form).every((word) => entry.words.includes(word))) ||
          (at === condition.all.length - 1 && condition.kinds?.some((kind) => wordsOf(entry.name).includes(kind))),
      )
    case 'type':
      return matches(entry, { types: condition.any })
    case 'folder':
      return matches(entry, { folder: condition.path })
    case 'taken':
      return (
        entry.taken !== '' && entry.taken >= (condition.from ?? '') && entry.taken.slice(0, 10) <= (condition.to ?? '9')
      )
    case 'time': {
      const day = entry.taken.slice(5, 10)
      const [from = '', to = ''] = condition.yearly ?? []
      return (
        entry.taken !== '' && (!condition.yearly || (from <= to ? day >= from && day <= to : day >= from || day <= to))
      )
    }
    case 'camera':
      return matches(entry, { camera: condition.words })
    case 'orientation':
      return condition.any.some((one) => one === entry.orientation)
    case 'color':
      return matches(entry, { colors: condition.any })
    case 'extension':
      return condition.any.some((ending) => entry.name.endsWith(`.${ending}`))
    case 'has':
      return condition.what === 'camera' ? entry.camera !== '' : entry.taken !== ''
    case 'ids':
      return condition.ids.includes(entry.id)
    case 'measure':
      return false
  }
}

const placeId = (index: number) => `0197b000-0000-7000-8000-${String(index).padStart(12, '0')}`

/** Places of the library: the first is open. */
export const places: readonly KnownPlace[] = [
  { id: placeId(1), name: 'Photos taken in 2015', kind: 'gallery', count: 17 },
  { id: placeId(2), name: 'Sunset photos', kind: 'timeline', count: 7 },
  { id: placeId(3), name: 'Winter light', kind: 'circle', count: 12 },
]

export const itemIds = ['i1', 'i2', 'i3']

/** The situation of a sentence: a library, a gallery open in it, nothing selected, nothing found before. */
export function situation(overrides: Partial<Situation> = {}): Situation {
  return {
    environment: places[0] ?? null,
    selection: { itemIds: [], assetIds: [] },
    lastFound: null,
    environments: places,
    folders: [...new Set(entries.map((entry) => entry.folder))],
    cameras: [...new Set(entries.map((entry) => entry.camera).filter(Boolean))],
    library: libraryOf(entries),
    today: '2026-05-14',
    workingDirectory: '/home/ada/work',
    homeDirectory: '/home/ada',
    ...overrides,
  }
}

/** The same with no place made yet. */
export const fresh = (overrides: Partial<Situation> = {}): Situation =>
  situation({ environment: null, environments: [], ...overrides })

/** The same with things selected in the open place. */
export const withSelection = (overrides: Partial<Situation> = {}): Situation =>
  situation({ selection: { itemIds, assetIds: assetIds(3) }, ...overrides })

/** The same right after a search. */
export const afterSearch = (overrides: Partial<Situation> = {}): Situation =>
  situation({ lastFound: { assetIds: assetIds(20), phrase: '20 photos' }, latest: 'found', ...overrides })

/** A workspace into which nothing was imported. */
export const emptyLibrary = (): Situation => fresh({ folders: [], cameras: [], library: libraryOf([]) })
