/**
 * Bounds of every number, text and list, in one place: the contract, arranging, pushed updates and what is read of a
 * stored document all use these. Numbers beyond them are taken for mistakes, and 32-bit graphics could not draw them.
 */
import { z } from 'zod'

/** How far a place reaches from its middle along each axis, metres. */
export const placeReach = 100_000
/** The smallest a thing may be drawn (its size times its scale) in each direction, metres. */
export const smallestThing = 0.001
/** The largest a thing may be drawn in each direction, metres. */
export const largestThing = 1000
/** Factor from the smallest thing to the largest: the largest scale. */
export const largestScale = largestThing / smallestThing
/** Factor from the largest thing to the smallest: the smallest scale. */
export const smallestScale = 1 / largestScale
/** A hundred turns: angles are kept near zero, and this is far enough away for whoever counts turns. */
export const largestAngle = 200 * Math.PI
/** Longest text under or about a thing, characters. */
export const longestText = 10_000
/** Longest name of a place, a canvas, a layout, characters. */
export const longestName = 200
/** Longest name of one wall, period or cluster: folders and cameras give their own, characters. */
export const longestZone = 1000
/** Things that one place may hold. */
export const mostItems = 250_000
/** Rooms that one place may hold. */
export const mostRooms = 1000
/** Saved views that one place may hold. */
export const mostViewpoints = 1000
/** Ids, changes or relations that one request may name. */
export const mostIds = 100_000

/** A number between two bounds; `sentence` tells them both. */
const between = (least: number, most: number, sentence: string) =>
  z.number({ error: 'a number is needed' }).min(least, { error: sentence }).max(most, { error: sentence })

/** A coordinate, metres. */
export const Metres = between(-placeReach, placeReach, 'a place reaches at most 100 km from its middle')
/** A way from one point of a place to another, metres. */
export const Way = between(-2 * placeReach, 2 * placeReach, 'a place is at most 200 km across')
/** Width, height or depth of something built in a place, metres; 0 is flat. */
export const Extent = between(0, 2 * placeReach, 'what is built in a place measures 0 m to 200 km')
/** Width, height or depth of a thing, metres. */
export const Length = between(smallestThing, largestThing, 'a thing measures 1 mm to 1 km')
/** Factor of a thing's size; never 0 and never negative, for nothing is drawn mirrored. */
export const Scale = between(smallestScale, largestScale, 'a scale is a positive factor, one millionth to one million')
/** An angle, radians, within {@link largestAngle}. */
export const Radians = between(-largestAngle, largestAngle, 'an angle is at most a hundred turns, in radians')
/** Vertical field of view, radians. */
export const FieldOfView = between(0.01, 3.1, 'a field of view is 0.01 to 3.1 radians')
/** Metres a second. */
export const Speed = between(0.05, 1000, 'a speed is 0.05 to 1,000 metres a second')
/** US dollars. */
export const Dollars = between(0, 1_000_000, 'an amount is 0 to 1,000,000 US dollars')

/** A point of a place, [x, y, z], metres: x right, y up, z toward the entrance. */
export const Position = z.tuple([Metres, Metres, Metres])
/** A way from one point of a place to another, [x, y, z], metres. */
export const Translation = z.tuple([Way, Way, Way])
/** Euler angles in XYZ order, radians. */
export const Rotation = z.tuple([Radians, Radians, Radians])
/** Factors of a thing's width, height and depth. */
export const Scales = z.tuple([Scale, Scale, Scale])
/** Width, height and depth of a thing before its scale, metres. */
export const Size = z.tuple([Length, Length, Length])
/** Width, height and depth of something built, such as a room, metres; 0 is flat. */
export const Extents = z.tuple([Extent, Extent, Extent])
/** A point of the floor plan, [x, z]. */
export const FloorPoint = z.tuple([Metres, Metres])

/**
 * Tells whether a text holds a sign that one sees: not white space, control and format characters, blank letters or
 * broken characters alone.
 */
export const isVisible = (text: string): boolean =>
  /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}\u2800\ufffd]/u.test(text)

/** Replaces lone surrogates: they have no bytes in UTF-8, and the text would come back as another one. */
const whole = (text: string): string => text.toWellFormed()

/** Any text of at most `most` characters; what is no character in it becomes the replacement character. */
export const Text = (most: number = longestText) =>
  z
    .string({ error: 'a text is needed' })
    .max(most, { error: `a text here has at most ${most.toLocaleString('en')} characters` })
    .overwrite(whole)

/** A name that one can see, without white space around it. */
export const Name = (most: number = longestName) =>
  Text(most)
    .trim()
    .min(1, { error: 'a name is needed' })
    .refine(isVisible, { error: 'a name is needed that one can see' })

/** Words a person says or types: visible, and kept as they are. */
export const Words = (most: number) =>
  Text(most).min(1, { error: 'nothing was said' }).refine(isVisible, { error: 'nothing was said' })

/** A path or a part of one. Systems allow at most 32,767 characters, and no NUL. */
export const PathPart = z
  .string({ error: 'a path is needed' })
  .max(32_767, { error: 'a path has at most 32,767 characters' })
  .refine((path) => !path.includes('\0'), { error: 'a path holds no NUL character' })
/** Where a file or folder lies. */
export const FilePath = PathPart.min(1, { error: 'a path is needed' })

/** A list of at most `most` things. */
export const ListOf = <Member extends z.ZodType>(member: Member, most: number = mostIds) =>
  z
    .array(member, { error: 'a list is needed' })
    .max(most, { error: `a list here has at most ${most.toLocaleString('en')} entries` })
