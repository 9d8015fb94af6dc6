const list = (words: string) => words.split(/\s+/u)

/** Small words that carry no content of their own in a phrase for things. */
export const filler: ReadonlySet<string> = new Set([
  ...list('a an the my our your his her their its this that these those some any every each both either'),
  ...list(
    'of in on at from with by for to into onto about around near during within inside among between over through as like and or plus',
  ),
  ...list('that which who whom whose where when what'),
  ...list(
    'is are was were be been being am have has had having do does did done can could may might will would shall should must',
  ),
  ...list('i we you he she they it me us him them myself ourselves'),
  ...list('there here now then just only really very quite so too also please ever yet still already again'),
  ...list(
    'taken took take shot made recorded captured filmed photographed saved stored dated showing shows show featuring features feature containing contains contain depicting depict including include',
  ),
  ...list(
    'called named tagged labelled labeled titled entitled marked related look looks looking like kind kinds sort sorts type types bunch list set series collection selection library archive workspace folder full contents content',
  ),
  ...list('own owned got get find found see want wanted need like date dates'),
  ...list('came comes come happened went together all everything color colour'),
])

/** Opinions: no index can answer them, so they are named and left aside unless something is really called so. */
export const opinions: ReadonlySet<string> = new Set(
  list(
    'best good great nice nicest beautiful prettiest pretty lovely loveliest favourite favorite favourites favorites finest coolest cool amazing awesome interesting important funny funniest cute cutest ' +
      'wonderful gorgeous stunning famous popular perfect special memorable impressive worst bad ugly boring sharp sharpest blurry colourful colorful prettiest greatest happiest happy sad ' +
      'pleasing striking fine superb fantastic fabulous epic brilliant neat decent dark bright vivid pale suitable relevant appropriate various different similar big small large little long short loud quiet tiny huge',
  ),
)
