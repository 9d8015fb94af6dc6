import { useSyncExternalStore } from 'react'
import { usePreferences } from '#renderer/state/index.ts'
import type { Lighting } from '#shared/model/environment.ts'
import type { Preferences } from '#shared/model/workspace.ts'

/** Colour of each light, before its tint; the interface's accent comes from it. */
const presetLight: Record<Lighting['preset'], string> = {
  museum: '#ffd9a8',
  warm: '#ffc27a',
  daylight: '#bcd8ff',
  cool: '#9cc8ff',
  night: '#9aa8ff',
  dramatic: '#ffb38f',
}

/** Puts theme and motion on the page, where the style sheets read them. */
export function applyPreferences(
  { theme, motion }: Pick<Preferences, 'theme' | 'motion'>,
  systemIsLight: boolean,
): void {
  const { dataset } = document.documentElement
  dataset['theme'] = theme === 'system' ? (systemIsLight ? 'light' : 'dark') : theme
  dataset['motion'] = motion
}

/** Takes the accent from the light of the place: its tint where it has one, else the colour of its preset. */
export function applyLight(lighting: Lighting | undefined): void {
  const tinted = lighting !== undefined && lighting.color !== '#ffffff'
  const light = tinted ? lighting.color : presetLight[lighting?.preset ?? 'museum']
  document.documentElement.style.setProperty('--place-light', light)
}

const lessMotion = '(prefers-reduced-motion: reduce)'

function watchMotion(listener: () => void): () => void {
  const query = window.matchMedia(lessMotion)
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}

/** Tells whether things are to cut instead of glide: by preference, else as the system says. */
export function useReducedMotion(): boolean {
  const { motion } = usePreferences()
  const system = useSyncExternalStore(watchMotion, () => window.matchMedia(lessMotion).matches)
  return motion === 'system' ? system : motion === 'reduced'
}
