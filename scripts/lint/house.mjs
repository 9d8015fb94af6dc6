// The house's own lint rules. Where a file lies says where it runs and what it may lean on:
//
//     electron → main-services → shared ← renderer, resources
//
// A test, house.test.ts, plants every violation below and sees it found.
import { circle } from './circle.mjs'
import { isTest, onImports, placeOf, roomOf, targetOf } from './imports.mjs'
import { packagesByRoom } from './packages.mjs'
import { readable } from './readable.mjs'

/** For each room of the house: the rooms it may import, and what to do instead of what it may not. */
const rooms = {
  shared: {
    mayUse: [],
    instead: 'What all processes agree on leans on nobody: pass it in, or move it to the room that needs it.',
  },
  renderer: { mayUse: ['shared'], instead: 'The renderer reaches the host through the contract alone (renderer/rpc).' },
  'main-services': {
    mayUse: ['shared'],
    instead: 'The host knows no window: give it a port that the caller fills in.',
  },
  resources: {
    mayUse: ['shared'],
    instead: 'What ships beside the program knows nothing of it: the program asks for it.',
  },
  electron: {
    mayUse: ['main-services', 'shared'],
    instead: 'The shell shows the built page; it imports nothing of it.',
  },
}

const direction = {
  create(context) {
    const place = placeOf(context)
    const room = roomOf(place)
    if (!(room in rooms)) return {}
    return onImports((node, specifier) => {
      const target = targetOf(place, specifier)
      if (target === undefined) return
      const other = roomOf(target)
      if (other === room || rooms[room].mayUse.includes(other)) return
      if (isTest(place) && other === 'tests') return
      context.report({ node, message: `${room}/ may not import ${other}/. ${rooms[room].instead}` })
    })
  },
}

/** Capabilities whose inside is closed to everybody, tests and benchmarks too. */
const closed = ['planning']

/** Inside main-services a capability is used through its entry file only. */
const entry = {
  create(context) {
    const place = placeOf(context)
    return onImports((node, specifier) => {
      const [room, capability, ...rest] = targetOf(place, specifier)?.split('/') ?? []
      if (room !== 'main-services' || rest.length === 0 || rest.join('/') === 'index.ts') return
      if (!closed.includes(capability) && !['main-services', 'electron', 'renderer'].includes(roomOf(place))) return
      if (place.startsWith(`main-services/${capability}/`)) return
      const message = `Import main-services/${capability}/index.ts; what it does not export is the capability's own affair.`
      context.report({ node, message })
    })
  },
}

/** Every package is classed by the rooms it runs in. */
const packages = {
  create(context) {
    const place = placeOf(context)
    const room = roomOf(place)
    const allowed = packagesByRoom[room]
    if (!allowed || isTest(place)) return {}
    return onImports((node, specifier) => {
      if (targetOf(place, specifier) !== undefined) return
      const name = specifier.startsWith('node:') ? 'node:' : packageName(specifier)
      if (allowed.includes(name)) return
      const where = Object.keys(packagesByRoom).filter((other) => packagesByRoom[other].includes(name))
      const hint =
        where.length > 0
          ? `It belongs to ${where.join(' and ')}.`
          : 'A new package is classed in scripts/lint/packages.mjs and explained in docs/dependencies.md.'
      context.report({ node, message: `${room}/ may not import ${specifier}. ${hint}` })
    })
  },
}

function packageName(specifier) {
  const [scope = '', name = ''] = specifier.split('/')
  return scope.startsWith('@') ? `${scope}/${name}` : scope
}

/** A rule is switched off for a reason, and the reason stands there: `oxlint-disable-next-line rule -- reason`. */
const reason = {
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          const text = comment.value.trim()
          if (!/^(oxlint|eslint)-disable/.test(text) || / -- \S/.test(text)) continue
          context.report({
            node: comment,
            message: 'Say why: add " -- reason" to the comment that switches a rule off.',
          })
        }
      },
    }
  },
}

/** Offsets into the tables of items and assets have names, and stand in one file. */
const layout = {
  create(context) {
    const place = placeOf(context)
    if (!place.startsWith('renderer/space/') || place.startsWith('renderer/space/engine/tables/')) return {}
    const holdsNumber = (node) =>
      node.type === 'Literal'
        ? typeof node.value === 'number'
        : ['left', 'right', 'expression', 'argument'].some((part) => node[part] && holdsNumber(node[part]))
    return {
      MemberExpression(node) {
        const table = node.object.type === 'MemberExpression' ? node.object.property.name : node.object.name
        if (!node.computed || table !== 'data' || !holdsNumber(node.property)) return
        context.report({
          node,
          message: 'Name what is read: itemAt and assetAt of renderer/space/engine/tables/layout.ts, not a number.',
        })
      },
    }
  },
}

const timers = new Set(['setInterval', 'setTimeout', 'setImmediate'])

/** What happens without a caller who could hear of a failure goes through one place, which catches it. */
const background = {
  create(context) {
    const place = placeOf(context)
    if (roomOf(place) !== 'main-services' || isTest(place) || place === 'main-services/host/background.ts') return {}
    const instead = 'so that a failure cannot end the process: every, later, guard or detached of host/background.ts.'
    const dropped = (node) => {
      const call = node?.type === 'UnaryExpression' && node.operator === 'void' && node.argument
      // `void list.push(x)` drops a number, not a promise.
      if (call?.type !== 'CallExpression' || call.callee.property?.name === 'push') return
      context.report({ node, message: `Do not drop a promise; hand it over, ${instead}` })
    }
    return {
      CallExpression(node) {
        const name = node.callee.object?.name === 'globalThis' ? node.callee.property?.name : node.callee.name
        if (timers.has(name))
          context.report({ node, message: `Do not use ${name} here; hand the work over, ${instead}` })
      },
      ExpressionStatement: (node) => dropped(node.expression),
      ArrowFunctionExpression: (node) => dropped(node.body),
    }
  },
}

/** What calls an operation without a door: only where a call's context carries the gate is it decided what it may do. */
const callers = {
  call: ['main-services/tools/registry.ts'],
  createRouterClient: ['main-services/studio.ts'],
  createProcedureClient: [],
  implement: ['main-services/host/implementer.ts'],
  os: [],
}

/** Every call of an operation passes the policy (`main-services/policy`), whoever makes it. */
const policy = {
  create(context) {
    const place = placeOf(context)
    if (!['main-services', 'electron'].includes(roomOf(place)) || isTest(place)) return {}
    const instead = 'so that the policy decides on it: use the tool registry, or a client of the studio.'
    return {
      ImportDeclaration(node) {
        if (node.source.value !== '@orpc/server') return
        for (const specifier of node.specifiers) {
          const name = specifier.imported?.name ?? '*'
          if (name === '*' || (Object.hasOwn(callers, name) && !callers[name].includes(place)))
            context.report({ node: specifier, message: `Do not import ${name} of oRPC here, ${instead}` })
        }
      },
      ExportNamedDeclaration(node) {
        if (node.source?.value !== '@orpc/server') return
        for (const { local } of node.specifiers)
          if (Object.hasOwn(callers, local.name))
            context.report({ node, message: `Do not hand on ${local.name} of oRPC, ${instead}` })
      },
      MemberExpression(node) {
        // `procedure['~orpc'].handler`, and `.callable()` of one.
        const inner = node.object.type === 'MemberExpression' && node.object.property?.value === '~orpc'
        const name = node.property?.name ?? node.property?.value
        if ((inner && name === 'handler') || name === 'callable')
          context.report({ node, message: `Do not call an operation's handler by itself, ${instead}` })
      },
      CallExpression(node) {
        if (node.callee.name !== 'createRequestContext' || place === 'main-services/studio.ts') return
        const message = 'Let the studio make the context of a call (studio.request): it carries the policy.'
        context.report({ node, message })
      },
    }
  },
}

export default {
  meta: { name: 'house' },
  rules: { direction, entry, circle, packages, reason, background, layout, policy, readable },
}
