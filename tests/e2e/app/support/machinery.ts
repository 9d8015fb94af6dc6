import type { Page } from '@playwright/test'

/** What belongs to the machinery and is to be seen, or heard, nowhere. */
const machinery: Readonly<Record<string, RegExp>> = {
  'an id': /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/i,
  'a reference between steps': /\$from/,
  JSON: /\bJSON\b|\{\s*"|"\s*:\s*["[{\d]|\[object /,
  'an operation by its path':
    /\b(?:assets|canvases|layouts|environments|history|agent|runs|tools|exports|workspace|windows|devices)\.[a-z]/,
  'an address': /\/rpc\b|\/media\//,
  'a field by its name': /\b[a-z]+_[a-z]+\w*\b|\b[a-z]+Ids?\b/,
  'what is not there': /\bundefined\b|\bNaN\b/,
}

/** Every piece of the machinery that the page shows or reads out: what it is, and where it stands. */
export async function machineryOn(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const seen: string[] = []
    for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
      if (element.tagName === 'SCRIPT' || element.tagName === 'STYLE') continue
      for (const name of ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'alt']) {
        const value = element.getAttribute(name)
        if (value !== null) seen.push(value)
      }
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
        if (element.type !== 'checkbox' && element.type !== 'color') seen.push(element.value, element.placeholder)
      }
      for (const node of element.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) seen.push(node.textContent ?? '')
      }
    }
    return [document.title, ...seen].map((text) => text.trim()).filter((text) => text !== '')
  })
  return said.flatMap((text) =>
    Object.entries(machinery).flatMap(([what, pattern]) =>
      pattern.test(text) ? [`${what}: ${text.slice(0, 200)}`] : [],
    ),
  )
}
