const list = (words: string) => words.split(/\s+/u)

/** Verbs that begin a request wherever they follow "and" or a comma. */
const strong = list(
  'make create build generate compose assemble prepare construct find search export publish import add remove delete rename arrange rearrange undo redo put hang organise organize ' +
    'take give tell lay enlarge shrink rotate spin resize raise lift push pull brighten darken dim undim hide discard erase include insert append gather collect curate get fetch ' +
    'fill visit enter illuminate revert restore move bring keep swap let go come choose pick save download duplicate copy align transform convert double halve widen spread tighten reorder redecorate',
)

/** Verbs that are nouns as well: they begin a request only where an object follows. */
const weak = list(
  'show display list view set turn change light call name title group cluster sort order place open look see watch use drop load scan index read write stack scale lower tilt zoom exhibit present ' +
    'count split separate divide start do have play paint switch line form shift step clear empty reset walk store output distribute position space pack ring circle film share print cut bunch tidy mix shuffle pile tint color colour design feature throw roll kick leave plan try love remember merge combine select',
)

/** Verbs that begin a request wherever they follow "and" or a comma. */
export const strongVerbs: ReadonlySet<string> = new Set(strong)
/** Verbs that are nouns as well: they begin a request only where an object follows. */
export const weakVerbs: ReadonlySet<string> = new Set(weak)

/** "making" → "make". */
export const gerunds: ReadonlyMap<string, string> = new Map(
  [...strong, ...weak].flatMap((verb): [string, string][] => {
    const forms = [`${verb}ing`]
    if (verb.endsWith('e')) forms.push(`${verb.slice(0, -1)}ing`)
    if (/[^aeiou][aeiou][^aeiouwxy]$/u.test(verb)) forms.push(`${verb}${verb.at(-1) ?? ''}ing`)
    return forms.map((form) => [form, verb])
  }),
)

/** What follows a weak verb when it is meant as one. */
export const objectStarts: ReadonlySet<string> = new Set(
  list(
    'me us it this that these those them the a an my our your all every everything each some any its their up down off on out in into as by to back to for like around one two three four five only just both at with where',
  ),
)
