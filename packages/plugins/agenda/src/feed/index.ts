export { openFeed, revokeFeed } from "./commands.ts"
export { feed, feeds } from "./queries.ts"
export { CalendarFeed, type FeedState } from "./stream.ts"
export { feedRow, feedTable } from "./tables.ts"
