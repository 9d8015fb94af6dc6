import type { Goal } from '#shared/model/goal.ts'

/** Something that a form asks for as a sentence would: it makes a goal, which the conversation pursues. */
export interface Wish {
  title: string
  /** What it says under its title. */
  note: string
  /** On the button that does it. */
  button: string
  /** Other words one may look for it by. */
  words: string[]
  /** Operations of the contract that it stands for, so that none is listed twice. */
  does: string[]
  /** It changes the place that is open. */
  inPlace: boolean
  /** What the form begins with. */
  begin: (here: Here) => Goal
}

/** What the window knows when a form is opened. */
export interface Here {
  isSelected: boolean
  /** Name of the place that is open. */
  place: string
}

const everything = { set: 'all' } as const
const selected = { set: 'said', as: 'selected' } as const

/** What people do most, by the names they use. */
export const wishes: readonly Wish[] = [
  {
    title: 'Make a place…',
    note: 'Chooses things of the library and stands them in a form that you choose.',
    button: 'Make it',
    words: ['gallery', 'circle', 'grid', 'row', 'timeline', 'clusters', 'exhibition', 'new', 'build', 'hang'],
    does: [],
    inPlace: false,
    begin: () => ({
      do: 'make',
      of: everything,
      said: 'things',
      arrangement: 'gallery',
      options: {},
      name: null,
      look: {},
    }),
  },
  {
    title: 'Find…',
    note: 'Looks for things by what they are, where they lie, when they were taken.',
    button: 'Find them',
    words: ['search', 'look for', 'show', 'media', 'photos', 'which'],
    does: ['assets.find'],
    inPlace: false,
    begin: () => ({ do: 'find', of: everything, said: 'things' }),
  },
  {
    title: 'Count…',
    note: 'Tells how many there are of something.',
    button: 'Count them',
    words: ['how many', 'number'],
    does: [],
    inPlace: false,
    begin: () => ({ do: 'count', of: everything, said: 'things', one: 'thing' }),
  },
  {
    title: 'Add to this place…',
    note: 'Brings more of the library into the place that is open.',
    button: 'Add them',
    words: ['bring', 'hang', 'put in'],
    does: ['environments.addAssets'],
    inPlace: true,
    begin: () => ({ do: 'add', of: everything, said: 'things' }),
  },
  {
    title: 'Take out of this place…',
    note: 'Takes things out of the place that is open; the library keeps them.',
    button: 'Take them out',
    words: ['remove', 'delete', 'away'],
    does: ['environments.removeItems'],
    inPlace: true,
    begin: ({ isSelected }) => ({ do: 'remove', of: isSelected ? selected : everything, said: 'such things' }),
  },
  {
    title: 'Arrange this place…',
    note: 'Stands what is here in another form.',
    button: 'Arrange it',
    words: ['circle', 'grid', 'row', 'timeline', 'clusters', 'order', 'rehang'],
    does: ['environments.arrange'],
    inPlace: true,
    begin: ({ isSelected }) => ({
      do: 'arrange',
      of: isSelected ? selected : { set: 'here' },
      said: 'things',
      arrangement: 'gallery',
      options: {},
      look: {},
    }),
  },
  {
    title: 'Rename this place…',
    note: 'Gives the place that is open another name.',
    button: 'Call it so',
    words: ['name', 'title', 'call'],
    does: ['environments.rename'],
    inPlace: true,
    begin: ({ place }) => ({ do: 'rename', name: place }),
  },
  {
    title: 'Light this place…',
    note: 'Sets the light of the place that is open.',
    button: 'Light it so',
    words: ['lighting', 'warm', 'bright', 'dark', 'night', 'mood'],
    does: ['environments.setLighting'],
    inPlace: true,
    begin: () => ({ do: 'look', look: { lighting: {} } }),
  },
  {
    title: 'Set what stands behind…',
    note: 'Sets the backdrop of the place that is open.',
    button: 'Set it so',
    words: ['backdrop', 'background', 'sky', 'stars', 'walls', 'hall'],
    does: ['environments.setBackdrop'],
    inPlace: true,
    begin: () => ({ do: 'look', look: { backdrop: {} } }),
  },
]
