import { ChevronDown, DoorOpen } from 'lucide-react'
import { Button, Menu } from '#renderer/design/index.ts'
import { count, showEnvironment, useEnvironments, useView } from '#renderer/state/index.ts'
import styles from './top-bar.module.css'

/** Name of the place one stands in, and the way to the others. */
export function PlaceSwitcher() {
  const { data: places = [] } = useEnvironments()
  const environmentId = useView((view) => view.environmentId)
  const here = places.find((place) => place.id === environmentId)
  return (
    <Menu
      name="Places"
      note={places.length === 0 ? 'Places you make will stand here.' : undefined}
      items={places.map((place) => ({
        id: place.id,
        words: place.name,
        label: (
          <>
            {place.name}{' '}
            <span className={styles.count}>
              {place.kind}, {count(place.count, 'thing')}
            </span>
          </>
        ),
        icon: <DoorOpen aria-hidden="true" />,
        checked: place.id === environmentId,
        onSelect: () => showEnvironment(place.id),
      }))}
      renderTrigger={(button) => (
        <Button {...button} look="bare" className={`serif ${styles.place}`}>
          <span className={styles.placeName}>{here?.name ?? 'Promenade'}</span>
          <ChevronDown aria-hidden="true" />
        </Button>
      )}
    />
  )
}
