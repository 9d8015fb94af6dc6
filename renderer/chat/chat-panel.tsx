import { History, SquarePen } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Chip, IconButton, Menu, Panel, Switch } from '#renderer/design/index.ts'
import {
  ago,
  openConversation,
  problem,
  say,
  startConversation,
  useConversation,
  useSessions,
  useStudio,
  useView,
} from '#renderer/state/index.ts'
import { Announcer } from './announcer.tsx'
import { Composer } from './composer.tsx'
import { PlanChips } from './plan-chips.tsx'
import { Resizer } from './resizer.tsx'
import { Turn } from './turn.tsx'
import styles from './chat-panel.module.css'

/** The conversation: what was said, what was done, and the line to say more. */
export function ChatPanel() {
  const width = useView((view) => view.chatWidth)
  const turns = useConversation((state) => state.turns)
  const newest = turns.at(-1)
  return (
    <div className={styles.frame} style={{ width }}>
      <Panel
        title="Conversation"
        keys="⌘J"
        className={styles.panel}
        onClose={() => useView.setState({ chat: false })}
        tools={<ConversationTools />}
      >
        <Resizer />
        <Log>
          {turns.length === 0 ? (
            <Beginnings />
          ) : (
            turns.map((turn) => <Turn key={turn.id} turn={turn} newest={turn === newest} />)
          )}
        </Log>
        <Announcer turn={newest} />
        <div className={styles.foot}>
          {newest && <PlanChips key={newest.id} turn={newest} newest />}
          <Composer look="panel" prompt="Say what to make or change" />
          <PlanFirst />
        </div>
      </Panel>
    </div>
  )
}

function ConversationTools() {
  const studio = useStudio()
  const { data: sessions = [] } = useSessions()
  const current = useConversation((state) => state.sessionId)
  return (
    <>
      <Menu
        name="Earlier conversations"
        note={sessions.length === 0 ? 'Conversations you have had will stand here.' : undefined}
        items={sessions.map((session) => ({
          id: session.id,
          words: session.name,
          label: (
            <>
              {session.name} <span className={styles.when}>{ago(session.updatedAt)}</span>
            </>
          ),
          checked: session.id === current,
          onSelect: () => openConversation(studio, session.id).catch(problem),
        }))}
        renderTrigger={(button) => <IconButton {...button} name="Earlier conversations" icon={<History />} />}
      />
      <IconButton name="New conversation" icon={<SquarePen />} onClick={startConversation} />
    </>
  )
}

/** Keeps the newest in sight, unless somebody scrolled up to read. */
function Log({ children }: { children: React.ReactNode }) {
  const log = useRef<HTMLDivElement>(null)
  const following = useRef(true)
  useEffect(() => {
    const element = log.current
    if (element && following.current) element.scrollTop = element.scrollHeight
  })
  return (
    <div
      ref={log}
      role="log"
      aria-label="What was said"
      aria-live="off"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      className={`${styles.log} scroll`}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        following.current = scrollTop + clientHeight > scrollHeight - 40
      }}
    >
      {children}
    </div>
  )
}

const beginnings = [
  'Make a gallery of everything',
  'Find the videos and make a timeline of them',
  'Show me the blue pictures in a circle',
]

function Beginnings() {
  const studio = useStudio()
  return (
    <div className={styles.beginnings}>
      <p className={`serif ${styles.lead}`}>Say what should stand here, and it is built while you watch.</p>
      <ul>
        {beginnings.map((text) => (
          <li key={text}>
            <Chip onClick={() => void say(studio, text)}>{text}</Chip>
          </li>
        ))}
      </ul>
    </div>
  )
}

function PlanFirst() {
  const planFirst = useConversation((state) => state.planFirst)
  return (
    <div className={styles.planFirst}>
      <Switch
        label="Show me the plan first"
        checked={planFirst}
        onChange={(next) => useConversation.setState({ planFirst: next })}
      />
    </div>
  )
}
