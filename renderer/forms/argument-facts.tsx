import { Facts } from '#renderer/design/index.ts'
import { useAssetCards } from '#renderer/state/index.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import { namedIn, type Named } from './names.ts'
import { operationAt, type Operation } from './operations.ts'
import { sayArguments, type Names } from './sayings.ts'
import { useChoices } from './use-names.ts'
import styles from './forms.module.css'

/** What a step works with, as lines of words. */
export function ArgumentFacts({ step, steps }: { step: PlanStep; steps: readonly PlanStep[] }) {
  const operation = operationAt(step.tool)
  if (!operation) return null
  return <Told operation={operation} step={step} steps={steps} />
}

function Told({ operation, step, steps }: { operation: Operation; step: PlanStep; steps: readonly PlanStep[] }) {
  const names = useNamesOf(step, steps)
  const lines = sayArguments(operation, step.args, names)
  if (lines.length === 0) return null
  return <Facts facts={lines.map(({ label, words }) => [label, words])} className={styles.facts} />
}

/** Most ids of a step that are looked up; more are told by their number. */
const mostNamed = 3

function useNamesOf(step: PlanStep, steps: readonly PlanStep[]): Names {
  const places = useChoices('places')
  const canvases = useChoices('canvases')
  const layouts = useChoices('layouts')
  const cards = useAssetCards(assetsIn(step))
  const known: Partial<Record<Named, readonly { id: string; name: string }[]>> = {
    places,
    canvases,
    layouts,
    assets: cards,
  }
  return { steps, nameOf: (kind, id) => known[kind]?.find((one) => one.id === id)?.name }
}

function assetsIn({ tool, args }: PlanStep): string[] {
  const ids = Object.entries(args).flatMap(([name, value]) => {
    if (namedIn(tool, name) !== 'assets') return []
    const list: unknown[] = Array.isArray(value) ? value : [value]
    return list.filter((id): id is string => typeof id === 'string')
  })
  return ids.length > mostNamed ? [] : ids
}
