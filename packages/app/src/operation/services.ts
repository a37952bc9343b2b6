import type { Clock } from "@traitdunion/core"
import { defineService, type Service } from "@traitdunion/http"
import * as z from "zod"
import type { BackupRecord } from "./record.ts"

/** How the last backup stands, as the handler answers it. */
export interface BackupState extends BackupRecord {
  /** Hours since the last proven backup; `null` when there is none. */
  readonly hours: number | null
  /** Whether somebody must look after it: none for more than a day and a half, or the last attempt failed. */
  readonly worrying: boolean
}

const WORRYING_HOURS = 36

/** How a record looks now. */
const stateOf = (record: BackupRecord, now: string): BackupState => {
  const { last, attempt } = record
  const hours = last === null ? null : Math.floor((Date.parse(now) - Date.parse(last.at)) / 3_600_000)
  return { ...record, hours, worrying: hours === null || hours >= WORRYING_HOURS || attempt !== null }
}

/** What the app adds to the handler: whether there is a backup, and one more now. */
export const backupServices = (
  record: () => BackupRecord,
  take: () => Promise<BackupRecord>,
  clock: Clock,
): ReadonlyArray<Service> => [
  defineService({
    id: "operation.backup",
    summary: { fr: "Savoir où en est la sauvegarde" },
    by: ["mediator", "lead", "director", "front-desk", "auditor"],
    input: z.strictObject({}),
    run: async () => stateOf(record(), clock.now()),
  }),
  defineService({
    id: "operation.backUp",
    summary: { fr: "Faire une sauvegarde maintenant" },
    by: ["director"],
    input: z.strictObject({}),
    run: async () => stateOf(await take(), clock.now()),
  }),
]
