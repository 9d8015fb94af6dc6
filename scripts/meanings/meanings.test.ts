import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { meaningsText } from './derive.mjs'

it('derives the file of meanings that lies in the repository', { timeout: 60_000 }, () => {
  const file = join(import.meta.dirname, '../../resources/meanings/meanings.txt')
  expect(readFileSync(file, 'utf8') === meaningsText(), 'run: node scripts/meanings.mjs').toBe(true)
})
