import { Institution, Person, type ReadContext, valueOn } from "@traitdunion/core"
import { counters, OwnProcedureKind, type PieceKind, rightsCatalogue } from "../catalogue/index.ts"
import { last, piecesOf, RightsProcedure } from "../procedure/index.ts"

/** @internal What documents of a procedure are made of: the person's words sealed, and facts that name nobody. */
export const gathered = async (read: ReadContext, key: string, to: string | undefined) => {
  const { opened, facts } = await read.state(RightsProcedure, key)
  if (opened === null) return { recipient: "nobody", parts: null }
  const { name, address } = await read.state(Person, opened.holder)
  const { name: receiver } = await read.state(Institution, to ?? opened.office ?? "nobody")
  const { added } = await read.state(OwnProcedureKind, opened.ownKind ?? "none")
  const known = opened.kind === undefined ? undefined : valueOn(rightsCatalogue, opened.on).value[opened.kind]
  const expected: ReadonlyArray<PieceKind> | null = known?.pieces ?? added?.pieces ?? null
  const receipt = last(facts, "received")
  return {
    recipient: to ?? opened.holder,
    parts: {
      name,
      address,
      receiver: receiver ?? counters[opened.counter].fr,
      label: known?.label.fr ?? added?.name ?? "Démarche",
      wish: opened.wish ?? null,
      openedOn: opened.on,
      filedOn: last(facts, "filed")?.on ?? null,
      receivedOn: receipt?.on ?? null,
      answerBy: receipt?.answerBy ?? null,
      until: last(facts, "pieces-asked")?.until ?? null,
      expected: expected === null ? null : [...expected],
      pieces: piecesOf(facts).map((one) => ({ ...one })),
    },
    required: ["identity"] as const,
  }
}

/** @internal What stands around a letter of the person's. */
export const letterOf = (
  letter: { readonly name: string; readonly address: string | null; readonly to: string; readonly on: string },
  { from = [], place }: { readonly from?: ReadonlyArray<string> | undefined; readonly place?: string | undefined },
) => ({
  on: letter.on,
  ...(place === undefined ? {} : { place }),
  from: [letter.name, ...(letter.address === null ? [] : letter.address.split("\n"))],
  to: [letter.to],
  signatures: [letter.name],
  ...(from.length === 0 ? {} : { notices: [`Préparé avec l'aide de : ${from.join(", ")}.`] }),
})
