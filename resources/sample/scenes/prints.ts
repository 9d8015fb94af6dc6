import sharp, { type Sharp } from 'sharp'
import { layered, noise, seeded } from '../paint/noise.ts'
import { gradient, Painting, type Stops } from '../paint/painting.ts'
import type { Size } from './land.ts'

const drawing = ([width, height]: Size, body: string): Sharp =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`))

/** Paints colour that flows into itself. */
export function marble(size: Size, seed: number, colors: Stops): Painting {
  const painting = new Painting(...size)
  const color = gradient(colors)
  const ratio = size[0] / size[1]
  painting.each((x, y, u, v) => {
    const [px, py] = [u * 2.2 * ratio, v * 2.2]
    const first = layered(px, py, seed, 4)
    const second = layered(px + first * 2.4, py + first * 1.8 + 4.2, seed + 17, 4)
    const value = layered(px + second * 2.6, py + second * 2.1, seed + 41, 4)
    const line = Math.abs(((value * 14) % 1) - 0.5) * 2
    painting.over(x, y, color(Math.min(1, Math.max(0, (value - 0.24) * 1.9 + (line - 0.5) * 0.035))))
  })
  return painting
}

/** Paints thin lines that follow a wind. */
export function wind(size: Size, seed: number, paper: string, inks: readonly string[]): Sharp {
  const [width, height] = size
  const random = seeded(seed)
  const lines = Array.from({ length: 620 }, () => {
    let x = random() * width * 1.1 - width * 0.05
    let y = random() * height * 1.1 - height * 0.05
    const points = [`M${x.toFixed(1)} ${y.toFixed(1)}`]
    for (let step = 0; step < 46; step++) {
      const angle = layered((x / width) * 2.4, (y / height) * 1.8, seed, 3) * Math.PI * 3.4 - 1.4
      x += Math.cos(angle) * width * 0.009
      y += Math.sin(angle) * width * 0.009
      points.push(`L${x.toFixed(1)} ${y.toFixed(1)}`)
    }
    const ink = inks[Math.floor(random() * inks.length)] ?? '#000000'
    return `<path d="${points.join('')}" stroke="${ink}" stroke-width="${(0.8 + random() ** 3 * 7).toFixed(1)}" stroke-opacity="${(0.45 + random() * 0.5).toFixed(2)}"/>`
  })
  const frame = `<rect width="${width}" height="${height}" fill="${paper}"/>`
  return drawing(size, `${frame}<g fill="none" stroke-linecap="round" stroke-linejoin="round">${lines.join('')}</g>`)
}

/** Rings cut into quarters, as on a tiled floor. */
export function arcs(size: Size, seed: number, paper: string, inks: readonly string[], cells: number): Sharp {
  const [width, height] = size
  const random = seeded(seed)
  const cell = width / cells
  const shapes: string[] = [`<rect width="${width}" height="${height}" fill="${paper}"/>`]
  for (let row = 0; row * cell < height; row++) {
    for (let column = 0; column < cells; column++) {
      const ink = () => inks[Math.floor(random() * inks.length)] ?? paper
      const [left, top] = [column * cell, row * cell]
      const [cx, cy] = [left + (random() < 0.5 ? 0 : cell), top + (random() < 0.5 ? 0 : cell)]
      const rings = 2 + Math.floor(random() * 3)
      const clip = `c${row}-${column}`
      shapes.push(`<clipPath id="${clip}"><rect x="${left}" y="${top}" width="${cell}" height="${cell}"/></clipPath>`)
      shapes.push(
        `<g clip-path="url(#${clip})"><rect x="${left}" y="${top}" width="${cell}" height="${cell}" fill="${ink()}"/>`,
      )
      for (let ring = rings; ring > 0; ring--)
        shapes.push(`<circle cx="${cx}" cy="${cy}" r="${(cell * ring) / rings}" fill="${ink()}"/>`)
      shapes.push('</g>')
    }
  }
  return drawing(size, shapes.join(''))
}

/** Lines of equal height, as on a map. */
export function contours(size: Size, seed: number, paper: Stops, ink: string): Painting {
  const painting = new Painting(...size)
  const ground = gradient(paper)
  const line = gradient([
    [0, ink],
    [1, ink],
  ])(0)
  const ratio = size[0] / size[1]
  const heightAt = (u: number, v: number) => layered(u * 2.6 * ratio, v * 2.6, seed, 4)
  const step = 1 / size[1]
  painting.each((x, y, u, v) => {
    const value = heightAt(u, v)
    const steep = Math.hypot(heightAt(u + step / ratio, v) - value, heightAt(u, v + step) - value) * 26
    const part = (value * 26) % 1
    const near = Math.min(part, 1 - part) / Math.max(1e-4, steep)
    const bold = Math.floor(value * 26 + 0.5) % 5 === 0 ? 1.5 : 0.75
    painting.over(x, y, ground((Math.floor(value * 26) / 26 - 0.2) * 1.7))
    painting.over(x, y, line, Math.min(1, Math.max(0, bold - near + 0.5)) * 0.85)
  })
  return painting
}

/** Paints wide bands of colour with soft edges, laid one over the other. */
export function bands(size: Size, seed: number, ground: string, colors: readonly string[]): Painting {
  const painting = new Painting(...size)
  const base = gradient([
    [0, ground],
    [1, ground],
  ])(0)
  painting.each((x, y) => painting.over(x, y, base))
  const tall = 0.86 / colors.length
  for (const [index, hex] of colors.entries()) {
    const color = gradient([
      [0, hex],
      [1, hex],
    ])(0)
    const [top, bottom] = [0.06 + index * tall + 0.012, 0.06 + (index + 1) * tall]
    painting.each((x, y, u, v) => {
      const fray = (noise(u * 9, v * 9, seed + index) - 0.5) * 0.03
      const inside = Math.min(u - 0.07, 0.93 - u, v - top, bottom - v) + fray
      const brush = 0.8 + 0.2 * layered(u * 4, v * 26, seed + index * 3, 3)
      painting.over(x, y, color, Math.min(1, Math.max(0, inside * 34)) * brush)
    })
  }
  return painting
}

/** Circles that fill a sheet without touching. */
export function pebbles(size: Size, seed: number, paper: string, inks: readonly string[]): Sharp {
  const [width, height] = size
  const random = seeded(seed)
  const placed: { x: number; y: number; radius: number }[] = []
  for (let attempt = 0; attempt < 9000 && placed.length < 420; attempt++) {
    const [x, y] = [random() * width, random() * height]
    const room = placed.reduce(
      (least, other) => Math.min(least, Math.hypot(other.x - x, other.y - y) - other.radius - 6),
      width * 0.11 * (0.2 + random()),
    )
    if (room > width * 0.006) placed.push({ x, y, radius: room })
  }
  const shapes = placed.map(({ x, y, radius }) => {
    const ink = inks[Math.floor(random() * inks.length)] ?? '#000000'
    const inner = inks[Math.floor(random() * inks.length)] ?? ink
    const core =
      radius > width * 0.03
        ? `<circle cx="${x}" cy="${y}" r="${radius * (0.3 + random() * 0.4)}" fill="${inner}"/>`
        : ''
    return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${ink}"/>${core}`
  })
  return drawing(size, `<rect width="${width}" height="${height}" fill="${paper}"/>${shapes.join('')}`)
}
