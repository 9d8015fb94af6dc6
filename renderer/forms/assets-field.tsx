import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useDeferredValue, useId, useState } from 'react'
import { Button, TextField } from '#renderer/design/index.ts'
import { Thumb } from '#renderer/library/index.ts'
import { count, useAssetCards, useStudio, useView } from '#renderer/state/index.ts'
import type { AssetCard } from '#shared/model/asset.ts'
import type { NamedFieldProps } from './named-field.tsx'
import styles from './forms.module.css'

/** Faces of what is chosen that are shown, and of what a search finds. */
const most = 12

/** Chooses files of the library by their faces and names. */
export function AssetsField({ label, many, value, onChange }: NamedFieldProps) {
  const id = useId()
  const [text, setText] = useState('')
  const picked = useView((view) => view.picked)
  const chosen = idsOf(value)
  const cards = useAssetCards(chosen.slice(0, most))
  const { found, total } = useFound(useDeferredValue(text))

  const put = (ids: readonly string[]) => onChange(ids.length === 0 ? undefined : many ? [...ids] : ids.at(-1))
  const toggle = (asset: string) =>
    put(chosen.includes(asset) ? chosen.filter((each) => each !== asset) : many ? [...chosen, asset] : [asset])

  return (
    <div className={styles.nested} role="group" aria-labelledby={id}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <div className={styles.chosen}>
        <p role="status">{chosen.length === 0 ? 'None chosen yet.' : `${count(chosen.length, 'file')} chosen`}</p>
        {many && picked.length > 0 && (
          <Button look="bare" onClick={() => put([...new Set([...chosen, ...picked])])}>
            {`Add the ${picked.length} picked in the library`}
          </Button>
        )}
        {chosen.length > 0 && (
          <Button look="bare" onClick={() => put([])}>
            Take none of them
          </Button>
        )}
      </div>
      <Faces cards={cards} chosen={chosen} onToggle={toggle} more={chosen.length - cards.length} />
      <TextField
        label="Find more in the library"
        hiddenLabel
        type="search"
        icon={<Search aria-hidden="true" />}
        placeholder="Find by name, folder or words"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {text.trim() !== '' && (
        <Faces
          cards={found.filter((card) => !chosen.includes(card.id))}
          chosen={chosen}
          onToggle={toggle}
          more={total - found.length}
        />
      )}
    </div>
  )
}

interface FacesProps {
  cards: readonly AssetCard[]
  chosen: readonly string[]
  onToggle: (id: string) => void
  /** How many are not shown. */
  more: number
}

function Faces({ cards, chosen, onToggle, more }: FacesProps) {
  if (cards.length === 0) return null
  return (
    <ul className={styles.faces}>
      {cards.map((card) => (
        <li key={card.id}>
          <button
            type="button"
            className={styles.face}
            aria-pressed={chosen.includes(card.id)}
            onClick={() => onToggle(card.id)}
          >
            <span className={styles.picture} aria-hidden="true">
              <Thumb asset={card} />
            </span>
            <span className={styles.name}>{card.name}</span>
          </button>
        </li>
      ))}
      {more > 0 && <li className={styles.none}>and {more.toLocaleString('en-GB')} more</li>}
    </ul>
  )
}

function useFound(text: string): { found: readonly AssetCard[]; total: number } {
  const { orpc } = useStudio()
  const wanted = text.trim()
  const input = { filter: { text: wanted }, order: 'relevance' as const, limit: most }
  const { data } = useQuery(orpc.assets.list.queryOptions({ input, enabled: wanted !== '' }))
  return { found: data?.assets ?? [], total: data?.total ?? 0 }
}

function idsOf(value: unknown): string[] {
  const all: unknown[] = Array.isArray(value) ? value : [value]
  return all.filter((id): id is string => typeof id === 'string')
}
