import { useView } from '#renderer/state/index.ts'
import { DevicesDialog } from './devices/devices-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { Palette } from './palette/index.ts'
import { Settings } from './settings.tsx'
import type { ShortcutActions } from './shortcuts.ts'
import { TakeOut } from './take-out.tsx'
import { PlanDialog } from './work/plan-dialog.tsx'
import { Work } from './work/work.tsx'

/** The window that lies over everything, if one does. */
export function Overlays({ actions }: { actions: ShortcutActions }) {
  const overlay = useView((view) => view.overlay)
  switch (overlay) {
    case 'palette':
      return <Palette actions={actions} />
    case 'settings':
      return <Settings />
    case 'devices':
      return <DevicesDialog />
    case 'take-out':
      return <TakeOut />
    case 'keys':
      return <KeysDialog actions={actions} />
    case 'work':
      return <Work />
    case 'plan':
      return <PlanDialog />
    case 'import':
      return <ImportDialog />
    case null:
      return null
  }
}
