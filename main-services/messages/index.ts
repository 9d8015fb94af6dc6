export { consume } from './consumer.ts'
export type { Delivery, Outgoing } from './port.ts'
export { SqliteBroker } from './sqlite-broker.ts'
