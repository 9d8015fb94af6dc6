import { describe } from 'vitest'
import { tryPhrasings } from '../../../tests/support/phrasings.ts'

describe('M2.2 M2.11 several wishes in one breath, and what is only told beside them:', () => {
  tryPhrasings({
    inAPlace: [
      ['name it Blue; then dim the light', 'rename Blue; light intensity=0.6'],
      ['make it a circle and then warm the light up', 'arrange circle; light preset=warm'],
      ['a starry backdrop and a little darker', 'backdrop kind=stars; light intensity=0.8'],
      ['add the sunsets and make them bigger', 'find text=sunset; add; adjust scale=1.5'],
      ['My boss hates the leopard. Take it out, please.', 'find text=leopard; take out'],
      ['Right. Kettle on. Two columns.', 'arrange grid columns=2'],
      ['suit yourself. Call it Harbour', 'rename Harbour'],
      ['I suppose it could be warmer in there', 'light preset=warm'],
      ['one more thing and then I shall leave you in peace: a starry backdrop', 'backdrop kind=stars'],
      ['show me only photos, no drawings', 'ask'],
      ['take it out', 'ask'],
    ],
  })
})
