import { Crosshair, Trash2 } from 'lucide-react'
import { useState, type KeyboardEvent } from 'react'
import { Button, Facts, Panel, TextField } from '#renderer/design/index.ts'
import { factsOf, Thumb } from '#renderer/library/index.ts'
import {
  attempt,
  count,
  metres,
  tellDone,
  useAsset,
  useStudio,
  useView,
  spaceCommands,
  windowSpace,
} from '#renderer/state/index.ts'
import { PlayControls } from '#renderer/space/index.ts'
import type { Item, ItemChange } from '#shared/model/environment.ts'
import { useLive, useSelectedItems } from './live.ts'
import { SelectionTools } from './selection-tools.tsx'
import styles from './inspector.module.css'

/** What is selected: its name, where it stands, what it is. Everything here can be set. */
export function Inspector() {
  const studio = useStudio()
  const { client } = studio
  const environmentId = useView((view) => view.environmentId)
  const items = useSelectedItems()
  const [only] = items
  if (environmentId === null || !only) return null

  const letGo = () => spaceCommands.select([])
  const change = (part: Omit<ItemChange, 'id'>) =>
    attempt(client.environments.setItems({ environmentId, changes: [{ id: only.id, ...part }] }))
  function remove(): void {
    const step = spaceCommands.remove()
    if (step === undefined) return
    const said = `${count(items.length, 'thing')} taken out of the place.`
    tellDone(studio, said, step, () => useLive.getState().document?.sent())
  }

  return (
    <Panel
      title={items.length === 1 ? 'Selected' : `${items.length} selected`}
      className={styles.inspector}
      onClose={letGo}
    >
      <div className={`${styles.body} scroll`}>
        {items.length === 1 ? (
          <One key={only.id} item={only} onChange={change} />
        ) : (
          <SelectionTools environmentId={environmentId} items={items} />
        )}
        <Button icon={<Trash2 aria-hidden="true" />} title="Delete" onClick={remove}>
          Take out of the place
        </Button>
      </div>
    </Panel>
  )
}

interface OneProps {
  item: Item
  onChange: (part: Omit<ItemChange, 'id'>) => void
}

function One({ item, onChange }: OneProps) {
  const { data: asset } = useAsset(item.assetId)
  return (
    <>
      <div className={styles.head}>
        <span className={styles.picture}>{asset && <Thumb asset={asset} />}</span>
        <h3 className="serif">{asset?.name ?? ''}</h3>
      </div>
      {(asset?.mediaType === 'video' || asset?.mediaType === 'audio') && (
        <PlayControls space={windowSpace} id={item.id} name={asset.name} />
      )}
      <TextField
        label="Caption"
        placeholder="Stands under it for everyone"
        key={item.caption}
        defaultValue={item.caption}
        maxLength={500}
        onBlur={({ currentTarget: { value } }) => value !== item.caption && onChange({ caption: value })}
      />
      <p className={styles.size}>
        <Crosshair aria-hidden="true" /> {metres(item.size[0] * item.scale[0])} wide,{' '}
        {metres(item.size[1] * item.scale[1])} high
      </p>
      <Triple label="Position" unit="m" value={item.position} onChange={(position) => onChange({ position })} />
      <Triple
        label="Rotation"
        unit="°"
        value={mapped(item.rotation, (radians) => (radians * 180) / Math.PI)}
        onChange={(turned) => onChange({ rotation: mapped(turned, (angle) => (angle * Math.PI) / 180) })}
      />
      <Triple
        label="Scale"
        unit="×"
        value={item.scale}
        onChange={(scale) => scale.every((part) => part > 0) && onChange({ scale })}
      />
      {asset && <Facts facts={factsOf(asset)} className={styles.facts} />}
    </>
  )
}

type Numbers = Item['position']

const mapped = ([x, y, z]: Numbers, change: (part: number) => number): Numbers => [change(x), change(y), change(z)]

interface TripleProps {
  label: string
  unit: string
  value: Numbers
  onChange: (value: Numbers) => void
}

/** Three numbers with a unit; set by Enter or by leaving the field. */
function Triple({ label, unit, value, onChange }: TripleProps) {
  return (
    <fieldset className={styles.triple}>
      <legend>{label}</legend>
      {(['x', 'y', 'z'] as const).map((axis, index) => (
        <Part
          key={`${axis} ${value[index]}`}
          label={`${label} ${axis}`}
          unit={unit}
          value={value[index] ?? 0}
          onChange={(part) => onChange([0, 1, 2].map((at) => (at === index ? part : value[at])) as Numbers)}
        />
      ))}
    </fieldset>
  )
}

function Part({
  label,
  unit,
  value,
  onChange,
}: {
  label: string
  unit: string
  value: number
  onChange: (part: number) => void
}) {
  const shown = String(Number(value.toFixed(2)))
  const [text, setText] = useState(shown)
  function keep(): void {
    const number = Number(text.replace(',', '.'))
    if (text === shown) return
    if (text.trim() === '' || !Number.isFinite(number)) setText(shown)
    else onChange(number)
  }
  return (
    <TextField
      label={label}
      hiddenLabel
      inputMode="decimal"
      unit={unit}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && keep()}
    />
  )
}
