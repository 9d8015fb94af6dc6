import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram, startProgram, type ProgramEnd } from '../../tests/support/program.ts'

let folder = ''
let workspace = ''
let environment = ''
const run = (...args: string[]): Promise<ProgramEnd> => runProgram([...args, '--workspace', workspace])
const result = (end: ProgramEnd) => end.lines.at(-1)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'promenade-cli-'))
  workspace = join(folder, 'workspace')
  mkdirSync(join(folder, 'texts'))
  writeFileSync(join(folder, 'texts', 'harbour.txt'), 'Ships come home at dusk.')
  writeFileSync(join(folder, 'texts', '--json'), 'A file with the name of an option, full of lighthouses.')
  writeFileSync(join(folder, 'texts', 'broken.jpg'), Buffer.from('ffd8ffe000104a46494600ff', 'hex'))
  symlinkSync('/etc/hostname', join(folder, 'texts', 'link.txt'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the command line does what its table says', () => {
  it('import: each outcome counted, bad files named', async () => {
    const end = await run('import', join(folder, 'texts'))
    expect(end.code).toBe(0)
    expect(result(end)).toMatchObject({ type: 'result', duplicates: 0, unchanged: 0, seconds: expect.any(Number) })
    const { imported, skipped, failed } = result(end) as { imported: number; skipped: object[]; failed: object[] }
    expect(imported + skipped.length + failed.length).toBe(4)
    const named = [...skipped, ...failed]
    expect(named).toContainEqual({ path: join(folder, 'texts', 'broken.jpg'), reason: expect.any(String) })
    expect(named).toContainEqual({ path: join(folder, 'texts', 'link.txt'), reason: expect.any(String) })
    const mixed = await run('import', join(folder, 'texst'), join(folder, 'texts'))
    expect(mixed.code).toBe(1)
    const mistyped = expect.objectContaining({ path: join(folder, 'texst') })
    expect(result(mixed)).toMatchObject({ imported: 0, failed: [mistyped, ...failed] })
    expect(mixed.error).toBe(`There is no file or folder at ${join(folder, 'texst')}; the rest was imported.\n`)
    const again = await run('import', join(folder, 'texts'))
    expect(result(again)).toMatchObject({ imported: 0, unchanged: imported })
  })

  it('search: asset lines, then the count', async () => {
    const end = await run('search', 'ships', 'dusk')
    expect(end.lines).toEqual([
      {
        type: 'asset',
        id: expect.any(String),
        name: 'harbour.txt',
        mediaType: 'text',
        path: join(folder, 'texts', 'harbour.txt'),
        score: expect.any(Number),
      },
      { type: 'result', count: 1, total: 1, milliseconds: expect.any(Number) },
    ])
    expect(result(await run('search', 'ships', '--type', 'video'))).toMatchObject({ count: 0 })
  })

  it('plan: what would be done, and nothing is', async () => {
    const end = await run('plan', 'make a grid of everything')
    expect(end).toMatchObject({ code: 0, error: '' })
    expect(result(end)).toMatchObject({
      type: 'plan',
      strategy: 'complex',
      workflowType: expect.any(String),
      intent: expect.any(String),
      confidence: expect.any(Number),
      estimate: { seconds: expect.any(Number), cost: 0 },
    })
    const { steps } = result(end) as { steps: unknown[] }
    expect(steps[0]).toMatchObject({ id: expect.any(String), tool: expect.any(String), args: {}, dependsOn: [] })
    expect(result(await run('list', 'runs'))).toEqual({ type: 'result', count: 0 })
    expect(result(await run('list', 'canvases'))).toEqual({ type: 'result', count: 0 })
  })

  it('say: the events of the turn, and what it made', async () => {
    const end = await run('say', 'make a grid of everything', '--session', 'one')
    expect(end.code).toBe(0)
    expect(end.lines[0]).toMatchObject({ type: 'session', name: 'one', isNew: true })
    expect(end.lines.map((line) => line['type'])).toEqual(expect.arrayContaining(['plan_created', 'step_complete']))
    expect(result(end)).toMatchObject({
      type: 'done',
      sessionId: expect.any(String),
      runId: expect.any(String),
      status: 'completed',
      created: { environments: [expect.any(String)], exports: [] },
      usage: { modelCalls: 0, cost: 0 },
    })
    environment = (result(end) as { created: { environments: string[] } }).created.environments[0] ?? ''
  })

  it('show environment: by id and by name', async () => {
    const end = await run('show', 'environment', environment)
    expect(end.code).toBe(0)
    const shown = result(end) as { name: string; items: object[]; rooms: object[] }
    expect(shown).toMatchObject({ type: 'environment', id: environment, kind: 'grid', camera: {}, lighting: {} })
    expect(shown.rooms).toHaveLength(1)
    const vector = [expect.any(Number), expect.any(Number), expect.any(Number)]
    const item = { id: expect.any(String), assetId: expect.any(String) }
    expect(shown.items[0]).toMatchObject({ ...item, position: vector, rotation: vector, scale: vector })
    expect(result(await run('show', 'environment', shown.name))).toEqual(shown)
  })

  it.each([
    ['assets', 'asset'],
    ['canvases', 'canvas'],
    ['layouts', 'layout'],
    ['environments', 'environment'],
    ['runs', 'run'],
    ['tools', 'tool'],
  ])('list %s: one line each, with id and name', async (what, type) => {
    const end = await run('list', what)
    const rows = end.lines.slice(0, -1)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatchObject({ type, id: expect.any(String), name: expect.any(String) })
    expect(result(end)).toEqual({ type: 'result', count: rows.length })
  })

  it('runs show: the run with its steps', async () => {
    const [first] = (await run('list', 'runs')).lines
    const end = await run('runs', 'show', String(first?.['id']))
    expect(result(end)).toMatchObject({ type: 'run', status: 'completed', steps: expect.any(Array) })
    expect(result(end)).not.toHaveProperty('trace')
  })

  it('runs show --log: every call with its times, and the files', async () => {
    const [first] = (await run('list', 'runs')).lines
    const end = await run('runs', 'show', String(first?.['id']), '--log')
    const { steps, trace } = result(end) as { steps: { id: string }[]; trace: { calls: { stepId: string }[] } }
    expect(trace).toMatchObject({ files: [], log: [], workSeconds: expect.any(Number) })
    expect(new Set(trace.calls.map(({ stepId }) => stepId))).toEqual(new Set(steps.map(({ id }) => id)))
    expect(trace.calls[0]).toMatchObject({ outcome: 'completed', milliseconds: expect.any(Number), attempt: 1 })
  })

  it('export gallery: into the folder named, from where the caller stands', async () => {
    const end = await run('export', 'gallery', environment, join(folder, 'out'))
    expect(end.code).toBe(0)
    expect(result(end)).toMatchObject({ type: 'result', path: join(folder, 'out'), bytes: expect.any(Number) })
  })

  it('doctor: every check', async () => {
    const end = await run('doctor')
    expect(end.code).toBe(0)
    const { ok, checks } = result(end) as { ok: boolean; checks: object[] }
    expect(ok).toBe(true)
    for (const check of checks)
      expect(check).toEqual({ name: expect.any(String), ok: true, detail: expect.any(String) })
  })
})

describe('the command line fails with one sentence and no trace', () => {
  const nobody = '01890000-0000-7000-8000-000000000000'

  it.each([
    [['import', '/nothing/here']],
    [['show', 'environment', nobody]],
    [['show', 'environment', 'no such place']],
    [['runs', 'show', nobody]],
    [['runs', 'cancel', 'no id']],
    [['export', 'gallery', nobody, '/tmp/never']],
    [['export', 'video', nobody, '/tmp/never.mp4', '--fps', '30']],
    [['list', 'agents']],
    [['list', 'memories']],
    [['mcp']],
    [['backup', '/tmp/never']],
    [['serve', '--port', '0', '--host', '203.0.113.1']],
  ])('status 1: %j', async (args) => {
    const end = await run(...args)
    expect([end.code, end.lines]).toEqual([1, []])
    expect(end.error).toMatch(/^[A-Z“"].*[.:)]\n$/)
    expect(end.error).not.toMatch(/\n\s+at |node:internal/)
  })

  it.each([
    [[]],
    [['dance']],
    [['search']],
    [['search', 'x', '--type', 'smell']],
    [['search', 'x', '--limit', '0']],
    [['search', 'x', '--limit', 'many']],
    [['say', 'x', '--budget', 'lots']],
    [['say', 'x', '--approve', 'some']],
    [['list', 'dreams']],
    [['doctor', 'now']],
    [['doctor', '--loud']],
    [['serve', '--port', '70000']],
    [['import']],
    [['runs']],
    [['show', 'environment']],
  ])('status 2: %j', async (args) => {
    const end = await run(...args)
    expect([end.code, end.lines]).toEqual([2, []])
    expect(end.error).not.toBe('')
    expect(end.error).not.toMatch(/\n\s+at /)
  })

  it('a folder that cannot be made', async () => {
    const end = await run('export', 'gallery', environment, '/proc/promenade/out')
    expect([end.code, end.error]).toEqual([1, expect.stringMatching(/^\/proc\/promenade\/out cannot be a folder/)])
  })

  it('a workspace that cannot be', async () => {
    writeFileSync(join(folder, 'file'), '')
    for (const place of [join(folder, 'file'), join(folder, 'file', 'below'), '/proc/promenade']) {
      const end = await runProgram(['list', 'assets', '--workspace', place])
      expect([end.code, end.lines]).toEqual([1, []])
      expect(end.error).toContain(place)
    }
  })
})

describe('the command line in a shell', () => {
  it('takes a name that begins with dashes after --', async () => {
    const end = await runProgram(['--workspace', workspace, 'search', '--json', '--', '--lighthouses'])
    expect(end.code).toBe(0)
  })

  it('stops serving at Ctrl-C and says where it listens first', async () => {
    const child = startProgram(['serve', '--port', '0', '--json', '--workspace', workspace])
    const line = await new Promise<string>((resolve) => child.stdout.setEncoding('utf8').once('data', resolve))
    const { type, url } = JSON.parse(line) as { type: string; url: string }
    expect(type).toBe('listening')
    expect(await (await fetch(new URL('/health', url))).json()).toMatchObject({ ok: true })
    // The address opens the app, and the key in it a program's way in.
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303)
    expect((await fetch(new URL('/metrics', url))).status).toBe(401)
    const key = new URL(url).searchParams.get('key')
    expect((await fetch(new URL('/metrics', url), { headers: { authorization: `Bearer ${key}` } })).status).toBe(200)
    child.kill('SIGINT')
    // A terminal and a parent process may both pass one Ctrl-C on.
    child.kill('SIGINT')
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  })

  it('says that a port is taken', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => {
      taken.listen(0, '127.0.0.1', resolve)
    })
    const { port } = taken.address() as AddressInfo
    const end = await run('serve', '--port', String(port))
    taken.close()
    expect([end.code, end.error]).toEqual([1, expect.stringContaining(String(port))])
  })

  it('goes quietly when its reader leaves', async () => {
    const child = startProgram(['list', 'tools', '--json', '--workspace', workspace])
    child.stdout.destroy()
    let error = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (error += chunk))
    expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
    expect(error).toBe('')
  })

  it('writes words without --json', async () => {
    const child = startProgram(['search', 'ships', '--workspace', workspace])
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
    await new Promise((resolve) => child.on('close', resolve))
    expect(output).toBe(`text   ${join(folder, 'texts', 'harbour.txt')}\n`)
  })
})
