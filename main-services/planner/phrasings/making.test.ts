import { describe, expect, it } from 'vitest'
import { plan } from '../index.ts'
import { afterSearch, fresh, situation, withSelection } from '../../../tests/support/library.ts'
import { outline } from '../../../tests/support/outline.ts'

/** Galleries, timelines, clusters, grids and circles. */
const found: readonly (readonly [sentence: string, outline: string])[] = [
  ['make a gallery of them', 'make gallery'],
  ['arrange them in a circle', 'make circle'],
  ['hang them in a gallery called First', 'make gallery; called First'],
  ['these in a timeline', 'make timeline'],
  ['put the first three in a circle', 'find ids=(20) limit=3; make circle'],
  ['now make a grid of those', 'make grid'],
  ['make a gallery out of that', 'make gallery'],
  ['make a circle', 'make circle'],
  ['timeline', 'make timeline'],
  ['put those on a timeline and call it Trip', 'make timeline; called Trip'],
  ['now make a gallery of the first ten', 'find ids=(20) limit=10; make gallery'],
  ['only the portrait ones, in a grid', 'find shape=portrait; make grid'],
  ['build a gallery from these results', 'make gallery'],
  ['arrange the results in a grid', 'make grid'],
  ['in a circle', 'make circle'],
]

const atFirst: readonly (readonly [sentence: string, outline: string])[] = [
  ['Please could you make me a gallery of my sunset pictures?', 'find type=image text=sunset; make gallery'],
  ['make a gallery', 'find; make gallery'],
  ['arrange everything in a circle', 'find; make circle'],
  ['arrange the photos in a circle', 'find type=image; make circle'],
  ['I want to make a gallery', 'find; make gallery'],
  ['make a museum of all my photos with a room for each year', 'find type=image; make cluster clusterBy=year'],
  ['put my photos on the wall', 'find type=image; make gallery'],
]

const inAPlace: readonly (readonly [sentence: string, outline: string])[] = [
  ['make a gallery of the photos taken in 2015', 'find type=image from=2015-01-01 to=2015-12-31; make gallery'],
  ['make a timeline of my whole library', 'find; make timeline'],
  ['make a gallery of everything except the red ones', 'find except={"colors":["red"]}; make gallery'],
  ['make a galery of the phtos takn in 2015', 'find type=image from=2015-01-01 to=2015-12-31; make gallery'],
  ['Make a gallery of my sunset photos', 'find type=image text=sunset; make gallery'],
  ['create a gallery with the newest 20 photos', 'find type=image limit=20 order=taken-desc; make gallery'],
  ['build me an exhibition of the balloon fiesta pictures', 'find type=image folder=Balloon fiesta; make gallery'],
  ['put together a gallery from the folder Animals', 'find folder=Animals; make gallery'],
  ["I'd love a museum of everything", 'find; make gallery'],
  ['gallery of photos from 2015, please', 'find type=image from=2015-01-01 to=2015-12-31; make gallery'],
  ['timeline of all videos', 'find type=video; make timeline'],
  ['make a circle of my flower photos', 'find type=image text=flower; make circle'],
  ['make a grid of the Lund walk photos', 'find type=image folder=Lund walk; make grid'],
  ['group my photos by colour', 'find type=image; make cluster clusterBy=color'],
  ['show my videos on a timeline', 'find type=video; make timeline'],
  ['put the songs in a circle', 'find type=audio; make circle'],
  ['hang the portraits in a gallery', 'find type=image shape=portrait; make gallery'],
  ['lay out the 3D models in a grid', 'find type=model; make grid'],
  ['make a timeline of 2015 called "Road trip"', 'find from=2015-01-01 to=2015-12-31; make timeline; called Road trip'],
  [
    'make a gallery named Best of Summer of the photos from 2015',
    'find type=image from=2015-01-01 to=2015-12-31; make gallery; called Best of Summer',
  ],
  [
    'create a gallery called Lund with the photos from Lund walk',
    'find type=image folder=Lund walk; make gallery; called Lund',
  ],
  ['find the red photos and arrange them in a circle', 'find type=image color=red; make circle'],
  ['show me the photos from 2015 then make a grid of them', 'find type=image from=2015-01-01 to=2015-12-31; make grid'],
  [
    'Could you maybe put together some kind of exhibition with the pictures from our USA road trip?',
    'find type=image text=usa road trip; make gallery',
  ],
  ['i need a nice gallery with all the animals please', 'find text=animals; make gallery'],
  ['make me a wall of portraits', 'find type=image shape=portrait; make gallery'],
  ['make a gallery with everything I shot on my iPhone', 'find camera=iphone; make gallery'],
  ['gallery from my Canon photos', 'find type=image camera=canon; make gallery'],
  ["I'd like a timeline for the road trip", 'find text=road trip; make timeline'],
  ['show the pictures of flowers in a grid', 'find type=image text=flowers; make grid'],
  ['make a gallery of my photos grouped by colour', 'find type=image; make cluster clusterBy=color'],
  [
    'Please find all landscape photos from before 2010 and then hang them in a gallery named "Old days", thanks!',
    'find type=image shape=landscape to=2009-12-31; make gallery; called Old days',
  ],
  ['MAKE A GALLERY OF THE PHOTOS TAKEN IN 2015!!!', 'find type=image from=2015-01-01 to=2015-12-31; make gallery'],
  ['make a gallery of the photos taken in 2O15', 'find type=image from=2015-01-01 to=2015-12-31; make gallery'],
  ['mkae a galelry of teh phtos', 'find type=image; make gallery'],
  ['Make   a    gallery   of   photos', 'find type=image; make gallery'],
  ['gallery of photos taken in the year 2015', 'find type=image from=2015-01-01 to=2015-12-31; make gallery'],
  ['hey, could you build a little museum out of my animal pictures?', 'find type=image text=animal; make gallery'],
  ['I want all my 2019 photos hanging on a wall', 'find type=image from=2019-01-01 to=2019-12-31; make gallery'],
  ['we need a timeline of the trip', 'find text=trip; make timeline'],
  ['create an exhibition called "Water" with everything about rivers', 'find text=river; make gallery; called Water'],
  ['new gallery: balloons', 'find text=balloon; make gallery'],
  ['gallery of balloons', 'find text=balloon; make gallery'],
  [
    'make a gallery with 10 random photos and call it Lucky dip',
    'find type=image limit=10 order=random; make gallery; called Lucky dip',
  ],
  ['turn the Balloon fiesta folder into a gallery', 'find folder=Balloon fiesta; make gallery'],
  ['make the Lund walk folder into a timeline', 'find folder=Lund walk; make timeline'],
  ['put my videos into a grid called Clips', 'find type=video; make grid; called Clips'],
  ['show everything from 2015 in a circle', 'find from=2015-01-01 to=2015-12-31; make circle'],
  ['show the animals as clusters by colour', 'find text=animals; make cluster clusterBy=color'],
  ['build a timeline from 2010 to 2015', 'find from=2010-01-01 to=2015-12-31; make timeline'],
  ["I'd like to walk through my photos", 'find type=image; make gallery'],
  ['let me walk through the balloon pictures', 'find type=image text=balloon; make gallery'],
  ['take me through 2015', 'find from=2015-01-01 to=2015-12-31; make gallery'],
  ['can you lay out all my pictures by month on a timeline', 'find type=image; make timeline'],
  [
    'make a gallery from photos taken with the iPhone in 2019',
    'find type=image camera=iphone from=2019-01-01 to=2019-12-31; make gallery',
  ],
  ['put the five newest photos in a gallery', 'find type=image limit=5 order=taken-desc; make gallery'],
  ['hang up the ten oldest pictures', 'find type=image limit=10; make gallery'],
  ['collect all red things in a gallery', 'find color=red; make gallery'],
  ['gather all the sunsets into a circle', 'find text=sunset; make circle'],
  ["I'd like to see the flowers arranged in a circle", 'find text=flower; make circle'],
  ['make a ring of the animal pictures', 'find type=image text=animal; make circle'],
  ['use the portraits for a gallery', 'find type=image shape=portrait; make gallery'],
  [
    'make a gallery of all images except the ones from the Phone folder',
    'find type=image except={"folder":"Phone"}; make gallery',
  ],
  ['make a gallery of photos and videos but not the songs', 'find type=image,video; make gallery'],
  [
    'make a gallery of everything but 2015',
    'find except={"takenFrom":"2015-01-01","takenTo":"2015-12-31"}; make gallery',
  ],
  ['everything that is not red in a grid', 'find except={"colors":["red"]}; make grid'],
  ['find the balloon photos, make them a circle', 'find type=image text=balloon order=relevance; make circle'],
  [
    'find photos of flowers. Only the yellow ones. Make a gallery.',
    'find type=image text=flowers order=relevance; find color=yellow ids=@; make gallery',
  ],
  ['search for lamps and hang them', 'find text=lamp order=relevance; make gallery'],
  [
    'make a gallery of every photo I took in 2012 and name it "Twenty twelve"',
    'find type=image from=2012-01-01 to=2012-12-31; make gallery; called Twenty twelve',
  ],
  ['make a circle out of the 3D models', 'find type=model; make circle'],
  ['build a grid of all images, 8 columns', 'find type=image; make grid columns=8'],
  ['a timeline with the photos from the past 10 years', 'find type=image from=2016-05-14 to=2026-05-14; make timeline'],
  ['exhibit the Basque country photos', 'find type=image folder=Basque country; make gallery'],
  [
    "put on an exhibition of the Balloon fiesta called 'Up in the air'",
    'find folder=Balloon fiesta; make gallery; called Up in the air',
  ],
  [
    'make a gallery "Up in the air" of the balloon photos',
    'find type=image text=balloon; make gallery; called Up in the air',
  ],
  ["Create gallery 'Forest' from folder Forest", 'find folder=Forest; make gallery; called Forest'],
  ['take everything from Lund walk and make a timeline', 'find folder=Lund walk; make timeline'],
  ['using the photos from 2015, make a circle', 'find type=image from=2015-01-01 to=2015-12-31; make circle'],
  ['from the photos of 2015 make a gallery', 'find type=image from=2015-01-01 to=2015-12-31; make gallery'],
  ['of all photos from 2015 make a timeline please', 'find type=image from=2015-01-01 to=2015-12-31; make timeline'],
  ['with the newest 30 photos build a grid', 'find type=image limit=30 order=taken-desc; make grid'],
  ['sort my photos by date', 'find type=image; make timeline'],
  [
    'make an exhibition out of the ten newest pictures and call it "Fresh"',
    'find type=image limit=10 order=taken-desc; make gallery; called Fresh',
  ],
  ["I'd like to hang the animal photos in a gallery, please", 'find type=image text=animal; make gallery'],
  ['could we have all the videos on one timeline?', 'find type=video; make timeline'],
  ['put together a grid with everything green', 'find color=green; make grid'],
  [
    'gallery with only portrait photos from 2015',
    'find type=image shape=portrait from=2015-01-01 to=2015-12-31; make gallery',
  ],
  ["let's make a circle with the photos of balloons", 'find type=image text=balloon; make circle'],
  ['build a room for the songs', 'find type=audio; make gallery'],
  ['turn my 2019 photos into a timeline', 'find type=image from=2019-01-01 to=2019-12-31; make timeline'],
  ['create a timeline out of my whole library, please!', 'find; make timeline'],
  ['a circle of the latest 12 photos', 'find type=image limit=12 order=taken-desc; make circle'],
  ['hang the photos from London', 'find type=image text=london; make gallery'],
  [
    'give me a gallery of Canon photos from 2015',
    'find type=image camera=canon from=2015-01-01 to=2015-12-31; make gallery',
  ],
  ['a gallery for my mother with the flower pictures', 'find type=image text=flower; make gallery'],
  ['make a gallery of elephants', 'find text=elephant; make gallery'],
  ['Gallery.', 'find; make gallery'],
  ['everything in Animals in a circle', 'find folder=Animals; make circle'],
  ['I would like a gallery showing my balloon photos', 'find type=image text=balloon; make gallery'],
  ['Could you hang the flower pictures for me?', 'find type=image text=flower; make gallery'],
  ['make me an album of the road trip', 'find text=road trip; make gallery'],
  [
    "let's see a timeline of the photos from 2010 to 2020",
    'find type=image from=2010-01-01 to=2020-12-31; make timeline',
  ],
  [
    'the red and orange pictures from 2015 in a grid',
    'find type=image color=red,orange from=2015-01-01 to=2015-12-31; make grid',
  ],
  ['make a small gallery of five flower photos', 'find type=image text=flower limit=5 order=relevance; make gallery'],
  [
    'make a circle with 12 random photos from 2015',
    'find type=image from=2015-01-01 to=2015-12-31 limit=12 order=random; make circle',
  ],
  ['please build a timeline of everything I took with the Canon EOS 600D', 'find camera=canon eos 600d; make timeline'],
  ['gallery of all vertical photos', 'find type=image shape=portrait; make gallery'],
  ['a grid of the square pictures', 'find type=image shape=square; make grid'],
  ['show the songs as a circle', 'find type=audio; make circle'],
  ['cluster my whole library by type', 'find; make cluster clusterBy=type'],
  ['make a new gallery with the animals', 'find text=animals; make gallery'],
  ['make a gallery only with blue pictures', 'find type=image color=blue; make gallery'],
  [
    'could you build a gallery where all the photos are from 2012?',
    'find type=image from=2012-01-01 to=2012-12-31; make gallery',
  ],
  ['please set up an exhibition about London', 'find text=london; make gallery'],
  ['I want to see all my photos as a grid', 'find type=image; make grid'],
  ['view the balloon photos in a circle', 'find type=image text=balloon; make circle'],
  ['walk through the road trip', 'find text=road trip; make gallery'],
  ['a virtual museum of my 3d models', 'find type=model; make gallery'],
  ['timeline: 2015', 'find from=2015-01-01 to=2015-12-31; make timeline'],
  ['grid of everything blue', 'find color=blue; make grid'],
  [
    'make a gallery from my ten newest photos and call it Latest',
    'find type=image limit=10 order=taken-desc; make gallery; called Latest',
  ],
  [
    'please make a timeline of all pictures taken between 2010 and 2015',
    'find type=image from=2010-01-01 to=2015-12-31; make timeline',
  ],
  ['create a circle of all animals', 'find text=animals; make circle'],
  ['build a grid out of the square pictures with 4 columns', 'find type=image shape=square; make grid columns=4'],
  ['make a cluster of all my photos by year', 'find type=image; make cluster clusterBy=year'],
  ['I want an exhibition of black photos called Noir', 'find type=image color=black; make gallery; called Noir'],
  ['turn the photos from the Lund walk into a grid', 'find type=image folder=Lund walk; make grid'],
  ['show the newest 20 pictures on a timeline', 'find type=image limit=20 order=taken-desc; make timeline'],
  [
    'hang all landscape photos from 2015',
    'find type=image shape=landscape from=2015-01-01 to=2015-12-31; make gallery',
  ],
  ['make galleries', 'find; make gallery'],
  [
    'show me the 2015 photos, group them by colour and call it Colours',
    'find type=image from=2015-01-01 to=2015-12-31; make cluster clusterBy=color; called Colours',
  ],
  [
    'find the newest 12 photos and put them in a circle around me',
    'find type=image limit=12 order=taken-desc; make circle',
  ],
  [
    'gallery with my photos of flowers, 20 at most',
    'find type=image text=flowers limit=20 order=relevance; make gallery',
  ],
  [
    'make an exhibition from the pictures in the folder Flowers and garden',
    'find type=image folder=Flowers and garden; make gallery',
  ],
  ['what about a circle with the elephants?', 'find text=elephant; make circle'],
  ['a timeline of my songs', 'find type=audio; make timeline'],
  ['make a timeline with videos from before 2020', 'find type=video to=2019-12-31; make timeline'],
  ["I'd like a gallery of everything in the pictures folder", 'find folder=pictures; make gallery'],
  ['please hang up all peacock photos', 'find type=image text=peacock; make gallery'],
  [
    'could you create an exhibition with twelve random animals named Zoo?',
    'find text=animals limit=12 order=random; make gallery; called Zoo',
  ],
  [
    'a grid of my newest hundred photos with 10 columns',
    'find type=image limit=100 order=taken-desc; make grid columns=10',
  ],
  [
    'gather my blue photos in a circle and call it Blue Ring',
    'find type=image color=blue; make circle; called Blue Ring',
  ],
  [
    'make a gallery of the photos from 2012, 2013 and 2014',
    'find type=image from=2012-01-01 to=2014-12-31; make gallery',
  ],
  ['make a gallery without the videos', 'find type=(4); make gallery'],
  [
    'could you make an exhibition of portraits from 2015, named Faces?',
    'find type=image shape=portrait from=2015-01-01 to=2015-12-31; make gallery; called Faces',
  ],
  ['make a timeline of all sounds', 'find type=audio; make timeline'],
  ['please build a circle of the newest 8 pictures', 'find type=image limit=8 order=taken-desc; make circle'],
  ['hang everything from Balloon fiesta on the walls', 'find folder=Balloon fiesta; make gallery'],
  ['can you group the animals by colour', 'find text=animals; make cluster clusterBy=color'],
  ['put my flower photos in clusters by camera', 'find type=image text=flower; make cluster clusterBy=camera'],
  ['make a gallery of my balloon photos', 'find type=image text=balloon; make gallery'],
  ['make me a gallery with all photos from Basque country', 'find type=image folder=Basque country; make gallery'],
  ['create a timeline of 2015', 'find from=2015-01-01 to=2015-12-31; make timeline'],
  ['build a circle with all animals', 'find text=animals; make circle'],
  ['make a grid with my square photos', 'find type=image shape=square; make grid'],
  [
    'make a gallery called Trip with photos from the USA road trip',
    'find type=image text=usa road trip; make gallery; called Trip',
  ],
  [
    'please make an exhibition about London and call it London calling',
    'find text=london; make gallery; called London calling',
  ],
  ['gallery of the last 20 photos', 'find type=image limit=20 order=taken-desc; make gallery'],
  ['a timeline of all photos and videos', 'find type=image,video; make timeline'],
  ['gallery of everything', 'find; make gallery'],
  ['put the videos on a timeline', 'find type=video; make timeline'],
  ['hang the flower photos in a gallery', 'find type=image text=flower; make gallery'],
  ['show the animals in a circle', 'find text=animals; make circle'],
  ['make a museum of my best photos', 'find type=image; make gallery'],
  [
    'find the animals and put them in a circle, then call it Zoo',
    'find text=animals order=relevance; make circle; called Zoo',
  ],
]

const selected: readonly (readonly [sentence: string, outline: string])[] = [
  ['make a gallery of the selection', 'make gallery'],
  ['make a gallery of these called Chosen', 'make gallery; called Chosen'],
  ['make a timeline', 'make timeline'],
  ['put the selection in a new gallery called Picks', 'make gallery; called Picks'],
  [
    'from these make a gallery',
    'find ids=0197a000-0000-7000-8000-000000000000,0197a000-0000-7000-8000-000000000001,0197a000-0000-7000-8000-000000000002; make gallery',
  ],
]

describe('M2.1 M2.2 sentences that make a place', () => {
  it.each(found)('where something was just found: %s', (sentence, expected) => {
    expect(outline(plan(sentence, afterSearch()))).toBe(expected)
  })
  it.each(atFirst)('where nothing was made yet: %s', (sentence, expected) => {
    expect(outline(plan(sentence, fresh()))).toBe(expected)
  })
  it.each(inAPlace)('where a gallery is open: %s', (sentence, expected) => {
    expect(outline(plan(sentence, situation()))).toBe(expected)
  })
  it.each(selected)('where three things are selected: %s', (sentence, expected) => {
    expect(outline(plan(sentence, withSelection()))).toBe(expected)
  })
})
