import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validate } from '@langchain/langgraph-checkpoint-validation'
import { localTenant, Store } from '#services/store/index.ts'
import { WorkspaceCheckpointSaver } from '#services/workflows/checkpoint-saver.ts'

const open = new Map<WorkspaceCheckpointSaver, () => void>()

// Hands our saver to LangGraph's conformance suite, each time on a workspace of its own. It runs under the Vitest that the
// suite brings (main-services/workflows/conformance.test.ts), and not under ours.
validate<WorkspaceCheckpointSaver>({
  checkpointerName: 'Promenade',
  createCheckpointer: () => {
    const directory = mkdtempSync(join(tmpdir(), 'promenade-conformance-'))
    const store = new Store({ directory })
    const saver = new WorkspaceCheckpointSaver(store.forTenant(localTenant))
    open.set(saver, () => {
      store.close()
      rmSync(directory, { recursive: true })
    })
    return saver
  },
  destroyCheckpointer: (saver) => {
    open.get(saver)?.()
    open.delete(saver)
  },
})
