// Files that need each other before they are there. `import/no-cycle` follows static imports alone; this one also those
// that are made while the program runs, because a file loaded late that needs its loader is a circle all the same.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onImports, placeOf, targetOf } from './imports.mjs'

/** Imports that are there when the program runs: all but `import type` and `export type`. */
const runTimeImport =
  /^(?:import|export)\s(?!type\b)(?:[^'"`;]*?\sfrom\s)?\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/gm

/** @type {Map<string, readonly string[]>} what each file imports, by its place; a run of the linter reads a file once */
const known = new Map()

function importsOf(cwd, place) {
  const before = known.get(place)
  if (before) return before
  const path = join(cwd, place)
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  const found = [...text.matchAll(runTimeImport)].map(([, static_, dynamic]) => targetOf(place, static_ ?? dynamic))
  const targets = [...new Set(found.filter((target) => target !== undefined))]
  known.set(place, targets)
  return targets
}

/** The way along imports from one file to another, both named; undefined where there is none. */
function wayBetween(cwd, from, to) {
  const cameFrom = new Map([[from, undefined]])
  for (const place of cameFrom.keys()) {
    if (place === to) return wayTo(cameFrom, to)
    for (const next of importsOf(cwd, place)) if (!cameFrom.has(next)) cameFrom.set(next, place)
  }
  return undefined
}

function wayTo(cameFrom, place) {
  const way = []
  for (let at = place; at !== undefined; at = cameFrom.get(at)) way.unshift(at)
  return way
}

const isType = ({ importKind, exportKind, type }) =>
  importKind === 'type' || exportKind === 'type' || type === 'TSImportType'

export const circle = {
  create(context) {
    const place = placeOf(context)
    return onImports((source, specifier) => {
      const target = targetOf(place, specifier)
      if (target === undefined || isType(source.parent)) return
      const way = wayBetween(context.cwd, target, place)
      if (!way) return
      const message = `These files need each other: ${[place, ...way].join(' → ')}. Move what both use to a file of its own.`
      context.report({ node: source, message })
    })
  },
}
