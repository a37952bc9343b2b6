import type { PlainDate } from "@traitdunion/core"

/** A reminder on its way: the number, and words that give nobody away on a phone that others read. */
export interface Reminder {
  readonly to: string
  readonly text: string
}

/** Where reminders leave: a service of text messages, chosen by the structure. It throws when one did not leave. */
export type ReminderSender = (reminder: Reminder) => Promise<void>

/** What of a desk it takes: `core.as({ id, roles: ["mediator"] }).agenda`, of each mediator in turn. */
export interface ReminderDesk {
  readonly reminders: (input: {
    readonly on: PlainDate | string
  }) => Promise<ReadonlyArray<{ readonly appointment: string; readonly phone: string | null; readonly text: string }>>
  readonly noteReminder: (
    input: { readonly appointment: string },
    options?: { readonly commandId?: string },
  ) => Promise<unknown>
}

/** What became of the reminders of a day. */
export interface RemindersSent {
  readonly sent: number
  /** The appointments of those whose number is not known, or not for the desk to read. */
  readonly withoutNumber: ReadonlyArray<string>
  /** Those that did not leave: they are tried again by the next call. */
  readonly failed: ReadonlyArray<string>
}

/**
 * Send a mediator's reminders of a day to those who wish them, with `signature` below (who calls back, on which number, and no word
 * of what for), and note each. Each leaves once at least: one that left before its note was kept leaves again.
 *
 * @example
 * ```ts
 * import { openMediation } from "@traitdunion/core"
 * import { memoryStorage } from "@traitdunion/core/testing"
 * import { agenda, sendReminders } from "@traitdunion/plugin-agenda"
 * const core = await openMediation({ structure: "demo", storage: memoryStorage(), plugins: [agenda] })
 * const desk = core.as({ id: "mediator-1", roles: ["mediator"] }).agenda
 * const send = async ({ to, text }: { to: string; text: string }) => console.log(to.length, text.length)
 * const { sent } = await sendReminders(desk, { on: "2026-03-03", signature: "Tél. 04 00 00 00 00", send })
 * ```
 */
export const sendReminders = async (
  desk: ReminderDesk,
  options: { readonly on: PlainDate | string; readonly signature: string; readonly send: ReminderSender },
): Promise<RemindersSent> => {
  const withoutNumber: string[] = []
  const failed: string[] = []
  let sent = 0
  for (const { appointment, phone, text } of await desk.reminders({ on: options.on })) {
    if (phone === null) {
      withoutNumber.push(appointment)
      continue
    }
    try {
      await options.send({ to: phone, text: `${text}\n${options.signature}` })
    } catch {
      failed.push(appointment)
      continue
    }
    await desk.noteReminder({ appointment })
    sent += 1
  }
  return { sent, withoutNumber, failed }
}
