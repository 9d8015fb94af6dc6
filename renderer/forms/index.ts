/** Forms made from the schemas of operations, in words people use. */
export { ArgumentFacts } from './argument-facts.tsx'
export { complaint } from './complaint.ts'
export { filterWords } from './filter-words.ts'
export { choiceWords, fieldWords, namedIn, type Named } from './names.ts'
export { call, jsonSchema, operationAt, operations, type FieldSchema, type Operation } from './operations.ts'
export { holdsReference, referencedIn } from './references.ts'
export { isDrawable, SchemaField, withField } from './schema-field.tsx'
export { useChoices } from './use-names.ts'
