import { useEffect, useMemo, useRef } from 'react'
import { frameOf, lay } from './stage/frame-of.ts'
import styles from './space.module.css'
import type { Stage } from './stage/stage.ts'
import { useSpaceState } from './instance.ts'

/** Pixels between a group and its frame; more than between what is selected and its handles. */
const margin = 18
/** More groups than this are not framed at once. */
const mostFramed = 8

/** Shows groups as such: a frame and a few words around each that one points at or holds a part of. */
export function GroupFrames({ stage }: { stage: Stage }) {
  const hovered = useSpaceState((state) => state.hovered)
  const selection = useSpaceState((state) => state.selection)
  // Asked again when groups have changed, though what is pointed at and held has not.
  const groupings = useSpaceState((state) => state.groupings)
  const groups = useMemo(
    () => (groupings < 0 ? [] : groupsOf(stage, hovered, selection)),
    [stage, hovered, selection, groupings],
  )
  return groups.map(({ group, ids }) => <Frame key={group} stage={stage} ids={ids} />)
}

function Frame({ stage, ids }: { stage: Stage; ids: readonly string[] }) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    stage.invalidate()
    return stage.everyFrame(() => {
      if (element.current) lay(element.current, margin, frameOf(stage, ids))
      return false
    })
  }, [stage, ids])
  return (
    <div ref={element} className={styles['group']} data-group hidden>
      <span>Group of {ids.length}</span>
    </div>
  )
}

function groupsOf(
  stage: Stage,
  hovered: string | undefined,
  selection: readonly string[],
): { group: string; ids: string[] }[] {
  const found = new Map<string, string[]>()
  for (const id of hovered === undefined ? selection : [hovered, ...selection]) {
    const group = stage.item(id)?.group ?? ''
    if (group === '' || found.has(group)) continue
    const ids = stage.groupOf(id)
    if (ids.length > 1) found.set(group, ids)
    if (found.size >= mostFramed) break
  }
  return [...found].map(([group, ids]) => ({ group, ids }))
}
