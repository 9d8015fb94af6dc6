export { serveMessagePort } from './rpc-handler.ts'
export { contentSecurityPolicy } from './security-headers.ts'
export { startServer, type ServerOptions, type StudioServer } from './server.ts'
export { createWindowHandler } from './window-door.ts'
