import { useEffect } from 'react'
import type { Stage } from './stage.ts'
import { useStore } from 'zustand'
import type { SpaceInstance } from '../instance.ts'
import { drifting } from './drift.ts'

/** Lets the opening view drift as long as it is `wanted`; then it stays where it has come. */
export function useDrift({ state }: SpaceInstance, stage: Stage | undefined, wanted: boolean): void {
  const ready = useStore(state, (space) => space.ready)
  useEffect(() => {
    const view = stage?.place?.camera
    if (!stage || !view || !wanted || !ready) return
    let seconds = 0
    const stop = stage.everyFrame((dt) => {
      seconds += dt
      stage.rig.travel(drifting(view, seconds))
      return true
    })
    stage.invalidate()
    return stop
  }, [stage, wanted, ready])
}
