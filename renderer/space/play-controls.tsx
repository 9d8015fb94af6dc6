import { AudioLines, Pause, Play, Volume2, VolumeX } from 'lucide-react'
import { usePlayState, type SpaceInstance } from './instance.ts'
import styles from './play-controls.module.css'

/** Which film or sound is controlled. */
export interface PlayControlsProps {
  /** Where it stands. */
  space: SpaceInstance
  /** The item that plays. */
  id: string
  /** What it is called. */
  name: string
}

/** Play, pause, position and volume of a film or sound that stands in the place. */
export function PlayControls({ space, id, name }: PlayControlsProps) {
  const { commands } = space
  const state = usePlayState(space, id)
  if (!state) return null
  const { playing, position, duration, volume, heard, failed } = state
  if (failed) return <p className={styles['failed']}>{name} could not be played.</p>
  const verb = playing ? 'Pause' : 'Play'
  return (
    <div className={styles['room']}>
      <div className={styles['controls']} role="group" aria-label={`${name}: ${playing ? 'playing' : 'paused'}`}>
        <button
          type="button"
          className={styles['button']}
          aria-label={verb}
          title={`${verb} (K)`}
          data-playing={playing}
          onClick={() => commands.togglePlay(id)}
        >
          {playing ? <Pause aria-hidden="true" /> : <Play aria-hidden="true" />}
        </button>
        <input
          type="range"
          className={styles['position']}
          aria-label="Position"
          aria-valuetext={`${clock(position)} of ${clock(duration)}`}
          min={0}
          max={Math.max(duration, 0.01)}
          step={duration > 600 ? 1 : 0.1}
          value={Math.min(position, Math.max(duration, 0.01))}
          disabled={duration === 0}
          onChange={({ currentTarget }) => commands.seek(id, Number(currentTarget.value))}
        />
        <span className={styles['time']} data-playing={playing}>
          <AudioLines aria-hidden="true" />
          {clock(position)} / {clock(duration)}
        </span>
        <button
          type="button"
          className={styles['button']}
          aria-label={heard ? 'Mute' : 'Sound on'}
          title={heard ? 'Mute' : 'Sound on'}
          onClick={() => commands.setVolume(id, heard ? 0 : volume === 0 ? 1 : volume)}
        >
          {heard ? <Volume2 aria-hidden="true" /> : <VolumeX aria-hidden="true" />}
        </button>
        <input
          type="range"
          className={styles['volume']}
          aria-label="Volume"
          aria-valuetext={`${Math.round((heard ? volume : 0) * 100)} %`}
          min={0}
          max={1}
          step={0.05}
          value={heard ? volume : 0}
          onChange={({ currentTarget }) => commands.setVolume(id, Number(currentTarget.value))}
        />
      </div>
    </div>
  )
}

/** Writes seconds as people read them: 0:07, 12:30, 1:02:05. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds)
  const two = (part: number): string => part.toString().padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
