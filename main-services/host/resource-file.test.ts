import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { resourceFile } from './resource-file.ts'

describe('M9.1 a file that ships beside the program', () => {
  const path = 'policy/default-policy.json'

  it('is found from the source, and in the desktop app, which carries it', () => {
    expect(existsSync(resourceFile(path))).toBe(true)
    const bundle = 'file:///opt/Promenade/resources/app.asar/dist/electron/main/main.js'
    expect(resourceFile(path, bundle)).toBe(`/opt/Promenade/resources/app.asar/resources/${path}`)
    expect(readFileSync('electron-builder.yml', 'utf8')).toContain('- resources/policy/**')
  })
})
