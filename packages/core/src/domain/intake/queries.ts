import * as z from "zod"
import type { PlainDate, Sealed } from "../../kernel/index.ts"
import { defineQuery } from "../../plugin/index.ts"
import type { PartyRef } from "../people/index.ts"
import type { Origin, RegisterKey } from "../registers/index.ts"
import { Intake } from "./stream.ts"
import { intakeTable } from "./tables.ts"
import type { IntakeStatus } from "./vocabulary.ts"

/** A request that waits, with its words for those who work with people. */
export interface WaitingRequest {
  readonly request: string
  readonly on: PlainDate
  readonly by: PartyRef | null
  readonly origin: Origin
  readonly register: RegisterKey | null
  readonly words: Sealed<string>
  readonly contact: Sealed<string> | null
}

/** @internal The requests that nobody has dealt with, oldest first. */
export const waiting = defineQuery({
  summary: { fr: "Lire les demandes à examiner", en: "Read the requests to be looked at" },
  by: ["mediator", "lead", "director"],
  input: z.strictObject({}),
  run: async ({ read }): Promise<ReadonlyArray<WaitingRequest>> => {
    const rows = await read.rows(intakeTable, {
      where: { status: "waiting" },
      orderBy: [
        ["asked_on", "asc"],
        ["key", "asc"],
      ],
    })
    const keys = rows.map(({ key }) => key)
    const states = await read.states(Intake, keys)
    return keys.flatMap((request) => {
      const asked = states.get(request)?.asked
      if (asked === undefined || asked === null) return []
      const { account: _, ...told } = asked
      return [{ request, ...told }]
    })
  },
})

/** @internal The requests that an account handed in, and how far each has come: nothing of what was decided. */
export const mine = defineQuery({
  summary: { fr: "Suivre ses propres demandes", en: "Follow one's own requests" },
  by: ["partner", "person", "front-desk", "mediator", "lead", "director"],
  input: z.strictObject({}),
  run: async ({
    read,
    actor,
  }): Promise<ReadonlyArray<{ readonly request: string; readonly on: PlainDate; readonly status: IntakeStatus }>> =>
    (await read.rows(intakeTable, { where: { account: actor.id }, orderBy: [["asked_on", "asc"]] })).map(
      ({ key, asked_on, status }) => ({ request: key, on: asked_on, status }),
    ),
})
