export { Asked } from './asked.tsx'
export { ChatPanel } from './chat-panel.tsx'
export { Composer } from './composer.tsx'
export { ExportButtons } from './export-buttons.tsx'
