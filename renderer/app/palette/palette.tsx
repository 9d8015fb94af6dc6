import { Command } from 'cmdk'
import { useMemo, useState } from 'react'
import { Button, Dialog } from '#renderer/design/index.ts'
import {
  openOverlay,
  problem,
  showEnvironment,
  startConversation,
  tellDone,
  toggle,
  useEnvironments,
  useSetPreferences,
  useStudio,
  useView,
} from '#renderer/state/index.ts'
import { focusComposer, keysHere, type ShortcutActions } from '../shortcuts.ts'
import { OperationForm } from './operation-form.tsx'
import { call, knownArguments, operations, runsAtOnce, type Operation } from './operations.ts'
import styles from './palette.module.css'

/** Operations that have a better place in the window than a form. */
const elsewhere: Record<string, () => void> = {
  'assets.import': () => openOverlay('import'),
  'exports.gallery': () => openOverlay('take-out'),
  'agent.say': () => {
    openOverlay(null)
    focusComposer()
  },
}

/** Everything one can do, by name: what the window does and every operation of the contract. */
export function Palette({ actions }: { actions: ShortcutActions }) {
  const studio = useStudio()
  const all = useMemo(() => operations(), [])
  const { environmentId, selection, picked, camera } = useView()
  const [chosen, setChosen] = useState<Operation | null>(null)
  const [result, setResult] = useState<{ title: string; value: unknown } | null>(null)
  const known = (operation: Operation) => knownArguments(operation, { environmentId, selection, picked, camera })

  function finish(operation: Operation, value: unknown, step: string): void {
    if (operation.safety === 'read') return setResult({ title: operation.title, value })
    openOverlay(null)
    tellDone(studio, `${operation.title}: done.`, step)
  }

  function choose(operation: Operation): void {
    const special = elsewhere[operation.path]
    if (special) return special()
    if (operation.path.startsWith('history.')) {
      openOverlay(null)
      return operation.path === 'history.undo' ? actions.undo() : actions.redo()
    }
    const args = known(operation)
    if (!runsAtOnce(operation, args)) return setChosen(operation)
    const step = crypto.randomUUID()
    call(studio.client, operation.path, args, { step }).then((value) => finish(operation, value, step), problem)
  }

  return (
    <Dialog title="Do anything by name" hiddenTitle size="wide" onClose={() => openOverlay(null)}>
      {result ? (
        <Result {...result} onBack={() => setResult(null)} />
      ) : chosen ? (
        <OperationForm
          operation={chosen}
          known={known(chosen)}
          onBack={() => setChosen(null)}
          onDone={(value, step) => finish(chosen, value, step)}
        />
      ) : (
        <List all={all} onChoose={choose} actions={actions} />
      )}
    </Dialog>
  )
}

function Result({ title, value, onBack }: { title: string; value: unknown; onBack: () => void }) {
  return (
    <div className={styles.form}>
      <header className={styles.formHeader}>
        <h3>{title}</h3>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <pre className={`${styles.result} scroll`} tabIndex={0} aria-label="Result">
        {JSON.stringify(value, null, 2)}
      </pre>
      <footer className={styles.formFooter}>
        <Button onClick={onBack}>Back</Button>
      </footer>
    </div>
  )
}

interface ListProps {
  all: readonly Operation[]
  onChoose: (operation: Operation) => void
  actions: ShortcutActions
}

function List({ all, onChoose, actions }: ListProps) {
  const { data: places = [] } = useEnvironments()
  const windowActions = useWindowActions(actions)
  return (
    <Command label="Do anything by name" className={styles.command} loop>
      <Command.Input placeholder="What do you want to do?" className={styles.input} data-first />
      <Command.List className={`${styles.list} scroll`}>
        <Command.Empty className={styles.empty}>
          Nothing is called that. Say it in a sentence instead: the conversation understands more than names.
        </Command.Empty>
        <Command.Group heading="Here">
          {windowActions.map(({ title, keys, run }) => (
            <Command.Item key={title} value={title} className={styles.item} onSelect={run}>
              <span>{title}</span>
              {keys && <kbd>{keysHere(keys)}</kbd>}
            </Command.Item>
          ))}
        </Command.Group>
        {places.length > 0 && (
          <Command.Group heading="Places">
            {places.map((place) => (
              <Command.Item
                key={place.id}
                value={`Go to ${place.name} ${place.id}`}
                className={styles.item}
                onSelect={() => {
                  showEnvironment(place.id)
                  openOverlay(null)
                }}
              >
                <span>Go to {place.name}</span>
              </Command.Item>
            ))}
          </Command.Group>
        )}
        <Command.Group heading="Everything">
          {all.map((operation) => (
            <Command.Item
              key={operation.path}
              value={`${operation.title} ${operation.path}`}
              keywords={[operation.description]}
              className={styles.item}
              onSelect={() => onChoose(operation)}
            >
              <span>{operation.title}</span>
              <small>{operation.path}</small>
            </Command.Item>
          ))}
        </Command.Group>
      </Command.List>
    </Command>
  )
}

function useWindowActions({ undo, redo }: ShortcutActions): { title: string; keys?: string; run: () => void }[] {
  const set = useSetPreferences()
  const then = (run: () => void) => () => {
    openOverlay(null)
    run()
  }
  return [
    { title: 'Show or hide the conversation', keys: '⌘J', run: then(() => toggle('chat')) },
    { title: 'Show or hide the library', keys: '⌘L', run: then(() => toggle('library')) },
    { title: 'Begin a new conversation', run: then(startConversation) },
    { title: 'Undo', keys: '⌘Z', run: then(undo) },
    { title: 'Do again', keys: '⇧⌘Z', run: then(redo) },
    { title: 'Settings', keys: '⌘,', run: () => openOverlay('settings') },
    { title: 'Devices', run: () => openOverlay('devices') },
    { title: 'All keys', keys: '?', run: () => openOverlay('keys') },
    { title: 'Dark theme', run: then(() => set({ theme: 'dark' })) },
    { title: 'Light theme', run: then(() => set({ theme: 'light' })) },
  ]
}
