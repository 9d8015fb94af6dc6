import { Ring } from '#renderer/design/index.ts'
import { operationAt } from '#renderer/forms/index.ts'
import { ago, count, exactly, useFigures } from '#renderer/state/index.ts'
import type { RunFigures } from '#shared/model/trace.ts'
import { inShort, resourceWords, sparedWords, type NamedFigures } from './figure-words.ts'
import styles from './figures.module.css'

/** How the work goes on this machine: what takes long, what fails, what waits for what, and how good forecasts are. */
export function Figures() {
  const { data: figures } = useFigures(true)
  if (!figures) return <Ring name="Adding up how the work goes" />
  const tools = figures.tools.flatMap((tool): NamedFigures[] => {
    const title = operationAt(tool.tool)?.title
    return title === undefined ? [] : [{ ...tool, title }]
  })
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div role="region" aria-label="How it is going" tabIndex={0} className={`${styles.page} scroll`}>
      <section aria-label="In short">
        <ul className={`serif ${styles.short}`}>
          {inShort(tools, figures).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {tools.length > 0 && <Tools tools={tools} />}
      <div className={styles.pair}>
        <Waits figures={figures} />
        <Forecasts forecasts={figures.forecasts} />
      </div>
    </div>
  )
}

function Tools({ tools }: { tools: readonly NamedFigures[] }) {
  const longest = Math.max(...tools.map(({ p95Seconds }) => p95Seconds), 0.001)
  const since = Math.min(...tools.map((tool) => tool.since))
  return (
    <section aria-label="Step by step">
      <h3>What was done, and how long it took</h3>
      <p className={styles.note}>Counted since {ago(since)}. Times are of the last 500 of each.</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Times</th>
            <th scope="col">Half take at most</th>
            <th scope="col">Nearly all take at most</th>
            <th scope="col" aria-hidden="true" />
            <th scope="col">On average</th>
            <th scope="col">Failed</th>
            <th scope="col">Tried again</th>
            <th scope="col">Waited</th>
          </tr>
        </thead>
        <tbody>
          {tools.map((tool) => (
            <tr key={tool.tool}>
              <th scope="row">{tool.title}</th>
              <td>{tool.count.toLocaleString('en-GB')}</td>
              <td>{exactly(tool.p50Seconds)}</td>
              <td>{exactly(tool.p95Seconds)}</td>
              <td aria-hidden="true" className={styles.chart}>
                <span className={styles.most} style={{ width: share(tool.p95Seconds, longest) }} />
                <span className={styles.half} style={{ width: share(tool.p50Seconds, longest) }} />
              </td>
              <td>{exactly(tool.averageSeconds)}</td>
              <td data-bad={tool.errors > 0}>{tool.errors === 0 ? '–' : tool.errors.toLocaleString('en-GB')}</td>
              <td>{tool.retries === 0 ? '–' : tool.retries.toLocaleString('en-GB')}</td>
              <td>{tool.waitedSeconds < 0.05 ? '–' : exactly(tool.waitedSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const share = (part: number, whole: number): string => `${Math.min(100, (part / whole) * 100).toFixed(1)}%`

function Waits({ figures }: { figures: RunFigures }) {
  const { pools, runs } = figures
  return (
    <section aria-label="What waits for what">
      <h3>What waits for what, now</h3>
      {runs.paused > 0 && <p>{count(runs.paused, 'piece of work is', 'pieces of work are')} paused.</p>}
      {pools.every(({ held, waiting }) => held + waiting === 0) ? (
        <p className={styles.note}>Nothing is at work that takes much of this machine, and nothing waits.</p>
      ) : (
        <ul className={styles.lines}>
          {pools.map(({ resource, held, waiting }) => (
            <li key={resource}>
              {resourceWords(resource)}: {count(held, 'step')} at work, {waiting === 0 ? 'none' : waiting} waiting
            </li>
          ))}
        </ul>
      )}
      <p className={styles.note}>{sparedWords(figures)}</p>
    </section>
  )
}

/** Px. */
const plot = 150

function Forecasts({ forecasts }: Pick<RunFigures, 'forecasts'>) {
  if (!forecasts) {
    return (
      <section aria-label="Forecasts">
        <h3>How good forecasts are</h3>
        <p className={styles.note}>No plan was finished yet that could be compared with what it was thought to take.</p>
      </section>
    )
  }
  const { newest, typicalSeconds, typicalShare, within } = forecasts
  const most = Math.max(0.1, ...newest.flatMap(({ seconds, took }) => [seconds, took]))
  const at = (seconds: number) => (seconds / most) * (plot - 12) + 6
  return (
    <section aria-label="Forecasts">
      <h3>How good forecasts are</h3>
      <p>
        Half of {count(forecasts.count, 'plan')} were off by at most {exactly(typicalSeconds)} (
        {Math.round(typicalShare * 100)} % of what they took). {Math.round(within * 100)} % ended within what was said.
      </p>
      <figure className={styles.plot}>
        <svg width={plot} height={plot} viewBox={`0 0 ${plot} ${plot}`} aria-hidden="true">
          <line x1={6} y1={plot - 6} x2={plot - 6} y2={6} className={styles.even} />
          {newest.map(({ seconds, took }, index) => (
            <circle key={index} cx={at(seconds)} cy={plot - at(took)} r={3} className={styles.dot} />
          ))}
        </svg>
        <figcaption>
          Each dot is a plan: to the right what it was thought to take, upwards what it took, up to {exactly(most)}. On
          the line both are the same.
        </figcaption>
      </figure>
    </section>
  )
}
