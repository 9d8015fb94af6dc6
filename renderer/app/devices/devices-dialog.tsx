import { Dialog } from '#renderer/design/index.ts'
import { openOverlay } from '#renderer/state/index.ts'
import page from '../dialogs.module.css'
import { DeviceList } from './device-list.tsx'
import { PairDevice } from './pair-device.tsx'
import { SharedFolders } from './shared-folders.tsx'

/** Who else was let in, how the next one is, and what they may reach of this computer. */
export function DevicesDialog() {
  return (
    <Dialog title="Devices" onClose={() => openOverlay('settings')}>
      <div className={`${page.page} scroll`}>
        <p className={page.note}>
          A headset, a phone or another computer can walk through your places and speak with the studio. It sees what is
          in the library, and nothing else of this computer.
        </p>
        <PairDevice />
        <DeviceList />
        <SharedFolders />
      </div>
    </Dialog>
  )
}
