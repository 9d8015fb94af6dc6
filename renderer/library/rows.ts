/** A cell of the thumbnail wall, px within its row. */
export interface Cell {
  index: number
  left: number
  width: number
}

/** A row of the wall, from edge to edge, px. */
export interface Row {
  top: number
  height: number
  cells: Cell[]
}

/** Measures of the wall that rows are fitted into, px. */
export interface WallOptions {
  /** Px. */
  width: number
  /** Height a row would like to have, px; it may differ by a third. */
  rowHeight: number
  gap: number
}

/** Narrowest and widest a thumbnail is drawn, as width to height. */
const aspects = { least: 0.6, most: 2.4 }

/**
 * Lays thumbnails in rows that are filled to the edge, each at its own proportions, as on a wall. Every row but the
 * last is exactly as wide as the wall.
 */
export function wall(ratios: readonly number[], { width, rowHeight, gap }: WallOptions): Row[] {
  const rows: Row[] = []
  let first = 0
  let sum = 0
  let top = 0
  const close = (end: number, height: number) => {
    let left = 0
    const cells: Cell[] = []
    for (let index = first; index < end; index += 1) {
      const cellWidth = held(ratios[index]) * height
      cells.push({ index, left, width: cellWidth })
      left += cellWidth + gap
    }
    rows.push({ top, height, cells })
    top += height + gap
    first = end
    sum = 0
  }
  for (let index = 0; index < ratios.length; index += 1) {
    sum += held(ratios[index])
    const free = width - gap * (index - first)
    if (sum * rowHeight >= free) close(index + 1, free / sum)
  }
  if (first < ratios.length)
    close(ratios.length, Math.min(rowHeight, (width - gap * (ratios.length - 1 - first)) / sum))
  return rows
}

const held = (ratio: number | undefined) =>
  Math.min(aspects.most, Math.max(aspects.least, ratio && Number.isFinite(ratio) ? ratio : 1))

/** Finds the cell that an arrow key leads to from the cell at `index`. */
export function neighbour(rows: readonly Row[], index: number, key: string): number | null {
  const at = rows.findIndex((row) => row.cells.some((cell) => cell.index === index))
  const row = rows[at]
  const cell = row?.cells.find((each) => each.index === index)
  const last = rows.at(-1)?.cells.at(-1)?.index ?? 0
  if (!row || !cell) return rows.length > 0 ? 0 : null
  switch (key) {
    case 'ArrowRight':
      return Math.min(last, index + 1)
    case 'ArrowLeft':
      return Math.max(0, index - 1)
    case 'Home':
      return 0
    case 'End':
      return last
    case 'ArrowDown':
    case 'ArrowUp':
      return nearest(rows[at + (key === 'ArrowDown' ? 1 : -1)], cell) ?? index
    default:
      return null
  }
}

function nearest(row: Row | undefined, from: Cell): number | undefined {
  const middle = (cell: Cell) => cell.left + cell.width / 2
  const byDistance = (row?.cells ?? []).toSorted(
    (a, b) => Math.abs(middle(a) - middle(from)) - Math.abs(middle(b) - middle(from)),
  )
  return byDistance[0]?.index
}
