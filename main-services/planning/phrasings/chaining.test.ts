import { describe } from 'vitest'
import { tryPhrasings, type Phrasings } from '../../../tests/support/phrasings.ts'

/** Places made and then lit, named, changed, imported for, exported, or several at once. */
const found: Phrasings = [
  ['export them to ~/out', 'make gallery; export directory=/home/ada/out'],
  ['make a timeline out of these and export it', 'make timeline; export'],
]

const empty: Phrasings = [
  [
    'import ~/Pictures and make a timeline of the videos',
    'import paths=/home/ada/Pictures; find type=video folder=/home/ada/Pictures; make timeline',
  ],
  [
    'import ~/Pictures, then make a gallery of the photos from 2015 and export it to ~/out',
    'import paths=/home/ada/Pictures; find type=image from=2015-01-01 to=2015-12-31 folder=/home/ada/Pictures; make gallery; export directory=/home/ada/out',
  ],
]

const atFirst: Phrasings = [
  [
    'make a gallery of 2015 and a timeline of the videos, light both warm',
    'find from=2015-01-01 to=2015-12-31; make gallery; find type=video; make timeline; light preset=warm',
  ],
]

const inAPlace: Phrasings = [
  // A name ends where another request begins.
  [
    'make a gallery of the 2015 photos and call it Hall, then light it warm',
    'find type=image from=2015-01-01 to=2015-12-31; make gallery; called Hall; light preset=warm',
  ],
  [
    'make a gallery of the 2015 photos called Hall, light it warm',
    'find type=image from=2015-01-01 to=2015-12-31; make gallery; called Hall; light preset=warm',
  ],
  [
    'make a gallery of the 2015 photos called Hall and then export it to ~/out',
    'find type=image from=2015-01-01 to=2015-12-31; make gallery; called Hall; export directory=/home/ada/out',
  ],
  [
    'make a gallery of the 2015 photos called Sun, Sea and Sand',
    'find type=image from=2015-01-01 to=2015-12-31; make gallery; called Sun, Sea and Sand',
  ],
  [
    'find the videos and make a timeline of them, then export a gallery to OUT',
    'find type=video; make timeline; export directory=/home/ada/work/OUT',
  ],
  [
    'make a gallery of cats and dogs called "Pets" and export it to ~/Desktop/pets',
    'find text=cat; find text=dog; with; make gallery; called Pets; export directory=/home/ada/Desktop/pets',
  ],
  ['make a gallery of flowers and light it warm', 'find text=flower; make gallery; light preset=warm'],
  [
    'make a gallery of flowers with warm light and stars behind',
    'find text=flower; make gallery; light preset=warm; backdrop kind=stars',
  ],
  [
    'make a gallery of flowers in warm light on a black background',
    'find text=flower; make gallery; light preset=warm; backdrop color=#000000 kind=plain',
  ],
  [
    'find photos of animals, make a gallery, call it Zoo, and export it to zoo',
    'find type=image text=animals order=relevance; make gallery; called Zoo; export directory=/home/ada/work/zoo',
  ],
  [
    'make a gallery of red photos and another of blue photos',
    'find type=image color=red; make gallery; find type=image color=blue; make gallery',
  ],
  [
    'make a timeline of the videos and a grid of the songs',
    'find type=video; make timeline; find type=audio; make grid',
  ],
  [
    'export a gallery of the balloon fiesta photos to ./fiesta',
    'find type=image folder=Balloon fiesta; make gallery; export directory=/home/ada/work/fiesta',
  ],
  [
    'make a gallery of the videos and export it to out/videos',
    'find type=video; make gallery; export directory=/home/ada/work/out/videos',
  ],
  [
    'import ~/Pictures/Holiday 2019 and make a gallery of it',
    'import paths=/home/ada/Pictures/Holiday 2019; find folder=/home/ada/Pictures/Holiday 2019; make gallery',
  ],
  [
    'find flowers; make a gallery; make it warm; export to ./flowers',
    'find text=flower order=relevance; make gallery; light preset=warm; export directory=/home/ada/work/flowers',
  ],
  ['Find the videos. Make a timeline. Export it.', 'find type=video; make timeline; export'],
  [
    'find the red photos and the videos and make a gallery of them',
    'find type=image color=red; find type=video; with; make gallery',
  ],
  [
    'find red photos, find blue photos and make a gallery of both',
    'find type=image color=red; find type=image color=blue; with; make gallery',
  ],
  [
    'make a gallery of the 2015 photos, arrange it in a circle, make it dark with stars behind it, call it Road and export it to road',
    'find type=image from=2015-01-01 to=2015-12-31; make gallery; called Road; arrange circle; light intensity=0.6; backdrop kind=stars; export directory=/home/ada/work/road',
  ],
  ['combine the sunsets and the forests in one gallery', 'find text=sunset; find text=forest; with; make gallery'],
  [
    'make separate galleries of the sunsets and of the forests',
    'find text=sunset; make gallery; find text=forest; make gallery',
  ],
  ['make two galleries, one of cats and one of dogs', 'find text=cat; make gallery; find text=dog; make gallery'],
  [
    'make a gallery of sunsets, a timeline of videos and a circle of songs',
    'find text=sunset; make gallery; find type=video; make timeline; find type=audio; make circle',
  ],
  [
    'first make a gallery of animals, then make it warm, and finally export it to "my zoo"',
    'find text=animals; make gallery; light preset=warm; export directory=/home/ada/work/my zoo',
  ],
  ['make a gallery of animals and then undo it', 'find text=animals; make gallery; undo'],
  [
    'get the videos, put them on a timeline and make the background black',
    'find type=video; make timeline; backdrop color=#000000 kind=plain',
  ],
  [
    'import the folder holiday pics, then make a gallery of them called Holiday',
    'import paths=/home/ada/work/holiday pics; find folder=/home/ada/work/holiday pics; make gallery; called Holiday',
  ],
  ['gallery: forest, mountains', 'find text=forest; find text=mountains; with; make gallery'],
  ['gallery with forests and mountains', 'find text=forest; find text=mountains; with; make gallery'],
  [
    'make a website of the 2015 photos in ./site',
    'find type=image from=2015-01-01 to=2015-12-31; make gallery; export directory=/home/ada/work/site',
  ],
  ['Animals and Forest in one gallery', 'find folder=Animals; find folder=Forest; with; make gallery'],
  ['make a gallery of the folders Animals and Forest', 'find folder=Animals; find folder=Forest; with; make gallery'],
  [
    'find the photos from 2015, make a grid, make it bigger, export it to grid-out',
    'find type=image from=2015-01-01 to=2015-12-31; make grid; adjust scale=1.5; export directory=/home/ada/work/grid-out',
  ],
  [
    'make a gallery of animals, light it warm, hide the grid and call it Zoo.',
    'find text=animals; make gallery; called Zoo; light preset=warm; backdrop grid=false',
  ],
  [
    'first find the videos; then build a timeline; finally export to ./tl',
    'find type=video; make timeline; export directory=/home/ada/work/tl',
  ],
  ['gallery of sunsets please, then undo', 'find text=sunset; make gallery; undo'],
  [
    'make a timeline from the Lund walk, and put stars behind it, and export to lund',
    'find folder=Lund walk; make timeline; backdrop kind=stars; export directory=/home/ada/work/lund',
  ],
  [
    'find all images of rocks then find all images of forests then make a gallery of them',
    'find type=image text=rocks order=relevance; find type=image text=forest order=relevance; with; make gallery',
  ],
  ['a museum of the forest, please, at night', 'find text=forest; make gallery; light preset=night'],
  ['gallery of flowers with dim light', 'find text=flower; make gallery; light intensity=0.6'],
  [
    'put all animals in a circle and all flowers in a grid',
    'find text=animals; make circle; find text=flower; make grid',
  ],
  [
    'make a gallery of Basque country and name it Euskadi, then export it to ~/euskadi',
    'find folder=Basque country; make gallery; called Euskadi; export directory=/home/ada/euskadi',
  ],
  [
    'add /data/scans to the library and make a timeline of it',
    'import paths=/data/scans; find folder=/data/scans; make timeline',
  ],
  [
    'find the sunsets, hang them, make it warm and export it',
    'find text=sunset order=relevance; make gallery; light preset=warm; export',
  ],
  [
    'make a gallery of the videos, dim the light, put stars behind, then export to videos-out',
    'find type=video; make gallery; light intensity=0.6; backdrop kind=stars; export directory=/home/ada/work/videos-out',
  ],
  ['make a grid of the animals; make it bigger; undo', 'find text=animals; make grid; adjust scale=1.5; undo'],
  [
    'put red photos and blue photos in one gallery',
    'find type=image color=red; find type=image color=blue; with; make gallery',
  ],
  ['gallery of Lund walk and Basque country', 'find folder=Lund walk; find folder=Basque country; with; make gallery'],
  [
    'make a gallery of all my photos that are not from 2015 and export it to rest',
    'find type=image except={"takenFrom":"2015-01-01","takenTo":"2015-12-31"}; make gallery; export directory=/home/ada/work/rest',
  ],
  [
    'find the videos, then the songs, and put all of them on a timeline',
    'find type=video; find type=audio; with; make timeline',
  ],
  [
    'make a gallery of animals in dim light, called Night Zoo, and export to nz',
    'find text=animals; make gallery; called Night Zoo; light intensity=0.6; export directory=/home/ada/work/nz',
  ],
  ['make a circle and a grid of the animals', 'find text=animals; make circle; make grid'],
  [
    'a gallery of portraits and another of landscapes',
    'find type=image shape=portrait; make gallery; find type=image shape=landscape; make gallery',
  ],
  [
    'find the photos from 2015, make a gallery, then export it to out',
    'find type=image from=2015-01-01 to=2015-12-31; make gallery; export directory=/home/ada/work/out',
  ],
  [
    'make a timeline of the videos and make it dark with stars',
    'find type=video; make timeline; light intensity=0.6; backdrop kind=stars',
  ],
  [
    'make a gallery of London, make it warm, and export to london',
    'find text=london; make gallery; light preset=warm; export directory=/home/ada/work/london',
  ],
  [
    'make a gallery of the red photos; rename it Red; undo',
    'find type=image color=red; make gallery; called Red; undo',
  ],
]

const selected: Phrasings = [['export these to ~/few', 'make gallery; export directory=/home/ada/few']]

describe('M2.2 sentences that ask for several things', () => {
  tryPhrasings({ found, empty, atFirst, inAPlace, selected })
})
