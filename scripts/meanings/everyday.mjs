// Where people who look for pictures use words otherwise than WordNet orders them.

/** Lexicographer files of WordNet. */
export const files = {
  top: 3,
  act: 4,
  animal: 5,
  artifact: 6,
  body: 8,
  event: 11,
  food: 13,
  group: 14,
  location: 15,
  object: 17,
  person: 18,
  phenomenon: 19,
  plant: 20,
  shape: 25,
  substance: 27,
  time: 28,
}

/** Files of what can stand before a camera, or be a day of which there are pictures. */
export const concrete = new Set([
  files.animal,
  files.artifact,
  files.body,
  files.event,
  files.food,
  files.group,
  files.location,
  files.object,
  files.person,
  files.phenomenon,
  files.plant,
  files.substance,
  files.time,
])

/** Acts that one goes to see, and the tops of the trees of concrete things: first words of synsets. */
export const seen = new Set(
  'sport,game,dancing,ceremony,journey,travel,animal,plant,person,food,object,artifact,location,body,substance,phenomenon,event,living thing,organism'.split(
    ',',
  ),
)

/** The kinds a word means where its commonest sense is not the one that is looked for: the first words of synsets above. */
export const meant = new Map(
  Object.entries({
    plant: ['organism'],
    instrument: ['musical instrument'],
    cake: ['baked goods'],
    seal: ['animal'],
    bass: ['animal', 'musical instrument'],
    crane: ['animal', 'device'],
    kite: ['artifact'],
    balloon: ['plaything'],
    swift: ['animal'],
    swallow: ['animal'],
    duck: ['animal'],
    train: ['conveyance'],
    fly: ['animal'],
    fish: ['animal'],
    bird: ['animal'],
    chicken: ['animal', 'food'],
    turkey: ['animal'],
    fruit: ['plant organ'],
    tree: ['plant'],
    flower: ['plant'],
    dish: ['food', 'artifact'],
    star: ['celestial body'],
    cat: ['animal'],
    dog: ['animal'],
    horse: ['animal'],
    glass: ['artifact'],
    orange: ['food'],
    church: ['building'],
    bridge: ['structure'],
    castle: ['structure'],
    drink: ['beverage'],
  }),
)

/** What is also a kind of something, as people say it, each word by the sense that is meant. */
export const also = new Map(
  Object.entries({
    flower:
      'rose, tulip, lily, violet, iris, crocus, daffodil, narcissus, hyacinth, snowdrop, bluebell, lilac, lavender, magnolia, camellia, rhododendron, azalea, hydrangea, jasmine, honeysuckle, wisteria, hibiscus, geranium, begonia, fuchsia, anemone, buttercup, foxglove, lupine, forget-me-not, carnation, pansy, petunia, dandelion, clover, gladiolus, amaryllis, edelweiss, heather, freesia, delphinium, water lily, lily of the valley',
    vehicle: 'public transport',
    sport: 'athletic game, swimming, running, skating, skiing, surfing, cycling, climbing, rowing, sailing',
    fruit: 'edible fruit',
    cat: 'kitten',
    dog: 'puppy',
    horse: 'foal',
    cow: 'calf',
    sheep: 'lamb',
    insect: 'caterpillar',
    building: 'castle, palace, tower, lighthouse, windmill, barn',
    pet: 'dog, cat, kitten, puppy, hamster, rabbit, goldfish, parrot, canary, budgerigar, guinea pig',
  }).map(([kind, words]) => [kind, words.split(', ')]),
)

/** What nobody calls so who speaks of it without more. */
export const never = new Map([['wildcat', 'cat']])

/** Words that mean something else far more often, in names of files, than the thing of which WordNet knows them. */
export const unusable = new Set(
  [
    'object thing being',
    // Animals and plants
    'female male adult young giant survivor entire feeder stocker migrator mutant stayer captive embryo nymph game prey',
    'queen worker ephemeral comma admiral viceroy monarch emperor cinnabar sawyer drone tortoiseshell bombardier',
    'chatterer trumpeter thrasher weaver creeper dabbler redhead adjutant tattler mew snowflake teal guinea solitaire flicker',
    'schoolmaster whiff windowpane grunt grubby rasher mademoiselle sierra thresher hind pout hag shiner',
    'kit fink snitch cur glutton royal human humans mankind humankind mount dun gray shire drill charger remount milker',
    'pinto roan hackney cob burro harpy hydra spat dam stray collie maverick howler squealer fisher ringer pacesetter',
    'annual biennial perennial aquatic endemic ornamental strangler climber simple pinwheel bugle skullcap waxwork livelong',
    'trumpets broom chess cheat poke blinks brake dock elder rocket thrift weld snag blackjack hardtack flamboyant wallop',
    'bloomer glad mum calypso clocks chatterbox everlasting sang medic haw jack',
    // Vehicles, instruments, food, games
    'limber nonsmoker dandy bark dinky commuter semi loaner hulk bob gig scrambler sulky diner amphibian corsair equipage',
    'missile caisson carrier fighter lander derelict shuttle tandem bandwagon tipper bogie jolly smack punt cruiser surrey',
    'chat stint tom reeve martin phoebe amazon babbler gobbler',
    'ben grill oracle pinnacle khan stalls resort club',
    'bones string brass flue virginal chanter calliope',
    'must larder generic gyro porcupines rue dodger medium mixer refresher fizz lacing stinger sidecar julienne greens',
    'fives doubles singles round coursing casting hurling ducking jackknife quoits',
  ].flatMap((line) => line.split(' ')),
)
