import { Canvas, useFrame, useThree } from '@react-three/fiber'
import { type RefObject, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { WebGLRenderer } from 'three'
import { useStore } from 'zustand'
import type { AssetCard, Derivative } from '#shared/model/asset.ts'
import { MediaObjects } from './media-objects/media-objects.ts'
import { exposeDebug } from './debug.ts'
import { fetchMedia } from './fetch-media.ts'
import { GroupFrames } from './group-frames.tsx'
import { SpaceContext, useStage, type SpaceInstance } from './instance.ts'
import { PointerControls } from './interaction/pointer-controls.ts'
import { KeyboardControls } from './interaction/keyboard-controls.ts'
import { SnapLines } from './interaction/snap-lines.ts'
import { bindDocument } from './live/bind.ts'
import { LiveDocument } from './live/live-document.ts'
import { PresenceView } from './live/presence.ts'
import type { ShownDocument } from './live/shown-document.ts'
import { useDrift } from './stage/use-drift.ts'
import { Pace } from './stage/pace.ts'
import { PlayStrip } from './play-strip.tsx'
import styles from './space.module.css'
import type { Clock } from './stage/clock.ts'
import type { Insets } from './stage/framing.ts'
import type { ScreenRect } from './stage/screen.ts'
import { Stage } from './stage/stage.ts'
import { describe } from './describe-selection.ts'

/** What a space shows, and how much of the window and the memory it may take. */
export interface SpaceProps {
  /** State and commands of this space; one for each `<Space>`. */
  space: SpaceInstance
  /** What is shown; changed by hand only where it is a live one. */
  document: ShownDocument
  /** Cards of assets, in any order; unknown ids may be missing. */
  cards: (ids: string[]) => Promise<readonly AssetCard[]>
  /** Where a rendition of an asset is served. */
  mediaUrl: (assetId: string, derivative: Derivative) => string
  /** Texture memory, MiB. */
  budgetMiB?: number
  /** Cuts instead of gliding and flying. */
  reducedMotion?: boolean
  /** The opening view drifts slowly, until this ends; not with reduced motion. */
  drift?: boolean
  /** Room that panels take from the sides, CSS pixels. */
  insets?: Insets
  /** The part of the space that nothing lies over at this moment, CSS pixels; things are framed in it. */
  free?: () => ScreenRect | undefined
  /** Name that others see. */
  displayName?: string
  /** Where it takes its time from; left out, the page's own. Kept as it was when the space was made. */
  clock?: Clock
}

/** The space: a place to look at, walk in and arrange by hand. Fills the element it stands in. */
export function Space(props: SpaceProps) {
  const { space } = props
  const stage = useStage(space)
  const element = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const hovered = useStore(space.state, (state) => state.hovered)
  const selection = useStore(space.state, (state) => state.selection)

  useDocument(stage, props)
  useControls(stage, element, box, props)
  usePresence(stage, element, props)
  useDrift(space, stage, props.drift === true && props.reducedMotion !== true)
  const { left = 0, right = 0 } = props.insets ?? {}
  useEffect(() => stage?.setInsets({ left, right }), [stage, left, right])
  const free = useEffectEvent(() => props.free?.())
  useEffect(() => stage?.setFree(() => free()), [stage])
  useEffect(() => stage?.setMotion(!props.reducedMotion), [stage, props.reducedMotion])
  useEffect(() => {
    if (props.budgetMiB !== undefined) stage?.engine.setBudget(props.budgetMiB)
  }, [stage, props.budgetMiB])

  return (
    <div
      ref={element}
      className={styles['space']}
      data-hovering={hovered !== undefined}
      role="application"
      aria-label="The space. Arrow keys walk, Tab goes from thing to thing, F goes before one, Home and O show everything."
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the space is one large control: keys walk in it
      tabIndex={0}
    >
      <Canvas
        frameloop="demand"
        flat
        dpr={1}
        gl={{ antialias: true, powerPreference: 'high-performance', alpha: false, stencil: false }}
        resize={{ debounce: 0, scroll: false }}
        aria-hidden
      >
        <Shell {...props} />
      </Canvas>
      <div ref={box} className={styles['box']} data-box hidden />
      <SpaceContext value={space}>
        {stage && <GroupFrames stage={stage} />}
        {stage && <PlayStrip stage={stage} />}
      </SpaceContext>
      <p className={styles['whisper']} aria-live="polite">
        {stage ? describe(stage, selection) : ''}
      </p>
    </div>
  )
}

const editorOf = ({ document }: Pick<SpaceProps, 'document'>): LiveDocument | undefined =>
  document instanceof LiveDocument ? document : undefined

/** Makes the stage with the canvas's renderer, and draws it when something changed. */
function Shell(props: SpaceProps) {
  const gl = useThree((state) => state.gl)
  const invalidate = useThree((state) => state.invalidate)
  const size = useThree((state) => state.size)
  const stage = useStage(props.space)
  const report = useReport(props.space)
  const pace = useMemo(() => new Pace(), [])

  useNewStage(gl, invalidate, props)
  useMediaObjects(stage, gl, props)
  // What is fetched is decided by the screen's own pixels, however few are drawn while things move.
  useEffect(() => stage?.resize(size.width, size.height, Math.min(2, window.devicePixelRatio)), [stage, size])

  useFrame(() => {
    if (!stage) return
    const began = performance.now()
    const ratio = pace.ratio(window.devicePixelRatio)
    if (ratio !== gl.getPixelRatio()) gl.setPixelRatio(ratio)
    stage.clock.tick()
    const more = stage.frame()
    stage.draw()
    pace.frame(began, more)
    report(stage, gl, performance.now() - began)
    if (more || pace.owesSharpFrame) invalidate()
  }, 1)
  return null
}

function useNewStage(gl: WebGLRenderer, invalidate: () => void, props: SpaceProps): void {
  const mediaUrl = useEffectEvent(props.mediaUrl)
  const { parts } = props.space
  const given = useEffectEvent(() => ({
    ...(props.budgetMiB === undefined ? {} : { budgetMiB: props.budgetMiB }),
    ...(props.clock === undefined ? {} : { clock: props.clock }),
  }))
  useEffect(() => {
    const media = fetchMedia((id, derivative) => mediaUrl(id, derivative))
    const made = new Stage({ renderer: gl, invalidate, ...media, ...given() })
    const unexpose = exposeDebug(made, gl)
    parts.setState({ stage: made })
    return () => {
      unexpose()
      parts.setState({ stage: undefined })
      made.dispose()
    }
  }, [gl, invalidate, parts])
}

function useMediaObjects(stage: Stage | undefined, gl: WebGLRenderer, props: SpaceProps): void {
  const medium = useEffectEvent((assetId: string, derivative: 'original' | 'model') =>
    props.mediaUrl(assetId, derivative),
  )
  const reduced = props.reducedMotion ?? false
  const { state, parts } = props.space
  useEffect(() => {
    if (!stage) return
    const mediaObjects = new MediaObjects(stage, {
      renderer: gl,
      medium: (assetId, derivative) => medium(assetId, derivative),
      played: (playback) => state.setState({ playback }),
      openFilm: async (url) => (await import('./media-objects/film-frames.ts')).openFilm(url),
    })
    parts.setState({ mediaObjects })
    mediaObjects.setReduced(reduced)
    mediaObjects.setSound(state.getState().sound)
    const unsubscribe = state.subscribe((now, before) => {
      if (now.sound !== before.sound) mediaObjects.setSound(now.sound)
    })
    return () => {
      unsubscribe()
      parts.setState({ mediaObjects: undefined })
      mediaObjects.dispose()
      state.setState({ playback: {} })
    }
  }, [stage, gl, reduced, state, parts])
}

function useDocument(stage: Stage | undefined, { space: { state }, document, cards }: SpaceProps): void {
  const fetchCards = useEffectEvent(cards)
  useEffect(() => {
    if (!stage) return
    state.setState({ ready: false, selection: [], viewpoints: [], others: [], live: document.state })
    stage.listen({
      setting: () => state.setState({ ready: true, mode: stage.rig.mode, viewpoints: stage.place?.viewpoints ?? [] }),
      selected: (ids) => state.setState({ selection: [...ids] }),
      grouped: () => state.setState(({ groupings }) => ({ groupings: groupings + 1 })),
    })
    const unbind = bindDocument(stage, document, (ids) => fetchCards(ids))
    const unsubscribe = document.subscribe(() =>
      state.setState({ live: document.state, others: [...document.others.values()] }),
    )
    return () => {
      unbind()
      unsubscribe()
      stage.close()
    }
  }, [stage, document, state])
}

function useControls(
  stage: Stage | undefined,
  element: RefObject<HTMLDivElement | null>,
  box: RefObject<HTMLDivElement | null>,
  { space: { state, parts, commands }, document }: SpaceProps,
): void {
  useEffect(() => {
    const target = element.current
    if (!stage || !target) return
    const editor = editorOf({ document })
    const lines = new SnapLines(stage)
    const pointer = new PointerControls(
      target,
      stage,
      {
        box: (rect) => showBox(box.current, rect),
        lines: (all) => lines.show(all),
        hovered: (id) => state.setState({ hovered: id }),
        cursor: (name) => target.style.setProperty('cursor', name ?? ''),
      },
      editor,
    )
    parts.setState({ editor })
    const cancel = (): void => pointer.cancel()
    const play = (): boolean => commands.togglePlay()
    const keys = new KeyboardControls(target, { stage, editor: () => editor, cancel, play, everywhere: true })
    return () => {
      parts.setState({ editor: undefined })
      pointer.dispose()
      keys.dispose()
      lines.dispose()
    }
  }, [stage, document, element, box, state, parts, commands])
}

function usePresence(
  stage: Stage | undefined,
  element: RefObject<HTMLDivElement | null>,
  { document, displayName = '' }: SpaceProps,
): void {
  useEffect(() => {
    const labels = element.current
    if (!stage || !labels) return
    const look = { label: styles['label'] ?? '', name: displayName }
    const view = new PresenceView(stage, document, labels, look)
    return () => view.dispose()
  }, [stage, element, document, displayName])
}

function showBox(
  element: HTMLElement | null,
  rect: { x: number; y: number; width: number; height: number } | undefined,
): void {
  if (!element) return
  element.hidden = rect === undefined
  if (!rect) return
  element.style.transform = `translate(${rect.x}px, ${rect.y}px)`
  element.style.width = `${rect.width}px`
  element.style.height = `${rect.height}px`
}

/** Tells the rest of the app how it goes, a few times a second. */
function useReport({ state }: SpaceInstance): (stage: Stage, gl: WebGLRenderer, frameMs: number) => void {
  const reportedAt = useRef(0)
  return (stage, gl, frameMs) => {
    const now = performance.now()
    if (now - reportedAt.current < 250) return
    reportedAt.current = now
    const stats = { ...stage.engine.stats(), drawCalls: gl.info.render.calls, frameMs }
    state.setState({ stats, camera: stage.rig.camera() })
  }
}
