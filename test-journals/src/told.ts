import type { Anchor, Report, Storage } from "@traitdunion/core"
import { type Core, openLater, structures } from "./structures.ts"

/** What a program says of one structure of a journal. A later program must say the same. */
export interface Told {
  readonly head: { readonly position: number; readonly hash: string }
  readonly verified: { readonly ok: boolean; readonly events: number; readonly marks: boolean }
  readonly differences: number
  /** Each figure of each profile, in a report within the house. */
  readonly figures: Readonly<Record<string, number | "hidden" | null>>
  readonly stages: Readonly<Record<string, string>>
  /** The words of separate interviews, as the team reads them. */
  readonly words: ReadonlyArray<string | null>
  readonly people: Readonly<Record<string, string | null>>
}

const profiles = ["reports/structure", "budget/activity", "dalo/activity", "caf/activity"] as const

const figuresOf = ({ sections }: Report): ReadonlyArray<readonly [string, number | "hidden" | null]> =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "figures" ? block.figures.map(({ indicator, value }) => [indicator, value] as const) : [],
    ),
  )

const reportsOf = async (core: Core): Promise<Told["figures"]> => {
  const director = core.as({ id: "directrice", roles: ["director"] })
  const all: Array<readonly [string, number | "hidden" | null]> = []
  for (const profile of profiles) {
    const report = await director.reports.internal({ profile, from: "2025-01-01", to: "2026-12-31" })
    all.push(...figuresOf(report).map(([indicator, value]) => [`${profile} ${indicator}`, value] as const))
  }
  return Object.fromEntries(all)
}

/** The streams of a structure, by kind and key, in the order in which they began. */
const streamsOf = async (
  storage: Storage,
  structure: string,
): Promise<ReadonlyArray<readonly [kind: string, key: string]>> => {
  const store = await storage.open({ structure, tables: [] })
  const { events } = await store.readAll(0, Number.MAX_SAFE_INTEGER)
  await store.close()
  return [...new Set(events.map(({ stream }) => stream))].map((id) => {
    const slash = id.indexOf("/")
    return [id.slice(0, slash), id.slice(slash + 1)] as const
  })
}

/** Ask a program what it finds in a structure of a journal. */
const tellOf = async (storage: Storage, structure: string, anchor: Anchor): Promise<Told> => {
  await using core = await openLater(storage, structure)
  const report = await core.audit.verify({ anchors: [anchor] })
  const tables = await core.audit.tables()
  const team = core.as({ id: structure === "association-exemple" ? "mediatrice-a" : "mediator-1", roles: ["mediator"] })
  const stages: Record<string, string> = {}
  const words: Array<string | null> = []
  const people: Record<string, string | null> = {}
  for (const [kind, key] of await streamsOf(storage, structure)) {
    if (kind === "mediation") {
      const found = await team.process.get({ mediation: key })
      stages[key] = found?.stage ?? "unknown"
      words.push(...(found?.interviews.map(({ notes }) => notes) ?? []))
    }
    if (kind === "person") people[key] = (await team.people.person({ person: key }))?.name ?? null
  }
  return {
    head: { position: anchor.position, hash: anchor.hash },
    verified: { ok: report.ok, events: report.verified, marks: report.marksChecked },
    differences: tables.reduce((sum, { differences }) => sum + differences, 0),
    figures: await reportsOf(core),
    stages,
    words,
    people,
  }
}

/** What a program says of every structure. */
export const tell = async (
  storage: Storage,
  anchors: Readonly<Record<string, Anchor>>,
): Promise<Readonly<Record<string, Told>>> => {
  const told: Record<string, Told> = {}
  for (const structure of structures) {
    const anchor = anchors[structure]
    if (anchor === undefined) throw new Error(`No anchor of ${structure}`)
    told[structure] = await tellOf(storage, structure, anchor)
  }
  return told
}
