import type { PersonalCategory } from "../../../kernel/index.ts"
import { block, defineRule, pass } from "../../../plugin/index.ts"
import { ConsentLedger } from "../../consent/index.ts"
import { Person } from "../../people/index.ts"
import { agreedCategories } from "../../privacy/index.ts"
import { privacy } from "../../privacy/plugin.ts"
import { type MediationState, presentParties, type Relay } from "../../process/index.ts"
import { mediationProcess } from "../../process/plugin.ts"
import { principles } from "../vocabulary.ts"

const { redirect, handOver } = mediationProcess.commands
const { disclose } = privacy.commands

interface Leaving {
  readonly recipient: string
  readonly categories: ReadonlyArray<PersonalCategory>
  /** What must be agreed to; all of it, unless something may stay behind. */
  readonly required: ReadonlyArray<PersonalCategory>
  readonly persons: ReadonlyArray<string>
}

type Categories = ReadonlyArray<PersonalCategory>
type Input =
  | {
      readonly subject: string
      readonly recipient: string
      readonly categories: Categories
      readonly required?: Categories
    }
  | { readonly to: string; readonly categories: Categories }
  | { readonly relay: Relay; readonly categories: Categories }

const present = (state: MediationState): ReadonlyArray<string> =>
  presentParties(state)
    .filter((party) => party.kind === "person")
    .map((party) => party.id)

/** What leaves the structure by this step: nothing when no category goes, or when the relay is a colleague. */
const leaving = (input: Input, state: unknown): Leaving | undefined => {
  const { categories } = input
  if (categories.length === 0) return undefined
  if ("subject" in input) {
    const { subject, recipient, required = categories } = input
    return { recipient, categories, required, persons: [subject] }
  }
  // Only steps of the mediation come here: the register of disclosures names its subject.
  const persons = present(state as MediationState)
  if ("to" in input) return { recipient: input.to, categories, required: categories, persons }
  return input.relay.kind === "professional"
    ? { recipient: input.relay.institution, categories, required: categories, persons }
    : undefined
}

/** Nothing about a person leaves without that person's express agreement, to that partner, for those categories. */
export const expressAgreement = defineRule({
  id: "deontology/express-agreement",
  label: { fr: "Rien ne sort sans l'accord exprès des intéressés, pour ce partenaire et ces informations" },
  principle: principles.confidentiality,
  on: [disclose, redirect, handOver],
  needs: {
    consents: { stream: ConsentLedger, keys: ({ input, state }) => leaving(input, state)?.persons ?? [] },
    people: { stream: Person, keys: ({ input, state }) => leaving(input, state)?.persons ?? [] },
  },
  check: ({ input, state, today, facts }) => {
    const out = leaving(input, state)
    if (out === undefined) return pass
    const wish = { recipient: out.recipient, categories: out.categories, on: input.on ?? today }
    return facts.consents.all.every(([person, ledger]) => {
      // What goes back to the person themself is theirs.
      if (person === out.recipient) return true
      // What somebody had agreed to before they were erased or archived carries nothing.
      if (facts.people.of(person).closed !== null) return false
      const agreed = agreedCategories(ledger, wish)
      return agreed.length > 0 && out.required.every((category) => agreed.includes(category))
    })
      ? pass
      : block({
          fr: "Les personnes concernées n'ont pas donné leur accord exprès pour communiquer ces informations à ce partenaire. Recueillir leur accord, ou ne rien transmettre.",
          en: "The persons concerned have not expressly agreed to share these categories with this partner. Obtain it, or send nothing.",
        })
  },
})
