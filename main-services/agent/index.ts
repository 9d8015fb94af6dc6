export { Agent, type AgentOptions } from './agent.ts'
export { agentRouter } from './router.ts'
