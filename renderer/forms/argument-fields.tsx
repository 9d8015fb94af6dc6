import type { PlanStep } from '#shared/model/workflow.ts'
import { jsonSchema, type Operation } from './operations.ts'
import { isDrawable, SchemaField, withField } from './schema-field.tsx'

/** What {@link ArgumentFields} is given. */
export interface ArgumentFieldsProps {
  operation: Operation
  args: Record<string, unknown>
  onChange: (args: Record<string, unknown>) => void
  /** Earlier steps that the arguments may refer to. */
  steps?: readonly PlanStep[]
}

/** Shows the fields of what an operation is given, as far as there are controls for them. */
export function ArgumentFields({ operation, args, onChange, steps = [] }: ArgumentFieldsProps) {
  const { required = [] } = jsonSchema(operation)
  return drawable(operation).map(([name, schema]) => (
    <SchemaField
      key={name}
      path={operation.path}
      name={name}
      schema={schema}
      required={required.includes(name)}
      value={args[name] ?? schema.default}
      onChange={(value) => onChange(withField(args, name, value) ?? {})}
      steps={steps}
    />
  ))
}

/** Tells whether there is anything of it that a person can change. */
export const canBeChanged = (operation: Operation): boolean => drawable(operation).length > 0

const drawable = (operation: Operation) =>
  Object.entries(jsonSchema(operation).properties ?? {}).filter(([name, schema]) =>
    isDrawable(operation.path, name, schema),
  )
