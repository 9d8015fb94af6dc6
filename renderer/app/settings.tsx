import { CircleCheck, MonitorSmartphone, Stethoscope, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button, Dialog, Facts, Ring, SelectField, Switch, TextField } from '#renderer/design/index.ts'
import {
  count,
  openOverlay,
  problem,
  useInfo,
  useOwnDevice,
  usePreferences,
  useSetPreferences,
  useStudio,
} from '#renderer/state/index.ts'
import { Preferences, type DoctorReport } from '#shared/model/workspace.ts'
import styles from './dialogs.module.css'

const themes = [
  { value: 'dark', label: 'Dark' },
  { value: 'light', label: 'Light' },
  { value: 'system', label: 'As the system' },
]
const motions = [
  { value: 'system', label: 'As the system' },
  { value: 'full', label: 'Full' },
  { value: 'reduced', label: 'Reduced' },
]
const budgets = [128, 256, 384, 768, 1536, 3072]

/** What this workspace is like for this person, and how it is. */
export function Settings() {
  return (
    <Dialog title="Settings" onClose={() => openOverlay(null)}>
      <div className={`${styles.page} scroll`}>
        <Look />
        <Workspace />
        <Devices />
        <Doctor />
      </div>
    </Dialog>
  )
}

function Look() {
  const preferences = usePreferences()
  const set = useSetPreferences()
  return (
    <section className={styles.section} aria-label="Look and feel">
      <div className={styles.pair}>
        <SelectField
          label="Theme"
          value={preferences.theme}
          options={themes}
          onChange={({ currentTarget: { value } }) => set({ theme: Preferences.shape.theme.parse(value) })}
        />
        <SelectField
          label="Motion"
          value={preferences.motion}
          options={motions}
          onChange={({ currentTarget: { value } }) => set({ motion: Preferences.shape.motion.parse(value) })}
        />
        <TextField
          label="Your name"
          hint="Shown to others in the same place."
          maxLength={80}
          defaultValue={preferences.displayName}
          key={`name-${preferences.loaded}`}
          onBlur={({ currentTarget: { value } }) => set({ displayName: value.trim() })}
        />
        <SelectField
          label="Memory for pictures"
          hint="More keeps more pictures sharp at once."
          value={String(preferences.textureBudgetMiB)}
          options={[...new Set([...budgets, preferences.textureBudgetMiB])]
            .toSorted((a, b) => a - b)
            .map((size) => ({ value: String(size), label: `${size} MiB` }))}
          onChange={({ currentTarget: { value } }) => set({ textureBudgetMiB: Number(value) })}
        />
      </div>
      <Switch
        label="Sound"
        hint="Sounds and films are heard from where they stand."
        checked={preferences.sound}
        onChange={(sound) => set({ sound })}
      />
    </section>
  )
}

function Workspace() {
  const { data: info } = useInfo()
  if (!info) return null
  const { counts } = info
  const held = [
    count(counts.assets, 'file'),
    count(counts.canvases, 'canvas', 'canvases'),
    count(counts.environments, 'place'),
    count(counts.runs, 'run'),
  ].join(', ')
  return (
    <section className={styles.section}>
      <h3>This workspace</h3>
      <Facts
        className={styles.facts}
        facts={[
          ['Folder', info.directory],
          ['Holds', held],
          ['Planner', info.offline ? 'Built in: nothing leaves this machine.' : 'A model you have set up.'],
          ['Version', info.version],
        ]}
      />
    </section>
  )
}

/** Who else may come in; on a device itself, what it is. */
function Devices() {
  const own = useOwnDevice()
  return (
    <section className={styles.section}>
      <h3>Devices</h3>
      {own === null ? (
        <div>
          <Button icon={<MonitorSmartphone aria-hidden="true" />} onClick={() => openOverlay('devices')}>
            Headsets, phones and other computers
          </Button>
        </div>
      ) : (
        <p className={styles.note}>
          This is “{own}”. What it may use of the studio’s computer is decided there, and looks chosen here stay here.
        </p>
      )}
    </section>
  )
}

function Doctor() {
  const { client } = useStudio()
  const own = useOwnDevice()
  const [report, setReport] = useState<DoctorReport | 'looking' | null>(null)

  function look(): void {
    setReport('looking')
    client.workspace.doctor({}).then(setReport, (error: unknown) => {
      setReport(null)
      problem(error)
    })
  }

  if (own !== null) return null
  return (
    <section className={styles.section}>
      <h3>Health</h3>
      <div aria-live="polite">
        {report === null && (
          <Button icon={<Stethoscope aria-hidden="true" />} onClick={look}>
            Check the workspace
          </Button>
        )}
        {report === 'looking' && <Ring name="Checking the workspace" />}
        {report !== null && report !== 'looking' && (
          <ul className={styles.checks}>
            {report.checks.map(({ name, ok, detail }) => (
              <li key={name}>
                {ok ? (
                  <CircleCheck className={styles.good} aria-label="whole" />
                ) : (
                  <TriangleAlert className={styles.bad} aria-label="not whole" />
                )}
                <span>
                  <strong>{name}</strong> {detail}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
