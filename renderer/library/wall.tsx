import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { clock, useView } from '#renderer/state/index.ts'
import type { AssetCard, MediaType } from '#shared/model/asset.ts'
import { assetsMimeType } from './drag.ts'
import { useLibrary } from './filter.ts'
import { neighbour, wall } from './rows.ts'
import { pick, reachOf, type Picking, type Reach } from './selection.ts'
import { Thumb } from './thumb.tsx'
import styles from './wall.module.css'

/** What the wall shows, as far as it is loaded. */
export interface WallProps {
  assets: readonly AssetCard[]
  /** How many there are in all, loaded or not. */
  total: number
  /** Called when the end of what is loaded comes into sight. */
  onEnd: () => void
}

const gap = 4
const rowHeight = 104

/** Thousands of thumbnails, of which only those in sight exist. Arrows move, Space picks, Enter shows the facts. */
export function Wall({ assets, total, onEnd }: WallProps) {
  const scroll = useRef<HTMLDivElement>(null)
  const width = useWidth(scroll)
  const rows = useMemo(
    () =>
      wall(
        assets.map((asset) => (asset.width ?? 1) / (asset.height ?? 1)),
        { width, rowHeight, gap },
      ),
    [assets, width],
  )
  const { active, press, focusOn } = useWallSelection(assets)
  // oxlint-disable-next-line react/incompatible-library -- its functions go to no child, so none keeps an old answer
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (rows[index]?.height ?? rowHeight) + gap,
    overscan: 6,
  })
  useEffect(() => virtual.measure(), [rows, virtual])
  const shown = virtual.getVirtualItems()
  const lastShown = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (assets.length < total && lastShown >= rows.length - 4) onEnd()
  }, [assets.length, total, lastShown, rows.length, onEnd])

  function onKeyDown(event: KeyboardEvent): void {
    const next = neighbour(rows, active, event.key)
    if (next === null) return
    event.preventDefault()
    virtual.scrollToIndex(rows.findIndex((row) => row.cells.some((cell) => cell.index === next)))
    focusOn(next, scroll.current)
    if (event.shiftKey) press(next, 'range')
  }

  return (
    <div
      ref={scroll}
      className={`${styles.scroll} scroll`}
      role="listbox"
      aria-label="Media"
      aria-multiselectable="true"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
        {shown.map((item) =>
          rows[item.index]?.cells.map((cell) => {
            const asset = assets[cell.index]
            if (!asset) return null
            return (
              <Option
                key={asset.id}
                asset={asset}
                index={cell.index}
                total={total}
                tabStop={cell.index === active}
                box={{ top: item.start, left: cell.left, width: cell.width, height: rows[item.index]?.height ?? 0 }}
                onPress={(reach) => press(cell.index, reach)}
              />
            )
          }),
        )}
      </div>
    </div>
  )
}

interface OptionProps {
  asset: AssetCard
  index: number
  total: number
  tabStop: boolean
  box: { top: number; left: number; width: number; height: number }
  onPress: (reach: Reach) => void
}

function Option({ asset, index, total, tabStop, box, onPress }: OptionProps) {
  const on = useView((view) => view.picked.includes(asset.id))
  const show = () => useLibrary.setState({ details: asset.id, facets: false })

  function onDragStart(event: DragEvent): void {
    const { picked } = useView.getState()
    const ids = picked.includes(asset.id) ? picked : [asset.id]
    event.dataTransfer.setData(assetsMimeType, JSON.stringify(ids))
    event.dataTransfer.effectAllowed = 'copy'
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== ' ' && event.key !== 'Enter') return
    event.preventDefault()
    if (event.key === 'Enter') show()
    else onPress(event.shiftKey ? 'range' : 'toggle')
  }

  return (
    <div
      role="option"
      aria-selected={on}
      aria-label={labelOf(asset)}
      aria-posinset={index + 1}
      aria-setsize={total}
      tabIndex={tabStop ? 0 : -1}
      data-index={index}
      data-asset={asset.id}
      draggable
      className={styles.option}
      style={box}
      onDragStart={onDragStart}
      onClick={(event) => {
        event.currentTarget.focus()
        onPress(reachOf(event))
      }}
      onDoubleClick={show}
      onKeyDown={onKeyDown}
    >
      <span className={styles.face} aria-hidden="true">
        <Thumb asset={asset} />
      </span>
    </div>
  )
}

const kinds: Readonly<Record<MediaType, string>> = {
  image: '',
  video: 'film',
  audio: 'sound',
  model: '3D model',
  text: 'text',
}

/** A thumbnail for those who hear it: its name, and what its face shows beside the picture. */
function labelOf({ name, mediaType, durationSeconds }: AssetCard): string {
  const length = durationSeconds === null ? '' : clock(durationSeconds)
  return [name, kinds[mediaType], length].filter((part) => part !== '').join(', ')
}

function useWallSelection(assets: readonly AssetCard[]) {
  const [active, setActive] = useState(0)
  const anchor = useRef<Picking['anchor']>(null)
  const order = useMemo(() => assets.map((asset) => asset.id), [assets])
  return {
    active: Math.min(active, Math.max(0, assets.length - 1)),
    press(index: number, reach: Reach): void {
      const id = order[index]
      if (id === undefined) return
      const next = pick({ picked: useView.getState().picked, anchor: anchor.current }, order, id, reach)
      anchor.current = next.anchor
      setActive(index)
      useView.setState({ picked: [...next.picked] })
    },
    /** Moves the focus; the option may only come into being with the next frame. */
    focusOn(index: number, list: HTMLElement | null): void {
      setActive(index)
      anchor.current ??= order[active] ?? null
      requestAnimationFrame(() => list?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus())
    },
  }
}

function useWidth(box: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(400)
  useEffect(() => {
    const element = box.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [box])
  return width
}
