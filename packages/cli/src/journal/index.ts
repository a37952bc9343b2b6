export {
  isThere,
  openJournal,
  openNowhere,
  openOn,
  openToMend,
  openToRead,
  openToWrite,
  openWithKeys,
  requireJournal,
} from "./open.ts"
export { type Proven, prove } from "./prove.ts"
export { now, today } from "./today.ts"
