import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState, type ReactNode } from 'react'
import { follow, StudioProvider, usePreferences, type Studio } from '#renderer/state/index.ts'
import { useLighting } from './live.ts'
import { Shell } from './shell.tsx'
import { applyLight, applyPreferences } from './theme.ts'

/** Everything that is fetched is fetched again when the workspace says so, hence nothing ages by itself. */
const newCache = () =>
  new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: 2, refetchOnWindowFocus: false } } })

/** The app, once there is a studio to talk to. */
export function App({ studio }: { studio: Studio }) {
  const [cache] = useState(newCache)
  useEffect(() => {
    const abort = new AbortController()
    void follow(studio, cache, abort.signal)
    return () => abort.abort()
  }, [studio, cache])
  return (
    <StudioProvider value={studio}>
      <QueryClientProvider client={cache}>
        <Look>
          <Shell />
        </Look>
      </QueryClientProvider>
    </StudioProvider>
  )
}

/** Theme and motion as preferred, the accent from the light of the place. */
function Look({ children }: { children: ReactNode }) {
  const { theme, motion } = usePreferences()
  const lighting = useLighting()
  useEffect(() => applyLight(lighting), [lighting])
  useEffect(() => {
    const light = window.matchMedia('(prefers-color-scheme: light)')
    const apply = () => applyPreferences({ theme, motion }, light.matches)
    apply()
    light.addEventListener('change', apply)
    return () => light.removeEventListener('change', apply)
  }, [theme, motion])
  return children
}
