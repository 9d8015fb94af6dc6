import { Plus, X } from 'lucide-react'
import { Button, Chip, IconButton, SelectField, TextField } from '#renderer/design/index.ts'
import { useFacets, baseName } from '#renderer/state/index.ts'
import { ColorName, MediaType, Orientation } from '#shared/model/asset.ts'
import type { GoalSet } from '#shared/model/goal.ts'
import { SetGroup, type Condition, type SetOrder } from '#shared/model/set.ts'
import { groupSaid, kindNouns, orderCalled, setWords } from '#shared/model/set-words.ts'
import { capitalised } from './words.ts'
import { PickSeveral } from './pick-several.tsx'
import {
  exchanged,
  joined,
  keptIn,
  partsOf,
  setOf,
  shellOf,
  spanOf,
  unwantedIn,
  valuesOf,
  withConditions,
  type FieldKind,
} from './set-parts.ts'
import styles from '../forms.module.css'

/** A set that a form changes. */
export interface SetFieldsProps {
  set: GoalSet
  onChange: (set: GoalSet) => void
}

/** Asks what is meant: by kind, folder, date, camera, colour, shape and words; how many, and in which order. */
export function SetFields({ set, onChange }: SetFieldsProps) {
  const shell = shellOf(set)
  const { any } = shell
  const put = (change: Partial<typeof shell>) => onChange(setOf({ ...shell, ...change }))
  return (
    <>
      {any.map((one, at) => (
        <Alternative
          key={at}
          label={any.length === 1 ? null : at === 0 ? 'These' : 'And these'}
          onDrop={any.length === 1 ? null : () => put({ any: any.filter((_, index) => index !== at) })}
        >
          <WhatFields
            set={one}
            onChange={(next) =>
              onChange(setOf({ ...shell, any: any.map((old, index) => (index === at ? next : old)) }))
            }
          />
        </Alternative>
      ))}
      <div className={styles.more}>
        <Button
          look="bare"
          icon={<Plus aria-hidden="true" />}
          onClick={() => put({ any: [...any, { set: 'where', condition: { is: 'type', any: ['image'] } }] })}
        >
          And others
        </Button>
      </div>
      <OrderFields shell={shell} put={put} />
    </>
  )
}

interface AlternativeProps {
  label: string | null
  onDrop: (() => void) | null
  children: React.ReactNode
}

function Alternative({ label, onDrop, children }: AlternativeProps) {
  if (label === null) return children
  return (
    <div className={styles.one}>
      <fieldset className={styles.nested}>
        <legend>{label}</legend>
        {children}
      </fieldset>
      {onDrop && <IconButton name={`Leave out “${label}”`} icon={<X />} onClick={onDrop} />}
    </div>
  )
}

/** What holds of every one of a set. */
function WhatFields({ set, onChange, nested = false }: SetFieldsProps & { nested?: boolean }) {
  const facets = useFacets({}).data
  const choose = (kind: FieldKind, condition: (value: string) => Condition) => (values: readonly string[]) =>
    onChange(withConditions(set, kind, values.map(condition)))
  const folders = [...new Set((facets?.folders ?? []).map(({ value }) => baseName(value)))]
  return (
    <>
      <Choices
        label="Kinds"
        all={MediaType.options}
        words={(type) => kindNouns[type][1]}
        on={valuesOf(set, 'type')}
        onChange={(types) =>
          onChange(withConditions(set, 'type', types.length === 0 ? [] : [{ is: 'type', any: types }]))
        }
      />
      <WordsField set={set} onChange={onChange} />
      <PickSeveral
        label="In the folder"
        none="Anywhere"
        options={folders.map((folder) => ({ value: folder, label: folder }))}
        chosen={valuesOf(set, 'folder')}
        onChange={choose('folder', (path) => ({ is: 'folder', path }))}
      />
      <TakenFields set={set} onChange={onChange} years={(facets?.years ?? []).map(({ value }) => value)} />
      <PickSeveral
        label="With the camera"
        none="Any"
        options={(facets?.cameras ?? []).map(({ value }) => ({ value: value.toLowerCase(), label: value }))}
        chosen={valuesOf(set, 'camera')}
        onChange={choose('camera', (words) => ({ is: 'camera', words }))}
      />
      <Choices
        label="Colours"
        all={ColorName.options}
        words={(color) => color}
        on={valuesOf(set, 'color')}
        onChange={(colors) =>
          onChange(
            withConditions(
              set,
              'color',
              colors.map((color) => ({ is: 'color', any: [color] })),
            ),
          )
        }
      />
      <Choices
        label="Shape"
        all={Orientation.options}
        words={(shape) => shapes[shape]}
        on={valuesOf(set, 'orientation')}
        onChange={(all) =>
          onChange(
            withConditions(
              set,
              'orientation',
              all.map((one) => ({ is: 'orientation', any: [one] })),
            ),
          )
        }
      />
      <Kept set={set} onChange={onChange} />
      {!nested && <Unwanted set={set} onChange={onChange} />}
    </>
  )
}

const shapes: Readonly<Record<Orientation, string>> = { portrait: 'Upright', landscape: 'Wide', square: 'Square' }

interface ChoicesProps<Value extends string> {
  label: string
  all: readonly Value[]
  words: (value: Value) => string
  on: readonly string[]
  onChange: (on: Value[]) => void
}

function Choices<Value extends string>({ label, all, words, on, onChange }: ChoicesProps<Value>) {
  return (
    <fieldset className={styles.nested}>
      <legend>{label}</legend>
      <div className={styles.chips}>
        {all.map((value) => (
          <Chip
            key={value}
            on={on.includes(value)}
            onClick={() => onChange(all.filter((one) => (one === value ? !on.includes(one) : on.includes(one))))}
          >
            {capitalised(words(value))}
          </Chip>
        ))}
      </div>
    </fieldset>
  )
}

/** Words that names and folders have, or else what was said of it. */
function WordsField({ set, onChange }: SetFieldsProps) {
  const [words = ''] = valuesOf(set, 'words')
  return (
    <TextField
      label="Called or showing"
      autoComplete="off"
      maxLength={100}
      defaultValue={words}
      onChange={({ currentTarget }) => {
        const all = currentTarget.value
          .toLowerCase()
          .split(/\s+/u)
          .filter((word) => word !== '')
          .slice(0, 20)
        onChange(
          withConditions(set, 'words', all.length === 0 ? [] : [{ is: 'words', all: all.map((word) => [word]) }]),
        )
      }}
    />
  )
}

function TakenFields({ set, onChange, years }: SetFieldsProps & { years: readonly string[] }) {
  const { from, to } = spanOf(set)
  const year = from?.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31` ? from.slice(0, 4) : ''
  const put = (span: { from?: string | undefined; to?: string | undefined }) => {
    const condition: Condition = {
      is: 'taken',
      ...(span.from ? { from: span.from } : {}),
      ...(span.to ? { to: span.to } : {}),
    }
    onChange(withConditions(set, 'taken', span.from || span.to ? [condition] : []))
  }
  const listed = year === '' || years.includes(year) ? years : [year, ...years]
  return (
    <div className={styles.span}>
      <SelectField
        label="Year"
        value={year}
        options={[
          { value: '', label: from || to ? 'As below' : 'Any' },
          ...listed.map((one) => ({ value: one, label: one })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          put(value === '' ? {} : { from: `${value}-01-01`, to: `${value}-12-31` })
        }
      />
      <TextField
        label="Taken from"
        type="date"
        value={from ?? ''}
        onChange={({ currentTarget }) => put({ from: currentTarget.value, to })}
      />
      <TextField
        label="Taken until"
        type="date"
        value={to ?? ''}
        onChange={({ currentTarget }) => put({ from, to: currentTarget.value })}
      />
    </div>
  )
}

/** What no field shows, in words; it stays unless it is taken out. */
function Kept({ set, onChange }: SetFieldsProps) {
  const kept = keptIn(set)
  if (kept.length === 0) return null
  return (
    <ul className={styles.kept} aria-label="Also">
      {kept.map((part) => {
        const words = partWords(part)
        return (
          <li key={words}>
            <span>{words}</span>
            <IconButton
              name={`Leave out “${words}”`}
              icon={<X />}
              onClick={() => onChange(exchanged(set, part, null))}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** "taken on a Saturday" is said of things; a set of its own is said whole. */
function partWords(part: GoalSet): string {
  const { many } = setWords(part)
  return capitalised(many.replace(/^things (?=\S)/u, ''))
}

function Unwanted({ set, onChange }: SetFieldsProps) {
  return (
    <>
      {unwantedIn(set).map((part, at) => (
        <div key={at} className={styles.one}>
          <fieldset className={styles.nested}>
            <legend>But not</legend>
            <WhatFields nested set={part.of} onChange={(of) => onChange(exchanged(set, part, { set: 'not', of }))} />
          </fieldset>
          <IconButton name="Leave out “But not”" icon={<X />} onClick={() => onChange(exchanged(set, part, null))} />
        </div>
      ))}
      <div className={styles.more}>
        <Button
          look="bare"
          icon={<Plus aria-hidden="true" />}
          onClick={() => onChange(joined([...partsOf(set), { set: 'not', of: { set: 'all' } }]))}
        >
          Leave something out
        </Button>
      </div>
    </>
  )
}

const orders: readonly SetOrder[] = [
  { by: 'taken' },
  { by: 'taken', descending: true },
  { by: 'name' },
  { by: 'random' },
  { by: 'pixels', descending: true },
  { by: 'pixels' },
  { by: 'seconds', descending: true },
  { by: 'seconds' },
  { by: 'bytes', descending: true },
  { by: 'imported', descending: true },
]

const keyOf = ({ by, descending }: SetOrder) => `${by}${descending === true ? ' down' : ''}`

type Shell = ReturnType<typeof shellOf>

function OrderFields({ shell, put }: { shell: Shell; put: (change: Partial<Shell>) => void }) {
  const { order, count, group } = shell
  const all = order && !orders.some((one) => keyOf(one) === keyOf(order)) ? [order, ...orders] : orders
  return (
    <div className={styles.span}>
      <TextField
        label="How many"
        type="number"
        min={1}
        max={1_000_000}
        step={1}
        placeholder="All"
        value={count ?? ''}
        onChange={({ currentTarget: { value, valueAsNumber } }) =>
          put({
            count: value === '' ? null : Math.max(1, Math.round(valueAsNumber)),
            ...(value === '' ? { group: null } : {}),
          })
        }
      />
      <SelectField
        label="In the order"
        value={order ? keyOf(order) : ''}
        options={[
          { value: '', label: 'As they come' },
          ...all.map((one) => ({ value: keyOf(one), label: orderCalled(one) })),
        ]}
        onChange={({ currentTarget: { value } }) => put({ order: all.find((one) => keyOf(one) === value) ?? null })}
      />
      <SelectField
        label="So many of"
        value={group ?? ''}
        disabled={count === null}
        options={[
          { value: '', label: 'All together' },
          ...SetGroup.options.map((one) => ({ value: one, label: `Each ${groupSaid[one]}` })),
        ]}
        onChange={({ currentTarget: { value } }) => put({ group: SetGroup.safeParse(value).data ?? null })}
      />
    </div>
  )
}
