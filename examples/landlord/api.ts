// The landlord's HTTP interface: four services of its own, beside every operation of the core.
import { type Actor, field } from "@traitdunion/core"
import { defineService, type MediationHandler, mediationHandler } from "@traitdunion/http"
import * as z from "zod"
import type { Platform } from "./platform.ts"
import { addTenant, fileReport, readReport, recordAppointment } from "./reports.ts"

/** Who asks, told from a request by the landlord's own sign-in; `undefined` for nobody it knows. */
export type WhoAsks = (request: Request) => Actor | undefined

const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/)
const by = ["mediator"] as const

// #region api
/** What the landlord's program does over HTTP. A repeated request answers what the first one did, with 200 instead of 201. */
export const apiOf = (platform: Platform, whoAsks: WhoAsks, onBug: (error: unknown) => void): MediationHandler =>
  mediationHandler({
    core: platform.core,
    actorOf: whoAsks,
    onBug,
    services: [
      defineService({
        id: "landlord.addTenant",
        summary: { fr: "Enregistrer un locataire" },
        by,
        input: z.strictObject({ id, name: field.text(200) }),
        run: ({ input, actor }) => addTenant(platform, actor, input),
        status: ({ repeated }) => (repeated ? 200 : 201),
      }),
      defineService({
        id: "landlord.fileReport",
        summary: { fr: "Signaler un loyer impayé" },
        by,
        input: z.strictObject({
          id,
          tenant: id,
          months: z.int().min(1).max(120),
          cents: z.int().min(1).max(100_000_000),
        }),
        run: ({ input, actor }) => fileReport(platform, actor, input),
        status: ({ repeated }) => (repeated ? 200 : 201),
      }),
      defineService({
        id: "landlord.recordAppointment",
        summary: { fr: "Consigner un rendez-vous" },
        by,
        input: z.strictObject({ id, report: id, minutes: z.int().min(1).max(600) }),
        run: ({ input, actor }) => recordAppointment(platform, actor, input),
        status: ({ repeated }) => (repeated ? 200 : 201),
      }),
      defineService({
        id: "landlord.readReport",
        summary: { fr: "Lire un signalement et ce que le bailleur sait de la médiation" },
        by: ["mediator", "partner"],
        input: z.strictObject({ id }),
        run: ({ input, actor }) => readReport(platform, actor, input.id),
      }),
    ],
  })
// #endregion
