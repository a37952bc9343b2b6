export { reminders } from "./queries.ts"
export { type Reminder, type ReminderDesk, type ReminderSender, type RemindersSent, sendReminders } from "./send.ts"
