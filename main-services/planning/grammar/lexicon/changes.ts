import { patterns } from '../text/pattern.ts'

/** Comparatives and manners that make a request without any verb: "bigger", "a bit warmer", "in a circle". */
export const changeStarts = patterns(`
    (a bit|a little|a lot|a touch|a tad|much|slightly|somewhat|even|way|far) bigger|larger|smaller|tinier|higher|lower|brighter|darker|lighter|warmer|cooler|colder|dimmer|closer|nearer|further|farther|wider|tighter|taller,
    (a bit|a little|a lot|a touch|a tad)? more|less light,
    bigger|larger|smaller|tinier|higher|lower|brighter|darker|lighter|warmer|cooler|colder|dimmer|closer|nearer|further|farther|tighter|taller,
    (twice|three times|double|half|triple) as|the big|large|size|high|bright|dark|small|far,
    more|less light, (not so|not that|not as) bright|dark|big|small,
    in|into|as a|an circle|grid|ring|timeline|cluster|gallery|row|line, on a timeline,
    as galleries|clusters|rows
  `)

/** "on a black background", "with warm light": setting the scene without a verb. */
export const sceneStarts = patterns(`
    on|in|with|against|before|under|at a|an|the|some? black|white|blue|red|green|grey|gray|dark|warm|cool|cold|bright|dim|starry|night|purple|pink|yellow|orange|brown|soft|dramatic|plain|teal|navy|candle|museum|moody|golden|gentle background|backdrop|light|lights|lighting,
    with|under|against|before the? stars, at|by night, stars|starry behind, a|an? black|white|blue|red|green|grey|gray|dark|warm|cool|cold|bright|dim|starry|purple|pink|yellow|orange|brown|soft|dramatic|plain|teal|navy background|backdrop|light|lights|lighting, the? lights|light on|off|low|down|dimmed, with the lights, with|in|under light
  `)

/** One word each that compares size, place or distance. */
export const comparatives = patterns(
  'bigger|larger|smaller|tinier|higher|lower|closer|nearer|further|farther|wider|tighter|taller|brighter|darker|lighter|dimmer|warmer|cooler|left|right|apart',
)
