import { type Anchor, type AnyPlugin, type AuditReport, type Mediation, parseAnchor } from "@traitdunion/core"
import { defineService, type Service } from "@traitdunion/http"
import * as z from "zod"

/** What the app adds to the handler: to prove the journal, with an anchor that was kept elsewhere, and to make one. */
export const proofServices = ({
  audit,
}: Pick<Mediation<ReadonlyArray<AnyPlugin>>, "audit">): ReadonlyArray<Service> => [
  defineService({
    id: "proof.verify",
    summary: { fr: "Prouver tout le journal" },
    by: ["director", "auditor"],
    input: z.strictObject({ anchor: z.optional(z.unknown()) }),
    run: ({ input: { anchor } }): Promise<AuditReport> =>
      audit.verify(anchor === undefined ? {} : { anchors: [parseAnchor(anchor)] }),
  }),
  defineService({
    id: "proof.anchor",
    summary: { fr: "Signer où en est le journal" },
    by: ["director"],
    input: z.strictObject({}),
    run: (): Promise<Anchor> => audit.anchor(),
  }),
]
