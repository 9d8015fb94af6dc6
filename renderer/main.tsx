import './design/index.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { v4 } from 'uuid'
import { config } from 'zod'
import { App } from '#renderer/app/app.tsx'
import { connect } from '#renderer/app/connect.ts'

// Compiled schemas would need `eval`, which the content-security policy forbids.
config({ jitless: true })

// Browsers offer it to secure pages only; on the local network the page may come over plain HTTP.
crypto.randomUUID ??= () => v4() as ReturnType<typeof crypto.randomUUID>

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to draw into.')
createRoot(root).render(
  <StrictMode>
    <App studio={await connect()} />
  </StrictMode>,
)
