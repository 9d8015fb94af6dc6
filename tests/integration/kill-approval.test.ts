import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StudioClient } from '#shared/contract/index.ts'
import { createStudio } from '#services/studio.ts'
import { killAt } from '../support/kills.ts'
import { runProgram } from '../support/program.ts'

let home: string
let workspace: string
let rounds = 0

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'promenade-kill-approval-'))
  for (const name of ['one', 'two']) writeFileSync(join(home, `${name}.md`), `# ${name}\n`)
})
afterAll(() => rmSync(home, { recursive: true }))
beforeEach(async () => {
  rounds += 1
  workspace = join(home, `workspace-${rounds}`)
  const asked = (line: string) => line === 'approval_required'
  // Now at once, now a little later: before and after the run itself says that it waits.
  await killAt('approval-child.ts', [workspace, home], { lines: 1, milliseconds: (rounds % 3) * 5 }, asked)
})

/** The row as it lies in the file, with nobody at work. */
function stored() {
  const database = new BetterSqlite3(join(workspace, 'promenade.db'), { readonly: true })
  const rows = database.prepare<[], { id: string; args: string; args_hash: string; status: string }>(
    'select id, args, args_hash, status, reason, risk, created_at, expires_at from approvals',
  )
  const all = rows.all()
  database.close()
  return all
}

async function inStudio<Result>(work: (client: StudioClient) => Promise<Result>): Promise<Result> {
  const studio = createStudio({ workspace })
  try {
    await studio.recovered()
    return await work(studio.client())
  } finally {
    await studio.close()
  }
}

const whatThereIs = () =>
  inStudio(async (client) => {
    const [run] = await client.runs.list({})
    const canvases = await client.canvases.list({})
    return {
      status: run?.status,
      assets: (await client.workspace.info({})).counts.assets,
      canvases: canvases.map(({ name }) => name).toSorted(),
    }
  })

const command = (...args: string[]) => runProgram([...args, '--workspace', workspace])

describe('M2.10 an approval, killed while it waits', () => {
  it('is found unchanged by the next start, and nothing of it was done', async () => {
    const before = stored()
    expect(before).toMatchObject([{ status: 'pending' }])
    expect(before[0]?.args_hash).toBe(
      createHash('sha256')
        .update(before[0]?.args ?? '')
        .digest('hex'),
    )
    expect(await whatThereIs()).toEqual({ status: 'waiting_approval', assets: 2, canvases: ['Kept'] })
    expect(stored()).toEqual(before)
    const listed = await command('approvals', 'list')
    expect(listed.lines).toMatchObject([
      {
        type: 'approval',
        id: before[0]?.id,
        stepId: 'take',
        tool: 'assets.remove',
        argsHash: before[0]?.args_hash,
        risk: 'critical',
        status: 'pending',
      },
    ])
  })

  it('is allowed on the command line and done once', async () => {
    const [asked] = stored()
    const allowed = await command('approvals', 'allow', asked?.id ?? '')
    expect(allowed).toMatchObject({ code: 0, error: '' })
    expect(allowed.lines.at(-1)).toMatchObject({ type: 'approval', status: 'allowed', argsHash: asked?.args_hash })
    const after = { status: 'completed', assets: 0, canvases: ['Afterwards', 'Kept'] }
    expect(await whatThereIs()).toEqual(after)
    const again = await command('approvals', 'allow', asked?.id ?? '')
    expect(again).toMatchObject({ code: 1, error: expect.stringContaining('allowed before') })
    expect(await whatThereIs()).toEqual(after)
  })

  it('is denied on the command line, and nothing of it or after it is done', async () => {
    const [asked] = stored()
    const denied = await command('approvals', 'deny', asked?.id ?? '', '--reason', 'I still need them.')
    expect(denied.code).toBe(0)
    expect(denied.lines.at(-1)).toMatchObject({ type: 'approval', status: 'denied' })
    expect(await whatThereIs()).toEqual({ status: 'partial', assets: 2, canvases: ['Kept'] })
    const run = await inStudio(async (client) => client.runs.get({ id: String(denied.lines.at(-1)?.['runId']) }))
    expect(run.steps.map(({ status, error }) => [status, error?.message])).toEqual([
      ['completed', undefined],
      ['completed', undefined],
      ['failed', 'I still need them.'],
      ['skipped', expect.stringContaining('did not come about')],
    ])
    expect((await command('approvals', 'allow', asked?.id ?? '')).code).toBe(1)
  })

  it('is allowed through the contract and done once, also when that process is gone before it could', async () => {
    const [asked] = stored()
    const database = new BetterSqlite3(join(workspace, 'promenade.db'))
    // As a process leaves it that was killed right after the answer was on disk.
    database.prepare("update approvals set status = 'allowed'").run()
    database.close()
    expect(await whatThereIs()).toEqual({ status: 'completed', assets: 0, canvases: ['Afterwards', 'Kept'] })
    await inStudio(async (client) => {
      await expect(client.approvals.allow({ id: asked?.id ?? '' })).rejects.toMatchObject({ code: 'CONFLICT' })
      const [run] = await client.runs.list({})
      expect((await client.runs.get({ id: run?.id ?? '' })).steps.map(({ attempts }) => attempts)).toEqual([1, 1, 1, 1])
    })
  })
})
