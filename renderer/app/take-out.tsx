import { useEffect, useRef, useState, type FormEvent } from 'react'
import { useQuery } from '@tanstack/react-query'
import { ExportButtons } from '#renderer/chat/index.ts'
import { Button, Dialog, Ring, TextField } from '#renderer/design/index.ts'
import { Thumb } from '#renderer/library/index.ts'
import {
  bytes,
  count,
  duration,
  openOverlay,
  reportOf,
  sentences,
  useStudio,
  useView,
  type Studio,
} from '#renderer/state/index.ts'
import type { AssetCard } from '#shared/model/asset.ts'
import type { Item } from '#shared/model/environment.ts'
import type { ErrorReport } from '#shared/model/errors.ts'
import { replaceOffer, type GalleryExport } from '#shared/model/gallery.ts'
import { itemsOfPlace } from './live.ts'
import styles from './dialogs.module.css'

/** Pictures whose weight is looked up to tell what a whole gallery will weigh. */
const sampled = 12
/** What the page itself weighs, bytes, and what one second of copying carries. */
const page = { bytes: 3_500_000, perSecond: 12_000_000 }

/** Takes a place out of Promenade: what can be made of it, what it will weigh and how long it takes. */
export function TakeOut() {
  const environmentId = useView((view) => view.environmentId)
  const [items] = useState(itemsOfPlace)
  const [written, setWritten] = useState<GalleryExport | null>(null)
  return (
    <Dialog title="Take out" onClose={() => openOverlay(null)}>
      <div className={`${styles.page} scroll`}>
        {environmentId === null && <p>There is no place here to take out yet.</p>}
        {written ? (
          <Done written={written} />
        ) : (
          environmentId !== null && <GalleryCard environmentId={environmentId} items={items} onWritten={setWritten} />
        )}
      </div>
    </Dialog>
  )
}

interface GalleryCardProps {
  environmentId: string
  items: readonly Item[]
  onWritten: (written: GalleryExport) => void
}

function GalleryCard({ environmentId, items, onWritten }: GalleryCardProps) {
  const { client } = useStudio()
  const [busy, setBusy] = useState(false)
  const [directory, setDirectory] = useState('')
  const [wrong, setWrong] = useState<ErrorReport | null>(null)
  const estimate = useEstimate(environmentId, items)

  async function write(replace: boolean): Promise<void> {
    setBusy(true)
    setWrong(null)
    try {
      const where = directory.trim()
      const place = where === '' ? {} : { directory: where }
      onWritten(await client.exports.gallery({ environmentId, ...place, ...(replace ? { replace } : {}) }))
    } catch (error) {
      setWrong(reportOf(error))
    } finally {
      setBusy(false)
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    void write(false)
  }

  return (
    <form className={styles.card} onSubmit={submit}>
      <div className={styles.cardPicture} aria-hidden="true">
        {estimate.data?.faces.map((asset) => (
          <Thumb key={asset.id} asset={asset} />
        ))}
      </div>
      <div className={styles.cardWords}>
        <h3 className="serif">Gallery</h3>
        <p className={styles.note}>
          A folder that opens in any browser, from disk or from any host: the place to walk through, and a plain page
          for those who cannot.
        </p>
        <p className={styles.note} role="status">
          {count(items.length, 'thing')}
          {estimate.data && `, about ${bytes(estimate.data.bytes)}, about ${duration(estimate.data.seconds)}`}
        </p>
        <TextField
          label="Folder to write"
          hint="Left empty: a new folder in the workspace."
          autoComplete="off"
          spellCheck={false}
          value={directory}
          onChange={({ currentTarget }) => {
            setDirectory(currentTarget.value)
            setWrong(null)
          }}
        />
        {wrong && <Refusal report={wrong} />}
        <div className={styles.buttons}>
          {busy && <Ring name="Writing the gallery" />}
          {wrong?.next === replaceOffer && <Button onClick={() => void write(true)}>Replace what is there</Button>}
          <Button submit look="primary" disabled={busy} data-first>
            {busy ? 'Writing' : 'Make the gallery'}
          </Button>
        </div>
      </div>
    </form>
  )
}

/** Why nothing was written; where the folder holds something else, it is a question. */
function Refusal({ report }: { report: ErrorReport }) {
  const asks = report.next === replaceOffer
  const question = `${report.message} Replace it? Only what exports have written goes; every other file stays.`
  return (
    <p role="alert" className={styles.error}>
      {asks ? question : sentences(report)}
    </p>
  )
}

function Done({ written }: { written: GalleryExport }) {
  const section = useRef<HTMLElement>(null)
  // What had the focus has gone; one goes on with what was written.
  useEffect(() => section.current?.querySelector<HTMLElement>('button')?.focus(), [])
  return (
    <section ref={section} className={styles.section} role="status">
      <p>
        The gallery of {count(written.items, 'thing')} is written: {bytes(written.bytes)} in {duration(written.seconds)}
        .
      </p>
      {written.note !== undefined && <p className={styles.note}>{written.note}</p>}
      <p className={`${styles.note} ${styles.path}`}>{written.path}</p>
      <div className={styles.buttons}>
        <ExportButtons path={written.path} />
        <Button onClick={() => openOverlay(null)}>Close</Button>
      </div>
    </section>
  )
}

/** Weighs some of the pictures and concludes on all. */
function useEstimate(environmentId: string, items: readonly Item[]) {
  const studio = useStudio()
  const ids = [...new Set(items.map((item) => item.assetId))]
  return useQuery({
    queryKey: [...studio.orpc.environments.key(), 'weight', environmentId, ids.length],
    queryFn: async ({ signal }) => {
      const stride = Math.max(1, Math.floor(ids.length / sampled))
      const cards = await studio.client.assets.cards({
        ids: ids.filter((_, at) => at % stride === 0).slice(0, sampled),
      })
      const weights = await Promise.all(cards.map((card) => weigh(studio, card, signal)))
      const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length)
      const total = page.bytes + mean * ids.length
      return { faces: cards.slice(0, 4), bytes: total, seconds: 1 + total / page.perSecond }
    },
  })
}

/** Bytes of what an export carries of an asset: the picture as seen close by, or the file itself. */
async function weigh(studio: Studio, { id, mediaType, derivatives }: AssetCard, signal: AbortSignal): Promise<number> {
  const derivative = mediaType === 'image' && derivatives.includes('preview') ? 'preview' : 'original'
  const response = await fetch(studio.mediaUrl(id, derivative), { method: 'HEAD', signal })
  return Number(response.headers.get('content-length') ?? 0)
}
