export { ChatPanel } from './chat-panel.tsx'
export { Composer } from './composer.tsx'
