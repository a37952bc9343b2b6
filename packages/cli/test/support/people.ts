import { chmodSync, copyFileSync, existsSync } from "node:fs"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { type Instant, openMediation } from "@traitdunion/core"
import { passphraseKeys } from "@traitdunion/keys"

/** The passphrase of every invented structure. */
export const PHRASE = "sept chevaux sous la pluie"

/** The environment in which the passphrase is known, and the option that names the key file. */
export const phrase = { TRAITDUNION_PASSPHRASE: PHRASE }
export const keyed = ["--keys", "keys.json"] as const

/**
 * A key file that this passphrase opens, at the smallest cost that a file may say (N is 16,384): an eighth of the time,
 * wherever the cost is not what is tested.
 */
export const quickKeyFile = (file: string): void => {
  copyFileSync(new URL("quick.keys.json", import.meta.url), file)
  chmodSync(file, 0o600)
}

/** Who acts in these tests. */
export const director = ["--as", "directrice-1"] as const

/**
 * A journal with people in it, sealed with a key file: two who were last seen in 2022, or since another day, and one of
 * 2026 with a mediation that a colleague took access to. All are invented.
 */
export const withPeople = async (path: (name: string) => string, since = "2022-01-10"): Promise<void> => {
  const held = { file: path("keys.json"), passphrase: PHRASE }
  if (!existsSync(held.file)) quickKeyFile(held.file)
  let now = `${since}T09:00:00.000Z` as Instant
  await using core = await openMediation({
    structure: "association-exemple",
    storage: sqliteStorage({ file: path("m.sqlite") }),
    ports: { clock: { now: () => now }, keys: await passphraseKeys(held) },
  })
  const { people, process } = core.as({ id: "mediatrice-1", roles: ["mediator"] })
  await people.registerPerson({ person: "ancien-1", name: "Camille Exemple", phone: "06 00 00 00 01" })
  await people.registerPerson({ person: "ancien-2", name: "Dominique Exemple" })
  if (since < "2026-03-02") now = "2026-03-02T09:00:00.000Z" as Instant
  await people.registerPerson({ person: "personne-1", name: "Sacha Exemple" })
  const parties = [{ kind: "person", id: "personne-1" }] as const
  await process.open({ mediation: "mediation-1", origin: "person", parties: [...parties], register: "conflict" })
  await core
    .as({ id: "mediateur-2", roles: ["mediator"] })
    .privacy.breakGlass({ mediation: "mediation-1", reason: "La personne appelle, l'équipe est absente." })
}
