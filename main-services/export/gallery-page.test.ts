import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AssetCard } from '#shared/model/asset.ts'
import { alternativeText, spokenDuration, titleOf } from './describe.ts'
import { call, slug } from './gallery-files.ts'
import { escapeHtml, galleryPage } from './gallery-page.ts'

const card = (overrides: Partial<AssetCard> = {}): AssetCard => ({
  id: '0190a1b2-0000-7000-8000-000000000001',
  name: 'IMG_1252.jpg',
  mediaType: 'image',
  mimeType: 'image/jpeg',
  path: '/home/anna/IMG_1252.jpg',
  width: 1200,
  height: 800,
  durationSeconds: null,
  color: '#445566',
  takenAt: '2015-06-05T10:00:00',
  derivatives: ['tile', 'preview'],
  excerpt: null,
  ...overrides,
})

describe('M8.1 the plain page', () => {
  it('gives every picture its alternative text, under the heading of its zone', () => {
    const entry = {
      itemId: 'i1',
      card: card(),
      alt: alternativeText(card(), ''),
      caption: '',
      zone: '2015',
      picture: 'media/a.webp',
      medium: null,
    }
    const html = galleryPage('Summer', [entry])
    expect(html).toContain('<h2>2015</h2>')
    expect(html).toContain('alt="Picture: IMG 1252, taken on 5 June 2015"')
    expect(html).not.toContain('/home/anna')
  })

  it('never lets a name become markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const text = `${name}<script>"'&`
        const entry = {
          itemId: text,
          card: card({ name: text }),
          alt: text,
          caption: text,
          zone: text,
          picture: `media/${text}`,
          medium: null,
        }
        const html = galleryPage(text, [entry])
        // The page's own two scripts are the only ones.
        expect(html.match(/<script/g)).toHaveLength(2)
        expect(escapeHtml(text)).not.toMatch(/[<>"']/)
      }),
    )
  })

  it('carries data in scripts that nothing in the data can end', () => {
    const script = call('scene', { title: '</script><!--\u2028' })
    expect(script).not.toContain('</')
    expect(script).not.toContain('\u2028')
    const page: Record<string, unknown> = {}
    // oxlint-disable-next-line no-new-func -- runs the script as the page would, with a window of our own
    new Function('window', script)({ promenadeGallery: { scene: (scene: unknown) => Object.assign(page, { scene }) } })
    expect(page['scene']).toEqual({ title: '</script><!--\u2028' })
  })

  it('names files so that any host serves them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        expect(slug(name)).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,59})$/)
      }),
    )
    expect(slug('Été à la mer.jpeg')).toBe('ete-a-la-mer')
  })

  it('speaks of length and titles as people do', () => {
    expect(spokenDuration(7.4)).toBe('0:07')
    expect(spokenDuration(3723)).toBe('1:02:03')
    expect(titleOf('el_torcal_rocks.jpeg')).toBe('el torcal rocks')
    expect(alternativeText(card(), ' The old gate ')).toBe('The old gate')
  })
})
