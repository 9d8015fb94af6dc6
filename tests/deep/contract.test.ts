import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import { describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { StudioClient } from '#shared/contract/index.ts'
import { attackContract, vocabularyOf } from '../support/contract-attack.ts'
import { PlaceBench } from '../support/places.ts'
import { openSocket, serve } from '../support/socket.ts'
import { random, rounds } from './support/share.ts'

describe('M9.1 absurd input for every procedure', () => {
  it('ends in a sentence, in process and over the socket, and the studio goes on', async () => {
    const bench = new PlaceBench(12)
    const studio = bench.open()
    const inside = studio.client()
    const words = await vocabularyOf(bench, inside)
    const { server, defects } = await serve(studio)
    const socket = await openSocket(server)
    const outside: StudioClient = createORPCClient(new RPCLink({ websocket: socket as never }))
    const before = await inside.workspace.doctor({})

    // For each of some sixty procedures.
    const times = rounds(200, 'absurd input')
    const report = await attackContract([inside, outside], { random: random('absurd input'), words, times })
    const { calls, taken, slowest } = report
    console.info(
      `${calls} absurd inputs, ${taken} of them taken; the slowest, ${slowest.name}, took ${slowest.milliseconds.toFixed(0)} ms.`,
    )

    expect(defects).toEqual([])
    expect(socket.readyState).toBe(WebSocket.OPEN)
    const passed = ({ checks }: typeof before) => checks.map(({ name, ok }) => ({ name, ok }))
    expect(passed(await outside.workspace.doctor({}))).toEqual(passed(before))
    expect((await fetch(`${server.origin}/health`)).status).toBe(200)
    // The attack may have taken some out of the library.
    const { assetIds } = await outside.assets.find({ filter: {} })
    const place = await bench.build(outside, 'gallery', {}, assetIds)
    const itemIds = place.items.map(({ id }) => id)
    expect(await outside.environments.adjust({ environmentId: place.id, scale: 2 })).toMatchObject({ itemIds })
    socket.close()
    await server.close()
    await bench.dispose()
  })
})
