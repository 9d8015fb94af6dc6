import { AudioLines, Box, FileText, Image, Video } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { clock, useStudio } from '#renderer/state/index.ts'
import type { AssetCard, MediaType } from '#shared/model/asset.ts'
import styles from './thumb.module.css'

const icons: Record<MediaType, ReactNode> = {
  image: <Image aria-hidden="true" />,
  video: <Video aria-hidden="true" />,
  audio: <AudioLines aria-hidden="true" />,
  model: <Box aria-hidden="true" />,
  text: <FileText aria-hidden="true" />,
}

/** The face of an asset: its colour first, then its picture; a text shows its first lines. */
export function Thumb({ asset, large = false }: { asset: AssetCard; large?: boolean }) {
  const { mediaUrl } = useStudio()
  const [ready, setReady] = useState(false)
  const derivative = (large ? (['preview', 'thumb', 'tile'] as const) : (['thumb', 'tile'] as const)).find((each) =>
    asset.derivatives.includes(each),
  )
  return (
    <span className={styles.thumb} style={{ backgroundColor: asset.color }} data-type={asset.mediaType}>
      {asset.mediaType === 'text' && <span className={`serif ${styles.excerpt}`}>{asset.excerpt}</span>}
      {derivative && asset.mediaType !== 'text' && (
        <img
          alt=""
          draggable={false}
          loading="lazy"
          decoding="async"
          data-ready={ready}
          src={mediaUrl(asset.id, derivative)}
          onLoad={() => setReady(true)}
        />
      )}
      {asset.mediaType !== 'image' && !large && (
        <span className={styles.badge}>
          {icons[asset.mediaType]}
          {asset.durationSeconds === null ? null : clock(asset.durationSeconds)}
        </span>
      )}
    </span>
  )
}
