import type { Stage } from './stage/stage.ts'

const kinds = { image: 'Picture', video: 'Video', audio: 'Sound', model: 'Model', text: 'Text' } as const

/** Tells what is selected in words, for those who listen instead of look. */
export function describe(stage: Stage, selection: readonly string[]): string {
  const [first] = selection
  if (first === undefined) return ''
  if (selection.length > 1) return `${selection.length} things selected.`
  const item = stage.item(first)
  if (!item) return ''
  const card = stage.card(item.assetId)
  const items = stage.items()
  const place = items.findIndex((one) => one.id === first) + 1
  const name = item.caption === '' ? (card?.name ?? 'Loading') : item.caption
  const zone = item.zone === '' ? '' : `, ${item.zone}`
  return `${card ? kinds[card.mediaType] : 'Thing'} ${place} of ${items.length}: ${name}${zone}.`
}
