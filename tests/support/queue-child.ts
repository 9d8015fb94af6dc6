/**
 * A consumer made to be killed: takes messages from the queue `work` of the workspace named first, and writes the number of
 * each into the file named second before it does anything about it. The effect of a message is a row of its own, and
 * tells when it was there before, or when one that was sent earlier has not come yet. Ends
 * when its parent asks it to.
 *
 *     node tests/support/queue-child.ts WORKSPACE HANDLED NAME
 */
import { openSync, writeSync } from 'node:fs'
import { consume, SqliteBroker, type Delivery } from '#services/messages/index.ts'
import { ContextStore, Store } from '#services/store/index.ts'
import { tell } from './tell.ts'

const [directory = '', handled = '', name = ''] = process.argv.slice(2)
const store = new Store({ directory })
const tenant = store.forTenant('local')
const facts = new ContextStore(tenant)
const broker = new SqliteBroker(tenant)
const file = openSync(handled, 'a')

function effect({ number, sender, priority }: Delivery): void {
  const lane = `${priority} ${sender}`
  if (facts.get('effects', String(number)) !== undefined) facts.set('wrong', `twice ${number}`, true)
  const before = facts.get('last', lane) ?? 0
  if (Number(before) >= number) facts.set('wrong', `${number} after ${Number(before)}`, true)
  facts.set('effects', String(number), name)
  facts.set('last', lane, number)
}

const consumer = consume(broker, {
  queue: 'work',
  name,
  handle: (delivery) => {
    writeSync(file, `${delivery.number}\n`)
    if (delivery.body === 'ends its consumer') process.kill(process.pid, 'SIGKILL')
    if (delivery.body === 'fails') throw new Error('This one always fails.')
    return () => effect(delivery)
  },
})
process.once('SIGTERM', () => void consumer.stop())
tell('takes messages')
await consumer.finished
broker.close()
store.close()
