import { useQuery } from '@tanstack/react-query'
import type { Approval } from '#shared/model/approval.ts'
import { JsonObject } from '#shared/model/ids.ts'
import { useInfo } from './queries.ts'
import { useStudio, type Studio } from './studio.ts'
import { attempt } from './toasts.ts'

/** Lists what waits for this person, oldest first. Nothing on a paired device: only the computer itself answers. */
export function useWaiting(): readonly Approval[] {
  const { orpc } = useStudio()
  const isOwn = useInfo().data?.device === null
  const { data = [] } = useQuery(orpc.approvals.list.queryOptions({ input: { status: 'pending' }, enabled: isOwn }))
  return isOwn ? data.toReversed() : []
}

/** What a person answers to an action that waits. */
export type Verdict = 'allow' | 'deny'

/** Answers something that waits; what comes of it is told where it was asked for. */
export function answer({ client }: Studio, { id }: Approval, verdict: Verdict): void {
  attempt(verdict === 'allow' ? client.approvals.allow({ id }) : client.approvals.deny({ id }))
}

/** Lets something that waits happen with other arguments. Rejects where the operation would not take them. */
export async function changeAndAllow(
  { client }: Studio,
  { id }: Approval,
  args: Record<string, unknown>,
): Promise<void> {
  await client.approvals.change({ id, args: JsonObject.parse(args) })
}

/** Tells whether a run still waits; undefined while that is looked up. */
export function useStillWaits(runId: string | null): boolean | undefined {
  const { orpc } = useStudio()
  const { data, isFetchedAfterMount } = useQuery(
    orpc.runs.get.queryOptions({ input: { id: runId ?? '' }, enabled: runId !== null }),
  )
  return data && isFetchedAfterMount ? data.status === 'waiting_approval' : undefined
}
