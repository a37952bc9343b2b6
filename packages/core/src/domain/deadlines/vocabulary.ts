import type { Label } from "../../kernel/index.ts"

/** How pressing a deadline is. */
export const urgencies = {
  planned: { fr: "À venir", en: "Planned" },
  reminder: { fr: "Rappel", en: "Reminder" },
  urgent: { fr: "Urgent", en: "Urgent" },
  missed: { fr: "Dépassé", en: "Missed" },
} as const satisfies Record<string, Label>

/** The key of an urgency, see {@link urgencies}. */
export type Urgency = keyof typeof urgencies
