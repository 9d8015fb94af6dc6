import './design/index.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod'
import { App } from '#renderer/app/app.tsx'
import { connect } from '#renderer/app/connect.ts'

// Compiled schemas would need `eval`, which the content-security policy forbids.
config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to draw into.')
createRoot(root).render(
  <StrictMode>
    <App studio={connect()} />
  </StrictMode>,
)
