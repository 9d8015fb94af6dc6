import { Plus, RefreshCw } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '#renderer/design/index.ts'
import { clock, problem, useDevices, useStudio } from '#renderer/state/index.ts'
import type { PairingOffer } from '#shared/model/device.ts'
import page from '../dialogs.module.css'
import styles from './devices.module.css'
import { qrCode } from './qr.ts'

/** An offer, and who was in before it was made. */
interface Offered {
  offer: PairingOffer
  before: ReadonlySet<string>
}

/** Makes a code and shows it large, until somebody came in by it or its time is up. */
export function PairDevice() {
  const { client } = useStudio()
  const { data: devices = [] } = useDevices()
  const [offered, setOffered] = useState<Offered | null>(null)
  const [making, setMaking] = useState(false)
  const newcomer = offered && devices.find(({ id }) => !offered.before.has(id))

  function make(): void {
    setMaking(true)
    const before = new Set(devices.map(({ id }) => id))
    client.devices
      .pair({})
      .then((offer) => setOffered({ offer, before }))
      .catch(problem)
      .finally(() => setMaking(false))
  }

  return (
    <section className={page.section} aria-label="Let a device in">
      {offered && !newcomer ? (
        <Code offer={offered.offer} onAgain={make} />
      ) : (
        <div className={styles.begin}>
          <Button look="primary" icon={<Plus aria-hidden="true" />} disabled={making} data-first onClick={make}>
            Let a device in
          </Button>
          <p className={page.note} role="status">
            {newcomer ? `“${newcomer.name}” is in.` : ''}
          </p>
        </div>
      )}
    </section>
  )
}

function Code({ offer, onAgain }: { offer: PairingOffer; onAgain: () => void }) {
  const left = useSecondsUntil(offer.expiresAt)
  if (left <= 0) {
    return (
      <div className={styles.begin}>
        <p role="status">Nobody came in by this code, and its time is up.</p>
        <Button icon={<RefreshCw aria-hidden="true" />} onClick={onAgain}>
          Make a new one
        </Button>
      </div>
    )
  }
  const { origin } = new URL(offer.url)
  return (
    <div className={styles.offer}>
      <Picture text={offer.url} />
      <div className={styles.instructions}>
        <p>Scan the picture with the device, or open</p>
        <p className={styles.address}>{origin.replace(/^https?:\/\//, '')}/pair</p>
        <p>there and enter</p>
        <output className={styles.code}>{offer.code}</output>
        <p className={page.note}>
          Good once, for <span className={styles.time}>{clock(left)}</span>
        </p>
      </div>
      {offer.reach !== 'network' && (
        <p className={styles.warning}>
          Just now no other device reaches this computer. Start Promenade with <code>npm start -- --lan</code> to open
          it to your network; devices are let in only by a code.
        </p>
      )}
    </div>
  )
}

/** A code to be scanned: black on white in every theme, for that is what cameras read. */
function Picture({ text }: { text: string }) {
  const rows = qrCode(text)
  const quiet = 3
  const size = rows.length + 2 * quiet
  const dark = rows.flatMap((row, y) =>
    row.flatMap((module, x) => (module ? `M${x + quiet} ${y + quiet}h1v1h-1z` : [])),
  )
  return (
    <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label="The address, to be scanned">
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}

function useSecondsUntil(time: number): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Math.ceil((time - now) / 1000)
}
