import { X } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '#renderer/design/index.ts'
import { changeDraft, duration, sentences, type CallView, type TurnView } from '#renderer/state/index.ts'
import { Json } from '#shared/model/ids.ts'
import type { PlanStep } from '#shared/model/workflow.ts'
import { z } from 'zod'
import { stepWord } from './step-words.ts'
import styles from './plan.module.css'

/** Tool log of one step: what was called, with what, and what came back. A step that waits can be changed here. */
export function StepDetail({ turn, step, onClose }: { turn: TurnView; step: PlanStep; onClose: () => void }) {
  const view = turn.steps[step.id]
  return (
    <section className={styles.detail} aria-label={`Step: ${step.title}`}>
      <header className={styles.detailHeader}>
        <h3>{step.title}</h3>
        <span className={styles.word}>{stepWord[view?.status ?? 'waiting']}</span>
        <IconButton name="Close the step" icon={<X />} onClick={onClose} />
      </header>
      {view?.summary && <p>{view.summary}</p>}
      {view?.error && <p className={styles.error}>{sentences(view.error)}</p>}
      {turn.phase === 'draft' ? (
        <ArgsEditor turn={turn} step={step} />
      ) : (
        (view && view.calls.length > 0 ? view.calls : [callOf(step)]).map((call, index) => (
          <Call key={`${call.tool}-${index}`} call={call} />
        ))
      )}
      {step.dependsOn.length > 0 && <p className={styles.after}>After {titlesOf(turn, step.dependsOn).join(', ')}</p>}
    </section>
  )
}

const callOf = (step: PlanStep): CallView => ({
  tool: step.tool,
  args: step.args,
  ok: null,
  summary: '',
  milliseconds: null,
})

const titlesOf = (turn: TurnView, ids: readonly string[]) =>
  (turn.plan?.steps ?? []).filter((step) => ids.includes(step.id)).map((step) => `“${step.title}”`)

function Call({ call }: { call: CallView }) {
  return (
    <div className={styles.call}>
      <p>
        <code>{call.tool}</code>
        {call.milliseconds !== null && <span> took {duration(call.milliseconds / 1000)}</span>}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <pre className="scroll" tabIndex={0} aria-label="Arguments">
        {JSON.stringify(call.args, null, 2)}
      </pre>
      {call.ok === false && <p className={styles.error}>{call.summary}</p>}
    </div>
  )
}

const Args = z.record(z.string(), Json)

/** Arguments of a step that has not run, as text one can change; what does not read as JSON is not taken. */
function ArgsEditor({ turn, step }: { turn: TurnView; step: PlanStep }) {
  const [text, setText] = useState(() => JSON.stringify(step.args, null, 2))
  const [wrong, setWrong] = useState<string | null>(null)

  function keep(): void {
    const read = z
      .string()
      .transform((value, context) => {
        try {
          return JSON.parse(value) as unknown
        } catch (error) {
          context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) })
          return z.NEVER
        }
      })
      .pipe(Args)
      .safeParse(text)
    if (!read.success) return setWrong(`This does not read as arguments: ${read.error.issues[0]?.message ?? ''}.`)
    setWrong(null)
    if (!turn.plan) return
    const steps = turn.plan.steps.map((each) => (each.id === step.id ? { ...each, args: read.data } : each))
    changeDraft(turn.id, { ...turn.plan, steps })
  }

  return (
    <div className={styles.call}>
      <label htmlFor={`args-${step.id}`}>
        Arguments of <code>{step.tool}</code>
      </label>
      <textarea
        id={`args-${step.id}`}
        className={styles.args}
        rows={6}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {wrong && (
        <p role="alert" className={styles.error}>
          {wrong}
        </p>
      )}
      <Button onClick={keep}>Use these arguments</Button>
    </div>
  )
}
