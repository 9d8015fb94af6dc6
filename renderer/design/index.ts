/** The design system: measures, fonts and small parts that every panel is made of. */
import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/newsreader/opsz.css'
import './tokens.css'
import './base.css'

export { Button, IconButton } from './button.tsx'
export { Chip } from './chip.tsx'
export { Dialog } from './dialog.tsx'
export { EmptyState } from './empty-state.tsx'
export { Field, SelectField, Switch, TextField } from './field.tsx'
export { Menu, type MenuItem } from './menu.tsx'
export { Panel } from './panel.tsx'
export { Ring } from './ring.tsx'
