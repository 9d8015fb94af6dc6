import { X } from 'lucide-react'
import { Facts, IconButton } from '#renderer/design/index.ts'
import { bytes, clock, count, folderOf, takenOn, useAsset } from '#renderer/state/index.ts'
import type { Asset } from '#shared/model/asset.ts'
import { useLibrary } from './filter.ts'
import { Thumb } from './thumb.tsx'
import styles from './details.module.css'

/** Everything worth knowing of one file, as people say it. */
export function Details() {
  const id = useLibrary((state) => state.details)
  const { data: asset, error } = useAsset(id)
  if (id === null) return null
  return (
    <section className={`${styles.details} scroll`} aria-label="Facts">
      <header className={styles.header}>
        <h3>{asset?.name ?? (error ? 'This file is not in the library any more.' : 'Reading')}</h3>
        <IconButton name="Close facts" icon={<X />} onClick={() => useLibrary.setState({ details: null })} />
      </header>
      {asset && (
        <>
          <div className={styles.picture}>
            <Thumb key={asset.id} asset={asset} large />
          </div>
          <Facts facts={factsOf(asset)} className={styles.facts} />
        </>
      )}
    </section>
  )
}

/** Lists names and values, leaving out what the file does not say. */
export function factsOf(asset: Asset): [string, string][] {
  const facts: [string, string | null][] = [
    ['Taken', asset.takenAt && takenOn(asset.takenAt)],
    ['Camera', asset.camera],
    ['Size', asset.width && asset.height ? `${asset.width} × ${asset.height} px` : null],
    ['Length', asset.durationSeconds === null ? null : clock(asset.durationSeconds)],
    ['File', `${bytes(asset.bytes)}, ${asset.mimeType}`],
    ['Folder', folderOf(asset.path)],
    ['Also at', asset.paths.length > 1 ? count(asset.paths.length - 1, 'other path') : null],
    ['Colours', asset.colors.join(', ') || null],
    ['Place', asset.place && `${asset.place.latitude.toFixed(4)}°, ${asset.place.longitude.toFixed(4)}°`],
    ['Labels', asset.labels.join(', ') || null],
    ['Notes', asset.notes.join(' ') || null],
  ]
  return facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '')
}
