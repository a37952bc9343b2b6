/**
 * Journals as each release wrote them. A later program opens every one of them and must find the same.
 *
 * @module
 */

export { writeJournal } from "./scene.ts"
export { openLater, structures } from "./structures.ts"
export { type Told, tell } from "./told.ts"
