import { inFile } from './in-file.mjs'

const hands = 'renderer/space/interaction'
const pointers = [`${hands}/pointer-controls.test.ts`]
const views = [`${hands}/view-controls.test.ts`]
const keyboard = [`${hands}/keyboard-controls.test.ts`]
const clocks = ['renderer/space/stage/clock.test.ts']

/** Faults in what hands do in the space, and in the clocks it goes by. */
export const interactionFaults = [
  ...inFile(
    `${hands}/item-controls.ts`,
    [...pointers, ...views],
    [
      {
        breaks: 'A hand that trembles drags what it clicks.',
        from: 'if (angleBetween(press.pointer, pointer) < clickSlack * pointer.precision) return',
        to: '',
      },
      {
        breaks: 'A click takes one thing out of its group.',
        from: 'const together = alt ? [itemId] : stage.groupOf(itemId)',
        to: 'const together = [itemId]',
      },
      {
        breaks: 'A click with Shift lets go of all the rest.',
        from: 'if (!shift && !control) {',
        to: 'if (!control) {',
      },
      {
        breaks: 'What is selected can only be let go of all together.',
        from: 'if (off) next.delete(one)',
        to: 'if (off && !off) next.delete(one)',
      },
      {
        breaks: 'A click with Shift beside things lets go of everything.',
        from: 'if (!shift) stage.select([])',
        to: 'stage.select([])',
      },
      {
        breaks: 'A drag that was called off goes on.',
        from: 'this.#press = { ...press, move: undefined, wandered: true, holds: false }',
        to: '',
      },
      {
        breaks: 'A drag that was called off leaves things where they were dragged.',
        from: 'this.#editor?.set(press.move.gesture, press.move.label, press.move.drag.before())',
        to: '',
      },
      {
        breaks: 'A drag that the system took away stays half done.',
        from: 'if (this.#press?.pointer.id !== pointerId) return\n    this.cancel()',
        to: 'if (this.#press?.pointer.id !== pointerId) return',
      },
      {
        breaks: 'A finger that looks about carries things away.',
        from: ' && this.#editor !== undefined && !pointer.touch',
        to: ' && this.#editor !== undefined',
      },
      {
        breaks: 'Two slow clicks go before a thing.',
        from: 'pointer.time - last.time < doubleClickMs &&',
        to: '',
      },
      {
        breaks: 'Two clicks on different things go before one of them.',
        from: 'angleBetween(last, pointer) < 2 * clickSlack * pointer.precision',
        to: 'true',
      },
      {
        breaks: 'With Alt, the thing itself is moved and not a double.',
        from: 'const moved = alt ? this.#duplicate(items, gesture) : items',
        to: 'const moved = items',
      },
      {
        breaks: 'Making a double and moving it are two steps to take back.',
        from: 'this.#editor?.add(gesture, ',
        to: 'this.#editor?.add(crypto.randomUUID(), ',
      },
      {
        breaks: 'Things snap although Ctrl is held.',
        from: 'control ? 0 : away * precision * snapReach',
        to: 'away * precision * snapReach',
      },
      {
        breaks: 'The lines of a drag stay after it.',
        from: 'this.#feedback.lines([])',
        to: '',
      },
      {
        breaks: 'A finger lights up what it passes over.',
        from: 'if (!pointer.touch) this.#hover(pointer.itemId)',
        to: 'this.#hover(pointer.itemId)',
      },
      {
        breaks: 'The other mouse buttons choose and drag, too.',
        from: 'if (event.button !== 0 || this.#press) return',
        to: 'if (this.#press) return',
      },
    ],
  ),
  ...inFile(
    `${hands}/transform-handles.ts`,
    [...pointers, `${hands}/rays.test.ts`],
    [
      {
        breaks: 'Pulling a corner out makes things smaller.',
        from: 'now.length() / Math.max(nearestGrip * step, before.length())',
        to: 'Math.max(nearestGrip * step, before.length()) / now.length()',
      },
      {
        breaks: 'With Shift, things turn by any angle.',
        from: 'shift ? Math.round(angle / turnStep) * turnStep : angle',
        to: 'angle',
      },
      {
        breaks: 'A knob that was called off leaves things as it pulled them.',
        from: 'this.#editor.set(grip.gesture, labelFor(grip), before)',
        to: '',
      },
      {
        breaks: 'What lies under a knob is meant by pressing it.',
        from: 'event.stopPropagation()',
        to: '',
      },
      {
        breaks: 'The right button pulls knobs, too.',
        from: 'if (event.button !== 0 || items.length === 0 || this.#grip) return',
        to: 'if (items.length === 0 || this.#grip) return',
      },
      {
        breaks: 'A knob that was let go of goes on pulling.',
        from: 'this.#grip = undefined\n    this.#stage.engine.refreshWalls()\n  }\n}',
        to: 'this.#stage.engine.refreshWalls()\n  }\n}',
      },
      {
        breaks: 'Pictures on a wall turn as on a turntable.',
        from: 'turned(grip.items, grip.centre, stepped, grip.wall)',
        to: 'turned(grip.items, grip.centre, stepped)',
      },
    ],
  ),
  ...inFile(
    `${hands}/view-controls.ts`,
    [...pointers, ...views],
    [
      {
        breaks: 'The view turns against the hand.',
        from: '-2.2 : 1',
        to: '-2.2 : -1',
      },
      {
        breaks: 'In orbit, one turns about what one turned about before.',
        from: "if (stage.rig.mode === 'orbit') stage.rig.setPivot(stage.aim(ray).point)",
        to: '',
      },
      {
        breaks: 'The wheel goes the wrong way.',
        from: 'if (amount < 0) return stage.retreat(ray, -amount)',
        to: 'if (amount > 0) return stage.retreat(ray, amount)',
      },
      {
        breaks: 'The wheel goes to the middle of the picture.',
        from: 'stage.rig.zoom(point, amount)',
        to: 'stage.rig.zoom(stage.aim(stage.rayAt(0, 0)).point, amount)',
      },
      {
        breaks: 'Close by, a picture is seen askew.',
        from: 'Math.min(0.5, amount * 0.4',
        to: 'Math.min(0, amount * 0.4',
      },
      {
        breaks: 'A box that was called off has chosen what lay in it.',
        from: 'if (cancelled) this.#stage.select(drag.before)',
        to: '',
      },
      {
        breaks: 'A box lets go of what was selected before.',
        from: '[...drag.before, ...inside.map((item) => item.id)]',
        to: 'inside.map((item) => item.id)',
      },
      {
        breaks: 'The frame of a box stays after it.',
        from: 'this.#showBox(undefined)',
        to: '',
      },
    ],
  ),
  ...inFile(`${hands}/pointer-controls.ts`, pointers, [
    {
      breaks: 'Escape calls off a drag and lets go of what is selected as well.',
      from: '|| this.#gestures.cancel()) return',
      to: '|| this.#gestures.cancel()) this.#stage.select([])',
    },
    {
      breaks: 'Escape leaves selected what is selected.',
      from: 'return\n    this.#stage.select([])',
      to: 'return',
    },
  ]),
  ...inFile(
    `${hands}/move.ts`,
    [`${hands}/move.test.ts`],
    [
      {
        breaks: 'What is carried to another wall looks where it looked before.',
        from: 'const turn = turnBetween(this.#start.normal, plane.normal)',
        to: 'const turn = turnBetween(plane.normal, plane.normal)',
      },
      {
        breaks: 'A drag adds to where it has brought things already.',
        from: 'this.items = structuredClone(items)',
        to: 'this.items = items.map((item) => ({ ...item, position: [0, 0, 0] }))',
      },
    ],
  ),
  ...inFile(
    `${hands}/snap.ts`,
    [`${hands}/snap.test.ts`],
    [
      {
        breaks: 'Things snap to lines that are out of reach.',
        from: 'if (Math.abs(by) <= within && ',
        to: 'if (',
      },
      {
        breaks: 'The farthest line attracts, not the nearest.',
        from: 'Math.abs(by) < Math.abs(best?.by ?? Infinity)',
        to: 'Math.abs(by) >= Math.abs(best?.by ?? 0)',
      },
    ],
  ),
  ...inFile(
    `${hands}/transform.ts`,
    [`${hands}/transform.test.ts`],
    [
      {
        breaks: 'What turns moves away from the middle.',
        from: '.sub(centre).applyQuaternion(turn).add(centre)',
        to: '.applyQuaternion(turn)',
      },
      {
        breaks: 'Things turn about the middle and look where they looked before.',
        from: 'turnedAbout(rotation, axis.toArray(), angle)',
        to: 'turnedAbout(rotation, axis.toArray(), 0)',
      },
    ],
  ),
  ...inFile(`${hands}/changes.ts`, keyboard, [
    {
      breaks: 'What was grouped cannot be set free.',
      from: "const group = together ? '' : crypto.randomUUID().slice(0, 8)",
      to: 'const group = crypto.randomUUID().slice(0, 8)',
    },
    {
      breaks: 'Doubles of a group belong to the group itself.',
      from: "const group = groups.get(item.group) ?? ''",
      to: 'const { group } = item',
    },
    {
      breaks: 'Things and a group that are selected together count as one group.',
      from: 'items.every(({ group }) => group === first.group)',
      to: 'items.some(({ group }) => group === first.group)',
    },
    {
      breaks: 'Doubles lie on what they are doubles of.',
      from: 'position: [x + by[0], y + by[1], z + by[2]]',
      to: 'position: [x, y, z]',
    },
  ]),
  ...inFile(`${hands}/keyboard-controls.ts`, keyboard, [
    {
      breaks: 'One walks on when the keys go to another window.',
      from: "window.addEventListener('blur', () => this.#blur(), { signal })",
      to: '',
    },
    {
      breaks: 'One walks on while one types.',
      from: "window.addEventListener('focusin', ({ target }) => isField(target) && this.#blur(), { signal })",
      to: '',
    },
    {
      breaks: 'After Escape, Tab stays in the space.',
      from: 'return !this.#leaving && this.#next(',
      to: 'return this.#next(',
    },
    {
      breaks: 'Tab chooses what is out of sight.',
      from: 'if (!visible || rect.width < 40) stage.focus(next.id)',
      to: '',
    },
    {
      breaks: 'Each nudge is a step of its own to take back.',
      from: 'at - this.#nudging.at < 1000',
      to: 'at - this.#nudging.at < 0',
    },
    {
      breaks: 'All nudges are one step, however long one rested.',
      from: 'this.#nudging && at - this.#nudging.at < 1000',
      to: 'this.#nudging',
    },
    {
      breaks: 'Do again takes back.',
      from: 'event.shiftKey ? editor.redo() : editor.undo()',
      to: 'editor.undo()',
    },
    {
      breaks: 'Keys that make up a character are commands.',
      from: 'if (event.isComposing) return',
      to: '',
    },
    {
      breaks: 'A key that something else has answered is answered again.',
      from: 'if (event.defaultPrevented || ',
      to: 'if (',
    },
  ]),
  ...inFile(`${hands}/free-keys.ts`, keyboard, [
    {
      breaks: 'What one types walks.',
      from: 'if (target.closest(closed)) return false',
      to: '',
    },
    {
      breaks: 'Keys go to the space behind an open dialog.',
      from: "if (document.querySelector('dialog[open]')) return false",
      to: '',
    },
    {
      breaks: 'Enter on a button goes to the space.',
      from: 'return pressing.test(code) || (!lone && moving.test(code))',
      to: 'return !lone && moving.test(code)',
    },
    {
      breaks: 'Arrows in a list walk.',
      from: "&& target.closest('.scroll') === null",
      to: '',
    },
    {
      breaks: 'The space answers what the browser or the app does with Ctrl.',
      from: 'return commands.has(event.code)',
      to: 'return true',
    },
  ]),

  ...inFile('renderer/space/stage/clock.ts', clocks, [
    {
      breaks: 'A film shows each frame a moment too late.',
      from: 'this.frame = Math.max(0, Math.floor(seconds * this.rate + 1e-6))',
      to: 'this.frame = Math.max(0, Math.ceil(seconds * this.rate + 1e-6))',
    },
    {
      breaks: 'Some frames of a film come twice, and others never.',
      from: 'seconds * this.rate + 1e-6',
      to: 'seconds * this.rate',
    },
    {
      breaks: 'A film runs backwards.',
      from: 'return this.#frame / this.rate',
      to: 'return -this.#frame / this.rate',
    },
    {
      breaks: 'A film without frames begins.',
      from: 'if (!(rate > 0 && Number.isFinite(rate)))',
      to: 'if (!Number.isFinite(rate))',
    },
    {
      breaks: 'A clock that is set goes on from where it was.',
      from: 'this.#begin = Math.max(0, seconds)\n    this.#steps = 0',
      to: 'this.#begin = Math.max(0, seconds)',
    },
    {
      breaks: 'A clock that runs by itself counts as one that can be set.',
      from: 'return !clock.live',
      to: 'return clock.live',
    },
    {
      breaks: 'The page’s clock counts milliseconds as seconds.',
      from: 'return performance.now() / 1000',
      to: 'return performance.now()',
    },
  ]),
]
