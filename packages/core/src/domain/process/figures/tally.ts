import { defineTally, type TallyEntry } from "../../../plugin/index.ts"
import { origins, registerLabels } from "../../registers/index.ts"
import { MediationStream } from "../stream.ts"
import { mediationTable } from "../tables.ts"
import { modes, outcomes } from "../vocabulary.ts"

const AGREED = ["agreement", "partial-agreement"]

type Measure = "opened" | "closed" | "agreed"
type Dimension = "register" | "origin" | "mode" | "outcome"

/** The figures kept of the mediations: opened on one day, closed on another. */
export const mediationTally = defineTally(MediationStream, {
  name: "mediation",
  measures: {
    opened: { label: { fr: "Médiations ouvertes", en: "Mediations opened" } },
    closed: { label: { fr: "Médiations closes", en: "Mediations closed" } },
    agreed: { label: { fr: "Médiations closes par un accord", en: "Mediations closed by an agreement" } },
  },
  dimensions: {
    register: { label: { fr: "Registre d'intervention", en: "Register" }, members: registerLabels },
    origin: { label: { fr: "Mode de saisine", en: "Origin" }, members: origins },
    mode: { label: { fr: "Médiation directe ou navette", en: "Mode" }, members: modes },
    outcome: { label: { fr: "Issue", en: "Outcome" }, members: outcomes },
  },
  identities: [{ measure: "agreed", of: "closed", dimension: "outcome", members: AGREED }],
  days: { table: mediationTable, columns: ["opened_on", "closed_on"] },
  entries: ({ opened, closed }): ReadonlyArray<TallyEntry<Measure, Dimension>> => {
    if (opened === null) return []
    const by = { register: opened.register, origin: opened.origin, mode: opened.mode }
    const opening = { on: opened.on, of: { opened: 1 }, by }
    if (closed === null) return [opening]
    const agreed = AGREED.includes(closed.outcome) ? 1 : 0
    return [opening, { on: closed.on, of: { closed: 1, agreed }, by: { ...by, outcome: closed.outcome } }]
  },
})
