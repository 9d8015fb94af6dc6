import { Command } from 'cmdk'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Dialog } from '#renderer/design/index.ts'
import { call, operations, useChoices, type Operation } from '#renderer/forms/index.ts'
import {
  answer,
  openOverlay,
  problem,
  showEnvironment,
  tellDone,
  toast,
  useEnvironments,
  useStudio,
  useView,
  useSelection,
  cameraNow,
  useWaiting,
} from '#renderer/state/index.ts'
import type { Goal } from '#shared/model/goal.ts'
import { keysHere, type ShortcutActions } from '../shortcuts.ts'
import { useWindowCommands } from './commands.ts'
import { fit } from './fit.ts'
import { canBeAsked, knownArguments, runsAtOnce } from './known.ts'
import { OperationForm } from './operation-form.tsx'
import { Result } from './result.tsx'
import { WishPage } from './wish-page.tsx'
import { wishes, type Wish } from './wishes.ts'
import styles from './palette.module.css'

/** What the palette shows: everything, the places to go to, a form of an operation or a goal, or what an operation gave. */
type Page =
  | { shows: 'list' }
  | { shows: 'places' }
  | { shows: 'form'; operation: Operation }
  | { shows: 'wish'; wish: Wish; begin: Goal }
  | { shows: 'result'; operation: Operation; args: unknown; value: unknown }

/** Everything one can do, by name: what the window does and every operation of the contract. */
export function Palette({ actions }: { actions: ShortcutActions }) {
  const studio = useStudio()
  const [page, setPage] = useState<Page>({ shows: 'list' })
  const { environmentId, picked } = useView()
  const selection = useSelection()
  const known = (operation: Operation) =>
    knownArguments(operation, { environmentId, selection, picked, camera: cameraNow() })
  const back = () => setPage({ shows: 'list' })

  function finish(operation: Operation, args: unknown, value: unknown, step: string): void {
    if (operation.safety === 'read') return setPage({ shows: 'result', operation, args, value })
    openOverlay(null)
    const said = operation.summary(args, value)
    if (operation.undoable) tellDone(studio, said, step)
    else toast(said)
  }

  function choose(operation: Operation): void {
    const args = known(operation)
    if (!runsAtOnce(operation, args)) return setPage({ shows: 'form', operation })
    const step = crypto.randomUUID()
    call(studio.client, operation.path, args, { step }).then((value) => finish(operation, args, value, step), problem)
  }

  const place = useEnvironments().data?.find(({ id }) => id === environmentId)?.name ?? ''
  const here = { isSelected: selection.length > 0, place }

  return (
    <Dialog title="Do anything by name" hiddenTitle size="wide" onClose={() => openOverlay(null)}>
      {page.shows === 'list' && (
        <List
          actions={actions}
          canRun={(operation) => canBeAsked(operation, known(operation))}
          onChoose={choose}
          onWish={(wish) => setPage({ shows: 'wish', wish, begin: wish.begin(here) })}
          onGoTo={() => setPage({ shows: 'places' })}
        />
      )}
      {page.shows === 'places' && <Places onBack={back} />}
      {page.shows === 'form' && (
        <OperationForm
          operation={page.operation}
          known={known(page.operation)}
          onBack={back}
          onDone={(args, value, step) => finish(page.operation, args, value, step)}
        />
      )}
      {page.shows === 'wish' && <WishPage wish={page.wish} begin={page.begin} onBack={back} />}
      {page.shows === 'result' && <Result {...page} onBack={back} />}
    </Dialog>
  )
}

/** How something that waits is answered, in the order they stand. */
const verdicts = [
  { verdict: 'allow', word: 'Allow' },
  { verdict: 'deny', word: 'Don’t' },
] as const

interface ListProps {
  actions: ShortcutActions
  canRun: (operation: Operation) => boolean
  onChoose: (operation: Operation) => void
  onWish: (wish: Wish) => void
  onGoTo: () => void
}

/** How well the best of some entries fits what is typed. */
const bestOf = (typed: string, entries: readonly { title: string; words?: readonly string[] | undefined }[]): number =>
  Math.max(0, ...entries.map(({ title, words = [] }) => fit(title, typed, words)))

function List({ actions, canRun, onChoose, onWish, onGoTo }: ListProps) {
  const input = useRef<HTMLInputElement>(null)
  // Whoever comes back from a form or a result goes on typing.
  useEffect(() => input.current?.focus(), [])
  const studio = useStudio()
  const waiting = useWaiting()
  const inPlace = useView((view) => view.environmentId !== null)
  const commands = useWindowCommands(actions, onGoTo)
  const others = useMemo(() => {
    const taken = new Set([...commands, ...wishes].flatMap(({ does = [] }) => does))
    return operations().filter((operation) => !taken.has(operation.path))
  }, [commands])
  const [typed, setTyped] = useState('')
  const makes = wishes.filter((wish) => inPlace || !wish.inPlace)
  const operable = others.filter(canRun)
  // What fits best stands first, whichever part it is of.
  const sections = [
    {
      heading: 'Make and change',
      best: bestOf(typed, makes),
      items: makes.map((wish) => (
        <Command.Item
          key={wish.title}
          value={wish.title}
          keywords={wish.words}
          className={styles.item}
          onSelect={() => onWish(wish)}
        >
          <span>{wish.title}</span>
        </Command.Item>
      )),
    },
    {
      heading: 'Here',
      best: bestOf(typed, commands),
      items: commands.map(({ title, keys, words = [], run }) => (
        <Command.Item key={title} value={title} keywords={words} className={styles.item} onSelect={run}>
          <span>{title}</span>
          {keys && <kbd>{keysHere(keys)}</kbd>}
        </Command.Item>
      )),
    },
    {
      heading: 'Everything else',
      best: bestOf(
        typed,
        operable.map(({ title, description }) => ({ title, words: [description] })),
      ),
      items: operable.map((operation) => (
        <Command.Item
          key={operation.path}
          value={operation.title}
          keywords={[operation.description]}
          className={styles.item}
          onSelect={() => onChoose(operation)}
        >
          <span>{operation.title}</span>
          {operation.safety === 'destructive' && <small>cannot be undone</small>}
        </Command.Item>
      )),
    },
  ].toSorted((one, other) => other.best - one.best)
  return (
    <Command label="Do anything by name" className={styles.command} loop filter={fit}>
      <Command.Input
        placeholder="What do you want to do?"
        className={styles.input}
        data-first
        ref={input}
        value={typed}
        onValueChange={setTyped}
      />
      <Command.List className={`${styles.list} scroll`}>
        <Command.Empty className={styles.empty}>
          Nothing is called that. Say it in a sentence instead: the conversation understands more than names.
        </Command.Empty>
        {waiting.length > 0 && (
          <Command.Group heading="Waits for you">
            {waiting.flatMap((approval) =>
              verdicts.map(({ verdict, word }) => (
                <Command.Item
                  key={`${verdict} ${approval.id}`}
                  value={`${word}: ${approval.title} ${approval.id}`}
                  keywords={[approval.reason]}
                  className={styles.item}
                  onSelect={() => {
                    answer(studio, approval, verdict)
                    openOverlay(null)
                  }}
                >
                  <span>
                    {word}: {approval.title}
                  </span>
                  <small>{approval.reason}</small>
                </Command.Item>
              )),
            )}
          </Command.Group>
        )}
        {sections.map(({ heading, items }) => (
          <Command.Group key={heading} heading={heading}>
            {items}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  )
}

/** Every place by its name. */
function Places({ onBack }: { onBack: () => void }) {
  const places = useChoices('places')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <Command
      label="Go to a place"
      className={styles.command}
      loop
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onBack()
      }}
    >
      <Command.Input placeholder="Which place?" className={styles.input} ref={input} />
      <Command.List className={`${styles.list} scroll`}>
        <Command.Empty className={styles.empty}>
          {places.length === 0 ? 'Places you make will stand here.' : 'No place is called that.'}
        </Command.Empty>
        {places.map((place, index) => (
          <Command.Item
            key={place.id}
            value={`${place.name} ${index}`}
            className={styles.item}
            onSelect={() => {
              showEnvironment(place.id)
              openOverlay(null)
            }}
          >
            <span>{place.name}</span>
            <small>{place.beside}</small>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  )
}
