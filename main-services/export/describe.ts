import type { AssetCard, MediaType } from '#shared/model/asset.ts'

const kinds: Record<MediaType, string> = {
  image: 'Picture',
  video: 'Video',
  audio: 'Sound',
  model: '3D model',
  text: 'Text',
}

/** Writes `2015-06-05T…` as a person says it: "5 June 2015". */
export function spokenDate(takenAt: string): string {
  const date = new Date(`${takenAt.slice(0, 10)}T00:00:00Z`)
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    date,
  )
}

/** Writes seconds as "0:07" or "1:02:03". */
export function spokenDuration(seconds: number): string {
  const whole = Math.round(seconds)
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** Makes a title of a file name: without its ending, with spaces for underscores. */
export function titleOf(name: string): string {
  return (
    name
      .replace(/\.[a-z0-9]{1,5}$/i, '')
      .replace(/_+/g, ' ')
      .trim() || name
  )
}

/**
 * Writes the alternative text of an asset: its own caption if somebody wrote one, else what it is, its title and its
 * date.
 */
export function alternativeText(card: AssetCard, caption: string): string {
  if (caption.trim()) return caption.trim()
  const parts = [`${kinds[card.mediaType]}: ${titleOf(card.name)}`]
  if (card.takenAt) parts.push(`taken on ${spokenDate(card.takenAt)}`)
  if (card.durationSeconds !== null) parts.push(`${spokenDuration(card.durationSeconds)} long`)
  return parts.join(', ')
}
