import type { Arrangement } from '#shared/model/layout.ts'
import type { RelationType } from '#shared/model/canvas.ts'

/** Which library a sentence is said to. */
export type LibraryName = 'own' | 'open'

/** Names of files. */
export type Names = readonly string[]

/** What stands somewhere or was found. */
export interface SetIs {
  /** All of these and nothing else. */
  names?: Names
  /** These may be there too: reasonable people differ. */
  maybe?: Names
  /** So many of `among`, whichever. */
  count?: number
  among?: Names
}

/** Direction in which something went, as seen by one who faces it or stands at the opening view. */
export type Direction = 'left' | 'right' | 'up' | 'down' | 'nearer' | 'farther'

/** What is true of some of the things in a place, compared with how they were before the sentence. */
export interface ThingsAre {
  of: Names
  /** Times their height before: at least and at most. Turned panels and re-hanging do not count. */
  scaled?: readonly [number, number]
  moved?: Direction
  /** How far at least and at most, metres. */
  by?: readonly [number, number]
  /** Their places are exchanged. */
  swapped?: true
  /** They face another way, or are turned in their plane. */
  turned?: true
  /** Radians, how much, with a tolerance of 3 degrees. */
  turnedBy?: number
  /** As seen from the opening view. */
  stands?: 'behind' | 'ahead' | 'on the left' | 'on the right'
  /** Nearer to it than to anything else. */
  beside?: string
  /** Its middle higher, or lower, than the other's, and not beside it. */
  above?: string
  below?: string
  /** In the order of the arrangement it comes between these. */
  between?: readonly [string, string]
  /** First or last in the order. */
  place?: 'first' | 'last'
}

/** What the light became; compared with before, or by itself. */
export interface LightIs {
  becomes?: 'warmer' | 'cooler' | 'brighter' | 'darker'
  preset?: readonly string[]
  /** Exactly as it was before the sentence. */
  same?: true
}

/** Shape of the whole on its own, whatever the arrangement is called. */
export type Form = 'row' | 'column' | 'circle' | { columns: number } | { rows: number }

/** What stands there after a sentence. All that is given must hold. */
export interface PlaceIs {
  /** `new` was not there before; `same` is the one that the turn before left; a name is one that was there. */
  which?: 'new' | 'same' | { named: string }
  holds?: SetIs
  kind?: Arrangement | readonly Arrangement[]
  form?: Form
  /** In the arrangement's own order: from the left, from the top, along the walls, around, along the path. */
  order?: Names
  /** Part of the place's name, whatever the case. */
  name?: string
  light?: LightIs
  backdrop?: {
    kind?: readonly string[]
    hue?: 'red' | 'orange' | 'yellow' | 'green' | 'blue' | 'purple' | 'black' | 'white' | 'grey'
  }
  things?: readonly ThingsAre[]
  /** Who stands with whom. */
  groups?: readonly Names[]
  /** How large everything is compared with how such a place is usually built. */
  usualSize?: readonly [number, number]
  /** How far apart neighbours are compared with before: closer together or further apart. */
  spacing?: 'closer' | 'wider'
  /** Everything not named in `things` is where and as it was. */
  restStays?: true
  relations?: readonly { from: string; to: string; type: RelationType }[]
}

/** What a question came to. */
export interface AnswerIs {
  count?: number
  /** Words that the answer must have. */
  says?: readonly string[]
  /** Files that it names or points to: all, and nothing else that can be pointed to. */
  names?: Names
}

/** One way in which a turn may rightly end. */
export interface Outcome {
  /** A place was made or changed. */
  place?: PlaceIs
  /** Further places that the same turn made. */
  also?: readonly PlaceIs[]
  /** It only found. */
  found?: SetIs & { order?: Names }
  answer?: AnswerIs
  /** Nothing was done; a sentence says so, or asks. */
  nothing?: true
  /** Nothing was changed, and something was said: of what is neither a wish nor a question. */
  calm?: true
  /** What it says has these words, such as what it left out. */
  says?: readonly string[]
  /** All places are as they were after that turn of the dialogue; 0 is before the first. */
  backTo?: number
  /** A place with these is gone, and nothing else changed. */
  gone?: Names
  /** Something was written there. */
  exported?: 'folder'
}

/** One thing said, and how it may rightly end: any of these. */
export interface Turn {
  say: string
  expect: readonly Outcome[]
  /** Said in another conversation of this name. */
  session?: string
}

/** A place that stands in the workspace before anything is said, and that nobody speaks of. */
export interface Given {
  name: string
  kind: Arrangement
  names: Names
}

/** A sentence (one turn) or a dialogue. */
export interface Case {
  /** What it is about, such as "weekdays"; scores are printed by it. */
  about: string
  library: LibraryName
  turns: readonly Turn[]
  given?: readonly Given[]
}
