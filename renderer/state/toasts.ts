import { create } from 'zustand'
import { reportOf, sentences } from './errors.ts'

/** A sentence said in passing, with at most one thing to do about it. */
export interface Toast {
  id: number
  text: string
  kind: 'note' | 'problem'
  action?: { label: string; run: () => void }
}

/** How long a note stays, milliseconds; a problem stays until it is put away. */
const stay = 6000

let lastId = 0

/** The toasts that are shown now, oldest first. */
export const useToasts = create<{ toasts: Toast[] }>()(() => ({ toasts: [] }))

/** Says something in passing, with at most one button that helps. */
export function toast(text: string, action?: Toast['action']): void {
  const id = show({ text, kind: 'note', ...(action ? { action } : {}) })
  setTimeout(() => dismiss(id), stay)
}

/** Says what went wrong, and stays. */
export function problem(error: unknown, action?: Toast['action']): void {
  show({ text: sentences(reportOf(error)), kind: 'problem', ...(action ? { action } : {}) })
}

/** Sees work through that nobody waits for; what goes wrong with it is said. */
export function attempt(work: Promise<unknown>): void {
  work.catch(problem)
}

/** Puts a toast away. */
export function dismiss(id: number): void {
  useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((each) => each.id !== id) }))
}

function show(toast: Omit<Toast, 'id'>): number {
  lastId += 1
  const id = lastId
  useToasts.setState(({ toasts }) => ({
    toasts: [...toasts.filter((each) => each.text !== toast.text).slice(-2), { ...toast, id }],
  }))
  return id
}
