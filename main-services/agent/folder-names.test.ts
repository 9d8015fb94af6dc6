import { describe, expect, it } from 'vitest'
import { folderNames } from './folder-names.ts'

describe('M2.14 what folders are called', () => {
  it('names folders that hold media, and those that only hold folders', () => {
    const folders = [
      '/home/ann/Pictures/Family/Old album',
      '/home/ann/Pictures/Family/Birthdays',
      '/home/ann/Pictures/Zoo',
    ]
    expect(folderNames(folders)).toEqual(['Old album', 'Birthdays', 'Zoo', 'Family'])
  })

  it('names the folder that everything lies in where it holds media itself, and no other above', () => {
    expect(folderNames(['/home/ann/Pictures', '/home/ann/Pictures/Zoo'])).toEqual(['Pictures', 'Zoo'])
    expect(folderNames(['/home/ann/Pictures'])).toEqual(['Pictures'])
  })

  it('knows paths of Windows, and names each once', () => {
    expect(folderNames(['C:\\Media\\2018\\Sea', 'C:\\Media\\2019\\Sea'])).toEqual(['Sea', '2018', '2019'])
  })
})
