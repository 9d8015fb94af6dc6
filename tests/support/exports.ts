import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createRequestContext, newId, WorkspaceEvents, type RequestContext } from '#services/host/index.ts'
import { localTenant, Store } from '#services/store/index.ts'
// The exchange is tried by itself, with a few bytes in place of a gallery: what matters is whose files stand where.
import { claimBook, exportIdentity } from '#services/export/book.ts'
import { replaceFolder } from '#services/export/replace-folder.ts'

export type Files = Readonly<Record<string, string>>

/** A library that exports small folders, in a temporary folder of its own. */
export class ExportBench {
  /** Where the bench may write; `out` in it is what attacks aim at. */
  readonly folder: string
  readonly context: RequestContext
  readonly #store: Store

  constructor(folder = mkdtempSync(join(tmpdir(), 'promenade-exports-')), workspace = join(folder, 'workspace')) {
    this.folder = folder
    this.#store = new Store({ directory: workspace })
    this.context = createRequestContext({ tenant: this.#store.forTenant(localTenant), events: new WorkspaceEvents() })
  }

  get target(): string {
    return join(this.folder, 'out')
  }

  async export(
    environmentId: string,
    files: Files,
    options: { target?: string; replace?: boolean; kind?: string; during?: (folder: string) => Promise<void> } = {},
  ): Promise<string[]> {
    const { target = this.target, replace = false, kind = 'gallery', during } = options
    const { setAside } = await replaceFolder(
      {
        target,
        replace,
        subject: { kind, title: 'A place', environmentId, items: 1 },
        identity: exportIdentity(this.context),
        book: claimBook(this.context),
        workspace: this.#store.directory,
      },
      async (folder) => {
        put(folder, files)
        await during?.(folder)
      },
    )
    return setAside
  }

  close(): void {
    this.#store.close()
  }

  dispose(): void {
    this.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

/** Two places, and what their exports hold. */
export const [somePlace, otherPlace] = [newId(), newId()]

/** Writes files; `a/b.txt` makes `a` first. */
export function put(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Everything in a folder, hidden things too: what files hold, where links lead. A marker is only said to be there. */
export function contentsOf(folder: string, below = ''): Record<string, string> {
  const contents: Record<string, string> = {}
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const name = join(below, entry.name)
    const path = join(folder, name)
    if (entry.isSymbolicLink()) contents[name] = `→ ${readlinkSync(path)}`
    else if (entry.isDirectory()) Object.assign(contents, contentsOf(folder, name))
    else contents[name] = entry.isFile() ? textOf(path) : `(mode ${lstatSync(path).mode})`
  }
  return contents
}

function textOf(path: string): string {
  const text = readFileSync(path, 'utf8')
  return text.startsWith('{"madeBy":') ? '(marker)' : text
}
