/** Tables of what the studio does. What a workspace holds lies in all others. */
const machinery = new Set([
  'approvals',
  'checkpoint_values',
  'checkpoint_writes',
  'checkpoints',
  'context',
  'forecasts',
  'messages',
  'run_effects',
  'run_steps',
  'run_trace',
  'runs',
  'sequences',
  'sessions',
  'tool_calls',
  'tool_totals',
])

/** Tells whether a statement may change what a workspace holds; one that is not understood may. */
export function changesContent(sql: string): boolean {
  if (/^\s*select\b/i.test(sql)) return false
  const table = /^(?:insert into|update|delete from) "(\w+)"/i.exec(sql)?.[1]
  return table === undefined || !(machinery.has(table) || table.startsWith('queue'))
}
