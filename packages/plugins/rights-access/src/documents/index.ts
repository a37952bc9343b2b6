export { pieceList, relaySheet, reminderLetter } from "./outlets.ts"
