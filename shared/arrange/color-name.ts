import type { ColorName } from '#shared/model/asset.ts'

/** Gives the name a person would give a colour, `#rrggbb`; what is no colour is grey. */
export function colorName(hex: string): ColorName {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!digits) return 'grey'
  const [red, green, blue] = digits.slice(1).map((pair) => Number.parseInt(pair, 16) / 255) as [number, number, number]
  const lightest = Math.max(red, green, blue)
  const darkest = Math.min(red, green, blue)
  const chroma = lightest - darkest
  if (lightest < 0.14) return 'black'
  if (chroma < 0.08 || chroma / lightest < 0.14) return lightest > 0.86 ? 'white' : lightest < 0.22 ? 'black' : 'grey'
  return hueName(hueOf(red, green, blue, lightest, chroma), lightest, chroma / lightest)
}

function hueOf(red: number, green: number, blue: number, lightest: number, chroma: number): number {
  const sixth =
    lightest === red
      ? (green - blue) / chroma
      : lightest === green
        ? 2 + (blue - red) / chroma
        : 4 + (red - green) / chroma
  return (sixth * 60 + 360) % 360
}

function hueName(hue: number, value: number, saturation: number): ColorName {
  if (hue >= 10 && hue < 50 && value < 0.72) return 'brown'
  if ((hue < 10 || hue >= 345) && value > 0.8 && saturation < 0.5) return 'pink'
  if (hue < 15 || hue >= 345) return 'red'
  if (hue < 45) return 'orange'
  if (hue < 68) return 'yellow'
  if (hue < 165) return 'green'
  if (hue < 195) return 'cyan'
  if (hue < 255) return 'blue'
  return hue < 300 ? 'purple' : 'pink'
}
