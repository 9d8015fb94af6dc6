import { Check, MonitorSmartphone, Pencil, Unplug } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { Button, IconButton, TextField } from '#renderer/design/index.ts'
import { ago, attempt, toast, useDevices, useStudio } from '#renderer/state/index.ts'
import type { Device } from '#shared/model/device.ts'
import page from '../dialogs.module.css'
import styles from './devices.module.css'

/** The devices that were let in, each to be renamed or shut out. */
export function DeviceList() {
  const { data: devices } = useDevices()
  if (!devices) return null
  return (
    <section className={page.section} aria-labelledby="devices-let-in">
      <h3 id="devices-let-in">Let in</h3>
      {devices.length === 0 ? (
        <p className={page.note}>No other device yet.</p>
      ) : (
        <ul className={styles.list}>
          {devices.map((device) => (
            <DeviceRow key={device.id} device={device} />
          ))}
        </ul>
      )}
    </section>
  )
}

function DeviceRow({ device }: { device: Device }) {
  const { client } = useStudio()
  const [naming, setNaming] = useState(false)

  function shutOut(): void {
    const done = client.devices.revoke({ id: device.id })
    attempt(done.then(() => toast(`“${device.name}” is shut out. A new code lets it in again.`)))
  }

  return (
    <li className={styles.row}>
      <MonitorSmartphone className={styles.icon} aria-hidden="true" />
      {naming ? (
        <NameForm device={device} onDone={() => setNaming(false)} />
      ) : (
        <>
          <span className={styles.words}>
            <strong>{device.name}</strong>
            <small>
              Let in {ago(device.pairedAt)}, last seen {ago(device.lastSeenAt)}
            </small>
          </span>
          <IconButton name={`Rename ${device.name}`} icon={<Pencil />} onClick={() => setNaming(true)} />
          <Button icon={<Unplug aria-hidden="true" />} onClick={shutOut}>
            Shut out<span className="sr-only"> {device.name}</span>
          </Button>
        </>
      )}
    </li>
  )
}

function NameForm({ device, onDone }: { device: Device; onDone: () => void }) {
  const { client } = useStudio()
  const [name, setName] = useState(device.name)

  function submit(event: FormEvent): void {
    event.preventDefault()
    const wanted = name.trim()
    if (wanted !== '' && wanted !== device.name) attempt(client.devices.rename({ id: device.id, name: wanted }))
    onDone()
  }

  return (
    <form className={styles.naming} onSubmit={submit}>
      <TextField
        label={`Name of ${device.name}`}
        hiddenLabel
        maxLength={80}
        autoComplete="off"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          // Leaves the field, and not the window around it.
          event.preventDefault()
          onDone()
        }}
      />
      <Button submit icon={<Check aria-hidden="true" />}>
        Keep
      </Button>
    </form>
  )
}
