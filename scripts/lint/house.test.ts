import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from '../../tests/support/program.ts'
import { packagesByRoom } from './packages.mjs'

/** Files with one planted violation each, and the rule that must find it. */
const planted: Record<string, { code: string; rule: string }> = {
  'shared/a.ts': { code: "export { x } from '../main-services/store/index.ts'", rule: 'house(direction)' },
  'shared/b.ts': { code: "export const b = await import('#renderer/app/x.ts')", rule: 'house(direction)' },
  'shared/c.ts': {
    code: "import { readFile } from 'node:fs/promises'\nexport const c = readFile",
    rule: 'house(packages)',
  },
  'shared/d.ts': { code: "import sharp from 'sharp'\nexport const d = sharp", rule: 'house(packages)' },
  'renderer/a.ts': {
    code: "import { x } from '#services/store/index.ts'\nexport const a = x",
    rule: 'house(direction)',
  },
  'renderer/b.ts': {
    code: "import type { X } from '../main-services/studio.ts'\nexport type B = X",
    rule: 'house(direction)',
  },
  'renderer/c.ts': { code: "import fs from 'node:fs'\nexport const c = fs", rule: 'house(packages)' },
  'renderer/d.ts': {
    code: "import Database from 'better-sqlite3'\nexport const d = Database",
    rule: 'house(packages)',
  },
  'renderer/e.ts': { code: "export const e = localStorage.getItem('e')", rule: 'eslint(no-restricted-globals)' },
  'renderer/space/a.ts': {
    code: 'export const a = (items: { data: Float32Array }, row: number) => items.data[row * 24 + 19]',
    rule: 'house(layout)',
  },
  'renderer/space/b.ts': {
    code: 'export const b = (data: Float32Array, o: number) => data[o + 1]',
    rule: 'house(layout)',
  },
  'renderer/app/g.tsx': {
    code: 'export const G = ({ plan }: { plan: object }) => <pre>{JSON.stringify(plan)}</pre>',
    rule: 'house(readable)',
  },
  'renderer/chat/h.tsx': {
    code: 'export const H = ({ plan }: { plan: object }) => <p title={`It is ${JSON.stringify(plan)}`}>A plan</p>',
    rule: 'house(readable)',
  },
  'renderer/library/i.tsx': {
    code: 'export const I = ({ plan }: { plan: object }) => {\n  const text = JSON.stringify(plan)\n  return <p>{text}</p>\n}',
    rule: 'house(readable)',
  },
  'renderer/state/j.ts': {
    code: 'export const j = (tell: (text: string) => void, plan: object) => tell(JSON.stringify(plan))',
    rule: 'house(readable)',
  },
  'renderer/f.test.ts': { code: "import { x } from '#services/store/index.ts'\nx()", rule: 'house(direction)' },
  'main-services/a.ts': { code: "export { app } from 'electron'", rule: 'house(packages)' },
  'main-services/b.ts': { code: "export * from '../renderer/app/x.ts'", rule: 'house(direction)' },
  'main-services/c.ts': { code: "export type C = import('../electron/main.ts').X", rule: 'house(direction)' },
  'main-services/runs/a.ts': { code: "export { x } from '../store/inner.ts'", rule: 'house(entry)' },
  'main-services/runs/b.ts': { code: "export { x } from '#services/store/deep/inner.ts'", rule: 'house(entry)' },
  'main-services/runs/c.test.ts': { code: "import { x } from '#services/store/inner.ts'\nx()", rule: 'house(entry)' },
  'main-services/runs/d.ts': { code: 'export const d = () => process.exit(1)', rule: 'unicorn(no-process-exit)' },
  'main-services/e.ts': { code: 'export const e = () => setInterval(() => 1, 1000)', rule: 'house(background)' },
  'main-services/f.ts': { code: 'export const f = () => globalThis.setTimeout(() => 1)', rule: 'house(background)' },
  'main-services/g.ts': {
    code: 'export const g = (work: () => Promise<number>) => {\n  void work()\n}',
    rule: 'house(background)',
  },
  'main-services/h.ts': {
    code: 'export const h = (work: () => Promise<number>) => () => void work()',
    rule: 'house(background)',
  },
  'main-services/o.ts': { code: "export { call } from '@orpc/server'", rule: 'house(policy)' },
  'main-services/j.ts': {
    code: "import { call } from '@orpc/server'\nexport const j = call",
    rule: 'house(policy)',
  },
  'main-services/k.ts': {
    code: "import * as orpc from '@orpc/server'\nexport const k = orpc",
    rule: 'house(policy)',
  },
  'main-services/l.ts': {
    code: "export const l = (one: { '~orpc': { handler: () => void } }) => one['~orpc'].handler()",
    rule: 'house(policy)',
  },
  'main-services/m.ts': {
    code: 'export const m = (one: { callable: () => () => void }) => one.callable()()',
    rule: 'house(policy)',
  },
  'main-services/n.ts': {
    code: "import { createRequestContext } from '#services/host/index.ts'\nexport const n = createRequestContext({})",
    rule: 'house(policy)',
  },
  'main-services/ring/one.ts': {
    code: "import { two } from './two.ts'\nexport const one = () => two",
    rule: 'import(no-cycle)',
  },
  'main-services/ring/two.ts': {
    code: "import { one } from './one.ts'\nexport const two = () => one",
    rule: 'import(no-cycle)',
  },
  'main-services/late/picture.ts': {
    code: "export const late = async () => (await import('./decoder.ts')).decode",
    rule: 'house(circle)',
  },
  'main-services/late/decoder.ts': {
    code: "import { raw } from './raw.ts'\nexport const decode = () => raw",
    rule: 'house(circle)',
  },
  'main-services/late/raw.ts': {
    code: "import { late } from '#services/late/picture.ts'\nexport const raw = () => late",
    rule: 'house(circle)',
  },
  'main-services/i.ts': { code: "export * from '../resources/sample/files.ts'", rule: 'house(direction)' },
  'resources/a.ts': { code: "export * from '../main-services/studio.ts'", rule: 'house(direction)' },
  'resources/b.ts': { code: "export { default } from 'better-sqlite3'", rule: 'house(packages)' },
  'electron/a.ts': { code: "export { x } from '../main-services/store/inner.ts'", rule: 'house(entry)' },
  'main-services/runs/e.ts': {
    code: "export { x } from '#services/planning/grammar/read.ts'",
    rule: 'house(entry)',
  },
  'tests/a.test.ts': {
    code: "import { x } from '../main-services/planning/grammar/read.ts'\nx()",
    rule: 'house(entry)',
  },
  'bench/a.ts': {
    code: "export const a = await import('#services/planning/compiler/compile.ts')",
    rule: 'house(entry)',
  },
  'electron/b.ts': { code: "export { x } from '#renderer/app/x.ts'", rule: 'house(direction)' },
  'shared/arrange/a.ts': { code: 'export const a = () => Math.random()', rule: 'eslint(no-restricted-properties)' },
  'shared/e.ts': { code: 'export const e = (value: any) => value', rule: 'typescript(no-explicit-any)' },
  'shared/f.ts': { code: '// oxlint-disable-next-line no-console\nconsole.log(1)', rule: 'house(reason)' },
  'shared/h.ts': {
    code: '// oxlint-disable-next-line no-eval -- nothing here\nexport const h = 1',
    rule: 'unused suppression',
  },
  'shared/i.ts': {
    code: 'export const i = () => {\n  Promise.resolve(1)\n}',
    rule: 'typescript(no-floating-promises)',
  },
  'shared/j.ts': {
    code: "export function j(of: 'a' | 'b') {\n  switch (of) {\n    case 'a':\n      return 1\n  }\n  return 2\n}",
    rule: 'typescript(switch-exhaustiveness-check)',
  },
  'shared/g.ts': {
    code: 'export const g = (value: string | null) => value!.length',
    rule: 'typescript(no-non-null-assertion)',
  },
}

/** Files that do what the rules ask for. */
const clean: Record<string, string> = {
  'shared/ok.ts': "import { z } from 'zod'\nimport { y } from './model/ok.ts'\nexport const ok = z.literal(y)",
  'shared/model/ok.ts': "export const y = 'y'",
  'renderer/ok.ts':
    "import { useState } from 'react'\nimport { ok } from '#shared/ok.ts'\nexport const o = [useState, ok]",
  'renderer/chat/ok.ts':
    'export const same = (a: object, b: object) => JSON.stringify(a) === JSON.stringify(b)\nexport const o = (value: object): unknown => JSON.parse(JSON.stringify(value))',
  'shared/pair/one.ts': "import type { Two } from './two.ts'\nexport interface One {\n  two: Two\n}",
  'shared/pair/two.ts': "import type { One } from './one.ts'\nexport interface Two {\n  one: One\n}",
  'main-services/studio.ts': "export { x } from './store/index.ts'",
  'main-services/store/index.ts': "export { x } from './inner.ts'",
  'main-services/store/inner.ts': "import Database from 'better-sqlite3'\nexport const x = Database",
  'main-services/runs/ok.ts':
    "import { join } from 'node:path'\nimport { x } from '#services/store/index.ts'\nexport const o = [join, x]",
  'main-services/host/background.ts': 'export const every = (work: () => void) => setInterval(work, 1000)',
  'main-services/runs/waits.ts':
    "import { setTimeout as sleep } from 'node:timers/promises'\nexport const o = () => sleep(1)\nexport const p = (list: number[]) => () => void list.push(1)",
  'main-services/runs/ok.test.ts': "import { x } from '#services/store/index.ts'\nimport { y } from './ok.ts'\nx(y)",
  'electron/ok.ts':
    "import { app } from 'electron'\nimport { x } from '../main-services/studio.ts'\nexport const o = [app, x]",
  'tests/ok.ts': "import { x } from '../main-services/store/inner.ts'\nexport const o = x",
}

let folder = ''
let found: { filename: string; code: string }[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'promenade-house-'))
  // The linter looks there for the part of it that knows types.
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const config = await readFile(join(root, '.oxlintrc.json'), 'utf8')
  await writeFile(
    join(folder, '.oxlintrc.json'),
    config.replaceAll('"./scripts/', `"${root.replaceAll('\\', '/')}scripts/`),
  )
  const files = [...Object.entries(clean), ...Object.entries(planted).map(([path, { code }]) => [path, code] as const)]
  for (const [path, code] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), `${code}\n`)
  }
  found = await lint(folder)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('M9.1 the direction of dependency', () => {
  test.each(Object.entries(planted))('%s breaks a rule, and it is found', (path, { rule }) => {
    expect(found.filter(({ filename }) => filename === path).map(({ code }) => code)).toContain(rule)
  })

  test('code that keeps the rules passes', () => {
    expect(found.filter(({ filename }) => filename in clean)).toEqual([])
  })

  test('every package that ships is classed, and none that does not', async () => {
    const { dependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    const classed = new Set(Object.values(packagesByRoom).flat())
    for (const notInstalled of ['node:', 'electron']) classed.delete(notInstalled)
    expect([...classed].toSorted()).toEqual(Object.keys(dependencies).toSorted())
  })
})

async function lint(cwd: string): Promise<{ filename: string; code: string }[]> {
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
  // It ends with 1 where it finds something, and that is what it is asked to do here.
  const output = await new Promise<string>((done) => {
    execFile(process.execPath, [oxlint, '--format', 'json', '.'], { cwd, maxBuffer: 2 ** 24 }, (_, text) => done(text))
  })
  if (!output.includes('{')) throw new Error(`The linter gave no report: ${output}`)
  const report = JSON.parse(output.slice(output.indexOf('{'))) as { diagnostics: { filename: string; code?: string }[] }
  return report.diagnostics.map(({ filename, code = 'unused suppression' }) => ({ filename, code }))
}
