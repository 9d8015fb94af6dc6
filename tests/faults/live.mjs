import { inFile } from './in-file.mjs'

const live = 'renderer/space/live'

/** Faults in what keeps windows on one place the same. */
export const liveFaults = [
  ...inFile(
    `${live}/live-document.ts`,
    [`${live}/live-document.test.ts`],
    [
      {
        breaks: 'A window sends back what it hears from others.',
        from: 'if (origin !== fromHost) this.#enqueue(update)',
        to: 'this.#enqueue(update)',
      },
      {
        breaks: 'What is done while a message is on its way is lost.',
        from: 'this.#queue.length > (this.#pushing ? 1 : 0)',
        to: 'this.#queue.length > 0',
      },
      {
        breaks: 'Each moment of a drag is a message of its own.',
        from: 'if (last && open && last.gesture === gesture) last.update',
        to: 'if (last && !last) last.update',
      },
      {
        breaks: 'Two gestures that wait for each other become one.',
        from: 'if (last && open && last.gesture === gesture) last.update',
        to: 'if (last && open) last.update',
      },
      {
        breaks: 'What was done without a connection stays in the window after it.',
        from: 'this.#sendWhatHostLacks(this.#hostVector)',
        to: '',
      },
      {
        breaks: 'What arrived although its answer was lost is sent a second time.',
        from: 'if (empty) this.#queue.length = 0',
        to: '',
      },
      {
        breaks: 'After each break of the connection the whole place is sent again.',
        from: 'stateVector: toBase64(Y.encodeStateVector(this.doc)),',
        to: '',
      },
      {
        breaks: 'Others stay in the place when the connection is gone.',
        from: 'this.#others.clear()',
        to: '',
      },
      {
        breaks: 'Somebody who left stays in the place.',
        from: 'else this.#others.delete(event.clientId)',
        to: '',
      },
      {
        breaks: 'Nobody is told that others come and go.',
        from: "if (event.type !== 'update') this.#tell()",
        to: '',
      },
      {
        breaks: 'Undo overtakes what it is to take back.',
        from: 'await this.sent()\n    try {',
        to: 'try {',
      },
      {
        breaks: 'What the host refused stays in the window.',
        from: "replayChanges(this.doc, push.changes, 'undo'), fromHost)",
        to: "replayChanges(this.doc, push.changes, 'redo'), fromHost)",
      },
      {
        breaks: 'Taking back what was refused is sent as a change of its own.',
        from: "replayChanges(this.doc, push.changes, 'undo'), fromHost)",
        to: "replayChanges(this.doc, push.changes, 'undo'), this)",
      },
      {
        breaks: 'After a refusal nothing reaches the host any more.',
        from: 'this.#owed = update',
        to: '',
      },
      {
        breaks: 'Of a refused drag only the last moment is taken back.',
        from: 'push.changes = joinChanges(push.changes, changes)',
        to: 'push.changes = changes',
      },
      {
        breaks: 'A refused drag that went on meanwhile is not taken back to its beginning.',
        from: 'push.changes = later.reduce(',
        to: 'later.reduce(',
      },
      {
        breaks: 'What a busy host could not take waits for the next change.',
        from: 'void this.#retry()',
        to: '',
      },
      {
        breaks: 'A break of the connection counts as a refusal.',
        from: "code !== 'UNAVAILABLE' && ",
        to: '',
      },
      {
        breaks: 'A refusal is said again at every try.',
        from: 'if (failures === 0 && isRefusal(error))',
        to: 'if (isRefusal(error))',
      },
      {
        breaks: 'One tells where one is while nobody can hear it.',
        from: "if (this.#state !== 'live') return",
        to: '',
      },
      {
        breaks: 'A closed window goes on listening.',
        from: 'this.#stop.abort()',
        to: '',
      },
      {
        breaks: 'A hand makes things larger than a place can hold.',
        from: 'applyItemChange(this.doc, fitItemChange(this.doc, change))',
        to: 'applyItemChange(this.doc, change)',
      },
      {
        breaks: 'A change that broke off gives its name to the next one.',
        from: 'this.#step = undefined',
        to: '',
      },
    ],
  ),
  ...inFile(
    `${live}/bind.ts`,
    [`${live}/bind.test.ts`],
    [
      {
        breaks: 'What one moves oneself trails behind the hand.',
        from: 'if (local) {',
        to: 'if (!local) {',
      },
      {
        breaks: 'What others take out stays.',
        from: 'stage.removeItems(removed)',
        to: '',
      },
      {
        breaks: 'Cards are asked for again at every change.',
        from: '.filter((id) => !this.#asked.has(id))',
        to: '',
      },
      {
        breaks: 'A card that was not to be had once never comes.',
        from: 'this.#asked.delete(id)',
        to: 'this.#asked.add(id)',
      },
      {
        breaks: 'A place that one has left is shown after all.',
        from: 'if (closed) return',
        to: '',
      },
      {
        breaks: 'A place that one has left goes on changing what is shown.',
        from: 'for (const stop of stops) stop()',
        to: '',
      },
      {
        breaks: 'New rooms are not built.',
        from: 'stage.setRooms(readRooms(doc))',
        to: 'void readRooms',
      },
      {
        breaks: 'A new light is not lit.',
        from: 'else stage.setSetting(readMeta(doc))',
        to: '',
      },
      {
        breaks: 'What comes in flies though motion is reduced.',
        from: 'if (!entrance || !stage.engine.motion)',
        to: 'if (!entrance)',
      },
      {
        breaks: 'What somebody moves at this moment lags behind.',
        from: 'stage.putItems(followed, followSeconds)',
        to: 'stage.putItems(followed)',
      },
    ],
  ),
  ...inFile(
    `${live}/presence.ts`,
    [`${live}/presence.test.ts`],
    [
      {
        breaks: 'Others look the other way.',
        from: '.multiplyScalar(2)',
        to: '.multiplyScalar(0)',
      },
      {
        breaks: 'Others stand where they were when they came.',
        from: 'figure.goal = presence',
        to: '',
      },
      {
        breaks: 'Others do not go away.',
        from: 'if (!this.#live.others.has(id)) this.#leave(id)',
        to: 'if (!this.#live.others) this.#leave(id)',
      },
      {
        breaks: 'The names of those who left hang in the air.',
        from: 'figure.label.remove()',
        to: '',
      },
      {
        breaks: 'Names hang in view of those who stand behind one.',
        from: 'label.hidden = at === undefined',
        to: '',
      },
      {
        breaks: 'Where one is goes out again and again though nothing changes.',
        from: 'if (state === this.#told) return',
        to: '',
      },
      {
        breaks: 'Where one is goes out with every frame.',
        from: 'if (this.#sinceTold < tellEvery || ',
        to: 'if (',
      },
      {
        breaks: 'Whoever comes sees nobody who stands still.',
        from: 'JSON.stringify([camera, selection, this.#live.others.size])',
        to: 'JSON.stringify([camera, selection])',
      },
      {
        breaks: 'Others glide although motion is reduced.',
        from: 'this.#stage.engine.motion ? 1 - Math.exp(-following * dt) : 1',
        to: '1 - Math.exp(-following * dt)',
      },
      {
        breaks: 'The view rests while somebody is on their way.',
        from: 'if (body.position.distanceTo(wanted) > 0.01) moving = true',
        to: '',
      },
    ],
  ),
  ...inFile(
    `${live}/base64.ts`,
    [`${live}/base64.test.ts`],
    [
      {
        breaks: 'A large document loses bytes on its way.',
        from: 'from += 0x8000',
        to: 'from += 0x8001',
      },
    ],
  ),
  ...inFile(
    `${live}/arrivals.ts`,
    [`${live}/arrivals.test.ts`],
    [
      {
        breaks: 'What comes in twice stands there twice.',
        from: 'if (this.#cards.has(card.id)) continue',
        to: '',
      },
      {
        breaks: 'All that comes in stands in one spot.',
        from: 'arrivalPlace(this.#cards.size, ',
        to: 'arrivalPlace(0, ',
      },
    ],
  ),
]
