import { checked, definePlugin, defineReaders, defineWords, Person } from "@traitdunion/core"
import { benefits } from "../catalogue/index.ts"
import { type RecipientOptions, recipientOptions, serviceFaults } from "../service/index.ts"
import type { RightsSimulator } from "./client.ts"
import { simulate, simulation } from "./exchange.ts"
import { type SimulatedBenefit, simulatedBenefits } from "./request.ts"
import { RightsSimulation } from "./stream.ts"

/** What each benefit is called, as the name of an amount. */
const amounts = Object.fromEntries(
  (Object.keys(simulatedBenefits) as ReadonlyArray<SimulatedBenefit>).map((key) => [
    key,
    { fr: benefits[key].fr, unit: "cents" as const },
  ]),
)

const make = (simulator: RightsSimulator, recipient: string) =>
  definePlugin({
    id: "simulations",
    label: { fr: "Simulation de droits", en: "Simulation of rights" },
    requires: ["caf"],
    streams: [RightsSimulation],
    queries: { simulation },
    outlets: { simulate: simulate(simulator, recipient) },
    words: [
      defineWords(RightsSimulation, {
        simulation: { fr: "Simulation" },
        simulator: { fr: "Simulateur" },
        month: { fr: "Mois" },
        invitations: { fr: "Droits à demander", values: benefits },
        amounts: { fr: "Montants simulés par mois" },
        reason: { fr: "Raison", values: serviceFaults },
        ...amounts,
      }),
    ],
    readers: [
      defineReaders(RightsSimulation, {
        label: { fr: "Ceux qui connaissent la personne", en: "Those who know the person" },
        check: async ({ state, read }) => state.asked !== null && read.mayRead(Person, state.asked.person),
      }),
    ],
  })
type Inferred = ReturnType<typeof make>
/** The plugin `simulations`. */
export interface RightsSimulations extends Inferred {}

/**
 * Simulations of rights on an OpenFisca server, by the agreement of the person: ages and amounts leave, never a name, and
 * what comes back invites to ask. `recipient` is the institution behind the server, as the structure registered it: the
 * person's agreement names it, and so does each disclosure. Throws `InvalidInput`.
 *
 * @example
 * ```ts
 * import { cafRelay, openFisca, rightsSimulations } from "@traitdunion/plugin-caf-relay"
 * const simulations = rightsSimulations(openFisca({ url: "http://localhost:5000" }), { recipient: "simulator" })
 * const plugins = [cafRelay, simulations] as const
 * ```
 */
export const rightsSimulations = (simulator: RightsSimulator, options: RecipientOptions): RightsSimulations =>
  make(simulator, checked("rightsSimulations", recipientOptions, options).recipient)
