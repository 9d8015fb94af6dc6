import type { Goal } from '#shared/model/goal.ts'
import type { AnswerPart } from '#shared/model/workflow.ts'
import { list } from '../grammar/what/describe.ts'
import { besideThings, inOrder, isColumn, wallOf, type StandingItem, type StandingTable } from '../standing/table.ts'
import { standing } from './place-here.ts'
import { NotHere, Question, type Scene } from './scene.ts'
import { standingItems } from './standing-set.ts'

/** Says where things stand: on which wall, as the how many-th, and beside what. */
export function locating(scene: Scene, { of, said }: Extract<Goal, { do: 'where' }>): AnswerPart[] {
  const place = standing(scene)
  if (!place) throw new NotHere('where')
  const items = standingItems(scene, place.table, of)
  if (items.length === 0) throw new Question(`I see no ${said} in ${place.name}.`)
  scene.answerWith(items)
  if (items.length > 3) return [`${items.length} of them stand in ${place.name}.`]
  return [`${items.map((item) => located(place.table, item)).join('; ')}.`]
}

function located(table: StandingTable, item: StandingItem): string {
  const around = besideThings(table, [item], 'beside').map(({ name }) => name)
  const beside =
    around.length === 0 ? '' : around.length === 1 ? `, next to ${list(around)}` : `, between ${list(around)}`
  return `${item.name} hangs ${table.kind === 'grid' ? inTheRow(table, item) : aroundOne(table, item)}${beside}`
}

function inTheRow(table: StandingTable, item: StandingItem): string {
  const row = inOrder(table, table.items, 'hung')
  const place = row.indexOf(item) + 1
  const from = isColumn(table) ? 'the top' : 'the left'
  return row.length === 1 ? 'by itself' : `as number ${place} of ${row.length} from ${from}`
}

const onWalls = {
  front: 'on the wall straight ahead',
  behind: 'on the wall behind you',
  left: 'on the left wall',
  right: 'on the right wall',
}
const around = { front: 'straight ahead', behind: 'behind you', left: 'to the left', right: 'to the right' }

const aroundOne = (table: StandingTable, item: StandingItem): string =>
  (table.kind === 'gallery' ? onWalls : around)[wallOf(table, item)]
