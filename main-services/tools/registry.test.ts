import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isContractProcedure } from '@orpc/contract'
import { contract } from '#shared/contract/index.ts'
import { createRequestContext, newId, studio, WorkspaceEvents } from '#services/host/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
import { StudioError } from '#shared/model/errors.ts'
import { ToolRegistry } from './registry.ts'

const assetId = newId()

/** The contract's own schemas and errors, with handlers that answer from memory. */
const router = {
  assets: {
    find: studio.assets.find.handler(({ input }) => ({ assetIds: [assetId], total: input.limit ?? 0 })),
    get: studio.assets.get.handler(() => {
      throw new StudioError('NOT_FOUND', 'There is no such asset.', { next: 'Import it.' })
    }),
    import: studio.assets.import.handler(async function* ({ input }) {
      yield {
        type: 'progress' as const,
        importId: newId(),
        phase: 'scanning' as const,
        done: 0,
        total: 1,
        bytesDone: 0,
        bytesTotal: 0,
        path: input.paths[0] ?? null,
      }
      yield { type: 'result' as const, imported: 3, duplicates: 0, unchanged: 0, skipped: [], failed: [], seconds: 1 }
    }),
  },
}

/** Lets everything through. */
const gate = { admit: () => undefined }

describe('M4.1 tool factory', () => {
  const registry = new ToolRegistry(contract, () => router)
  let directory: string
  let store: Store
  const call = (name: string, args: Parameters<ReturnType<typeof registry.get>['call']>[0]) =>
    registry
      .get(name)
      .call(args, createRequestContext({ tenant: store.forTenant(localTenant), events: new WorkspaceEvents(), gate }))

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'promenade-tools-'))
    store = new Store({ directory })
  })
  afterEach(() => {
    store.close()
    rmSync(directory, { recursive: true })
  })

  it('offers every procedure that is marked as a tool, and no other', () => {
    const marked: string[] = []
    const plain: string[] = []
    for (const [capability, procedures] of Object.entries(contract)) {
      for (const [name, procedure] of Object.entries(procedures)) {
        if (!isContractProcedure(procedure)) throw new Error(`${capability}.${name} is no procedure`)
        const meta: { tool?: boolean } = procedure['~orpc'].meta
        ;(meta.tool ? marked : plain).push(`${capability}.${name}`)
      }
    }
    expect(registry.list().map((tool) => tool.name)).toEqual(marked)
    expect(plain).toContain('environments.sync')
    for (const name of plain) expect(() => registry.get(name)).toThrow(`There is no tool called “${name}”.`)
  })

  it('describes each with words, safety and schemas of arguments and result', () => {
    const incomplete = registry
      .list()
      .filter(
        (tool) =>
          tool.title === '' ||
          tool.description.length < 10 ||
          tool.inputSchema['type'] !== 'object' ||
          Object.keys(tool.outputSchema).length === 0,
      )
    expect(incomplete).toEqual([])
    const find = registry.list().find((tool) => tool.name === 'assets.find')
    expect(find).toMatchObject({
      safety: 'read',
      inputSchema: { properties: { filter: { properties: { text: { type: 'string' } } } }, required: ['filter'] },
      outputSchema: { properties: { assetIds: { type: 'array' }, total: { type: 'integer' } } },
    })
  })

  it('calls the router with checked arguments and gives back plain JSON', async () => {
    await expect(call('assets.find', { filter: {}, limit: 7 })).resolves.toEqual({ assetIds: [assetId], total: 7 })
  })

  it('takes the last event of a stream as the result', async () => {
    await expect(call('assets.import', { paths: ['/a'] })).resolves.toMatchObject({ type: 'result', imported: 3 })
  })

  it('refuses arguments that do not fit with a sentence that names where', async () => {
    await expect(call('assets.find', { filter: { types: ['smell'] } })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(/^“Find media” cannot work with what it was given\. filter\.types\.0: /),
    })
    await expect(call('assets.find', null)).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  })

  it('passes errors on with their code, sentence and advice', async () => {
    await expect(call('assets.get', { id: assetId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'There is no such asset.',
      data: { next: 'Import it.' },
    })
  })

  it('says so when the studio has no such part', async () => {
    await expect(call('assets.facets', {})).rejects.toMatchObject({ code: 'UNSUPPORTED' })
  })
})
