import { estimateSentence } from '#shared/model/time-words.ts'
import type { WorkflowDefinition } from '#shared/model/workflow.ts'
import type { CommandFile, CommandContext } from '../command-context.ts'

/** `promenade plan`: shows what a sentence would do, without doing it. */
export const planCommand: CommandFile = (program, run) => {
  program
    .command('plan')
    .description('show what a sentence would do, without doing it')
    .argument('<text...>', 'the sentence')
    .option('--session <id>', 'in the light of that conversation')
    .action(run(plan, { recover: 'no' }))
}

async function plan({ client, output }: CommandContext, text: string[], options: { session?: string }): Promise<void> {
  const definition = await client.agent.plan({ text: text.join(' '), ...options })
  output.result({ type: 'plan', ...definition }, inWords(definition))
}

function inWords(definition: WorkflowDefinition): string {
  return [
    definition.intent,
    ...definition.steps.map((step, index) => `${index + 1}. ${step.title} (${step.tool})`),
    ...(definition.steps.length === 0 ? [] : [estimateSentence(definition.estimate)]),
    ...definition.assumptions,
    ...(definition.reply === '' ? [] : [definition.reply]),
  ].join('\n')
}
