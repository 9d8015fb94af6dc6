import { extname } from 'node:path'

/** What the first bytes say a file is. `refused` is understood well enough to say why it is left out. */
export type Detected =
  | { kind: 'image'; format: ImageFormat; mimeType: string }
  | { kind: 'media'; format: string; mimeType: string }
  | { kind: 'model'; format: 'glb' | 'gltf'; mimeType: string }
  | { kind: 'text'; format: 'markdown' | 'plain'; mimeType: string }
  | { kind: 'refused'; reason: string }

/** Formats of pictures that can be imported, as their first bytes tell. */
export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic' | 'tiff' | 'svg'

/** Bytes of the beginning that {@link detect} needs. */
export const headBytes = 64 * 1024

const image = (format: ImageFormat, mimeType = `image/${format}`): Detected => ({ kind: 'image', format, mimeType })
const media = (format: string, mimeType: string): Detected => ({ kind: 'media', format, mimeType })
const refused = (reason: string): Detected => ({ kind: 'refused', reason })

const latin = (head: Buffer, start: number, end: number) => head.toString('latin1', start, end)

/** By what the content begins with; `null` where that says nothing. */
function bySignature(head: Buffer): Detected | null {
  const four = latin(head, 0, 4)
  if (head[0] === 0xff && head[1] === 0xd8) return image('jpeg')
  if (four === '\x89PNG') return image('png')
  if (four === 'GIF8') return image('gif')
  if (four === 'II*\0' || four === 'MM\0*' || four === 'II+\0' || four === 'MM\0+') return image('tiff')
  if (four === 'RIFF') return byRiff(latin(head, 8, 12))
  if (latin(head, 4, 8) === 'ftyp') return byBrand(head)
  if (four === '\x1aE\xdf\xa3') return media('matroska', head.includes('webm') ? 'video/webm' : 'video/matroska')
  if (four === 'OggS') return media('ogg', head.includes('theora') ? 'video/ogg' : 'audio/ogg')
  if (four === 'fLaC') return media('flac', 'audio/flac')
  if (latin(head, 0, 3) === 'ID3') return media('mp3', 'audio/mpeg')
  if (four === 'glTF') return { kind: 'model', format: 'glb', mimeType: 'model/gltf-binary' }
  return byRefusedSignature(head, four)
}

function byRefusedSignature(head: Buffer, four: string): Detected | null {
  if (latin(head, 0, 1024).includes('%PDF-')) return refused('PDF documents cannot be taken in yet.')
  if (
    four.startsWith('PK\x03\x04') ||
    four.startsWith('7z\xbc\xaf') ||
    four === 'Rar!' ||
    four.startsWith('\x1f\x8b')
  ) {
    return refused('It is an archive. Unpack it and import what is inside.')
  }
  if (four.startsWith('MZ') || four === '\x7fELF') return refused('It is a program, not media.')
  if (four.startsWith('BM') && head.readUInt32LE(Math.min(6, Math.max(0, head.length - 4))) === 0) {
    return refused('BMP pictures cannot be taken in yet. Save it as PNG.')
  }
  if (four === '8BPS') return refused('Photoshop documents cannot be taken in yet. Export a PNG or JPEG.')
  if (four.startsWith('\xff\x0a') || latin(head, 4, 8) === 'JXL ')
    return refused('JPEG XL pictures cannot be taken in yet.')
  return null
}

function byRiff(form: string): Detected {
  if (form === 'WEBP') return image('webp')
  if (form === 'WAVE') return media('wave', 'audio/wav')
  if (form === 'AVI ') return refused('AVI videos cannot be taken in yet. Convert it to MP4.')
  return refused('It is a RIFF file of a kind Promenade does not know.')
}

/** ISO base media: pictures, sound and video share the box structure and differ by brand. */
function byBrand(head: Buffer): Detected {
  const end = Math.min(head.length, Math.max(16, Math.min(head.readUInt32BE(0), 256)))
  const major = latin(head, 8, 12)
  const brands = [major]
  for (let offset = 16; offset + 4 <= end; offset += 4) brands.push(latin(head, offset, offset + 4))
  if (brands.includes('avif') || brands.includes('avis')) return image('avif')
  if (brands.some((brand) => /^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) && !brands.includes('isom')) {
    return image('heic', 'image/heic')
  }
  if (major === 'jxl ') return refused('JPEG XL pictures cannot be taken in yet.')
  if (major === 'M4A ' || major === 'M4B ') return media('mp4', 'audio/mp4')
  return major === 'qt  ' ? media('quicktime', 'video/quicktime') : media('mp4', 'video/mp4')
}

/** What a name's ending promises; asked only where the content has no signature of its own. */
const byExtension: Record<string, Detected> = {
  '.jpg': image('jpeg'),
  '.jpeg': image('jpeg'),
  '.png': image('png'),
  '.webp': image('webp'),
  '.gif': image('gif'),
  '.avif': image('avif'),
  '.heic': image('heic', 'image/heic'),
  '.heif': image('heic', 'image/heic'),
  '.tif': image('tiff'),
  '.tiff': image('tiff'),
  '.svg': image('svg', 'image/svg+xml'),
  '.mp4': media('mp4', 'video/mp4'),
  '.m4v': media('mp4', 'video/mp4'),
  '.mov': media('quicktime', 'video/quicktime'),
  '.webm': media('matroska', 'video/webm'),
  '.mkv': media('matroska', 'video/matroska'),
  '.mp3': media('mp3', 'audio/mpeg'),
  '.wav': media('wave', 'audio/wav'),
  '.flac': media('flac', 'audio/flac'),
  '.ogg': media('ogg', 'audio/ogg'),
  '.oga': media('ogg', 'audio/ogg'),
  '.opus': media('ogg', 'audio/ogg'),
  '.m4a': media('mp4', 'audio/mp4'),
  '.aac': media('adts', 'audio/aac'),
  '.ts': media('mpeg-ts', 'video/mp2t'),
  '.mts': media('mpeg-ts', 'video/mp2t'),
  '.glb': { kind: 'model', format: 'glb', mimeType: 'model/gltf-binary' },
  '.gltf': { kind: 'model', format: 'gltf', mimeType: 'model/gltf+json' },
  '.md': { kind: 'text', format: 'markdown', mimeType: 'text/markdown' },
  '.markdown': { kind: 'text', format: 'markdown', mimeType: 'text/markdown' },
  '.txt': { kind: 'text', format: 'plain', mimeType: 'text/plain' },
  '.text': { kind: 'text', format: 'plain', mimeType: 'text/plain' },
  '.pdf': refused('PDF documents cannot be taken in yet.'),
  '.html': refused('Web pages are not taken in as media.'),
  '.htm': refused('Web pages are not taken in as media.'),
}

const plainText: Detected = { kind: 'text', format: 'plain', mimeType: 'text/plain' }

/** Tells whether bytes read as text: no zero bytes outside UTF-16, hardly any control characters. */
export function looksLikeText(head: Buffer): boolean {
  if (head.length === 0) return false
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true
  let odd = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++
  return odd <= head.length / 50
}

/** Markup that hides in text files: it decides before the name does. */
function byMarkup(head: Buffer): Detected | null {
  const start = head
    .toString('utf8', 0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart()
    .toLowerCase()
  if (!start.startsWith('<')) return null
  if (
    /^(<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype svg[\s\S]*?>\s*)*<svg[\s>]/.test(start) ||
    start.includes('<svg')
  ) {
    return /^<(!doctype html|html)/.test(start)
      ? refused('Web pages are not taken in as media.')
      : image('svg', 'image/svg+xml')
  }
  return /^<(!doctype html|html|head|body|script)/.test(start) ? refused('Web pages are not taken in as media.') : null
}

/**
 * Tells what a file is, by its content; by its name only where the content has no mark of its own. `note` says where
 * the two disagree.
 */
export function detect(head: Buffer, name: string): { detected: Detected; note: string | null } {
  // A dot at the very end is no ending.
  const extension = extname(name).toLowerCase().replace(/^\.$/, '')
  const promised = byExtension[extension]
  const signed = bySignature(head)
  if (signed) return { detected: signed, note: mismatch(promised, signed, extension) }
  const textual = looksLikeText(head)
  if (textual) {
    const markup = byMarkup(head)
    if (markup) return { detected: markup, note: mismatch(promised, markup, extension) }
    if (promised?.kind === 'text' || (promised?.kind === 'model' && promised.format === 'gltf')) {
      return { detected: promised, note: null }
    }
    if (extension === '' || promised) return { detected: plainText, note: mismatch(promised, plainText, extension) }
    return { detected: refused(`Files that end in ${extension} are not media that Promenade knows.`), note: null }
  }
  if (promised) return { detected: promised, note: null }
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0) return { detected: media('mp3', 'audio/mpeg'), note: null }
  return { detected: refused('It is not a picture, video, sound, model or text that Promenade knows.'), note: null }
}

function mismatch(promised: Detected | undefined, found: Detected, extension: string): string | null {
  if (!promised || promised.kind === 'refused' || found.kind === 'refused') return null
  const same = promised.kind === found.kind && (promised.kind === 'media' || promised.format === found.format)
  return same ? null : `Its name ends in ${extension}, but its content is ${describe(found)}.`
}

function describe(found: Exclude<Detected, { kind: 'refused' }>): string {
  switch (found.kind) {
    case 'image':
      return `a ${found.format.toUpperCase()} picture`
    case 'media':
      return found.mimeType.startsWith('audio') ? 'sound' : 'video'
    case 'model':
      return 'a 3D model'
    case 'text':
      return 'text'
  }
}
