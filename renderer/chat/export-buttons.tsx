import { Check, Copy, ExternalLink, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#renderer/design/index.ts'
import { attempt, problem, useInfo, useStudio } from '#renderer/state/index.ts'

/** What one can do with an export that was just written: look at it, and find it. */
export function ExportButtons({ path }: { path: string }) {
  const { client, showInFolder } = useStudio()
  const { data: info } = useInfo()
  const [copied, setCopied] = useState(false)
  return (
    <>
      {/* A browser that is started there would not be seen on a paired device. */}
      {info?.device === null && (
        <Button
          look="primary"
          icon={<ExternalLink aria-hidden="true" />}
          onClick={() => attempt(client.exports.open({ path }))}
        >
          Open
        </Button>
      )}
      {showInFolder ? (
        <Button icon={<FolderOpen aria-hidden="true" />} onClick={() => showInFolder(path)}>
          Show in folder
        </Button>
      ) : (
        <Button
          icon={copied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
          onClick={() => void navigator.clipboard.writeText(path).then(() => setCopied(true), problem)}
        >
          {copied ? 'Copied' : 'Copy the path'}
        </Button>
      )}
    </>
  )
}
