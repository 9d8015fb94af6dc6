import { FolderPlus, FolderX } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { Button, TextField } from '#renderer/design/index.ts'
import { attempt, reportOf, sentences, toast, useAgreedFolders, useStudio } from '#renderer/state/index.ts'
import page from '../dialogs.module.css'
import styles from './devices.module.css'

/** Folders that devices may import from and export to. */
export function SharedFolders() {
  const { data: folders } = useAgreedFolders()
  if (!folders) return null
  return (
    <section className={page.section} aria-labelledby="devices-folders">
      <h3 id="devices-folders">Folders they may use</h3>
      <p className={page.note}>
        {folders.length === 0
          ? 'None: a device can neither import from this computer nor export to it.'
          : 'A device may import from these and export to them.'}
      </p>
      {folders.length > 0 && (
        <ul className={styles.list}>
          {folders.map(({ path }) => (
            <FolderRow key={path} path={path} />
          ))}
        </ul>
      )}
      <AddFolder />
    </section>
  )
}

function FolderRow({ path }: { path: string }) {
  const { client } = useStudio()

  function forget(): void {
    const again = { label: 'Undo', run: () => attempt(client.devices.allowFolder({ path })) }
    attempt(client.devices.forgetFolder({ path }).then(() => toast('Devices no longer use this folder.', again)))
  }

  return (
    <li className={styles.row}>
      <span className={`${styles.words} ${page.path}`}>{path}</span>
      <Button icon={<FolderX aria-hidden="true" />} onClick={forget}>
        Stop<span className="sr-only"> using {path}</span>
      </Button>
    </li>
  )
}

/** The desktop window has the system's own chooser; in a browser one writes the path. */
function AddFolder() {
  const { client, pickFolders } = useStudio()
  const [path, setPath] = useState('')
  const [refusal, setRefusal] = useState<string>()

  async function allow(paths: readonly string[]): Promise<void> {
    try {
      for (const each of paths) await client.devices.allowFolder({ path: each })
      setPath('')
      setRefusal(undefined)
    } catch (error) {
      setRefusal(sentences(reportOf(error)))
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault()
    const wanted = path.trim().replace(/^(["'])(.*)\1$/, '$2')
    if (wanted !== '') void allow([wanted])
  }

  if (pickFolders) {
    return (
      <div>
        <Button
          icon={<FolderPlus aria-hidden="true" />}
          onClick={() => attempt(pickFolders().then((paths) => allow(paths)))}
        >
          Choose a folder
        </Button>
        {refusal !== undefined && <p className={page.error}>{refusal}</p>}
      </div>
    )
  }
  return (
    <form className={styles.adding} onSubmit={submit}>
      <TextField
        label="Path of a folder"
        problem={refusal}
        autoComplete="off"
        spellCheck={false}
        value={path}
        onChange={(event) => setPath(event.currentTarget.value)}
      />
      <Button submit icon={<FolderPlus aria-hidden="true" />} disabled={path.trim() === ''}>
        Allow
      </Button>
    </form>
  )
}
