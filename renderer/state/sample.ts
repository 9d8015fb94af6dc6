import { runImport } from './imports.ts'
import type { Studio } from './studio.ts'
import { problem, toast } from './toasts.ts'

/** Opens the sample, which is a workspace of its own: in a window that the desktop opens, or in a tab of the browser. */
export async function openSample(studio: Studio): Promise<void> {
  // A page may open a tab only while it answers a press, and the address comes later.
  const tab = studio.pickFolders ? null : window.open('', '_blank')
  try {
    const { url } = await studio.client.workspace.openSample({})
    if (url === null) toast('The sample hall opens in a window of its own.')
    else if (tab) {
      tab.opener = null
      tab.location.replace(url)
    } else {
      const open = () => void window.open(url, '_blank', 'noopener')
      toast('The sample hall is open at an address of its own.', { label: 'Go there', run: open })
    }
  } catch (error) {
    tab?.close()
    problem(error)
  }
}

/** Follows how the sample is made, in the sample's own workspace. */
export async function followSample(studio: Studio): Promise<void> {
  await runImport('the sample hall', (signal) => studio.client.workspace.makeSample({}, { signal }))
}
