import type { PersonalCategory } from "../../../kernel/index.ts"
import { block, defineRule, pass } from "../../../plugin/index.ts"
import { ConsentLedger, consentsTo } from "../../consent/index.ts"
import { type MediationState, mediationProcess, presentParties, type Relay } from "../../process/index.ts"
import { principles } from "../principles.ts"

const { disclose, redirect, handOver } = mediationProcess.commands

interface Leaving {
  readonly partner: string
  readonly categories: ReadonlyArray<PersonalCategory>
  readonly persons: ReadonlyArray<string>
}

type Input =
  | { readonly party: string; readonly partner: string; readonly categories: ReadonlyArray<PersonalCategory> }
  | { readonly to: string; readonly categories: ReadonlyArray<PersonalCategory> }
  | { readonly relay: Relay; readonly categories: ReadonlyArray<PersonalCategory> }

/** What leaves the structure by this step: nothing when no category goes, or when the relay is a colleague. */
const leaving = (input: Input, state: MediationState): Leaving | undefined => {
  if (input.categories.length === 0) return undefined
  if ("partner" in input) return { partner: input.partner, categories: input.categories, persons: [input.party] }
  const persons = presentParties(state)
    .filter((party) => party.kind === "person")
    .map((party) => party.id)
  if ("to" in input) return { partner: input.to, categories: input.categories, persons }
  return input.relay.kind === "professional"
    ? { partner: input.relay.institution, categories: input.categories, persons }
    : undefined
}

/** Nothing about a person leaves without that person's express agreement, to that partner, for those categories. */
export const expressAgreement = defineRule({
  id: "deontology/express-agreement",
  label: { fr: "Rien ne sort sans l'accord exprès des intéressés, pour ce partenaire et ces informations" },
  principle: principles.confidentiality,
  on: [disclose, redirect, handOver],
  needs: { consents: { stream: ConsentLedger, keys: ({ input, state }) => leaving(input, state)?.persons ?? [] } },
  check: ({ input, state, today, facts }) => {
    const out = leaving(input, state)
    if (out === undefined) return pass
    const purpose = { kind: "sharing", partner: out.partner, categories: out.categories } as const
    return facts.consents.all.every(([, ledger]) => consentsTo(ledger, purpose, input.on ?? today))
      ? pass
      : block({
          fr: "Les personnes concernées n'ont pas donné leur accord exprès pour communiquer ces informations à ce partenaire. Recueillir leur accord, ou ne rien transmettre.",
          en: "The persons concerned have not expressly agreed to share these categories with this partner. Obtain it, or send nothing.",
        })
  },
})
