/** What the desktop window's preload offers to the page, and a browser does not. */
export interface DesktopBridge {
  /** The system's folder chooser; absolute paths, none if it was left. */
  pickFolder: () => Promise<string[]>
  /** Where on disk a dropped file lies. */
  pathForFile: (file: File) => string
  /** Shows a file or folder in the system's file manager. */
  showInFolder: (path: string) => void
}

declare global {
  interface Window {
    promenade?: Partial<DesktopBridge>
  }
}
