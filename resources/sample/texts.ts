/** Texts the sample workspace is made of, by file name. */
export const texts: Readonly<Record<string, string>> = {
  'Welcome.md': `# Welcome to the sample hall

Everything in this hall was made by Promenade itself, on this machine, a moment ago: the pictures are painted by
arithmetic, the sounds are sums of waves, the films are drawn frame by frame. Nobody's rights are touched, and nothing
you do here can harm anything.

Walk with the arrow keys or W, A, S and D. Click a picture to come close. Then say what you would like to see:

- "show me the sunsets"
- "make a circle of the prints"
- "arrange the night pictures as a timeline, then make it darker"
- "undo"

When you are ready, bring your own folder.
`,
  'How the pictures were made.md': `# How the pictures were made

The dunes and mountains are noise: smooth random hills, drawn from the farthest to the nearest, each a little paler
than the one before it, because air is blue and far things are behind more of it.

The seas mirror whatever stands above the horizon, broken by waves that grow as they come near. The glitter is drawn
only where a wave would tilt toward the sun.

The prints are older tricks: lines that follow a wind, circles that fill a sheet without touching, colour poured into
colour. Each has a seed, so the same hall stands on every machine.
`,
  'A walk at dusk.md': `# A walk at dusk

The light goes first from the ground,
then from the walls, then from the gold
along the ridge; and without a sound
the windows answer, fold by fold.

Someone has left a lamp to say
that rooms go on behind the glass.
I count the hills. I lose the way.
I let the last few minutes pass.
`,
}
