import { LoadingManager } from 'three'
import transcoderUrl from 'three/addons/libs/basis/basis_transcoder.js?url'

/** Where the transcoder of Basis textures makes functions from text, which a strict page does not allow; and instead. */
const replacements: readonly (readonly [fromText: string, asClosure: string])[] = [
  [
    'newFunc(Function,args)(...closureArgs)',
    'invokerOf(humanName,argTypes,isClassMethodFunc,returns,needsDestructorStack,cppInvokerFunc,cppTargetFunc,runDestructors,throwBindingError)',
  ],
  ['newFunc(Function,params)(...args)', 'callerOf(kind,retType,types.slice(0,argCount),emval_returnValue)'],
]

/** What the texts would have said, as closures. */
const closures = `
function invokerOf(name, types, isMethod, returns, needsStack, invoker, target, runDestructors, fail) {
  var count = types.length - 2;
  return function () {
    if (arguments.length !== count) fail('function ' + name + ' called with ' + arguments.length + ' arguments, expected ' + count);
    var destructors = needsStack ? [] : null;
    var wired = [];
    if (isMethod) wired.push(types[1]['toWireType'](destructors, this));
    for (var i = 0; i < count; i++) wired.push(types[i + 2]['toWireType'](destructors, arguments[i]));
    var result = invoker.apply(null, [target].concat(wired));
    if (needsStack) runDestructors(destructors);
    else {
      var first = isMethod ? 1 : 2;
      for (var k = first; k < types.length; k++) {
        if (types[k].destructorFunction !== null) types[k].destructorFunction(wired[k - first]);
      }
    }
    if (returns) return types[0]['fromWireType'](result);
  };
}
function callerOf(kind, returnType, types, giveBack) {
  return function (object, func, destructors, pointer) {
    var values = [];
    var offset = 0;
    for (var i = 0; i < types.length; i++) {
      values.push(types[i].readValueFromPointer(pointer + offset));
      offset += types[i]['argPackAdvance'];
    }
    var result = kind === 1 ? Reflect.construct(func, values) : kind === 0 ? func.apply(object, values) : func.call.apply(func, values);
    if (!returnType.isVoid) return giveBack(returnType, destructors, result);
  };
}
`

/**
 * Rewrites the transcoder's source without functions made from text, so that it runs under a content-security policy
 * that forbids them.
 */
export function withoutEval(source: string): string {
  let changed = source
  for (const [fromText, asClosure] of replacements) {
    if (!changed.includes(fromText)) throw new RangeError('The Basis transcoder is not the one this was written for.')
    changed = changed.replace(fromText, asClosure)
  }
  return `${closures}\n${changed}`
}

/** A manager under which the KTX2 loader gets that source; its own where it cannot be fetched, as from a disk. */
export async function transcoderManager(): Promise<LoadingManager> {
  const manager = new LoadingManager()
  try {
    const response = await fetch(transcoderUrl)
    const source = URL.createObjectURL(new Blob([withoutEval(await response.text())], { type: 'text/javascript' }))
    manager.setURLModifier((url) => (/basis_transcoder[^/]*\.js/.test(url) ? source : url))
  } catch {
    // The loader falls back to the file it knows; a page without a strict policy runs that as well.
    return manager
  }
  return manager
}
