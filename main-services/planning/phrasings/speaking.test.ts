import { describe, expect, it } from 'vitest'
import { tryPhrasings, type Phrasings } from '../../../tests/support/phrasings.ts'
import { situation } from '../../../tests/support/library.ts'
import { builtInPlanner } from '../index.ts'

const german: Phrasings = [
  ['Zeig mir die Fotos', 'find type=image'],
  ['Mach mir bitte einen Kreis aus den Fotos von 2015', 'find type=image from=2015-01-01 to=2015-12-31; make circle'],
  ['Kannst du alle Videos in einem Raster anordnen?', 'find type=video; make grid'],
  ['alle Fotos vom Sommer 2010 in einem Kreis anordnen', 'find type=image from=2010-06-01 to=2010-08-31; make circle'],
  ['Ich möchte eine Zeitleiste aller Fotos sehen', 'find type=image; make timeline'],
  ['eine Galerie der blauen Bilder', 'find type=image color=blue; make gallery'],
  ['Fotos aus dem Ordner Lund walk', 'find type=image folder=Lund walk'],
  ['die letzten drei Fotos', 'find type=image limit=3 order=taken-desc'],
  ['das längste Video', 'find type=video has=duration limit=1 order=seconds-desc'],
  ['Wie viele Fotos gibt es?', 'answer'],
  ['größer', 'adjust scale=1.5'],
  ['mach es wärmer', 'light preset=warm'],
  ['nenne es Waldweg', 'rename Waldweg'],
  ['sortiere die Fotos nach Datum', 'arrange timeline'],
  ['mach das rückgängig', 'undo'],
  ['exportiere sie', 'export'],
  ['Hilfe', 'answer'],
]

const french: Phrasings = [
  ['montre-moi toutes les photos bleues', 'find type=image color=blue'],
  ['fais un cercle avec les photos de 2015', 'find type=image from=2015-01-01 to=2015-12-31; make circle'],
  ["les photos d'hiver en cercle", 'find type=image is=time yearly=12-01,02-29; make circle'],
  ['crée une frise chronologique de mes photos', 'find type=image; make timeline'],
  ['les photos du dossier Lund walk', 'find type=image folder=Lund walk'],
  ['les trois dernières photos', 'find type=image limit=3 order=taken-desc'],
  ['combien de vidéos ai-je ?', 'answer'],
  ['plus grand', 'adjust scale=1.5'],
  ['rends la lumière plus chaude', 'light preset=warm'],
  ['appelle-la Forêt noire', 'rename Forêt noire'],
  ['annule', 'undo'],
  ['aide', 'answer'],
]

const spanish: Phrasings = [
  ['fotos de 2015', 'find type=image from=2015-01-01 to=2015-12-31'],
  ['haz un círculo con todas las fotos', 'find type=image; make circle'],
  ['muéstrame todos los vídeos', 'find type=video'],
  ['las fotos azules en una cuadrícula', 'find type=image color=blue; make grid'],
  ['las fotos de la carpeta Lund walk', 'find type=image folder=Lund walk'],
  ['fotos de verano', 'find type=image is=time yearly=06-01,08-31'],
  ['¿cuántas fotos tengo?', 'answer'],
  ['hazlo más grande', 'adjust scale=1.5'],
  ['luz más cálida', 'light preset=warm'],
  ['llámalo Bosque', 'rename Bosque'],
  ['ordena las fotos por fecha', 'arrange timeline'],
  ['deshacer', 'undo'],
]

describe('M2.11 the commonest requests in other languages', () => {
  tryPhrasings({ inAPlace: [...german, ...french, ...spanish] })
})

describe('M2.11 rows, times before a noun, and what is said around a request', () => {
  tryPhrasings({
    inAPlace: [
      ['a line of the blue photos', 'find type=image color=blue; make grid columns=22'],
      ['the Lund walk folder, row', 'find folder=Lund walk; make grid columns=8'],
      ['single row of all videos please', 'find type=video; make grid columns=9'],
      ['Saturday photos in a grid', 'find type=image is=time weekdays=6; make grid'],
      ['June photos as a circle', 'find type=image is=time yearly=06-01,06-30; make circle'],
      ['a cosy little gallery of the videos', 'find type=video; make gallery'],
      ['an immersive experience of the videos', 'find type=video; make gallery'],
      ['I was wondering whether you might make a grid of the videos for grandma', 'find type=video; make grid'],
      ['crate a circle of the videos', 'find type=video; make circle'],
      ['all videos in a gird', 'find type=video; make grid'],
      ['videos - circle', 'find type=video; make circle'],
    ],
  })
})

describe('M2.12 languages that are not understood', () => {
  it.each([
    ['fammi una galleria della cartella Zoo', 'Italian'],
    ["maak een cirkel van de foto's uit de map Beach", 'Dutch'],
    ['mostre todos os vídeos', 'Portuguese'],
    ['動物の写真でギャラリーを作って', 'Japanese'],
    ['сделай галерею из папки Zoo', 'Russian'],
  ])('%s: says which ones are, and changes nothing', async (sentence, language) => {
    const { steps, reply } = await builtInPlanner.plan(sentence, situation())
    expect(steps).toEqual([])
    expect(reply).toContain(language)
    expect(reply).toContain('English, German, French and Spanish')
  })

  it.each(['make a gallery of the unicorns', 'skagen grid', 'Zoo, circle', 'asdf qwer', 'gallery of Skagen + Lund'])(
    '%s: is taken for English',
    async (sentence) => {
      const { reply } = await builtInPlanner.plan(sentence, situation())
      expect(reply).not.toContain('I understand English')
    },
  )
})
