/**
 * What the library of our own consists of, as it is made and as sentences find it.
 *
 * Pictures: folder|name|size|colour|taken|camera|place|words. `place` is where it was taken ("60.39,5.32") and `words` are the
 * tags in its metadata. Traps stand in it on purpose: names that begin like another word (cat, caterpillar, catfish; sun,
 * sunflower, Sunday), and texts that speak of what pictures show.
 */
export const ownPictures = `
Garden|rose.jpg|1200x900|red|2019-05-12T10:15:00|Canon EOS 80D||flower
Garden|tulip.jpg|900x1200|yellow|2019-04-20T09:40:00|Canon EOS 80D||flower
Garden|fern.jpg|1000x1000|green|2020-06-03T17:05:00|NIKON D7500||
Garden|lavender.jpg|1200x800|purple|2020-07-11T19:30:00|NIKON D7500||flower
Garden|daisy.jpg|800x600|white|2021-05-02T08:20:00|Canon EOS 80D||flower
Garden|cactus.jpg|600x800|green|2022-01-16T12:00:00|Apple iPhone 12||
Garden|old oak.jpg|1600x1200|brown|2018-10-21T15:45:00|NIKON D7500||tree
Garden|caterpillar.jpg|640x480|green|2021-06-19T11:11:00|Canon EOS 80D||
Garden|sunflower.jpg|750x1000|yellow|2020-08-08T14:00:00|Apple iPhone 12||flower
Zoo|heron.jpg|1200x800|grey|2019-03-09T11:00:00|Canon EOS 80D||
Zoo|stork.jpg|800x1200|white|2019-03-09T11:30:00|Canon EOS 80D||
Zoo|otter.jpg|1200x800|brown|2019-03-09T12:05:00|Canon EOS 80D||
Zoo|lynx.jpg|1500x1000|brown|2021-09-25T10:10:00|SONY ILCE-6400||
Zoo|zebra.jpg|1500x1000|black|2021-09-25T10:40:00|SONY ILCE-6400||
Zoo|tortoise.jpg|900x900|green|2021-09-25T11:20:00|SONY ILCE-6400||
Zoo|flamingo.jpg|1000x1500|pink|2021-09-25T13:00:00|SONY ILCE-6400||
Zoo|catfish.jpg|1200x800|blue|2021-09-25T13:45:00|SONY ILCE-6400||
Zoo|sleepy cat.jpg|800x600|orange|||| 
Zoo|kingfisher.jpg|640x640|cyan|||| 
Norway 2018|fjord 1.jpg|1800x1200|blue|2018-07-07T09:05:00|FUJIFILM X-T3|60.39,5.32|
Norway 2018|fjord 2.jpg|1800x1200|blue|2018-07-07T16:20:00|FUJIFILM X-T3|60.40,5.35|
Norway 2018|waterfall.jpg|1200x1800|white|2018-07-08T10:00:00|FUJIFILM X-T3|60.85,6.72|
Norway 2018|stave church.jpg|1200x1800|brown|2018-07-08T14:30:00|FUJIFILM X-T3|61.05,7.81|
Norway 2018|red cabin.jpg|1800x1200|red|2018-07-09T08:45:00|FUJIFILM X-T3|61.10,7.50|
Norway 2018|reindeer.jpg|1800x1200|brown|2018-07-09T18:10:00|FUJIFILM X-T3|61.55,8.20|
Norway 2018|glacier.jpg|1800x1200|cyan|2018-07-10T12:00:00|FUJIFILM X-T3|61.68,6.99|
Norway 2018|mountain road.jpg|1200x1200|grey|2018-07-10T15:15:00|FUJIFILM X-T3|62.45,7.67|
Norway 2018|midnight sunset.jpg|1800x1200|orange|2018-07-11T23:40:00|FUJIFILM X-T3|69.65,18.96|sunset
Norway 2018|harbour.jpg|1800x1200|blue|2018-07-12T07:30:00|FUJIFILM X-T3|69.65,18.96|
Lisbon weekend|tram.jpg|1000x1500|yellow|2021-10-16T09:30:00|Apple iPhone 12|38.71,-9.13|
Lisbon weekend|bridge.jpg|1500x1000|red|2021-10-16T11:45:00|Apple iPhone 12|38.69,-9.18|
Lisbon weekend|tiles.jpg|1000x1000|blue|2021-10-16T13:20:00|Apple iPhone 12|38.72,-9.14|
Lisbon weekend|castle at sunset.jpg|1500x1000|orange|2021-10-16T18:50:00|Apple iPhone 12|38.71,-9.13|sunset
Lisbon weekend|market.jpg|1500x1000|green|2021-10-17T10:05:00|Apple iPhone 12|38.71,-9.15|
Lisbon weekend|coffee cup.jpg|1000x1000|brown|2021-10-17T10:50:00|Apple iPhone 12|38.71,-9.14|
Lisbon weekend|river ferry.jpg|1500x1000|white|2021-10-17T15:30:00|Apple iPhone 12|38.70,-9.14|
Family/Old album|grandmother.jpg|700x1000|grey|1994-08-14T12:00:00|||
Family/Old album|wedding.jpg|1000x700|white|1995-06-10T15:00:00|||
Family/Old album|picnic.jpg|1000x700|green|1996-05-25T13:00:00|||
Family/Old album|first bicycle.jpg|700x1000|red|1998-04-12T10:00:00|||
Family/Old album|school class.jpg|1000x700|grey|1998-09-01T09:00:00|||
Family/Old album|undated portrait.jpg|700x1000|grey||||
Family/Birthdays|cake 2009.jpg|1024x768|pink|2009-11-14T16:00:00|Panasonic DMC-TZ7||birthday
Family/Birthdays|cake 2010.jpg|1024x768|brown|2010-11-14T16:10:00|Panasonic DMC-TZ7||birthday
Family/Birthdays|cake 2011.jpg|1024x768|white|2011-11-14T15:50:00|Panasonic DMC-TZ7||birthday
Family/Birthdays|cake 2012.jpg|768x1024|red|2012-11-14T17:00:00|Panasonic DMC-TZ7||birthday
Family/Birthdays|balloons.jpg|768x1024|purple|2012-11-14T17:30:00|Panasonic DMC-TZ7||birthday
Panoramas|coast.jpg|3000x1000|cyan|2016-08-20T12:30:00|SONY DSC-RX100||
Panoramas|ridge.jpg|3600x1000|grey|2016-08-21T07:15:00|SONY DSC-RX100||
Panoramas|vineyard.jpg|2700x900|green|2017-09-16T17:40:00|SONY DSC-RX100||
Night|moon.jpg|1000x1000|black|2017-02-10T22:15:00|NIKON D7500||
Night|comet.jpg|1500x1000|black|2020-07-18T23:30:00|NIKON D7500||
Night|aurora.jpg|1500x1000|green|2017-02-11T00:45:00|NIKON D7500||
Night|street at night.jpg|1000x1500|black|2017-12-02T21:05:00|NIKON D7500||
Christmas|tree 2019.jpg|800x1200|green|2019-12-24T18:00:00|Canon EOS 80D||
Christmas|candles 2019.jpg|1200x800|yellow|2019-12-25T17:00:00|Canon EOS 80D||
Christmas|tree 2020.jpg|800x1200|green|2020-12-24T18:20:00|Apple iPhone 12||
Christmas|snowman 2020.jpg|900x1200|white|2020-12-26T11:00:00|Apple iPhone 12||
Christmas|stockings 2022.jpg|1200x900|red|2022-12-25T08:05:00|Apple iPhone 12||
Beach|shell.jpg|800x800|pink|2016-08-17T10:00:00|SONY DSC-RX100||
Beach|dunes.jpg|2400x1600|yellow|2016-08-17T15:00:00|SONY DSC-RX100||
Beach|surfboard.jpg|1600x2400|blue|2016-08-18T16:30:00|SONY DSC-RX100||
Beach|crab.jpg|600x400|red|2016-08-19T09:20:00|SONY DSC-RX100||
Beach|sunset over the bay.jpg|2400x1600|orange|2016-08-19T20:55:00|SONY DSC-RX100||sunset
Beach|Sunday walk.jpg|2400x1600|blue|2016-08-21T11:30:00|SONY DSC-RX100||
Drawings|owl.png|500x500|brown||||
Drawings|house.png|600x400|red||||
Drawings|dragon.gif|320x240|green||||
Drawings|robot.webp|400x400|grey||||
Drawings|map.webp|800x500|yellow||||
Drawings|spaceship.png|400x600|black||||
`

/** Sounds: folder|name|seconds. */
export const ownSounds = `
Sounds|rain.wav|12
Sounds|bell.wav|3
Sounds|clock.wav|1.5
Sounds|drums.mp3|20
Sounds|birdsong.ogg|25
Sounds|waves.flac|40
`

/** Films: folder|name|size|seconds. */
export const ownFilms = `
Films|kite.mp4|64x48|4
Films|ferry.webm|64x48|9
Films|juggling.mov|48x64|2
Films|snowfall.mp4|96x48|15
Films|train ride.webm|64x36|6
`

/** Models: folder|name|width, height and depth in metres. */
export const ownModels = `
Models|chair.glb|0.5x1x0.5
Models|teapot.glb|0.4x0.3x0.3
Models|pyramid.glb|2x1.5x2
Models|lamp.glb|0.3x1.6x0.3
Models|boat.glb|3x1x1
`

/** Texts: what is in them names things that pictures show, and is not what somebody means who asks for pictures. */
export const ownTexts: Readonly<Record<string, string>> = {
  'Papers/recipe.txt': 'Apple pie\n\nSix apples, flour, butter. Serve in the garden with tea, a rose on the table.\n',
  'Papers/poem.md':
    '# The sunset\n\nThe sunset over the bay, the heron on one leg,\na lynx that nobody has seen, the moon at night.\n',
  'Papers/letter.md':
    '# Dear Anna\n\nIn Norway we saw a glacier and a waterfall. The market in Lisbon you would have liked.\n',
  'Papers/shopping list.txt': 'bread\ncandles\na cactus for Tom\nballoons for the birthday\n',
}
