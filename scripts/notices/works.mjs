// Works of others that lie inside a package, or come with the programs that Promenade runs on: no manifest names them.

/**
 * @typedef {object} Work
 * @property {string} name
 * @property {string} inside the package that brings it
 * @property {RegExp} [modules] where it lies in that package, for what a bundle is made of
 * @property {string} by
 * @property {string} licence
 * @property {string} [note]
 */

/** @type {Work[]} */
export const works = [
  {
    name: 'SQLite',
    inside: 'better-sqlite3',
    by: 'D. Richard Hipp and others',
    licence: 'public domain',
  },
  {
    name: 'FFmpeg 8.1 with x264, x265, FDK AAC and others',
    inside: 'node-av',
    by: 'the FFmpeg developers and others',
    licence: 'GPL-3.0-or-later as configured there',
    note: 'Fetched by npm on the machine of whoever runs Promenade, and not passed on by Promenade: no installer is made while it is of this kind (`docs/dependencies.md`). Source: <https://github.com/seydx/node-av>, <https://github.com/jellyfin/jellyfin-ffmpeg>.',
  },
  {
    name: 'libvips',
    inside: 'sharp',
    by: 'the libvips authors',
    licence: 'LGPL-3.0-or-later, linked dynamically',
    note: 'Source: <https://github.com/lovell/sharp-libvips>. It carries aom (BSD-2-Clause), cairo (MPL-1.1), cgif (MIT), expat (MIT), fontconfig (MIT-like), freetype (FTL), fribidi (LGPL-3.0), glib (LGPL-3.0), harfbuzz (MIT), highway (BSD-3-Clause), lcms (MIT), libarchive (BSD-2-Clause), libexif (LGPL-3.0), libffi (MIT), libheif (LGPL-3.0), libimagequant (BSD-2-Clause), libnsgif (MIT), libpng (libpng licence), librsvg (LGPL-3.0), libtiff (BSD-like), libultrahdr (MIT), libwebp (BSD-3-Clause), libxml2 (MIT), mozjpeg (zlib, IJG, BSD-3-Clause), pango (LGPL-3.0), pixman (MIT), proxy-libintl (LGPL-3.0) and zlib-ng (zlib).',
  },
  {
    name: 'Source Sans 3',
    inside: '@fontsource-variable/source-sans-3',
    modules: /\/source-sans-3\//,
    by: 'Adobe, with the reserved font name “Source”',
    licence: 'OFL-1.1',
  },
  {
    name: 'Newsreader',
    inside: '@fontsource-variable/newsreader',
    modules: /\/newsreader\//,
    by: 'Production Type and the Newsreader project authors',
    licence: 'OFL-1.1',
  },
  {
    name: 'Draco decoder',
    inside: 'three',
    modules: /\/jsm\/(libs\/draco\/|loaders\/DRACOLoader\.)/,
    by: 'The Draco Authors',
    licence: 'Apache-2.0',
  },
  {
    name: 'Basis Universal transcoder',
    inside: 'three',
    modules: /\/jsm\/(libs\/basis\/|loaders\/KTX2Loader\.)/,
    by: 'Binomial LLC',
    licence: 'Apache-2.0',
  },
  {
    name: 'ktx-parse',
    inside: 'three',
    modules: /\/jsm\/libs\/ktx-parse\./,
    by: 'Don McCurdy',
    licence: 'MIT',
  },
  {
    name: 'zstddec, with Zstandard',
    inside: 'three',
    modules: /\/jsm\/libs\/zstddec\./,
    by: 'Don McCurdy; Meta Platforms, Inc. and affiliates',
    licence: 'MIT AND BSD-3-Clause',
  },
  {
    name: 'meshoptimizer decoder',
    inside: 'three',
    modules: /\/jsm\/libs\/meshopt_decoder\./,
    by: 'Arseny Kapoulkine',
    licence: 'MIT',
  },
  {
    name: 'Feather, of which some icons are',
    inside: 'lucide-react',
    by: 'Cole Bemis',
    licence: 'MIT',
  },
]

/** Data of others that lies in `resources/`, with its licence beside it. */
export const data = [
  {
    name: 'WordNet 3.1, of which kinds and classes of words are derived',
    folder: 'resources/meanings',
    by: 'Princeton University',
    licence: 'WordNet-3.0',
  },
]

/** What Promenade runs on: in an installer, or fetched by the scripts. */
export const grounds = [
  {
    name: 'Electron, with Chromium, Node.js and FFmpeg built without GPL parts',
    by: 'the Electron contributors, the Chromium authors and others',
    licence: 'MIT; BSD-3-Clause; LGPL-2.1-or-later and those of their parts',
    note: 'Its texts lie beside the program: `LICENSE`, `LICENSES.chromium.html`.',
  },
  {
    name: 'Node.js',
    by: 'the Node.js contributors',
    licence: 'MIT and those of its parts',
    note: 'Fetched from npm where the machine has none that fits; `LICENSE` in its package.',
  },
]

/** Build tools that leave code of their own in what is built. */
export const helpers = ['rolldown', 'vite']

/** Where a text can be read that no package carries. */
export const readAt = {
  'Apache-2.0': 'https://www.apache.org/licenses/LICENSE-2.0',
  'BSD-3-Clause': 'https://opensource.org/license/bsd-3-clause',
  'GPL-3.0-or-later': 'https://www.gnu.org/licenses/gpl-3.0.txt',
  'LGPL-3.0-or-later': 'https://www.gnu.org/licenses/lgpl-3.0.txt',
  'LGPL-2.1-or-later': 'https://www.gnu.org/licenses/old-licenses/lgpl-2.1.txt',
  'MPL-2.0': 'https://www.mozilla.org/MPL/2.0/',
}

/** Licences that ask for no more than to be named and printed. What is under another is named in `docs/dependencies.md`. */
export const simple = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Unlicense',
])
