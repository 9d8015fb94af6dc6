import type { PlaceSaid } from '../reader/values.ts'
import { NotHere, type Scene } from './scene.ts'

/** The place that is told by its form or by its turn; of several of a form the last one that was made. */
export function placeMeant({ context }: Scene, { kind, rows, nth }: PlaceSaid): string {
  const { environments, environment, made, turns } = context
  const known = made.flatMap((id) => environments.find((place) => place.id === id) ?? [])
  if (nth === 'other') {
    const others = known.filter(({ id }) => id !== environment?.id)
    const [only] = others
    if (!only || others.length > 1) throw new NotHere('place')
    return only.id
  }
  if (nth !== undefined) {
    const place = nth < 0 ? known.at(nth) : known[nth - 1]
    if (!place || known.length < 2) throw new NotHere('place')
    return place.id
  }
  const ofKind = known.filter((place) => place.kind === kind)
  // A row is a grid of one line: only what was asked for tells them apart.
  const asked = ofKind.filter(({ id }) =>
    turns.some(
      ({ goal, environmentId }) =>
        environmentId === id &&
        (goal.do === 'make' || goal.do === 'arrange') &&
        goal.arrangement === kind &&
        goal.rows === rows,
    ),
  )
  const candidates = asked.length > 0 ? asked : ofKind
  const meant = candidates.find(({ id }) => id === environment?.id) ?? candidates.at(-1)
  if (!meant || known.length < 2) throw new NotHere('place')
  return meant.id
}
