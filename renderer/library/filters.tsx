import { AudioLines, Box, FileText, Image, Video } from 'lucide-react'
import type { ReactNode } from 'react'
import { Chip, SelectField } from '#renderer/design/index.ts'
import { baseName, useFacets } from '#renderer/state/index.ts'
import { ColorName, MediaType, Orientation, type AssetFacets } from '#shared/model/asset.ts'
import { ofYear, setPart, useLibrary, without, yearOf, type Dimension } from './filter.ts'
import styles from './filters.module.css'

const typeWords: Record<MediaType, [ReactNode, string]> = {
  image: [<Image aria-hidden="true" key="i" />, 'Pictures'],
  video: [<Video aria-hidden="true" key="v" />, 'Videos'],
  audio: [<AudioLines aria-hidden="true" key="a" />, 'Sounds'],
  model: [<Box aria-hidden="true" key="m" />, 'Models'],
  text: [<FileText aria-hidden="true" key="t" />, 'Texts'],
}

const orientationWords: Record<Orientation, string> = { landscape: 'Wide', portrait: 'Tall', square: 'Square' }

/** Counts as they would be if this part of the filter were not set, so that one can change one's mind. */
function useCounts(dimension: Dimension): AssetFacets | undefined {
  const filter = useLibrary((state) => state.filter)
  return useFacets(without(filter, dimension)).data
}

const toggled = <Value,>(list: readonly Value[] | undefined, value: Value): Value[] =>
  list?.includes(value) ? list.filter((each) => each !== value) : [...(list ?? []), value]

/** Chips for the kinds of media there are, with counts; several may be on. */
export function TypeFilter() {
  const on = useLibrary((state) => state.filter.types)
  const counts = useCounts('types')
  return (
    <div className={styles.row} role="group" aria-label="Kind">
      {counts?.types.map(({ value, count }) => {
        const type = MediaType.safeParse(value)
        if (!type.success) return null
        const [icon, word] = typeWords[type.data]
        return (
          <Chip
            key={value}
            icon={icon}
            count={count}
            on={on?.includes(type.data) ?? false}
            onClick={() => setPart('types', { types: toggled(on, type.data) })}
          >
            {word}
          </Chip>
        )
      })}
    </div>
  )
}

/** The parts of the filter that are used less often, unfolded. */
export function MoreFilters() {
  return (
    <div className={styles.more}>
      <YearFilter />
      <ColorFilter />
      <OrientationFilter />
      <CameraFilter />
      <FolderFilter />
    </div>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className={styles.legend}>{title}</legend>
      <div className={styles.row}>{children}</div>
    </fieldset>
  )
}

function YearFilter() {
  const year = useLibrary((state) => yearOf(state.filter))
  const counts = useCounts('year')
  if (!counts?.years.length) return null
  return (
    <Group title="Year">
      {counts.years.map(({ value, count }) => (
        <Chip
          key={value}
          count={count}
          on={value === year}
          onClick={() => setPart('year', value === year ? {} : ofYear(value))}
        >
          {value}
        </Chip>
      ))}
    </Group>
  )
}

function ColorFilter() {
  const on = useLibrary((state) => state.filter.colors)
  const counts = useCounts('colors')
  if (!counts?.colors.length) return null
  return (
    <Group title="Colour">
      {counts.colors.map(({ value, count }) => {
        const color = ColorName.safeParse(value)
        if (!color.success) return null
        return (
          <Chip
            key={value}
            icon={<i className={styles.swatch} data-color={value} />}
            count={count}
            on={on?.includes(color.data) ?? false}
            onClick={() => setPart('colors', { colors: toggled(on, color.data) })}
          >
            {value}
          </Chip>
        )
      })}
    </Group>
  )
}

function OrientationFilter() {
  const on = useLibrary((state) => state.filter.orientation)
  const counts = useCounts('orientation')
  if (!counts?.orientations.length) return null
  return (
    <Group title="Shape">
      {counts.orientations.map(({ value, count }) => {
        const orientation = Orientation.safeParse(value)
        if (!orientation.success) return null
        return (
          <Chip
            key={value}
            count={count}
            on={on === value}
            onClick={() => setPart('orientation', on === value ? {} : { orientation: orientation.data })}
          >
            {orientationWords[orientation.data]}
          </Chip>
        )
      })}
    </Group>
  )
}

function CameraFilter() {
  const on = useLibrary((state) => state.filter.camera)
  const counts = useCounts('camera')
  if (!counts?.cameras.length) return null
  return (
    <SelectField
      label="Camera"
      value={on ?? ''}
      options={[
        { value: '', label: 'Any camera' },
        ...counts.cameras.map(({ value, count }) => ({ value, label: `${value} (${count})` })),
      ]}
      onChange={({ currentTarget: { value } }) => setPart('camera', value === '' ? {} : { camera: value })}
    />
  )
}

function FolderFilter() {
  const on = useLibrary((state) => state.filter.folder)
  const counts = useCounts('folder')
  if (!counts?.folders.length) return null
  return (
    <SelectField
      label="Folder"
      value={on ?? ''}
      options={[
        { value: '', label: 'Any folder' },
        ...counts.folders.map(({ value, count }) => ({ value, label: `${baseName(value)} (${count})` })),
      ]}
      onChange={({ currentTarget: { value } }) => setPart('folder', value === '' ? {} : { folder: value })}
    />
  )
}
