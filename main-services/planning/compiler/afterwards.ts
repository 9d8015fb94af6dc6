import { z } from 'zod'
import { goalsOf } from '#shared/model/plan-goals.ts'
import { ItemChange } from '#shared/model/environment.ts'
import type { PlanStep, WorkflowDefinition } from '#shared/model/workflow.ts'
import type { PlannerContext } from '../grammar/context.ts'
import { librarySet } from './library-set.ts'
import { Scene } from './scene.ts'
import { withSpots, type StandingItem, type StandingTable } from '../standing/table.ts'

/** Steps that leave every thing where it is, or say themselves where it goes. */
const foreseen =
  /^(?:assets\.|environments\.(?:removeItems|setItems|adjust|setLighting|setBackdrop|rename|get|list|replaceItems|addAssets)$|layouts\.get$)/u

/**
 * What a conversation is about once a plan has been carried out, as far as its steps tell; null where only doing it will
 * tell what stands then: it makes a place, or takes something back.
 */
export function afterPlan(context: PlannerContext, plan: WorkflowDefinition): PlannerContext | null {
  if (!plan.steps.every(({ tool }) => foreseen.test(tool))) return null
  const found = foundBy(context, plan)
  if (found === undefined) return null
  const after = afterSteps(context, plan.steps, itemsMeant(plan))
  const goals = goalsOf(plan)
  const changes = plan.steps.some(({ tool }) => tool.startsWith('environments.'))
  const environmentId = changes ? (context.environment?.id ?? null) : null
  return {
    ...after,
    turns: [...context.turns, ...goals.map((goal) => ({ goal, environmentId }))],
    ...(found && !changes ? { lastFound: found, latest: plan.answer ? ('asked' as const) : ('found' as const) } : {}),
    ...(changes ? { latest: 'environment' as const } : {}),
    declined: false,
  }
}

/** What a plan finds or asks about last; null where it does not, undefined where only doing it will tell. */
function foundBy(context: PlannerContext, plan: WorkflowDefinition): Found | null | undefined {
  if (!plan.steps.some(({ tool }) => /^assets\.(?:select|find)$/u.test(tool))) return null
  const goal = goalsOf(plan).findLast(({ do: deed }) => /^(?:find|count|which)$/u.test(deed))
  const set = goal && 'of' in goal ? librarySet(new Scene(context), goal.of) : null
  return set ? { assetIds: [...context.select(set)], phrase: goal && 'said' in goal ? goal.said : '' } : undefined
}
type Found = NonNullable<PlannerContext['lastFound']>

/**
 * What stands after some steps, as far as they tell it.
 * @param meant things that they are for, where others only make room
 */
export function afterSteps(
  context: PlannerContext,
  steps: readonly PlanStep[],
  meant: readonly string[] | null = null,
): PlannerContext {
  const changes = steps.flatMap((step) => changeOf(step) ?? [])
  if (changes.length === 0) return context
  const touched = meant ?? changes.at(-1)?.items ?? []
  return {
    ...context,
    standing: (environmentId) => {
      const own = changes.filter((change) => change.environmentId === environmentId)
      return own.reduce((table, { apply }) => apply(table), context.standing(environmentId))
    },
    ...(touched.length > 0 ? { touched } : {}),
  }
}

interface StandingChange {
  environmentId: string
  /** Things that stand there still and that it was about. */
  items: readonly string[]
  apply: (table: StandingTable) => StandingTable
}

const Ids = z.array(z.string())
const Removed = z.object({ environmentId: z.string(), itemIds: Ids })
const Placed = z.object({ environmentId: z.string(), changes: z.array(ItemChange) })
const Adjusted = z.object({ environmentId: z.string(), itemIds: Ids, scale: z.number().optional() })

function changeOf({ tool, args }: PlanStep): StandingChange | null {
  if (tool === 'environments.removeItems') {
    const { data } = Removed.safeParse(args)
    const gone = new Set(data?.itemIds)
    return data ? { environmentId: data.environmentId, items: [], apply: (table) => without(table, gone) } : null
  }
  if (tool === 'environments.setItems') {
    const { data } = Placed.safeParse(args)
    const spots = (data?.changes ?? []).map(({ id, position, rotation }) => ({
      itemId: id,
      ...(position ? { position } : {}),
      ...(rotation ? { rotation } : {}),
    }))
    return data
      ? {
          environmentId: data.environmentId,
          items: spots.map(({ itemId }) => itemId),
          apply: (table) => withSpots(table, spots),
        }
      : null
  }
  if (tool === 'environments.adjust') {
    const { data } = Adjusted.safeParse(args)
    const [chosen, factor] = [new Set(data?.itemIds), data?.scale ?? 1]
    const sized = (item: StandingItem): StandingItem => {
      const [width, height, depth] = item.size
      return chosen.has(item.itemId) ? { ...item, size: [width * factor, height * factor, depth * factor] } : item
    }
    const apply = (table: StandingTable) => ({ ...table, items: table.items.map(sized) })
    return data ? { environmentId: data.environmentId, items: data.itemIds, apply } : null
  }
  return null
}

const without = (table: StandingTable, gone: ReadonlySet<string>): StandingTable => ({
  ...table,
  items: table.items.filter(({ itemId }) => !gone.has(itemId)),
})

/** The things that a plan is about, where others only make room. */
const itemsMeant = ({ parameters }: WorkflowDefinition): string[] | null =>
  Ids.safeParse(parameters['items']).data ?? null
