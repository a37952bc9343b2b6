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
  storageToRead,
} from "./open.ts"
export { type Proven, prove } from "./prove.ts"
export { now, today } from "./today.ts"
