import type { Policy } from './policy.ts'

/** From how many things on a call is of high risk. */
const many = 10
/** More than this taken away at once asks, even where undo brings it back. */
const veryMany = 100
/** Where calls name the things they are about. */
const targets = ['ids', 'assetIds', 'itemIds', 'changes']

/** What a workspace without a policy of its own goes by. */
export const defaultPolicy: Policy = {
  byHand: 'consent',
  rules: [
    {
      tools: ['assets.remove'],
      effect: 'ask',
      risk: 'critical',
      because:
        'It takes {args.ids|file|files} out of the library and out of every place that shows them. The files stay on the disk, and undo brings everything back.',
    },
    {
      tools: ['exports.*'],
      when: { arguments: ['replace'], is: true },
      effect: 'ask',
      risk: 'high',
      because: [
        'It writes over what stands in {args.directory}: what an earlier export wrote there goes for good, and every other file stays.',
        'It writes over an earlier export: what that wrote goes for good, and every other file stays.',
      ],
    },
    { tools: ['exports.*'], when: { arguments: ['directory'], outsideWorkspace: true }, risk: 'high' },
    { tools: ['*'], safety: 'destructive', effect: 'ask', risk: 'critical', because: 'It cannot be undone.' },
    { tools: ['*'], network: true, effect: 'ask', risk: 'high', because: 'It sends something beyond this machine.' },
    { tools: ['*'], costsMoreThan: 0, effect: 'ask', risk: 'medium', because: 'It costs money.' },
    {
      tools: ['*.remove', '*.remove*'],
      when: { arguments: targets, moreThan: veryMany },
      effect: 'ask',
      risk: 'high',
      because: [
        'It takes {args.ids|thing|things} away at once.',
        'It takes {args.assetIds|thing|things} away at once.',
        'It takes {args.itemIds|thing|things} away at once.',
      ],
    },
    { tools: ['workspace.setPreferences', 'devices.*'], risk: 'medium' },
    { tools: ['*'], when: { arguments: targets, moreThan: many - 1 }, risk: 'high' },
  ],
}
