/** The design system: measures, fonts and small parts that every panel is made of. */
import '@fontsource-variable/source-sans-3/wght.css'
import '@fontsource-variable/newsreader/opsz.css'
import './tokens.css'
import './base.css'
