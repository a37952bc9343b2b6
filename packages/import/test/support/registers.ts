import { type ActivityData, openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { type ImportOptions, type ImportReport, importLog } from "@traitdunion/import"
import fc from "fast-check"
import { bytes } from "./log.ts"

export const HEADER = "Date;Registre;Nb personnes;Durée;Thème;Lieu;Commentaire"

export type Line = readonly [
  day: number,
  register: string,
  persons: number,
  minutes: number,
  theme: string,
  place: string,
  comment: string,
]

export const line: fc.Arbitrary<Line> = fc.tuple(
  fc.integer({ min: 1, max: 28 }),
  fc.constantFrom("présence active", "veille", "mise en relation", "informer"),
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 300 }),
  fc.constantFrom("", "Logement", "Énergie"),
  fc.constantFrom("", "Centre social", "Permanence d'exemple"),
  fc.constantFrom("", "Rappel prévu", "Dossier complété"),
)

/** A log of some lines. */
export const text = (lines: ReadonlyArray<Line>): string =>
  [HEADER, ...lines.map(([day, ...rest]) => [`${String(day).padStart(2, "0")}/03/2026`, ...rest].join(";"))].join("\n")

/** Empty registers, in the spring after the log. */
export const opened = () =>
  openMediation({
    structure: "association-exemple",
    storage: memoryStorage(),
    ports: { clock: { now: () => "2026-04-01T09:00:00.000Z" as never } },
  })
export type Opened = Awaited<ReturnType<typeof opened>>

/** The desk of an import. */
export const desk = (core: Opened, id = "import") => core.as({ id, roles: ["system"] })

/** Import a log. */
export const put = (
  core: Opened,
  content: string | Uint8Array,
  options: ImportOptions = {},
  actor?: string,
): Promise<ImportReport> => importLog(desk(core, actor), bytes(content), options)

/** How many facts the journal holds. */
export const facts = async (core: Opened): Promise<number> => (await core.audit.verify()).verified

/** What the registers hold, without the line that it came from, in an order that does not depend on the way there. */
export const held = async (core: Opened, source = "log"): Promise<ReadonlyArray<string>> => {
  const { registers } = core.as({ id: "m-1", roles: ["mediator"] })
  const rows = await registers.sourced({ source })
  const acts = await Promise.all(rows.map(({ activity }) => registers.activity({ activity })))
  return acts
    .map((act) => {
      // How often it was written is no matter of what it says.
      const {
        sourceLine: _,
        cancelled: __,
        version: ___,
        ...data
      } = act as ActivityData & {
        readonly cancelled: boolean
        readonly version: number
      }
      return JSON.stringify(Object.entries(data).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    })
    .toSorted()
}
