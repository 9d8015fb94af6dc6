// The few words that the preload and the shell say to each other. Everything else goes through the contract.

/** The page asks for a port to the studio. */
export const connectChannel = 'promenade:connect'
/** The shell hands the port over; the preload passes it on to the page under the same name. */
export const portChannel = 'promenade:port'
/** Opens the system's folder chooser; answers with absolute paths. */
export const pickFolderChannel = 'promenade:pick-folder'
/** Shows a file or folder in the system's file manager. */
export const showInFolderChannel = 'promenade:show-in-folder'
