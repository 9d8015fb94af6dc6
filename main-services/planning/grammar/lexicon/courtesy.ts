import { patterns } from '../text/pattern.ts'

/** What may stand before a request and says nothing of what is wanted. */
export const openings = patterns(`
    please, kindly, oops, is? there? any chance (of|to|you could|you can|for), can we have, could we have, hey, hi, hello, hey|hi|hello there|promenade|computer, promenade, ok, okay, so, well,
    now, right, alright, all right, yes, yeah, yep, yup, sure, great, cool, perfect, nice, lovely, wonderful,
    excellent, good, thanks, thank you, many thanks, oh, ah, um, uh, hmm, er, no, nope, wait, sorry,
    actually, maybe, perhaps, first, firstly, second, secondly, third, thirdly, first of all, next, finally, lastly, also, then, and, but, or,
    just, simply, quickly, afterwards, after that, after this, after which,
    once|when that|this|you is|are? done, in the end, at the end, at last, too,
    can|could|would|will|might you, can|could|would|will you please|kindly|maybe|perhaps|just|possibly|also,
    can|could|may|might i|we, can|could i|we please|maybe|perhaps|just|also, would|do you mind,
    would you be so kind and|as to?, would you be able to, are you able to, is it|would it be possible to,
    i would|will be glad|happy|grateful if you could|would|can,
    it would be nice|great|good|lovely|cool if you could|would|can,
    i was wondering|hoping if? you could|would|can, i wonder if you could|would|can,
    do you think you could|can, i want|need|wish|have, i want|need|wish|would|like you to,
    i want|need|wish to, i would|will like|love|prefer, i would|will like|love|prefer to,
    i would|will like|love|prefer you to, i will have|take, we want|need|wish, we want|need|wish to,
    we would like|love, we would like|love to, i think, i guess, i feel like,
    i am going|trying|hoping|planning to, i have to, lets, let us, let me, help me to,
    go ahead and|with, go on and, try to, try and, try, make sure to|you, be so kind and|as to?,
    do me a favour|favor and|:, you can|could|should|must|may, we can|could|should|must, how about,
    what about, why do not|dont you|we, why not, what if we|you, time to, remember to, feel free to,
    i am ready to, it is time to, now i|we, dear promenade, my friend, if you can|could|please|may|would,
    if you do not mind, if possible, if it is possible, for me, for us, as a next step, from now on,
    to start|begin with?, one more thing, by the way, btw, again, once more, instead, rather, today i
  `)

/** What may stand after one. */
export const closings = patterns(`
    please, for me, for us, thanks, thank you, many thanks, thanks a lot, thank you very much,
    thanks so much, thank you so much, if you can|could|would|please|may|will, if you do not mind,
    if possible, if it is possible, would|will|could|can you, ok, okay, right now, right away, at once,
    immediately, asap, now, too, as well, instead, once more, quickly, real quick,
    for a moment|change|bit|start, promenade, my friend, dear, that is all, will you please,
    when you can|have time, when you are ready, thankyou, cheers, afterwards, after that, at the end,     then, lol, haha, or so, or something, or something like that, i think, i guess, maybe, perhaps,
    finally, already, though, so i can see it|them, to look|see at?, there
  `)
