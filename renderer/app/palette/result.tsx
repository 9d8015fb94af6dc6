import { Button } from '#renderer/design/index.ts'
import { fieldWords, type Operation } from '#renderer/forms/index.ts'
import { Thumb } from '#renderer/library/index.ts'
import { ago, count, openOverlay, openPanel, showEnvironment, useAssetCards, useView } from '#renderer/state/index.ts'
import { resultOf, type ResultView } from './result-view.ts'
import styles from './palette.module.css'

/** What was called and what it gave. */
export interface ResultProps {
  operation: Operation
  args: unknown
  value: unknown
  onBack: () => void
}

/** What an operation gave: a sentence, what it speaks of by name and face, and a way to go on. */
export function Result({ operation, args, value, onBack }: ResultProps) {
  const view = resultOf(operation.path, value)
  const { assetIds } = view
  return (
    <div className={styles.form}>
      <div className={styles.formHeader}>
        <div role="status">
          <h3>{operation.title}</h3>
          <p>{operation.summary(args, value)}</p>
        </div>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={`${styles.result} scroll`} tabIndex={0} role="group" aria-label="What it gave" data-first>
        <Rows view={view} />
        <Faces ids={assetIds} />
      </div>
      <footer className={styles.formFooter}>
        {assetIds.length > 0 && (
          <Button
            look="primary"
            onClick={() => {
              useView.setState({ picked: assetIds })
              openOverlay(null)
              openPanel('library')
            }}
          >
            Pick them in the library
          </Button>
        )}
        <Button onClick={onBack}>Back</Button>
      </footer>
    </div>
  )
}

function Rows({ view: { rows, facts, kind } }: { view: ResultView }) {
  if (rows.length === 0 && facts.length === 0) return null
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <li key={row.id}>
          <span>{row.name}</span>
          {row.count !== null && <small>{count(row.count, 'thing')}</small>}
          {row.at !== null && <small>{ago(row.at)}</small>}
          {kind === 'places' && (
            <Button
              look="bare"
              onClick={() => {
                showEnvironment(row.id)
                openOverlay(null)
              }}
            >
              {`Go to ${row.name}`}
            </Button>
          )}
        </li>
      ))}
      {facts.map(({ field, words }) => (
        <li key={field}>
          <span>{fieldWords('', field).label}</span>
          <small>{words}</small>
        </li>
      ))}
    </ul>
  )
}

/** Faces that are shown; the rest is counted. */
const most = 24

function Faces({ ids }: { ids: readonly string[] }) {
  const cards = useAssetCards(ids.slice(0, most))
  if (cards.length === 0) return null
  return (
    <ul className={styles.faces}>
      {cards.map((card) => (
        <li key={card.id}>
          <span className={styles.picture} aria-hidden="true">
            <Thumb asset={card} />
          </span>
          <span className={styles.faceName}>{card.name}</span>
        </li>
      ))}
      {ids.length > cards.length && <li>and {(ids.length - cards.length).toLocaleString('en-GB')} more</li>}
    </ul>
  )
}
