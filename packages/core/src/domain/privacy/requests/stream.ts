import * as z from "zod"
import { field, lazily, type PlainDate } from "../../../kernel/index.ts"
import { defineStream } from "../../../plugin/index.ts"
import { type PersonRight, personRights } from "./vocabulary.ts"

/** Something that a person asked for about their data. */
export interface RightsRequest {
  readonly right: PersonRight
  readonly askedOn: PlainDate
  /** When it was answered; `null` as long as nobody did. */
  readonly answeredOn: PlainDate | null
}

/** All that one person asked for, oldest first. */
export interface RightsRequestState {
  readonly entries: ReadonlyArray<RightsRequest>
}

const right = lazily(() => field.keyOf(personRights))

/** What a person asks for about their data. Its key is the person's id. */
export const RightsRequests = defineStream("rights-request", () => ({
  Asked: z.strictObject({ right: right(), on: field.date }),
  Answered: z.strictObject({ right: right(), on: field.date }),
})).evolve<RightsRequestState>(
  { entries: [] },
  {
    Asked: ({ entries }, { right, on }) => ({ entries: [...entries, { right, askedOn: on, answeredOn: null }] }),
    Answered: ({ entries }, { right, on }) => ({
      entries: entries.map((entry) =>
        entry.right === right && entry.answeredOn === null ? { ...entry, answeredOn: on } : entry,
      ),
    }),
  },
)
