import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue } from 'react'
import { turnContext, useConversation, useStudio } from '#renderer/state/index.ts'
import type { Goal } from '#shared/model/goal.ts'
import { goalsSaid } from '#shared/model/goal-words.ts'
import { capitalised } from './words.ts'

/** What would come of some goals. */
export interface Outlook {
  /** What it would find, or why nothing can be done; '' while it is not known. */
  words: string
  canBeDone: boolean
}

/** Asks the planner, without doing anything, what goals would come to. */
export function useOutlook(goals: readonly Goal[]): Outlook {
  const { client, orpc } = useStudio()
  const asked = useDeferredValue(goals)
  const session = useConversation((state) => state.sessionId)
  const lacking = goals.map(lacks).find((words) => words !== null) ?? null
  const { data } = useQuery({
    enabled: asked.every((goal) => lacks(goal) === null),
    queryKey: [...orpc.agent.key(), 'outlook', session, asked, turnContext()],
    queryFn: () =>
      client.agent.plan({
        text: goalsSaid(asked),
        goals: [...asked],
        context: turnContext(),
        ...(session === null ? {} : { session }),
      }),
    placeholderData: keepPreviousData,
  })
  if (lacking !== null) return { words: lacking, canBeDone: false }
  if (!data) return { words: '', canBeDone: true }
  const search = data.steps.find(({ tool }) => tool === 'assets.find' || tool === 'assets.select')
  if (data.steps.length === 0) return { words: data.reply, canBeDone: false }
  return {
    words: search ? `${capitalised(search.title.replace(/^(?:find|count)(?: the)? /u, ''))}.` : '',
    canBeDone: true,
  }
}

/** What a form must still be told; null where nothing is missing. */
function lacks(goal: Goal): string | null {
  if (goal.do === 'rename' && goal.name.trim() === '') return 'A name is needed.'
  if (goal.do !== 'look') return null
  const { lighting = {}, backdrop = {} } = goal.look
  const isSet = [lighting, backdrop].some((part) => Object.keys(part).length > 0)
  return isSet ? null : 'Choose how it is to look.'
}
