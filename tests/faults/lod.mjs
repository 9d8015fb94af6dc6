import { inFile } from './in-file.mjs'

const lod = 'renderer/space/engine/lod'

/** Faults in what decides which pictures lie in graphics memory. */
export const lodFaults = [
  ...inFile(
    `${lod}/slots.ts`,
    [`${lod}/slots.test.ts`],
    [
      {
        breaks: 'The picture that was wanted last goes first.',
        from: 'if (wanted < when) {',
        to: 'if (wanted < sweep && wanted >= (when === sweep ? 0 : when)) {',
      },
      {
        breaks: 'A picture that is looked at loses its slot.',
        from: 'let when = sweep',
        to: 'let when = sweep + 1',
      },
      {
        breaks: 'Slots that are let go of are lost.',
        from: 'this.#free.push(slot)',
        to: '',
      },
      {
        breaks: 'A slot that is let go of twice is given to two.',
        from: 'if (this.holder(slot) === nobody) return',
        to: '',
      },
      {
        breaks: 'With more room, what is looked at counts as long forgotten.',
        from: 'wanted.set(this.#wanted)',
        to: '',
      },
    ],
  ),
  ...inFile(
    `${lod}/requests.ts`,
    [`${lod}/requests.test.ts`],
    [
      {
        breaks: 'What matters least gets its picture first.',
        from: 'keys[place] = -priority * room + place',
        to: 'keys[place] = priority * room + place',
      },
      {
        breaks: 'More is granted than a level holds.',
        from: 'if (level >= 0) left[level] = (left[level] ?? 0) - 1',
        to: '',
      },
      {
        breaks: 'What finds its level full gets no picture at all.',
        from: 'while (level >= 0 && left[level] === 0) level -= 1',
        to: 'if (left[level] === 0) level = -1',
      },
      {
        breaks: 'The smallest of the places where a picture hangs decides how sharp it is.',
        from: 'if (level > (this.levels[place] ?? 0))',
        to: 'if (level < (this.levels[place] ?? 0))',
      },
      {
        breaks: 'A picture that hangs twice is asked for twice.',
        from: 'this.#noted[asset] = this.#sweep',
        to: '',
      },
      {
        breaks: 'Beyond a thousand pictures the lists of wishes lose what they held.',
        from: 'to.set(from)',
        to: '',
      },
    ],
  ),
  ...inFile(
    `${lod}/ladder.ts`,
    [`${lod}/requests.test.ts`],
    [
      {
        breaks: 'Pictures take more memory than they may.',
        from: 'Math.min(limits.maxLayers, affordable, roomFor(needed))',
        to: 'Math.min(limits.maxLayers, roomFor(needed))',
      },
      {
        breaks: 'Pictures are never shown in their finest rendition.',
        from: 'return ladder.length - 1',
        to: 'return ladder.length - 2',
      },
    ],
  ),
  ...inFile(
    `${lod}/residency.ts`,
    [`${lod}/residency.test.ts`],
    [
      {
        breaks: 'A thing shows the picture of another.',
        from: 'this.#assets.lose(taken.evicted, level)',
        to: '',
      },
      {
        breaks: 'A picture of another size is stretched over a slot.',
        from: 'bitmap.width !== rung.size || bitmap.height !== rung.size',
        to: 'false',
      },
      {
        breaks: 'Bare walls wait until others are sharp.',
        from: 'return [...first, ...then]',
        to: 'return [...then, ...first]',
      },
      {
        breaks: 'What stands in for the picture to come goes before what nobody looks at.',
        from: 'this.#sweep - 0.5)',
        to: '0)',
      },
      {
        breaks: 'One frame takes in all that has arrived, and stutters.',
        from: 'return left > 0 && performance.now() < until',
        to: 'return true',
      },
      {
        breaks: 'The slots of forgotten pictures are never used again.',
        from: 'this.#slots[level]?.release(slot)',
        to: '',
      },
      {
        breaks: 'What is least in view is fetched first where all find room.',
        from: '(requests.priorities[b] ?? 0) - (requests.priorities[a] ?? 0)',
        to: '(requests.priorities[a] ?? 0) - (requests.priorities[b] ?? 0)',
      },
    ],
  ),
  ...inFile(
    `${lod}/streamer.ts`,
    [`${lod}/streamer.test.ts`],
    [
      {
        breaks: 'A picture that was called off is shown all the same.',
        from: 'if (this.#flights.get(key) !== flight) bitmap.close()',
        to: 'if (!flight) bitmap.close()',
      },
      {
        breaks: 'The memory of pictures is never given back.',
        from: 'next.bitmap.close()',
        to: '',
      },
      {
        breaks: 'What has left the view is fetched to its end.',
        from: 'flight.abort.abort()',
        to: '',
      },
      {
        breaks: 'A file that cannot be read is asked for without end.',
        from: 'return failure === undefined || failure.retryAt <= this.#sweep',
        to: 'return true',
      },
      {
        breaks: 'What was called off counts as broken.',
        from: 'if (!abort.signal.aborted) this.#fail(key)',
        to: 'this.#fail(key)',
      },
      {
        breaks: 'What has arrived is fetched again until it is shown.',
        from: 'this.#flights.has(key) || here.has(key)',
        to: 'this.#flights.has(key)',
      },
      {
        breaks: 'After a few pictures no more are fetched.',
        from: 'if (!this.#closed) this.#start()',
        to: '',
      },
      {
        breaks: 'All pictures are fetched at once.',
        from: 'while (this.#flights.size < this.#concurrent) {',
        to: 'for (;;) {',
      },
      {
        breaks: 'A resting view does not draw what has arrived.',
        from: 'this.#onArrival()',
        to: '',
      },
    ],
  ),
]
