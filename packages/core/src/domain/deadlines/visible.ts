import type { Actor } from "../../kernel/index.ts"
import { block, deadlineTable, defineReachRule, pass, type ReadContext } from "../../plugin/index.ts"
import { principles } from "../deontology/index.ts"
import { boundMediations, MediationStream } from "../process/index.ts"
import { type AcknowledgementState, DeadlineAcknowledgement } from "./stream.ts"

/**
 * @internal What somebody may know of: a director answers for all; others see the deadlines of what they may read, and of what is
 * confided to nobody. Nobody sees here a mediation that no list shows them.
 */
export const visible = async <Row extends { readonly stream: string; readonly stream_key: string }>(
  read: ReadContext,
  actor: Actor,
  rows: ReadonlyArray<Row>,
): Promise<ReadonlyArray<Row>> => {
  const bound = await boundMediations(read, actor)
  const free = rows.filter(({ stream, stream_key }) => stream !== MediationStream.name || !bound.has(stream_key))
  if (actor.roles.includes("director")) return free
  const known = await read.known(free.map((row) => ({ stream: row.stream, key: row.stream_key, row })))
  return known.map(({ row }) => row)
}

/** A deadline is taken in hand by who has it in their list. One that is hidden from them and one that is not there are the same. */
export const inTheirList = defineReachRule<AcknowledgementState>({
  id: "deadlines/in-their-list",
  label: { fr: "Une échéance n'est prise en charge que par qui la voit" },
  principle: principles.confidentiality,
  hides: true,
  to: [DeadlineAcknowledgement],
  check: async ({ actor, key, state, read }) => {
    // Whoever has it in hand may let it go, though it left the list since.
    if (state.by === actor.id) return pass
    const rows = await read.rows(deadlineTable, { where: { key } })
    return (await visible(read, actor, rows)).length > 0
      ? pass
      : block({
          fr: "Aucune échéance de votre liste ne porte cet identifiant.",
          en: "No deadline in your list has this id.",
        })
  },
})
