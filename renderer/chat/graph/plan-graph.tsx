import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { StepView } from '#renderer/state/index.ts'
import { referencedIn } from '#renderer/forms/index.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import { DropStep } from './drop-step.tsx'
import { conditionWords } from './condition-words.ts'
import { layoutGraph, neighbour, type GraphLayout, type GraphPlace } from './layout.ts'
import { StepNode, type NodeState } from './step-node.tsx'
import styles from './graph.module.css'

/** A plan to be drawn, and how. */
export interface PlanGraphProps {
  steps: readonly PlanStep[]
  views: Readonly<Record<string, StepView>>
  /** Ids of steps that wait for the person. */
  asked: ReadonlySet<string>
  /** `down`: one layer under the other, for a narrow place; `right`: beside each other. */
  way: 'down' | 'right'
  open: string | null
  onOpen: (id: string) => void
  /** What takes a step out of the plan; undefined where it cannot be left out. */
  drop?: (step: PlanStep) => (() => void) | undefined
}

/** Px. */
const gap = { across: 10, along: { down: 30, right: 26 } }
const narrowest = { down: 104, right: 116 }
const widest = { down: 200, right: 184 }
/** What the frame keeps for its edges and a scroll bar, px. */
const edges = 14

/** What a step comes after: what it depends on, refers to, or asks about. */
export const comesAfter = ({ dependsOn, args, when }: PlanStep): string[] => [
  ...dependsOn,
  ...referencedIn(args),
  ...(when ? [when.$from] : []),
]

/** Lays out the steps of a plan. */
export const graphOf = (steps: readonly PlanStep[]): GraphLayout =>
  layoutGraph(steps.map((step) => ({ id: step.id, after: comesAfter(step) })))

/** A plan as a graph: what comes after what, what goes on beside what, and how far each step is. */
export function PlanGraph({ steps, views, asked, way, open, onOpen, drop }: PlanGraphProps) {
  const layout = useMemo(() => graphOf(steps), [steps])
  const conditions = useMemo(() => new Map(steps.map((step) => [step.id, conditionWords(step, steps)])), [steps])
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame)
  const size = sizeOf(
    layout,
    way,
    room,
    [...conditions.values()].some((words) => words !== ''),
  )
  const [current, setCurrent] = useState<string | null>(null)
  const reached = steps.some(({ id }) => id === current) ? current : (steps[0]?.id ?? null)
  const list = useRef<HTMLOListElement>(null)

  function move(event: KeyboardEvent): void {
    const to = reached === null ? undefined : targetOf(event.key, layout, reached, way, steps)
    if (to === undefined) return
    event.preventDefault()
    setCurrent(to)
    list.current?.querySelector<HTMLElement>(`[data-step="${to}"] button`)?.focus()
  }

  const stateOf = (id: string): NodeState => (asked.has(id) ? 'asked' : (views[id]?.status ?? 'waiting'))
  return (
    <div ref={frame} className={`${styles.scroll} scroll`}>
      <div className={styles.graph} style={{ width: size.width, height: size.height }}>
        <Lines layout={layout} size={size} way={way} stateOf={stateOf} />
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys go on from the step that has the focus */}
        <ol ref={list} aria-label="Plan" onKeyDown={move}>
          {steps.map((step) => {
            const place = layout.places.get(step.id)
            if (!place) return null
            const { x, y } = cornerOf(place, size, way)
            return (
              <li
                key={step.id}
                className={styles.place}
                style={{ left: x, top: y, width: size.node.width, height: size.node.height }}
                data-step={step.id}
                data-status={stateOf(step.id)}
              >
                <StepNode
                  step={step}
                  view={views[step.id]}
                  state={stateOf(step.id)}
                  condition={conditions.get(step.id) ?? ''}
                  after={titlesBefore(layout, steps, step.id)}
                  open={open === step.id}
                  reachable={reached === step.id}
                  onFocus={() => setCurrent(step.id)}
                  onOpen={() => onOpen(step.id)}
                />
                <DropStep step={step} onDrop={drop?.(step)} />
              </li>
            )
          })}
        </ol>
      </div>
    </div>
  )
}

const titlesBefore = ({ edges }: GraphLayout, steps: readonly PlanStep[], id: string): string[] =>
  edges.flatMap(({ from, to }) => (to === id ? [steps.find((step) => step.id === from)?.title ?? ''] : []))

type Direction = Parameters<typeof neighbour>[2]

const keys: Readonly<Record<'down' | 'right', Readonly<Record<string, Direction>>>> = {
  down: { ArrowDown: 'on', ArrowUp: 'back', ArrowLeft: 'left', ArrowRight: 'right' },
  right: { ArrowRight: 'on', ArrowLeft: 'back', ArrowUp: 'left', ArrowDown: 'right' },
}

function targetOf(
  key: string,
  layout: GraphLayout,
  from: string,
  way: 'down' | 'right',
  steps: readonly PlanStep[],
): string | undefined {
  if (key === 'Home') return steps[0]?.id
  if (key === 'End') return steps.at(-1)?.id
  const direction = keys[way][key]
  return direction && neighbour(layout, from, direction)
}

interface Size {
  node: { width: number; height: number }
  width: number
  height: number
}

function sizeOf({ layers, lanes }: GraphLayout, way: 'down' | 'right', room: number, conditions: boolean): Size {
  const down = way === 'down'
  const [across, along] = down ? [lanes, layers] : [layers, lanes]
  const between = Math.max(0, across - 1) * (down ? gap.across : gap.along.right)
  const share = Math.floor((room - edges - between) / Math.max(1, across))
  const node = { width: Math.min(widest[way], Math.max(narrowest[way], share)), height: conditions ? 92 : 62 }
  const rest = Math.max(0, along - 1) * (down ? gap.along.down : gap.across)
  return { node, width: Math.ceil(across * node.width + between), height: along * node.height + rest }
}

/** How wide something is, px, also after it changed; 0 before it stands. */
function useRoom(of: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0)
  useEffect(() => {
    const element = of.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setRoom(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  return room
}

function cornerOf({ layer, lane }: GraphPlace, { node }: Size, way: 'down' | 'right'): { x: number; y: number } {
  return way === 'down'
    ? { x: lane * (node.width + gap.across), y: layer * (node.height + gap.along.down) }
    : { x: layer * (node.width + gap.along.right), y: lane * (node.height + gap.across) }
}

interface LinesProps {
  layout: GraphLayout
  size: Size
  way: 'down' | 'right'
  stateOf: (id: string) => NodeState
}

/** What leads to what. A line is full once the step that it comes from is done. */
function Lines({ layout, size, way, stateOf }: LinesProps) {
  const arrow = useId()
  return (
    <svg aria-hidden="true" className={styles.lines} width={size.width} height={size.height}>
      <defs>
        <marker id={arrow} viewBox="0 0 6 6" refX="5" refY="3" markerWidth="6" markerHeight="6" orient="auto">
          <path d="M0 0 L6 3 L0 6 z" className={styles.arrow} />
        </marker>
      </defs>
      {layout.edges.map(({ from, to, via }) => {
        const [begin, end] = [layout.places.get(from), layout.places.get(to)]
        if (!begin || !end) return null
        return (
          <path
            key={`${from} ${to}`}
            d={lineThrough([begin, ...via, end], size, way)}
            className={styles.line}
            data-done={stateOf(from) === 'completed'}
            markerEnd={`url(#${arrow})`}
          />
        )
      })}
    </svg>
  )
}

/** A curve from the far side of the first place to the near side of the last, straight through the layers between. */
function lineThrough(way: readonly GraphPlace[], size: Size, direction: 'down' | 'right'): string {
  const { node } = size
  const down = direction === 'down'
  const points = way.flatMap((place, at) => {
    const { x, y } = cornerOf(place, size, direction)
    const near = down ? { x: x + node.width / 2, y } : { x, y: y + node.height / 2 }
    const far = down ? { x: x + node.width / 2, y: y + node.height } : { x: x + node.width, y: y + node.height / 2 }
    if (at === 0) return [far]
    return at === way.length - 1 ? [near] : [near, far]
  })
  const [first, ...rest] = points
  if (!first) return ''
  let at = first
  const parts = rest.map((to, index) => {
    const from = at
    at = to
    // Within a layer that it passes, a line is straight.
    if (index % 2 === 1) return `L${to.x} ${to.y}`
    const half = down ? (to.y - from.y) / 2 : (to.x - from.x) / 2
    return down
      ? `C${from.x} ${from.y + half} ${to.x} ${to.y - half} ${to.x} ${to.y}`
      : `C${from.x + half} ${from.y} ${to.x - half} ${to.y} ${to.x} ${to.y}`
  })
  return `M${first.x} ${first.y} ${parts.join(' ')}`
}
