import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseAst } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../tests/support/program.ts'

const rooms = ['shared', 'main-services', 'renderer', 'electron', 'resources', 'scripts', 'tests', 'bench']

interface Source {
  path: string
  text: string
  lines: number
}

let sources: Source[] = []

beforeAll(async () => {
  sources = (await Promise.all(rooms.map(sourcesIn))).flat()
})

describe('the shape of the house', () => {
  test('files stay small enough to hold in mind', () => {
    expect(sources.length).toBeGreaterThan(100)
    expect(sources.filter(({ lines }) => lines > 500).map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([])
    expect(ninetieth(sources.map(({ lines }) => lines))).toBeLessThanOrEqual(250)
  })

  test('functions stay short', () => {
    const code = sources.filter(({ path }) => !/\.(test|spec)\.tsx?$/.test(path))
    const lengths = code.flatMap(({ path, text }) => functionsIn(path, text))
    expect(lengths.length).toBeGreaterThan(500)
    expect(ninetieth(lengths)).toBeLessThanOrEqual(45)
  })

  test('nothing is left for later without being said elsewhere', () => {
    const mark = new RegExp(String.raw`\b(TO${'DO'}|FIX${'ME'})\b`)
    expect(sources.filter(({ text }) => mark.test(text)).map(({ path }) => path)).toEqual([])
  })
})

async function sourcesIn(room: string): Promise<Source[]> {
  const names = await readdir(join(root, room), { recursive: true })
  const paths = names.filter((name) => /\.(ts|tsx|mjs)$/.test(name)).map((name) => join(room, name))
  return Promise.all(
    paths.map(async (path) => {
      const text = await readFile(join(root, path), 'utf8')
      return { path, text, lines: text.split('\n').length - 1 }
    }),
  )
}

/** The value that nine of ten stay within. */
function ninetieth(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.9)] ?? 0
}

interface SyntaxNode {
  type: string
  start: number
  end: number
}

const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value

/** Lines of every function of a file; a component or class counts by its functions. */
function functionsIn(path: string, text: string): number[] {
  const lengths: number[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit)
    if (!isNode(value)) return
    if (/^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(value.type)) {
      lengths.push(text.slice(value.start, value.end).split('\n').length)
    }
    Object.values(value).forEach(visit)
  }
  visit(parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' }).body)
  return lengths
}
