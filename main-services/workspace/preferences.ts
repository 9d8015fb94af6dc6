import { defaultPreferences, Preferences } from '#shared/model/workspace.ts'
import type { RequestContext } from '#services/host/index.ts'
import { ContextStore } from '#services/store/index.ts'

const scope = 'preferences'

/** Reads the person's choices; each one that was never made, or cannot be read any more, is the default. */
export function readPreferences(context: RequestContext): Preferences {
  const store = new ContextStore(context.tenant)
  const chosen = Object.entries(Preferences.shape).map(([key, schema]) => {
    const parsed = schema.safeParse(store.get(scope, key))
    return [key, parsed.success ? parsed.data : defaultPreferences[key as keyof Preferences]]
  })
  return Preferences.parse(Object.fromEntries(chosen))
}

/** Changes the choices that are given; the rest stay. */
export function writePreferences(
  context: RequestContext,
  given: { [Key in keyof Preferences]?: Preferences[Key] | undefined },
): Preferences {
  return context.commit(() => {
    const store = new ContextStore(context.tenant)
    for (const [key, value] of Object.entries(given)) if (value !== undefined) store.set(scope, key, value)
    context.announce({ type: 'preferences_changed' })
    return readPreferences(context)
  })
}
