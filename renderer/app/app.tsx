import styles from './app.module.css'

/** The window: the space fills it, everything else floats over it. */
export function App() {
  return (
    <main className={styles['shell']}>
      <p className="serif">Say what you want to make, or drop a folder here.</p>
    </main>
  )
}
