/** Words that mean about the same; tried only where the word itself finds nothing, and said so. */
const groups: readonly (readonly string[])[] = [
  ['sunset', 'dusk', 'sundown', 'evening', 'twilight', 'nightfall'],
  ['sunrise', 'dawn', 'daybreak', 'morning'],
  ['sea', 'ocean', 'coast', 'beach', 'shore', 'seaside'],
  ['forest', 'woods', 'wood', 'woodland', 'trees', 'tree', 'jungle'],
  ['mountain', 'mountains', 'peak', 'summit', 'hills', 'hill', 'alps'],
  ['river', 'stream', 'creek', 'brook'],
  ['flower', 'flowers', 'blossom', 'blossoms', 'bloom', 'blooms', 'plants', 'plant'],
  ['cat', 'cats', 'kitten', 'kitty'],
  ['dog', 'dogs', 'puppy', 'hound'],
  ['animal', 'animals', 'wildlife', 'creature', 'creatures', 'beast', 'beasts', 'fauna'],
  ['bird', 'birds', 'fowl'],
  ['insect', 'insects', 'bug', 'bugs'],
  ['city', 'town', 'urban', 'cityscape', 'downtown'],
  ['street', 'road', 'lane', 'avenue'],
  ['church', 'cathedral', 'basilica', 'chapel'],
  ['trip', 'travel', 'journey', 'vacation', 'holiday', 'holidays', 'tour'],
  ['autumn', 'fall'],
  ['night', 'nighttime', 'evening'],
  ['snow', 'snowy', 'winter'],
  ['car', 'cars', 'automobile', 'auto', 'vehicle'],
  ['plane', 'aeroplane', 'airplane', 'aircraft'],
  ['child', 'children', 'kid', 'kids', 'baby'],
  ['people', 'person', 'persons'],
  ['party', 'celebration', 'fiesta', 'festival'],
  ['food', 'meal', 'dinner', 'lunch', 'cake'],
  ['garden', 'park', 'yard'],
  ['rock', 'rocks', 'stone', 'stones', 'cliff'],
  ['usa', 'america', 'us', 'united states'],
  ['uk', 'britain', 'england', 'united kingdom'],
  ['balloon', 'balloons', 'ballon'],
  ['walk', 'hike', 'stroll', 'hiking'],
  ['diary', 'journal'],
  ['jpg', 'jpeg', 'jpegs', 'jpgs'],
  ['png', 'pngs'],
  ['tiff', 'tif'],
  ['guitar', 'guitars'],
]

/** Lists other words for the same thing, nearest first; the word itself is left out. */
export function synonymsOf(word: string): string[] {
  return [...new Set(groups.filter((group) => group.includes(word)).flat())].filter((other) => other !== word)
}
