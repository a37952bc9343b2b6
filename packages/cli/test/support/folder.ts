import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { afterEach, beforeEach } from "vitest"
import { clock } from "./cli.ts"

/** The options that say where the journal of these tests is. */
export const journal = ["--file", "m.sqlite", "--structure", "association-exemple"] as const

/** A folder of its own for each test of a file. */
export const ownFolder = (): { readonly path: (name?: string) => string } => {
  let dir = ""
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "traitdunion-cli-"))
  })
  afterEach(() => rmSync(dir, { recursive: true, force: true }))
  return { path: (name = "") => join(dir, name) }
}

/** A log of invented acts. */
export const logOf = (lines: ReadonlyArray<string>, header = "Date;Registre;Nb personnes;Durée;Commentaire"): string =>
  `${[header, ...lines].join("\r\n")}\r\n`

const presence = "Assurer une présence active de proximité"

/** Three acts of March 2026. */
export const threeActs = [
  `02/03/2026;${presence};4;60;`,
  `03/03/2026;${presence};12;90;`,
  `04/03/2026;Informer, sensibiliser et/ou former;1;30;`,
]

/** A journal with a convention, whose report is overdue and whose end is near. */
export const withConvention = async (file: string): Promise<void> => {
  await using mediation = await openMediation({
    structure: "association-exemple",
    storage: sqliteStorage({ file }),
    ports: { clock },
  })
  const { people, partners } = mediation.as({ id: "directrice", roles: ["director"] })
  const funder = "caisse"
  await people.registerInstitution({ institution: funder, name: "Caisse d'exemple", kind: "caf" })
  await partners.describe({ partner: funder, roles: ["funder"] })
  await partners.signConvention({
    convention: "c-1",
    funder,
    kind: "operating-grant",
    title: "Convention d'exemple",
    from: "2025-01-01",
    to: "2026-04-30",
    commitments: [],
    reports: [{ report: "year", words: "Bilan annuel", from: "2025-01-01", to: "2025-12-31", due: "2026-02-15" }],
  })
}

/** A journal with a procedure to check on. Its id is one that the library made, as long as they are. */
export const withProcedure = async (file: string): Promise<void> => {
  await using mediation = await openMediation({
    structure: "association-exemple",
    storage: sqliteStorage({ file }),
    ports: { clock },
  })
  await mediation.as({ id: "mediatrice", roles: ["mediator"] }).registers.record({
    on: "2026-03-02",
    register: "institution",
    minutes: 30,
    persons: 1,
    clearing: { procedure: "Carte vitale", checkOn: "2026-03-20" },
  })
}

/** Change a data file behind the library's back. */
export const tamper = (file: string, sql: string): void => {
  const database = new DatabaseSync(file)
  database.exec(sql)
  database.close()
}

/** Write a file of a test. */
export const put = (path: string, content: string): void => writeFileSync(path, content)
