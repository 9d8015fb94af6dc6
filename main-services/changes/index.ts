export type { ChangeFeed, ChangeListener } from './change-feed.ts'
export { PolledFeed } from './polled-feed.ts'
