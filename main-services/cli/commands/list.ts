import { Argument } from 'commander'
import { StudioError } from '#shared/model/errors.ts'
import { counted } from '../output.ts'
import type { CommandFile, Session } from '../session.ts'
import { assetLine } from './asset-line.ts'
import { assetPages } from './asset-pages.ts'

type Lister = (session: Session) => Promise<number>

const listers: Readonly<Record<string, Lister>> = {
  assets: async (session) => {
    let count = 0
    for await (const page of assetPages(session.client, { filter: {}, order: 'imported' })) {
      for (const asset of page.assets) print(session, assetLine(asset), asset.path)
      count += page.assets.length
    }
    return count
  },
  canvases: async (session) =>
    printAll(session, 'canvas', await session.client.canvases.list({}), (canvas) => counted(canvas.count, 'asset')),
  layouts: async (session) =>
    printAll(session, 'layout', await session.client.layouts.list({}), (layout) => layout.arrangement),
  environments: async (session) =>
    printAll(session, 'environment', await session.client.environments.list({}), (environment) =>
      counted(environment.count, 'item'),
    ),
  runs: async (session) =>
    printAll(
      session,
      'run',
      await session.client.runs.list({ limit: 10_000 }),
      (run) => `${run.status}, ${run.stepsDone} of ${counted(run.stepsTotal, 'step')}`,
    ),
  tools: async (session) =>
    printAll(
      session,
      'tool',
      (await session.client.tools.list({})).map((tool) => ({ ...tool, id: tool.name })),
      (tool) => tool.title,
    ),
  agents: () => refuse('This version of Promenade works with one built-in agent and keeps no list of agents.'),
  memories: () => refuse('This version of Promenade keeps no memories beyond its conversations.'),
}

export const listCommand: CommandFile = (program, run) => {
  program
    .command('list')
    .description('list what the workspace holds')
    .addArgument(new Argument('<what>').choices(Object.keys(listers)))
    .action(
      run(async (session: Session, what: string) => {
        const count = await listers[what]?.(session)
        session.output.result({ type: 'result', count })
      }),
    )
}

function refuse(sentence: string): never {
  throw new StudioError('UNSUPPORTED', sentence)
}

function printAll<Row extends { id: string; name: string }>(
  session: Session,
  type: string,
  rows: readonly Row[],
  detail: (row: Row) => string,
): number {
  for (const row of rows) print(session, { type, ...row }, detail(row))
  return rows.length
}

function print({ output }: Session, row: { type: string; id: string; name: string }, detail: string): void {
  output.result(row, `${row.id}  ${row.name}  ${detail}`)
}
