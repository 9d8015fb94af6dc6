// Which file an import names, for the rules of the house.
import { dirname, join, relative, sep } from 'node:path'

const aliases = { '#shared/': 'shared/', '#services/': 'main-services/', '#renderer/': 'renderer/' }

/** Calls `check` with the target of every import, export-from, import type and dynamic import of a file. */
export function onImports(check) {
  const visit = (node) => {
    const source = node.source ?? node.argument?.literal ?? node.argument
    if (typeof source?.value === 'string') check(source, source.value)
  }
  return {
    ImportDeclaration: visit,
    ExportNamedDeclaration: visit,
    ExportAllDeclaration: visit,
    ImportExpression: visit,
    TSImportType: visit,
  }
}

/** Path of a file from the root of the house, with forward slashes. */
export function placeOf(context) {
  return relative(context.cwd, context.filename).split(sep).join('/')
}

/** Path from the root that an import names, or undefined for a package. */
export function targetOf(place, specifier) {
  const alias = Object.entries(aliases).find(([prefix]) => specifier.startsWith(prefix))
  if (alias) return specifier.replace(alias[0], alias[1])
  if (specifier.startsWith('.')) return join(dirname(place), specifier).split(sep).join('/')
  return undefined
}

export const roomOf = (path) => path.split('/')[0]
export const isTest = (place) => /\.test\.tsx?$/.test(place)
