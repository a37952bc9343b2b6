import { CommandRefused, openMediation, TraitDunionError } from "@traitdunion/core"
import { memoryKeys, memoryStorage } from "@traitdunion/core/testing"
import {
  type ApiParticulier,
  apiParticulier,
  type CafProcedureKind,
  type CivilIdentity,
  cafInquiries,
  cafRelay,
  openFisca,
  rightsSimulations,
} from "@traitdunion/plugin-caf-relay"

/** The civil status of an invented person, born in an invented family. */
export const civil = (birthName: string): CivilIdentity => ({
  birthName,
  givenNames: ["CAMILLE"],
  birthDate: "1990-04-12",
  sex: "F",
  birthPlace: { country: "99100", commune: "66136" },
})

const quick = { pause: 1, timeout: 4000, totalTimeout: 20_000 }

/** For a service that never answers: nobody waits long to see it. */
export const hurried = { timeout: 150, totalTimeout: 1000 }

/** A client that does not wait between its tries. */
export const impatient = (stub: { readonly url: string; readonly token: string }, more: object = {}) =>
  apiParticulier({
    url: stub.url,
    token: stub.token,
    recipient: "13002526500013",
    ...quick,
    ...more,
  })

/** An opened relay on a day that the test sets, with an invented person who works and an invented CAF. */
export const openRelay = async (
  options: {
    readonly today?: string
    readonly service?: ApiParticulier | { readonly url: string; readonly token: string }
    readonly simulator?: { readonly url: string }
  } = {},
) => {
  let now = `${options.today ?? "2026-05-04"}T09:00:00.000Z`
  const storage = memoryStorage()
  const logged: Array<unknown> = []
  const log = (...line: ReadonlyArray<unknown>): void => {
    logged.push(line)
  }
  const nowhere = { url: "http://127.0.0.1:9", token: "none" }
  const { service = nowhere } = options
  const core = await openMediation({
    structure: "association-exemple",
    storage,
    plugins: [
      cafRelay,
      cafInquiries("url" in service ? impatient(service) : service, { recipient: "caf-66" }),
      rightsSimulations(openFisca({ url: (options.simulator ?? nowhere).url, ...quick }), { recipient: "simulator" }),
    ],
    ports: {
      keys: memoryKeys(),
      clock: { now: () => now as never },
      logger: { info: log, warn: log, error: log },
    },
  })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  await desk.people.registerPerson({ person: "camille", name: "Camille Exemple", address: "1 rue Inventée" })
  await desk.people.registerInstitution({ institution: "caf-66", name: "CAF fictive", kind: "caf" })
  await desk.people.registerInstitution({ institution: "simulator", name: "Simulateur fictif", kind: "other" })
  const grant = async (procedures: ReadonlyArray<CafProcedureKind>, more: object = {}) =>
    desk.caf.grantMandate({
      person: "camille",
      mandate: "m-1",
      procedures: [...procedures],
      duration: "month",
      ...more,
    })
  const share = (partner: string, categories: ReadonlyArray<"identity" | "resources" | "narrative" | "contact">) =>
    desk.consent.give({
      party: "camille",
      consent: `share-${partner}`,
      purpose: { kind: "sharing", partner, categories: [...categories] },
      words: "Nous dirons à ce service ce qui est convenu, et rien d'autre.",
      language: "fr",
      means: "oral",
    })
  return {
    core,
    desk,
    storage,
    logged,
    grant,
    share,
    due: async () =>
      (await desk.deadlines.upcoming({ until: "2099-12-31" })).map(
        ({ deadline, due }) => `${deadline.slice(4)} ${due}`,
      ),
    goTo: (day: string) => {
      now = `${day}T09:00:00.000Z`
    },
  }
}

/** What came of a call: `done`, the code of a refusal, the rules that stood against it, or the tag of another error. */
export const outcome = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
    return "done"
  } catch (error) {
    if (error instanceof CommandRefused) return error.reason
    if (error instanceof TraitDunionError) {
      const rules = (error as { readonly breaches?: ReadonlyArray<{ readonly rule: string }> }).breaches
      return rules === undefined ? error._tag : rules.map(({ rule }) => rule).join(" ")
    }
    throw error
  }
}
