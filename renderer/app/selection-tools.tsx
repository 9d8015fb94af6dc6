import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  Copy,
  Group,
  LayoutGrid,
  Ungroup,
} from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button, IconButton, Menu } from '#renderer/design/index.ts'
import { attempt, useStudio, spaceCommands } from '#renderer/state/index.ts'
import { isGroup } from '#renderer/space/index.ts'
import type { Item } from '#shared/model/environment.ts'
import { Arrangement } from '#shared/model/layout.ts'
import { keysHere } from './shortcuts.ts'
import styles from './inspector.module.css'

const { align, distribute } = spaceCommands

/** Rows of icons: what comes into line, and along which spaces become alike. */
const lines: { name: string; keys: string; icon: ReactNode; run: () => void; least: number }[][] = [
  [
    { name: 'Align left', keys: 'Alt+L', icon: <AlignStartVertical />, run: () => align('left'), least: 2 },
    { name: 'Align to the centre', keys: 'Alt+C', icon: <AlignCenterVertical />, run: () => align('centre'), least: 2 },
    { name: 'Align right', keys: 'Alt+R', icon: <AlignEndVertical />, run: () => align('right'), least: 2 },
    {
      name: 'Space evenly across',
      keys: 'Alt+H',
      icon: <AlignHorizontalSpaceAround />,
      run: () => distribute('across'),
      least: 3,
    },
  ],
  [
    { name: 'Align tops', keys: 'Alt+T', icon: <AlignStartHorizontal />, run: () => align('top'), least: 2 },
    {
      name: 'Align to the middle',
      keys: 'Alt+M',
      icon: <AlignCenterHorizontal />,
      run: () => align('middle'),
      least: 2,
    },
    { name: 'Align bottoms', keys: 'Alt+B', icon: <AlignEndHorizontal />, run: () => align('bottom'), least: 2 },
    {
      name: 'Space evenly upright',
      keys: 'Alt+V',
      icon: <AlignVerticalSpaceAround />,
      run: () => distribute('upright'),
      least: 3,
    },
  ],
]

/** What one can do with several things at once; each is one step for undo. Arrows lead from one to the next. */
export function SelectionTools({ environmentId, items }: { environmentId: string; items: readonly Item[] }) {
  const { client } = useStudio()
  const together = isGroup(items)
  const arrange = (arrangement: Arrangement) =>
    attempt(
      client.environments.arrange({ environmentId, itemIds: items.map(({ id }) => id), arrangement, options: {} }),
    )
  return (
    <div
      role="toolbar"
      tabIndex={-1}
      aria-label="With what is selected"
      aria-orientation="horizontal"
      className={styles.tools}
      data-selection-tools
      onKeyDown={moveFocus}
    >
      {lines.map((line, row) => (
        <div key={row} className={styles.line}>
          {line.map(({ name, keys, icon, run, least }) => (
            <IconButton key={name} name={name} keys={keys} icon={icon} disabled={items.length < least} onClick={run} />
          ))}
        </div>
      ))}
      <div className={styles.words}>
        <Button icon={together ? <Ungroup /> : <Group />} title="G" onClick={spaceCommands.group}>
          {together ? 'Ungroup' : 'Group'}
        </Button>
        <Button icon={<Copy />} title={keysHere('⌘D')} onClick={spaceCommands.duplicate}>
          Duplicate
        </Button>
        <Menu
          name="Arrange"
          items={Arrangement.options.map((arrangement) => ({
            id: arrangement,
            words: arrangement,
            label: arrangementNames[arrangement],
            onSelect: () => arrange(arrangement),
          }))}
          renderTrigger={(button) => (
            <Button {...button} icon={<LayoutGrid />}>
              Arrange
            </Button>
          )}
        />
      </div>
    </div>
  )
}

const arrangementNames: Record<Arrangement, string> = {
  gallery: 'As a gallery',
  timeline: 'On a timeline',
  cluster: 'In clusters',
  grid: 'In a grid',
  circle: 'In a circle',
}

/** Arrows go from button to button, Home and End to the first and last. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
  const step = steps[event.key]
  if (step === undefined && event.key !== 'Home' && event.key !== 'End') return
  const inMenu = event.target instanceof Element && event.target.closest('[role="menu"]')
  if (inMenu) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled):not([role])')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const next = step === undefined ? (event.key === 'Home' ? 0 : -1) : (at + step) % buttons.length
  event.preventDefault()
  buttons.at(next)?.focus()
}
