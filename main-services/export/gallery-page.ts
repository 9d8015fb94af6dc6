import type { AssetCard } from '#shared/model/asset.ts'
import { spokenDate, spokenDuration, titleOf } from './describe.ts'

/** One thing of the gallery as the plain page shows it. Addresses are relative to the page. */
export interface PageEntry {
  itemId: string
  card: AssetCard
  alt: string
  caption: string
  zone: string
  /** A picture that any browser shows; null where there is none. */
  picture: string | null
  /** The medium itself, for video, sound, model and long text. */
  medium: string | null
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Escapes a text for HTML: names and captions are content, never markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '')

/**
 * Writes the page of an exported gallery. It is whole without any script: every picture with its alternative text, in
 * order, under the headings of its zones. Where WebGL is there, the viewer lays the walkable space over it.
 */
export function galleryPage(title: string, entries: readonly PageEntry[]): string {
  const count = `${entries.length} ${entries.length === 1 ? 'work' : 'works'}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Promenade">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="viewer/gallery.css">
</head>
<body>
<header class="plain-header">
<h1>${escapeHtml(title)}</h1>
<p>${count}. <button type="button" id="enter" hidden>Walk through it</button></p>
</header>
<main>
<section id="walk" aria-label="The place to walk through" hidden></section>
<div class="plain" id="plain">
${sections(entries)}
</div>
<p id="status" role="status"></p>
</main>
<footer class="plain-footer"><p>Made with Promenade.</p></footer>
<script src="viewer/viewer.js"></script>
<script src="data/scene.js"></script>
</body>
</html>
`
}

/** Works are numbered as they hang; under the headings of zones they keep their numbers. */
function sections(entries: readonly PageEntry[]): string {
  const numbered = entries.map((entry, index) => ({ entry, number: index + 1 }))
  const zones = Map.groupBy(numbered, ({ entry }) => entry.zone)
  return [...zones]
    .map(([zone, members]) => {
      const heading = zone ? `<h2>${escapeHtml(zone)}</h2>\n` : ''
      return `<section>\n${heading}${members.map(figure).join('\n')}\n</section>`
    })
    .join('\n')
}

/** The link comes close to its work: in the space by the viewer, on the plain page by itself. */
function figure({ entry, number }: { entry: PageEntry; number: number }): string {
  const { card } = entry
  const facts = [
    card.takenAt ? spokenDate(card.takenAt) : '',
    card.durationSeconds === null ? '' : spokenDuration(card.durationSeconds),
  ].filter(Boolean)
  const small = facts.length > 0 ? ` <small>${escapeHtml(facts.join(', '))}</small>` : ''
  const title = escapeHtml(entry.caption.trim() || titleOf(card.name))
  const link = `<a href="#work/${number}">${title}</a>`
  const item = escapeHtml(entry.itemId)
  return `<figure id="work/${number}" data-item="${item}">${body(entry)}<figcaption>${link}${small}</figcaption></figure>`
}

function body(entry: PageEntry): string {
  const { card, alt, picture, medium } = entry
  const label = escapeHtml(alt)
  switch (card.mediaType) {
    case 'video':
      if (medium) {
        const poster = picture ? ` poster="${escapeHtml(picture)}"` : ''
        return `<video controls preload="none"${poster} src="${escapeHtml(medium)}" aria-label="${label}"></video>`
      }
      break
    case 'audio':
      if (medium) return `<audio controls preload="none" src="${escapeHtml(medium)}" aria-label="${label}"></audio>`
      break
    case 'text':
      return `<blockquote>${escapeHtml(card.excerpt ?? '')}</blockquote>`
    case 'model':
      if (medium) return `<p><a href="${escapeHtml(medium)}" download>${label}</a></p>`
      break
    case 'image':
      break
  }
  if (!picture) return `<p>${label}</p>`
  const size = card.width && card.height ? ` width="${card.width}" height="${card.height}"` : ''
  return `<img src="${escapeHtml(picture)}" alt="${label}" loading="lazy"${size}>`
}
