export { feed, textOf } from "./feed.ts"
export { fault, moment, noneTwice, publicText, read } from "./read.ts"
export { wallTime } from "./wall-time.ts"
export { endOfDay, isTimeZone } from "./zone.ts"
