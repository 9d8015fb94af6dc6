import { z } from 'zod'
import { AssetFilter } from '#shared/model/asset.ts'
import type { Goal, GoalSet } from '#shared/model/goal.ts'
import type { Json } from '#shared/model/ids.ts'
import { Arrangement, ArrangementOptions } from '#shared/model/layout.ts'
import { bothOf, eitherOf, whatIs, type SetExpression, type SetOrder } from '#shared/model/set.ts'
import { Appearance, Change } from '#shared/model/goal.ts'
import type { PlanStep } from '#shared/model/workflow.ts'

/**
 * What steps are for that no goals were read for: the older grammar makes steps at once. A conversation goes on from these
 * goals as from those that were said.
 */
export function goalsOfSteps(steps: readonly PlanStep[]): Goal[] {
  const sets = new Map<string, GoalSet>()
  const shapes = new Map<string, { of: GoalSet; arrangement: Arrangement; options: ArrangementOptions }>()
  const goals: Goal[] = []
  for (const { id, tool, args } of steps) {
    switch (tool) {
      case 'assets.find': {
        const set = searched(args)
        if (set) sets.set(id, set)
        break
      }
      case 'canvases.create': {
        const set = setAt(sets, args['assetIds'])
        if (set) sets.set(id, set)
        break
      }
      case 'canvases.addMembers': {
        const [canvas, more] = [fromOf(args['id']), setAt(sets, args['assetIds'])]
        const before = canvas === null ? undefined : sets.get(canvas)
        if (canvas !== null && before && more) sets.set(canvas, { set: 'or', of: [before, more], listed: true })
        break
      }
      case 'layouts.create': {
        const shape = z.object({ arrangement: Arrangement, options: ArrangementOptions.default({}) }).safeParse(args)
        const [canvas] = Array.isArray(args['canvasIds']) ? args['canvasIds'] : []
        const of = setAt(sets, canvas)
        if (shape.success && of) shapes.set(id, { of, ...shape.data })
        break
      }
      case 'environments.create': {
        const [layout] = Array.isArray(args['layoutIds']) ? args['layoutIds'] : []
        const shape = shapes.get(fromOf(layout) ?? '')
        const said = typeof args['name'] === 'string' ? args['name'] : 'things'
        if (shape) goals.push({ do: 'make', said, name: null, look: {}, ...shape })
        break
      }
      case 'environments.addAssets':
      case 'environments.removeItems': {
        const of = setAt(sets, args['assetIds'])
        if (of) goals.push({ do: tool === 'environments.addAssets' ? 'add' : 'remove', of, said: 'things' })
        break
      }
      case 'environments.setLighting':
      case 'environments.setBackdrop': {
        const { lighting, backdrop } = args
        const look = Appearance.safeParse({ ...(lighting ? { lighting } : {}), ...(backdrop ? { backdrop } : {}) })
        if (look.success) goals.push({ do: 'look', look: look.data })
        break
      }
      case 'environments.rename':
        if (typeof args['name'] === 'string') goals.push({ do: 'rename', name: args['name'] })
        break
      case 'environments.adjust': {
        const change = Change.safeParse(args)
        const found = args['assetIds'] === undefined ? undefined : setAt(sets, args['assetIds'])
        const of: GoalSet = found ?? (args['itemIds'] === undefined ? { set: 'here' } : { set: 'said', as: 'touched' })
        if (change.success && (args['assetIds'] === undefined || found))
          goals.push({ do: 'change', of, change: change.data })
        break
      }
    }
  }
  const [only, ...others] = [...sets.values()]
  if (only && others.length === 0 && steps.every(({ tool }) => tool === 'assets.find'))
    return [{ do: 'find', of: only, said: 'things' }]
  return goals
}

const fromOf = (value: Json | undefined): string | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value['$from'] === 'string'
    ? value['$from']
    : null

const setAt = (sets: ReadonlyMap<string, GoalSet>, value: Json | undefined): GoalSet | undefined => {
  if (Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === 'string'))
    return whatIs({ is: 'ids', ids: value })
  return sets.get(fromOf(value) ?? '')
}

const orders: Readonly<Record<string, SetOrder>> = {
  taken: { by: 'taken' },
  'taken-desc': { by: 'taken', descending: true },
  name: { by: 'name' },
  random: { by: 'random' },
}

/** The set that a search finds; undefined where a step before it tells. */
function searched(args: PlanStep['args']): GoalSet | undefined {
  const filter = AssetFilter.safeParse(args['filter'] ?? {})
  if (!filter.success) return undefined
  const of = setOfFilter(filter.data)
  const order = (typeof args['order'] === 'string' ? orders[args['order']] : undefined) ?? { by: 'taken' }
  return typeof args['limit'] === 'number' ? { set: 'take', of, order, count: args['limit'] } : of
}

function setOfFilter({ except = [], ...filter }: AssetFilter): SetExpression {
  const { types, colors, orientation, ids, camera, folder, text, takenFrom, takenTo } = filter
  return bothOf(
    ...(types ? [whatIs({ is: 'type', any: types })] : []),
    ...(colors ? [whatIs({ is: 'color', any: colors })] : []),
    ...(orientation ? [whatIs({ is: 'orientation', any: [orientation] })] : []),
    ...(ids ? [whatIs({ is: 'ids', ids })] : []),
    ...(camera === undefined ? [] : [whatIs({ is: 'camera', words: camera })]),
    ...(folder === undefined ? [] : [whatIs({ is: 'folder', path: folder })]),
    ...(text === undefined ? [] : [whatIs({ is: 'words', all: text.split(/\s+/u).map((word) => [word]) })]),
    ...(takenFrom === undefined && takenTo === undefined
      ? []
      : [
          whatIs({
            is: 'taken',
            ...(takenFrom === undefined ? {} : { from: takenFrom }),
            ...(takenTo === undefined ? {} : { to: takenTo }),
          }),
        ]),
    ...(except.length === 0 ? [] : [{ set: 'not' as const, of: eitherOf(...except.map(setOfFilter)) }]),
  )
}
