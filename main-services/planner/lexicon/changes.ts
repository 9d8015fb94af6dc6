import { patterns } from '../text/pattern.ts'

/** Comparatives and manners that make a request without any verb: "bigger", "a bit warmer", "in a circle". */
export const changeStarts = patterns(
  'a? bit|little|lot|touch|tad|much|slightly|somewhat|even|way|far bigger|larger|smaller|tinier|higher|lower|brighter|darker|lighter|warmer|cooler|colder|dimmer|closer|nearer|further|farther|wider|tighter|taller',
  'a? bit|little|lot|touch|tad more|less light',
  'bigger|larger|smaller|tinier|higher|lower|brighter|darker|lighter|warmer|cooler|colder|dimmer|closer|nearer|further|farther|tighter|taller',
  'twice|three times|double|half|halve|triple as|the big|large|size|high|bright|dark|small|far',
  'more|less light',
  'not so|that|as bright|dark|big|small',
  'in|into|as a|an circle|grid|ring|timeline|cluster|gallery|row|line',
  'on a timeline',
  'as galleries|clusters|rows',
)

/** "on a black background", "with warm light": setting the scene without a verb. */
export const sceneStarts = patterns(
  'on|in|with|against|before|under|at a|an|the|some? black|white|blue|red|green|grey|gray|dark|warm|cool|cold|bright|dim|starry|night|purple|pink|yellow|orange|brown|soft|dramatic|plain|teal|navy background|backdrop|light|lights|lighting|sky|wall|walls',
  'with|under|against|before the? stars',
  'by|at night',
)
