export { close, closeTree, closeWorkspace, forgetOpenSecret, opennessOf } from './close-workspace.ts'
export { isInside } from './paths.ts'
export { isOwnName, privateFile, privateFolder, secretName } from './private-files.ts'
