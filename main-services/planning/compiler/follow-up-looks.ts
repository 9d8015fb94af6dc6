import type { Appearance, Goal } from '#shared/model/goal.ts'
import type { Lighting } from '#shared/model/environment.ts'
import type { PlannerContext } from '../grammar/context.ts'
import { shaded } from '../grammar/do/backdrop.ts'
import { colourByWord } from '../grammar/lexicon/colours.ts'
import { arrangementByName } from '../grammar/lexicon/arrangements.ts'
import type { Word } from '../grammar/text/word.ts'
import { intent } from '../reader/intents.ts'
import type { Fragment } from '../reader/follow-up.ts'
import type { Intent, SetRead } from '../reader/values.ts'
import { inTone } from './tone.ts'

const inverse = (value: number): number => Math.round(1e6 / value) / 1e6

/** "The same light here": as it was made, or changed, in the place before. */
export function lookOfBefore({ turns, environment }: PlannerContext, what: 'lighting' | 'backdrop'): Intent[] | null {
  const looks = turns.flatMap(({ goal, environmentId }) =>
    (goal.do === 'look' || goal.do === 'make') && environmentId !== environment?.id && goal.look[what]
      ? [goal.look[what]]
      : [],
  )
  const last = looks.at(-1)
  return last ? [intent({ do: 'look', look: { [what]: last } })] : null
}

/** The last change of light, size, place or distance once more, or a little of it back. */
export function moreOrLess(context: PlannerContext, last: Goal, less: boolean): Intent[] | null {
  switch (last.do) {
    case 'brighten': {
      const by = less ? Math.sqrt(inverse(last.by)) : last.by
      return [intent({ do: 'brighten', by: Math.round(by * 100) / 100 })]
    }
    case 'look': {
      const { lighting } = last.look
      if (!lighting || last.look.backdrop) return null
      if (lighting.intensity !== undefined && lighting.preset === undefined)
        return [intent({ do: 'brighten', by: lighting.intensity < 1 === less ? 1.25 : 0.8 })]
      const isWarm = toneOf(lighting)
      return isWarm === null ? null : toned(context, less ? !isWarm : isWarm)
    }
    case 'change': {
      const { scale, spread, move, turn, toward } = last.change
      const half = (value: number) => Math.round(Math.sqrt(inverse(value)) * 1e6) / 1e6
      const change = !less
        ? last.change
        : {
            ...(scale === undefined ? {} : { scale: half(scale) }),
            ...(spread === undefined ? {} : { spread: half(spread) }),
            ...(move === undefined ? {} : { move: move.map((part) => -part / 2) as [number, number, number] }),
            ...(turn === undefined ? {} : { turn: -turn / 2 }),
            ...(toward === undefined ? {} : { toward: { ...toward, by: -toward.by / 2 } }),
          }
      const of = last.of.set === 'here' ? last.of : ({ set: 'said', as: 'touched' } as const)
      return [intent({ do: 'change', of, change })]
    }
    default:
      return null
  }
}

/** Whether a light was asked for as warmer; null where it is no question of that. */
const toneOf = ({
  preset,
  color,
}: Partial<Lighting> | { preset?: string | undefined; color?: string | undefined }): boolean | null =>
  preset === 'warm'
    ? true
    : preset === 'cool'
      ? false
      : color === undefined
        ? null
        : Number.parseInt(color.slice(1, 3), 16) > Number.parseInt(color.slice(5, 7), 16)

function toned({ environment, standing }: PlannerContext, isWarm: boolean): Intent[] | null {
  const light = environment ? standing(environment.id).light : undefined
  return [
    intent({ do: 'look', look: { lighting: light ? inTone(light, isWarm) : { preset: isWarm ? 'warm' : 'cool' } } }),
  ]
}

/** How a place looks that nobody has said anything of. */
const usual = {
  light: { preset: 'museum', intensity: 1, color: '#ffffff' },
  backdrop: { kind: 'hall', color: '#1b1a18' },
} as const

/** "Have the light as it was at the start", "revert the backdrop only", "as it was". */
export function restoredLook(
  { turns, environment, environments, made: places }: PlannerContext,
  { what, toStart }: Extract<Fragment, { is: 'restored' }>,
): Intent[] | null {
  const last = turns.at(-1)?.goal
  const isOneOfMany = environments.filter(({ id }) => places.includes(id)).length > 1 && !toStart
  if (what === 'made') return isOneOfMany ? null : [intent({ do: 'undo', times: 1, toMade: true })]
  if (what === 'removed' && last?.do !== 'remove' && last?.do !== 'keep') return null
  if (what === 'last') return [{ ...intent({ do: 'undo', times: 1 }), restores: true }]
  if (what === 'removed') return [intent({ do: 'undo', times: 1 })]
  const here = turns.filter(({ environmentId }) => environmentId === environment?.id)
  const made = here.findLastIndex(({ goal }) => goal.do === 'make')
  const first = here[made]?.goal
  const look = first?.do === 'make' ? first.look : {}
  const since = here.slice(made + 1).map(({ goal }) => goal)
  if (what === 'light') {
    const changes = since.filter((goal) => goal.do === 'brighten' || (goal.do === 'look' && goal.look.lighting))
    const kept = toStart ? [] : changes.slice(0, -1)
    const lighting = kept.reduce<Lighting>(lit, { ...usual.light, ...defined(look.lighting) })
    return changes.length === 0 ? null : [intent({ do: 'look', look: { lighting } })]
  }
  const changes = since.flatMap((goal) => (goal.do === 'look' && goal.look.backdrop ? [goal.look.backdrop] : []))
  const kept = toStart ? [] : changes.slice(0, -1)
  const backdrop = Object.assign({}, usual.backdrop, look.backdrop, ...kept) as Appearance['backdrop']
  return changes.length === 0 ? null : [intent({ do: 'look', look: { backdrop } })]
}

/** Light with one more change. */
function lit(light: Lighting, goal: Goal): Lighting {
  if (goal.do === 'brighten') return { ...light, intensity: Math.round(light.intensity * goal.by * 100) / 100 }
  return goal.do === 'look' ? { ...light, ...defined(goal.look.lighting) } : light
}

const defined = (light: Appearance['lighting']): Partial<Lighting> =>
  Object.fromEntries(Object.entries(light ?? {}).filter(([, value]) => value !== undefined))

/** "Another third on top": the last change of size or light by so much more. */
export function sharedMore(last: Goal, share: number): Intent[] | null {
  const grown = (value: number) => Math.round((value < 1 ? 1 - share : 1 + share) * 1e6) / 1e6
  if (last.do === 'brighten') return [intent({ do: 'brighten', by: grown(last.by) })]
  if (last.do !== 'change') return null
  const { scale, spread } = last.change
  const of = last.of.set === 'here' ? last.of : ({ set: 'said', as: 'touched' } as const)
  if (scale !== undefined) return [intent({ do: 'change', of, change: { scale: grown(scale) } })]
  return spread === undefined ? null : [intent({ do: 'change', of, change: { spread: grown(spread) } })]
}

/** "Nah, purple", after the backdrop: another colour of it. */
export function recoloured(last: Extract<Goal, { do: 'look' }>, set: SetRead): Intent[] | null {
  if (set.ones || !last.look.backdrop || set.set.set !== 'where' || set.set.condition.is !== 'color') return null
  const colour = colourByWord.get(set.set.condition.any[0] ?? '')
  return colour ? [intent({ do: 'look', look: { backdrop: { kind: 'plain', color: shaded(colour.hex, '') } } })] : null
}

/** "The stars were nicer": a look or a form that was there before. */
export function nicerLook({ turns }: PlannerContext, words: readonly Word[]): Intent[] | null {
  const named = new Set(words.map(({ norm }) => norm))
  const earlier = turns.slice(0, -1).toReversed()
  const colours = [...named].flatMap((word) => colourByWord.get(word)?.hex ?? [])
  for (const [at, { goal }] of earlier.entries()) {
    const look: Appearance | null = goal.do === 'look' || goal.do === 'make' ? goal.look : null
    const { backdrop, lighting } = look ?? {}
    const isBackdrop =
      backdrop !== undefined &&
      ((backdrop.kind === 'stars' && ['stars', 'starry', 'night', 'sky'].some((word) => named.has(word))) ||
        (backdrop.kind !== undefined && named.has(backdrop.kind)) ||
        colours.some((hex) => isHueOf(hex, backdrop.color)))
    // Right before the last change: that is taken back.
    if (isBackdrop && at === 0 && goal.do === 'look') return [intent({ do: 'undo', times: 1 })]
    if (isBackdrop) return [intent({ do: 'look', look: { backdrop } })]
    if (lighting?.preset !== undefined && named.has(lighting.preset))
      return [intent({ do: 'look', look: { lighting } })]
    const form = [...named].map((word) => arrangementByName.get(word)).find((one) => one !== undefined)
    if (form !== undefined && (goal.do === 'make' || goal.do === 'arrange') && goal.arrangement === form) {
      const { arrangement, options, rows } = goal
      const made = intent({ do: 'arrange', of: { set: 'here' }, said: 'everything', arrangement, options, look: {} })
      return [rows === undefined ? made : { ...made, rows }]
    }
  }
  return null
}

/** A shade of a colour is that colour. */
const isHueOf = (hex: string, shade: string | undefined): boolean =>
  shade !== undefined && ['', 'dark', 'light'].some((how) => shaded(hex, how) === shade)
