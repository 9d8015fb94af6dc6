import { isTest, placeOf } from './imports.mjs'

/** Methods that take JSON to keep or to send it, and never to show it. */
const keepers = new Set(['setItem', 'setData', 'parse', 'send', 'postMessage'])

const comparisons = new Set(['===', '!=='])

/** Parts of the interface in which no JSON is even kept under a name: it would soon be shown. */
const shown = /^renderer\/(?:app|chat|design|forms|library)\//

const isStringify = ({ callee }) =>
  callee.type === 'MemberExpression' && callee.object.name === 'JSON' && callee.property.name === 'stringify'

/** Whether JSON that stands in `parent` stays out of sight. */
function stays(parent, place) {
  if (parent.type === 'BinaryExpression') return comparisons.has(parent.operator)
  if (parent.type === 'CallExpression') return keepers.has(parent.callee.property?.name)
  // The body of a request.
  if (parent.type === 'Property') return parent.key.name === 'body'
  return parent.type === 'VariableDeclarator' && !shown.test(place)
}

/** Nobody is shown JSON: what the interface tells, it tells in words. */
export const readable = {
  create(context) {
    const place = placeOf(context)
    if (!place.startsWith('renderer/') || isTest(place)) return {}
    return {
      CallExpression(node) {
        if (!isStringify(node) || stays(node.parent, place)) return
        const message = 'Say it in words: JSON is compared, kept or sent, and never shown.'
        context.report({ node, message })
      },
    }
  },
}
