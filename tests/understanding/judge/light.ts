import { colorName } from '#shared/arrange/color-name.ts'
import type { Backdrop, Lighting } from '#shared/model/environment.ts'
import type { LightIs, PlaceIs } from '../language.ts'

/** How bright and how warm each light is to the eye, in relation to the others. */
const looks: Readonly<Record<Lighting['preset'], { bright: number; warm: number }>> = {
  museum: { bright: 0.55, warm: 0.3 },
  warm: { bright: 0.62, warm: 1 },
  daylight: { bright: 1, warm: 0 },
  cool: { bright: 0.58, warm: -1 },
  night: { bright: 0.3, warm: -0.8 },
  dramatic: { bright: 0.3, warm: 0.4 },
}

/** A new place is lit like this where nobody says otherwise. */
export const usualLight: Lighting = { preset: 'museum', intensity: 1, color: '#ffffff' }

const channels = (hex: string): [number, number, number] => [
  Number.parseInt(hex.slice(1, 3), 16) / 255,
  Number.parseInt(hex.slice(3, 5), 16) / 255,
  Number.parseInt(hex.slice(5, 7), 16) / 255,
]

function look({ preset, intensity, color }: Lighting): { bright: number; warm: number } {
  const [red, green, blue] = channels(color)
  const { bright, warm } = looks[preset]
  return { bright: bright * intensity * (0.3 * red + 0.6 * green + 0.1 * blue), warm: warm + (red - blue) }
}

/** Says what is wrong with the light, or nothing. */
export function wrongLight(before: Lighting, after: Lighting, { becomes, preset, same }: LightIs): string | null {
  const [was, is] = [look(before), look(after)]
  const holds = {
    warmer: is.warm > was.warm + 0.02,
    cooler: is.warm < was.warm - 0.02,
    brighter: is.bright > was.bright * 1.03,
    darker: is.bright < was.bright * 0.97,
  }
  if (becomes && !holds[becomes]) return `the light did not become ${becomes}`
  if (preset && !preset.includes(after.preset)) return `the light is ${after.preset} and not ${preset.join(' or ')}`
  if (same && (was.bright !== is.bright || was.warm !== is.warm)) return 'the light changed'
  return null
}

/** Says what is wrong with the backdrop, or nothing. */
export function wrongBackdrop({ kind, color }: Backdrop, wanted: NonNullable<PlaceIs['backdrop']>): string | null {
  if (wanted.kind && !wanted.kind.includes(kind)) return `the backdrop is ${kind} and not ${wanted.kind.join(' or ')}`
  if (wanted.hue && hueOf(color) !== wanted.hue)
    return `the backdrop is ${hueOf(color)} (${color}) and not ${wanted.hue}`
  return null
}

/** Like the name of a colour, but very dark ones keep their hue. */
function hueOf(color: string): string {
  const parts = channels(color)
  const most = Math.max(...parts)
  if (most < 0.06 || most - Math.min(...parts) < 0.04) return colorName(color)
  const lifted = parts
    .map((part) =>
      Math.round((part / most) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
  const name = colorName(`#${lifted}`)
  return name === 'cyan' ? 'blue' : name === 'brown' ? 'orange' : name === 'pink' ? 'red' : name
}
