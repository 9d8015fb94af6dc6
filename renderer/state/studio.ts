import type { RouterUtils } from '@orpc/tanstack-query'
import { createContext, useContext } from 'react'
import type { StudioClient } from '#shared/contract/index.ts'
import type { Derivative } from '#shared/model/asset.ts'

/** The contract as queries: the key of each operation, and how it is fetched. */
export type StudioQueries = RouterUtils<StudioClient>

/** What lies outside the page and differs by door: the contract, where media come from, what the desktop can do. */
export interface Studio {
  client: StudioClient
  /** The same operations for what views show; a query of several calls begins its key with that of their area. */
  orpc: StudioQueries
  /** Address of a rendition of an asset. */
  mediaUrl: (assetId: string, derivative: Derivative) => string
  /** In the desktop window: the system's own folder chooser. Gives absolute paths; none if it was left. */
  pickFolders?: () => Promise<string[]>
  /** In the desktop window: where on disk a dropped file lies. */
  pathOfFile?: (file: File) => string
  /** In the desktop window: shows a file or folder in the system's file manager. */
  showInFolder?: (path: string) => void
  /** Calls `listener` with whether the studio can be reached, now and at every change. */
  watchConnection: (listener: (connected: boolean) => void) => () => void
  /** Whether the studio is of a newer version than this page. */
  isOutdated: () => Promise<boolean>
}

const StudioContext = createContext<Studio | null>(null)
/** Gives the views below it the studio that {@link useStudio} reads. */
export const StudioProvider = StudioContext.Provider

/** Gives the studio this window talks to. */
export function useStudio(): Studio {
  const studio = useContext(StudioContext)
  if (!studio) throw new Error('useStudio is used outside of StudioProvider.')
  return studio
}
