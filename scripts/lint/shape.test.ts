import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { parseAst } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../tests/support/program.ts'

const rooms = ['shared', 'main-services', 'renderer', 'electron', 'resources', 'scripts', 'tests', 'bench']

interface Source {
  path: string
  text: string
  lines: number
}

/** Rooms whose exports say what they are: all that is part of the program. */
const documented = ['shared', 'main-services', 'renderer', 'electron', 'resources']

let sources: Source[] = []

beforeAll(async () => {
  sources = (await Promise.all(rooms.map(sourcesIn))).flat()
})

describe('the shape of the house', () => {
  test('files stay small enough to hold in mind', () => {
    expect(sources.length).toBeGreaterThan(100)
    // What strangers say is a table, however long.
    const read = sources.filter(({ path }) => !/tests[\\/]understanding[\\/]open[\\/]voices/u.test(path))
    expect(read.filter(({ lines }) => lines > 500).map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([])
    expect(ninetieth(sources.map(({ lines }) => lines))).toBeLessThanOrEqual(250)
  })

  test('functions stay short', () => {
    const code = sources.filter(({ path }) => !isTest(path))
    const lengths = code.flatMap(({ path, text }) => functionsIn(path, text))
    expect(lengths.length).toBeGreaterThan(500)
    expect(ninetieth(lengths)).toBeLessThanOrEqual(45)
  })

  test('what a file gives to others says what it is', () => {
    const files = sources.filter(({ path }) => documented.includes(path.split(sep)[0] ?? '') && isProgram(path))
    const symbols = files.flatMap(({ path, text }) => exportsIn(path, text).map((symbol) => ({ path, ...symbol })))
    const missing = symbols.filter(({ hasComment }) => !hasComment)
    const share = 1 - missing.length / symbols.length
    expect(symbols.length).toBeGreaterThan(1000)
    expect(
      share,
      `${(share * 100).toFixed(1)} % of ${symbols.length} exports have a doc comment. Most are missing in\n${mostMissing(missing)}`,
    ).toBeGreaterThanOrEqual(0.9)
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

const isTest = (path: string): boolean => /\.(test|spec)\.tsx?$/.test(path)
const isProgram = (path: string): boolean => /\.tsx?$/.test(path) && !path.endsWith('.d.ts') && !isTest(path)

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
  visit(parse(path, text).body)
  return lengths
}

const parse = (path: string, text: string): ReturnType<typeof parseAst> =>
  parseAst(text, { lang: path.endsWith('x') ? 'tsx' : 'ts' })

interface Exported {
  name: string
  hasComment: boolean
}

/**
 * Names that a file declares and exports, each once. One comment is enough where several declarations share a name: a
 * schema, exported or not, and the type inferred from it; the overloads of a function.
 */
function exportsIn(path: string, text: string): Exported[] {
  const exported = new Set<string>()
  const commented = new Set<string>()
  for (const node of parse(path, text).body) {
    const exports = node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration'
    const hasComment = endsInDocComment(text.slice(0, node.start))
    for (const name of namesOf(exports ? node.declaration : node)) {
      if (exports) exported.add(name)
      if (hasComment) commented.add(name)
    }
  }
  return [...exported].map((name) => ({ name, hasComment: commented.has(name) }))
}

/** Names that a declaration brings in: those of its variables, or its own. */
function namesOf(declaration: unknown): string[] {
  if (!isNode(declaration)) return []
  const declared: unknown[] =
    'declarations' in declaration && Array.isArray(declaration.declarations) ? declaration.declarations : [declaration]
  return declared.flatMap((each) => {
    const id = isNode(each) && 'id' in each ? each.id : undefined
    return isNode(id) && 'name' in id && typeof id.name === 'string' ? [id.name] : []
  })
}

/** Whether text ends in a doc comment, but for remarks to the linter. */
const endsInDocComment = (before: string): boolean => /\/\*\*(?:(?!\*\/)[^])*\*\/\s*(?:\/\/[^\n]*\s*)*$/.test(before)

/** The ten files that lack most, a line each: how many, where, and which names. */
function mostMissing(missing: { path: string; name: string }[]): string {
  return Object.entries(Object.groupBy(missing, ({ path }) => path))
    .map(([path, names = []]) => ({ path, names: names.map(({ name }) => name) }))
    .toSorted((a, b) => b.names.length - a.names.length)
    .slice(0, 10)
    .map(({ path, names }) => `${String(names.length).padStart(4)}  ${path}: ${names.join(', ')}`)
    .join('\n')
}
