import type { FileHandle } from 'node:fs/promises'
import { detached } from '#services/host/index.ts'

const chunkBytes = 256 * 1024

/**
 * Streams the bytes from `start` to `end` (inclusive) as they are asked for, never ahead of the reader. The file is
 * closed when they are all read, when the reader leaves, and when `signal` aborts.
 */
export function streamFile(
  file: FileHandle,
  start: number,
  end: number,
  signal: AbortSignal | undefined,
): ReadableStream<Uint8Array> {
  let position = start
  let closing: Promise<void> | undefined
  const close = (): Promise<void> => {
    signal?.removeEventListener('abort', onAbort)
    return (closing ??= file.close())
  }
  const onAbort = () => detached('Closing a media file', close())
  signal?.addEventListener('abort', onAbort, { once: true })
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const length = Math.min(chunkBytes, end - position + 1)
          const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, position)
          // A file that shrank while it was read must not look whole.
          if (bytesRead === 0) throw new Error('The file became shorter while it was read.')
          position += bytesRead
          controller.enqueue(buffer.subarray(0, bytesRead))
          if (position > end) {
            await close()
            controller.close()
          }
        } catch (error) {
          await close()
          controller.error(error)
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  )
}
