import { Argument } from 'commander'
import { StudioError } from '#shared/model/errors.ts'
import { counted } from '../output.ts'
import type { CommandFile, CommandContext } from '../command-context.ts'
import { assetLine } from './asset-line.ts'
import { assetPages } from './asset-pages.ts'

type Lister = (context: CommandContext) => Promise<number>

const listers: Readonly<Record<string, Lister>> = {
  assets: async (context) => {
    let count = 0
    for await (const page of assetPages(context.client, { filter: {}, order: 'imported' })) {
      for (const asset of page.assets) print(context, assetLine(asset), asset.path)
      count += page.assets.length
    }
    return count
  },
  canvases: async (context) =>
    printAll(context, 'canvas', await context.client.canvases.list({}), (canvas) => counted(canvas.count, 'asset')),
  layouts: async (context) =>
    printAll(context, 'layout', await context.client.layouts.list({}), (layout) => layout.arrangement),
  environments: async (context) =>
    printAll(context, 'environment', await context.client.environments.list({}), (environment) =>
      counted(environment.count, 'item'),
    ),
  runs: async (context) =>
    printAll(
      context,
      'run',
      await context.client.runs.list({ limit: 10_000 }),
      (run) => `${run.status}, ${run.stepsDone} of ${counted(run.stepsTotal, 'step')}`,
    ),
  tools: async (context) =>
    printAll(
      context,
      'tool',
      (await context.client.tools.list({})).map((tool) => ({ ...tool, id: tool.name })),
      (tool) => tool.title,
    ),
  agents: () => refuse('This version of Promenade works with one built-in agent and keeps no list of agents.'),
  memories: () => refuse('This version of Promenade keeps no memories beyond its conversations.'),
}

/** `promenade list`: lists assets, canvases, layouts, places, runs and more. */
export const listCommand: CommandFile = (program, run) => {
  program
    .command('list')
    .description('list what the workspace holds')
    .addArgument(new Argument('<what>').choices(Object.keys(listers)))
    .action(
      run(async (context: CommandContext, what: string) => {
        const count = await listers[what]?.(context)
        context.output.result({ type: 'result', count })
      }),
    )
}

function refuse(sentence: string): never {
  throw new StudioError('UNSUPPORTED', sentence)
}

function printAll<Row extends { id: string; name: string }>(
  context: CommandContext,
  type: string,
  rows: readonly Row[],
  detail: (row: Row) => string,
): number {
  for (const row of rows) print(context, { type, ...row }, detail(row))
  return rows.length
}

function print({ output }: CommandContext, row: { type: string; id: string; name: string }, detail: string): void {
  output.result(row, `${row.id}  ${row.name}  ${detail}`)
}
