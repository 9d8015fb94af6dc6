// For the Vitest that LangGraph's conformance suite brings.
export default { test: { globals: true, include: ['checkpoint-saver.spec.ts'] } }
