/** Tells whether an ICC profile is that of Display P3, by the name it gives itself. */
export const isDisplayP3 = (profile: Buffer): boolean =>
  profile.includes('Display P3') || profile.includes(Buffer.from('Display P3', 'utf16le').swap16())

const toLinear = Float32Array.from({ length: 256 }, (_, value) => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
})
/** sRGB of linear light in steps of 1/4095. */
const fromLinear = Uint8Array.from({ length: 4096 }, (_, step) => {
  const value = step / 4095
  return Math.round(255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055))
})
const encode = (value: number): number => fromLinear[Math.round(Math.min(1, Math.max(0, value)) * 4095)] ?? 0

/** Changes pixels in place; both spaces share their curve and white, only the primaries differ. */
export function displayP3ToSrgb(pixels: Buffer, channels: number): void {
  for (let at = 0; at + 2 < pixels.length; at += channels) {
    const red = toLinear[pixels[at] ?? 0] ?? 0
    const green = toLinear[pixels[at + 1] ?? 0] ?? 0
    const blue = toLinear[pixels[at + 2] ?? 0] ?? 0
    pixels[at] = encode(1.22494018 * red - 0.22494018 * green)
    pixels[at + 1] = encode(-0.04205695 * red + 1.04205695 * green)
    pixels[at + 2] = encode(-0.01963755 * red - 0.07863605 * green + 1.0982736 * blue)
  }
}
