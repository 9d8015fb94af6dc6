import { useQuery } from '@tanstack/react-query'
import { useInfo } from './queries.ts'
import { useStudio } from './studio.ts'

/** Devices that were let in, last seen first. */
export function useDevices() {
  const { orpc } = useStudio()
  return useQuery(orpc.devices.list.queryOptions({ input: {} }))
}

/** Folders that devices may use. */
export function useAgreedFolders() {
  const { orpc } = useStudio()
  return useQuery(orpc.devices.folders.queryOptions({ input: {} }))
}

/** Tells what this window's device is called where it is a paired one; null on the computer that Promenade runs on. */
export function useOwnDevice(): string | null {
  return useInfo().data?.device ?? null
}
