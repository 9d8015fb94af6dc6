import { useEffect } from 'react'
import {
  problem,
  recallWindow,
  rememberWindow,
  restoreConversation,
  useConversation,
  useStudio,
  useView,
} from '#renderer/state/index.ts'

/** What this window showed before it was loaded anew; read once, before anything is drawn. */
const before = recallWindow()
useView.setState({ environmentId: before.environmentId, chat: before.chat, library: before.library })
useConversation.setState({ sessionId: before.sessionId, draft: before.draft, planFirst: before.planFirst })

/** Shows what the window showed before a reload, and keeps what it shows for the next. */
export function useRemembered(): void {
  const studio = useStudio()
  useEffect(() => {
    if (!restored) {
      restored = true
      restoreConversation(studio, before).catch(problem)
    }
    const forgetView = useView.subscribe(remember)
    const forgetConversation = useConversation.subscribe(remember)
    return () => {
      forgetView()
      forgetConversation()
    }
  }, [studio])
}

let restored = false

function remember(): void {
  const { environmentId, chat, library } = useView.getState()
  const { sessionId, draft, planFirst, turns } = useConversation.getState()
  const newest = turns.at(-1)
  const waiting = newest?.phase === 'draft' && newest.plan ? { text: newest.text, plan: newest.plan } : null
  rememberWindow({ environmentId, chat, library, sessionId, draft, planFirst, waiting })
}
