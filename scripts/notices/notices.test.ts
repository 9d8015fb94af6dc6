import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { licencesOf } from './bundle-plugin.mjs'
import { noticesDocument } from './document.mjs'
import { shippedPackages } from './packages.mjs'
import { simple, works } from './works.mjs'

const root = join(import.meta.dirname, '../..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')

describe('whose work Promenade stands on', () => {
  it('is told by a file that is current', () => {
    expect(read('THIRD_PARTY_NOTICES.md'), 'run: node scripts/notices.mjs').toBe(noticesDocument())
  })

  it('names every package that ships, each with its licence', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { version: string; dev?: boolean; devOptional?: boolean }>
    }
    const notices = read('THIRD_PARTY_NOTICES.md')
    const missing = Object.entries(packages)
      .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
      .map(([path, { version }]) => `- **${path.replace(/^.*node_modules\//, '')}** ${version}: `)
      .filter((line) => !notices.includes(line))
    expect(missing).toEqual([])
    expect(notices).toContain('WordNet 3.0 Copyright 2006 by Princeton University')
    expect(notices).not.toMatch(/: (?:undefined|null|UNLICENSED)\b/)
  })

  it('points out every licence that asks for more than its text', () => {
    const told = read('docs/dependencies.md')
    const parts = (licence: string) => licence.replaceAll(/[()]/g, '').split(/ (?:AND|OR|WITH) /)
    const isTold = (name: string) => {
      const families = [...told.matchAll(/`([^`]+)-\*`/g)].map(([, stem]) => `${stem}-`)
      return told.includes(`\`${name}\``) || families.some((stem) => name.startsWith(stem))
    }
    const demanding = [
      ...shippedPackages().map(({ name, licence }) => ({ name, licence })),
      ...works.map(({ inside, licence }) => ({ name: inside, licence })),
    ].filter(({ licence }) => !parts(licence).every((part) => simple.has(part) || part === 'public domain'))
    expect(demanding.length).toBeGreaterThan(10)
    expect(demanding.filter(({ name }) => !isTold(name))).toEqual([])
  })

  it('is told of what a bundle is made of, works within packages too', () => {
    const text = licencesOf([
      '/x/node_modules/three/build/three.module.js',
      '/x/node_modules/three/examples/jsm/libs/ktx-parse.module.js',
      'C:\\x\\node_modules\\zod\\index.js',
      '\0rolldown/runtime.js',
      '/x/renderer/viewer/main.ts',
      '/node_modules/@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2',
    ])
    for (const part of ['three.js authors', 'ktx-parse: MIT', 'Colin McDonnell', 'rolldown', 'SIL OPEN FONT LICENSE']) {
      expect(text).toContain(part)
    }
    expect(text).not.toContain('yjs')
  })

  it('stops a build that takes in what nobody named', () => {
    expect(() => licencesOf(['/x/node_modules/left-pad/index.js'])).toThrow(/left-pad is built in and not named/)
    expect(() => licencesOf(['/x/node_modules/three/examples/jsm/libs/new.module.js'])).toThrow(/work of others/)
  })
})
