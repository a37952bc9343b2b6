export { chronology, coverLetter, prefectReminder } from "./outlets.ts"
