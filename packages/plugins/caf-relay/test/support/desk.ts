import { testWorld } from "@traitdunion/core/testing"
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

export { outcome } from "@traitdunion/core/testing"

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
  const logged: Array<unknown> = []
  const log = (...line: ReadonlyArray<unknown>): void => {
    logged.push(line)
  }
  const nowhere = { url: "http://127.0.0.1:9", token: "none" }
  const { service = nowhere } = options
  const world = await testWorld({
    day: options.today ?? "2026-05-04",
    empty: true,
    plugins: [
      cafRelay,
      cafInquiries("url" in service ? impatient(service) : service, { recipient: "caf-66" }),
      rightsSimulations(openFisca({ url: (options.simulator ?? nowhere).url, ...quick }), { recipient: "simulator" }),
    ],
    ports: { logger: { info: log, warn: log, error: log } },
  })
  const { core, mediator: desk, storage, goTo } = world
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
    world,
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
    goTo,
  }
}
