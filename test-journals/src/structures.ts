import { type Instant, type Mediation, openMediation, type Storage } from "@traitdunion/core"
import { environmentKeys } from "@traitdunion/keys"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { apiParticulier, cafInquiries, cafRelay, openFisca, rightsSimulations } from "@traitdunion/plugin-caf-relay"
import { dalo } from "@traitdunion/plugin-dalo"

/** Where the two services of the CAF relay were while a journal was written; reading it asks nobody. */
export interface Services {
  readonly particulier: { readonly url: string; readonly token: string }
  readonly fisca: { readonly url: string }
}

const nobody: Services = {
  particulier: { url: "http://127.0.0.1:9", token: "invented" },
  fisca: { url: "http://127.0.0.1:9" },
}

/** Every plugin that a journal was written with. */
export const pluginsWith = ({ particulier, fisca }: Services = nobody) =>
  [
    budgetCounseling,
    dalo,
    cafRelay,
    cafInquiries(apiParticulier({ url: particulier.url, token: particulier.token, recipient: "13002526500013" }), {
      recipient: "caf-66",
    }),
    rightsSimulations(openFisca({ url: fisca.url }), { recipient: "simulator" }),
  ] as const

/** A core with all of them. */
export type Core = Mediation<ReturnType<typeof pluginsWith>>

/** The structures of a journal: one for the core, one for each plugin, whose stories use the same names of people. */
export const structures = ["association-exemple", "budget-exemple", "dalo-exemple", "caf-exemple"] as const

/** The key that wraps the keys of all journals here. It is a test's, and protects nobody. */
const KEY = Buffer.alloc(32, 7).toString("base64url")

/** A clock to set, ids that count, and the key of all journals here. */
export const portsAt = (day: string, prefix: string) => {
  let now = `${day}T09:00:00.000Z` as Instant
  let count = 0
  return {
    goTo: (to: string): void => {
      now = `${to}T09:00:00.000Z` as Instant
    },
    ports: {
      clock: { now: () => now },
      keys: environmentKeys({ env: { TRAITDUNION_KEY: KEY } }),
      ids: () => {
        count += 1
        return `${prefix}-${String(count).padStart(6, "0")}`
      },
    },
  }
}

/** Open a structure of a journal to read it, after its last fact. */
export const openLater = (storage: Storage, structure: string, day = "2027-01-11"): Promise<Core> =>
  openMediation({ structure, storage, plugins: pluginsWith(), ports: portsAt(day, "later").ports })
