import * as Y from 'yjs'
import type { StudioClient } from '#shared/contract/index.ts'
import { applyItemChange, itemIds, rootOf } from '#shared/document/index.ts'
import { pick, type Random } from './absurd.ts'
import { TestWindow } from './window.ts'

export interface Report {
  pushes: number
  /** Mutants that were an update of a place after all. */
  taken: number
  slowest: number
}

type Mutate = (updates: readonly Uint8Array[], random: Random) => Uint8Array

/** Ways to spoil updates that honest windows made. */
const mutations: Readonly<Record<string, Mutate>> = {
  'flips bytes': (updates, random) => {
    const bytes = pick(updates, random).slice()
    for (let times = Math.ceil(random() * 4); times > 0; times -= 1) {
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
    }
    return bytes
  },
  'flips bits of the head': (updates, random) => {
    const bytes = pick(updates, random).slice()
    const at = Math.floor(random() * Math.min(12, bytes.length))
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    return bytes
  },
  'cuts it short': (updates, random) => {
    const bytes = pick(updates, random)
    return bytes.slice(0, Math.floor(random() * bytes.length))
  },
  'goes on after its end': (updates, random) => joined(pick(updates, random), pick(updates, random)),
  'splices two': (updates, random) => {
    const [one, other] = [pick(updates, random), pick(updates, random)]
    return joined(one.slice(0, Math.floor(random() * one.length)), other.slice(Math.floor(random() * other.length)))
  },
  'drops a piece': (updates, random) => {
    const bytes = pick(updates, random)
    const from = Math.floor(random() * bytes.length)
    return joined(bytes.slice(0, from), bytes.slice(from + Math.ceil(random() * 8)))
  },
  'writes a huge number': (updates, random) => {
    const bytes = pick(updates, random)
    const at = Math.floor(random() * bytes.length)
    const huge = pick(
      [hugeNumber(31), hugeNumber(53), hugeNumber(40), [255, 255, 255, 255, 255, 255, 255, 255, 255, 15]],
      random,
    )
    return joined(bytes.slice(0, at), Uint8Array.from(huge), bytes.slice(at + 1))
  },
  'repeats an earlier one': (updates, random) => pick(updates, random),
  'merges some in any order': (updates, random) =>
    Y.mergeUpdates(Array.from({ length: 3 }, () => pick(updates, random)).toSorted(() => random() - 0.5)),
  'leaves a gap': (updates, random) => {
    const doc = new Y.Doc()
    const whole = pick(updates, random)
    Y.applyUpdate(doc, whole)
    return Y.diffUpdate(Y.encodeStateAsUpdate(doc), Y.encodeStateVector(doc))
  },
  'signs as another, further on': (updates, random) => {
    const doc = new Y.Doc()
    for (const update of updates.slice(-20)) Y.applyUpdate(doc, update)
    const clients = [...doc.store.clients.keys()]
    doc.clientID = clients.length > 0 ? pick(clients, random) : 1
    const before = Y.encodeStateVector(doc)
    doc.getMap('items').set(`x${Math.floor(random() * 1e6)}:caption`, 'forged')
    doc.getMap('meta').set('name', `Forged ${random()}`)
    return Y.encodeStateAsUpdate(doc, random() < 0.5 ? before : undefined)
  },
  'brings what no place holds': (_updates, random) => {
    const doc = new Y.Doc()
    const work = pick<(doc: Y.Doc) => void>(
      [
        (it) => it.getArray('items').insert(0, [1, 2]),
        (it) => it.getText('meta').insert(0, 'text'),
        (it) => it.getMap('items').set('a', new Y.Map([['b', 1]])),
        (it) => it.getMap('rooms').set('room-1', new Y.Text('room')),
        (it) => it.getMap('meta').set('x', new Uint8Array(8)),
        (it) => it.getMap('nowhere').set('x', 1),
        (it) => it.getXmlFragment('items').insert(0, [new Y.XmlText('x')]),
        (it) => it.getMap('meta').set('name', 'a'.repeat(5000)),
      ],
      random,
    )
    doc.transact(() => work(doc))
    return Y.encodeStateAsUpdate(doc)
  },
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))

/** A number of so many bits as Yjs writes them. */
function hugeNumber(bits: number): number[] {
  let value = 2n ** BigInt(bits) - 1n
  const bytes: number[] = []
  for (; value > 127n; value >>= 7n) bytes.push(Number(value & 127n) | 128)
  return [...bytes, Number(value)]
}

/**
 * Pushes `times` spoiled updates while two honest windows work, and throws where one of theirs is refused, or where an
 * answer is a defect of ours. The windows are left connected for the caller to compare.
 */
export async function attackDocument(
  client: StudioClient,
  environmentId: string,
  { random, times }: { random: Random; times: number },
): Promise<{ report: Report; windows: [TestWindow, TestWindow] }> {
  const windows: [TestWindow, TestWindow] = [
    new TestWindow(client, environmentId, 'one'),
    new TestWindow(client, environmentId, 'two'),
  ]
  for (const window of windows) await window.connect()
  const updates: Uint8Array[] = [Y.encodeStateAsUpdate(windows[0].doc)]
  for (const { doc } of windows) doc.on('update', (update: Uint8Array) => void updates.push(update))
  const report: Report = { pushes: 0, taken: 0, slowest: 0 }
  for (let time = 0; time < times; time += 1) {
    if (time % 4 === 0) await work(pick(windows, random), random, time)
    const [name, mutate] = pick(Object.entries(mutations), random)
    const began = performance.now()
    report.taken += (await push(client, environmentId, mutated(mutate, updates, random), name)) ? 1 : 0
    report.slowest = Math.max(report.slowest, performance.now() - began)
    report.pushes += 1
    if (updates.length > 200) updates.splice(1, 100)
  }
  return { report, windows }
}

function mutated(mutate: Mutate, updates: readonly Uint8Array[], random: Random): Uint8Array {
  try {
    return mutate(updates, random)
  } catch {
    // Yjs itself refuses to merge what is spoiled.
    return new Uint8Array([1, 2, 3])
  }
}

/** One honest edit; refused, it throws. */
async function work(window: TestWindow, random: Random, time: number): Promise<void> {
  const ids = itemIds(window.doc)
  await window.act((doc) => {
    if (ids.length > 0) {
      applyItemChange(doc, {
        id: pick(ids, random),
        position: [Math.round(random() * 100) / 10, 1.5, random() * 9],
        caption: `by ${window.clientId} at ${time}`,
      })
    }
    if (random() < 0.2) rootOf(doc, 'meta').set('name', `Place ${time}`)
  })
}

async function push(client: StudioClient, id: string, update: Uint8Array, name: string): Promise<boolean> {
  const text = Buffer.from(update).toString('base64')
  try {
    await client.environments.push({ id, clientId: 'mallory', update: text, gesture: 'g', label: 'Harm' })
    return true
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown }
    if (code === 'INVALID_INPUT') return false
    throw new Error(`A push that ${name} fails with ${String(code)}: ${String(message)}. ${text}`, { cause: error })
  }
}
