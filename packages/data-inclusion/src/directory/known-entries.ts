import type { DataInclusionStructure } from "../schema/index.ts"
import type { DirectoryDesk, Entry } from "./desk.ts"
import { idOf, keyOf, publishedId } from "./reference.ts"

/** What of a structure stands in the directory already. */
export interface Standing {
  readonly partner: string
  /** The entry, when there is one. */
  readonly entry: Entry | undefined
  /** The institution's name, when it is registered, with an entry or without. */
  readonly name: string | undefined
  /** The partnership is over: an import does not begin it anew. */
  readonly isOver: boolean
  /** The structure is an entry of our own that was published: it has no reference but itself. */
  readonly isOwn: boolean
}

/** Find the structures of a file in the directory: by their reference, or by the id under which we publish our own. */
export const standingsIn = async (
  desk: DirectoryDesk,
  structures: ReadonlyArray<DataInclusionStructure>,
): Promise<ReadonlyArray<Standing>> => {
  const entries = await desk.partners.directory({})
  const institutions = new Map((await desk.people.institutions({})).map(({ institution, name }) => [institution, name]))
  const foreign = new Map(entries.flatMap((entry) => (entry.external ? [[keyOf(entry.external), entry]] : [])))
  const own = new Map(entries.filter(({ external }) => external === undefined).map((entry) => [entry.partner, entry]))
  const standings: Standing[] = []
  for (const { source, id } of structures) {
    const prefix = publishedId(source, "")
    const ours = id.startsWith(prefix) ? own.get(id.slice(prefix.length)) : undefined
    const entry = foreign.get(keyOf({ source, id })) ?? ours
    const partner = entry?.partner ?? idOf({ source, id })
    const name = institutions.get(partner)
    const card = entry === undefined && name !== undefined ? await desk.partners.partner({ partner }) : null
    const isOver = card !== null && card.endedOn !== null
    standings.push({ partner, entry, name, isOver, isOwn: entry !== undefined && entry === ours })
  }
  return standings
}
