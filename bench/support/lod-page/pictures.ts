/** Distinct pictures that everything in the benchmark is textured with. */
const distinct = 200
const side = 512

/** A picture that no other index has: soft blots of colour over a gradient, as encoded bytes. */
async function paint(index: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(side, side)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('No canvas to paint on.')
  const hue = (index * 137.508) % 360
  const sky = context.createLinearGradient(0, 0, 0, side)
  sky.addColorStop(0, `hsl(${hue} 60% 60%)`)
  sky.addColorStop(1, `hsl(${hue + 50} 50% 25%)`)
  context.fillStyle = sky
  context.fillRect(0, 0, side, side)
  for (let blot = 0; blot < 24; blot++) {
    const angle = blot * 2.4 + index
    context.fillStyle = `hsl(${hue + blot * 23} 70% ${30 + ((blot * 7) % 50)}% / 60%)`
    context.beginPath()
    context.arc(side * (0.5 + 0.4 * Math.sin(angle)), side * (0.5 + 0.4 * Math.cos(angle * 1.7)), 12 + blot, 0, 7)
    context.fill()
  }
  return canvas.convertToBlob({ type: 'image/webp', quality: 0.8 })
}

let painted: Promise<Blob[]> | undefined

/** The encoded picture of thing `index`. */
export async function pictureOf(index: number): Promise<Blob> {
  painted ??= Promise.all(Array.from({ length: distinct }, (_, which) => paint(which)))
  const all = await painted
  const picture = all[index % distinct]
  if (!picture) throw new RangeError(`There is no picture ${index}.`)
  return picture
}
