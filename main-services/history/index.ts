export { historyRouter } from './router.ts'
export type { RowChange } from './row-changes.ts'
export { usualBudget } from './budget.ts'
export { HistoryService, type ChangeKind, type Direction, type HistoryRecord } from './service.ts'
