import { Check, Pencil, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { Button, Chip, Ring } from '#renderer/design/index.ts'
import {
  baseName,
  openPanel,
  problem,
  recall,
  runDraft,
  dropDraft,
  isUnfinished,
  say,
  sentences,
  useConversation,
  useOwnDevice,
  useStudio,
  useView,
  type TurnView,
} from '#renderer/state/index.ts'
import type { ErrorReport } from '#shared/model/errors.ts'
import { Alternatives } from './alternatives.tsx'
import { AskedInTurn } from './asked.tsx'
import { ExportButtons } from './export-buttons.tsx'
import { nextStep } from './next-step.ts'
import { PlanChips } from './plan-chips.tsx'
import { Paused, SettledNote, Unfinished } from './unfinished.tsx'
import styles from './turn.module.css'

/** One turn: what was said, what came of it. The plan of the newest turn stands above the input instead. */
export function Turn({ turn, newest }: { turn: TurnView; newest: boolean }) {
  // What waits is told by its card; a device has none.
  const isDevice = useOwnDevice() !== null
  const isAsked = turn.status === 'waiting_approval' && !isDevice
  return (
    <article className={styles.turn}>
      {turn.text !== '' && <p className={styles.said}>{turn.text}</p>}
      {!newest && <PastPlan turn={turn} />}
      {turn.assumptions.length > 0 && <p className={styles.assumed}>{turn.assumptions.join(' ')}</p>}
      {turn.status === 'waiting_approval' && <AskedInTurn turn={turn} />}
      {turn.reply !== '' && !isAsked && <p className={`serif ${styles.reply}`}>{turn.reply}</p>}
      {turn.phase === 'thinking' && (
        <p className={styles.thinking}>
          <Ring name="Reading the sentence" size={14} /> Reading the sentence
        </p>
      )}
      {turn.error && <Failure turn={turn} error={turn.error} />}
      {turn.created?.exports.map((path) => (
        <Written key={path} path={path} />
      ))}
      <SettledNote turn={turn} />
      {newest && isUnfinished(turn) && <Unfinished turn={turn} />}
      {newest && turn.status === 'paused' && <Paused turn={turn} />}
      {newest && turn.phase === 'draft' && <DraftButtons turn={turn} />}
      {newest && <Alternatives turn={turn} />}
      {newest && turn.status === 'declined' && <Instead turn={turn} />}
      {newest && <Suggestion turn={turn} />}
    </article>
  )
}

function PastPlan({ turn }: { turn: TurnView }) {
  const studio = useStudio()
  const [open, setOpen] = useState(false)
  const steps = turn.plan?.steps.length
  if (!turn.runId && !steps) return null
  const show = () => {
    setOpen(!open)
    if (!turn.plan) recall(studio, turn.id).catch(problem)
  }
  return (
    <div className={styles.past}>
      <Button look="bare" aria-expanded={open} icon={<Check aria-hidden="true" />} onClick={show}>
        {steps === undefined ? 'What was done' : `${steps} ${steps === 1 ? 'step' : 'steps'}`}
      </Button>
      {open && <PlanChips turn={turn} />}
    </div>
  )
}

/** What went wrong, what is safe, and one button that helps. */
function Failure({ turn, error }: { turn: TurnView; error: ErrorReport }) {
  const studio = useStudio()
  const again = error.code === 'UNAVAILABLE' || error.code === 'INTERNAL' || error.code === 'OUT_OF_SPACE'
  return (
    <div className={styles.failure} role="alert">
      <p>{sentences(error)}</p>
      {again ? (
        <Button icon={<RotateCcw aria-hidden="true" />} onClick={() => void say(studio, turn.text)}>
          Try again
        </Button>
      ) : (
        <ChangeSentence text={turn.text} />
      )}
    </div>
  )
}

function ChangeSentence({ text }: { text: string }) {
  return (
    <Button
      icon={<Pencil aria-hidden="true" />}
      onClick={() => {
        useConversation.setState({ draft: text })
        document.querySelector<HTMLElement>('[data-composer]')?.focus()
      }}
    >
      Change the sentence
    </Button>
  )
}

/** After a sentence that was not carried out: the way back to it, and what could be done here. */
function Instead({ turn }: { turn: TurnView }) {
  const studio = useStudio()
  const place = useView((view) => view.environmentId !== null)
  const offer = place ? 'Arrange everything in a circle' : 'Make a gallery of everything'
  return (
    <div className={styles.instead}>
      <ChangeSentence text={turn.text} />
      {turn.alternatives.length === 0 && <Chip onClick={() => void say(studio, offer)}>{offer}</Chip>}
    </div>
  )
}

function Written({ path }: { path: string }) {
  return (
    <div className={styles.written}>
      <p>
        <strong>{baseName(path)}</strong>
        <span>{path}</span>
      </p>
      <div className={styles.buttons}>
        <ExportButtons path={path} />
      </div>
    </div>
  )
}

function DraftButtons({ turn }: { turn: TurnView }) {
  const studio = useStudio()
  const nothing = turn.plan?.steps.length === 0
  return (
    <div className={styles.buttons}>
      <Button look="primary" disabled={nothing} onClick={() => void runDraft(studio, turn.id)}>
        Do this
      </Button>
      <Button onClick={() => dropDraft(turn.id)}>Never mind</Button>
    </div>
  )
}

/** Picks in the library what was found, and shows it there. */
function pick(found: string[]): void {
  useView.setState({ picked: found })
  openPanel('library')
}

function Suggestion({ turn }: { turn: TurnView }) {
  const studio = useStudio()
  const next = nextStep(turn)
  if (next === null) return null
  return (
    <p className={styles.next}>
      <Chip onClick={() => void say(studio, next)}>{next}</Chip>
      {turn.found.length > 0 && <Chip onClick={() => pick(turn.found)}>Pick them in the library</Chip>}
    </p>
  )
}
