import {
  type Cents,
  citeInFull,
  formatDay,
  formatEuros,
  Institution,
  Person,
  type PlainDate,
  type ReadContext,
} from "@traitdunion/core"
import type { DocumentBlock } from "@traitdunion/documents"
import {
  Arrears,
  type ArrearsFact,
  type ArrearsState,
  arrearsFactKinds,
  besideArrears,
  type HearingPoint,
  judgments,
  type KnownBeside,
  last,
} from "../arrears/index.ts"
import { rentMeasures } from "../law/index.ts"

export { sender } from "@traitdunion/core"

/** @internal What a recipient gets of a file beside the name and the address: nothing else is handed to the gate. */
export interface Told {
  readonly amounts?: true
  readonly words?: true
}

/** @internal The file that a document is made of; `parts` is `null` where there is none, and nothing leaves. */
export const gathered = async <More extends object>(
  read: ReadContext,
  key: string,
  recipient: string | undefined,
  told: Told,
  today: PlainDate,
  more: (state: ArrearsState, beside: KnownBeside) => More | null,
) => {
  const state = await read.state(Arrears, key)
  const { opened, facts, dwelling, words } = state
  const added = opened === null ? null : more(state, await besideArrears(read, opened.holder, today))
  if (opened === null || added === null) return { recipient: "nobody", parts: null }
  const { name, address } = await read.state(Person, opened.holder)
  const to = recipient ?? opened.holder
  const institution = await read.state(Institution, to)
  const debt = told.amounts === true ? last(facts, "debt-noted") : undefined
  return {
    recipient: to,
    parts: {
      name,
      address,
      dwelling,
      to: institution.name,
      debt: debt === undefined ? null : debt.debt,
      debtOn: debt?.on ?? null,
      rent: debt?.rent ?? null,
      monthly: debt?.monthly ?? null,
      words: told.words === true ? words : null,
      landlord: opened.landlord,
      leaseSignedOn: opened.leaseSignedOn ?? null,
      ...added,
    },
    // Without their name a document is nobody's; what it tells of the dwelling waits for an agreement, too.
    required: ["identity", "housing"] as const,
  }
}

/** @internal What stands around a document in the person's name. */
export const around = (
  letter: { readonly name: string; readonly address: string | null; readonly to: string | null; readonly on: string },
  { from = [], place }: { readonly from?: ReadonlyArray<string> | undefined; readonly place?: string | undefined },
) => ({
  on: letter.on,
  ...(place === undefined ? {} : { place }),
  from: [letter.name, ...(letter.address === null ? [] : letter.address.split("\n"))],
  ...(letter.to === null ? {} : { to: [letter.to] }),
  signatures: [letter.name],
  ...(from.length === 0 ? {} : { notices: [`Préparé avec l'aide de : ${from.join(", ")}.`] }),
})

/** A fact in words, without its date; amounts stay where they are. */
const factInWords = (fact: ArrearsFact): string => {
  const kind = arrearsFactKinds[fact.fact].fr
  switch (fact.fact) {
    case "judged":
      return `${kind} : ${judgments[fact.judgment].fr.toLowerCase()}${fact.until === undefined ? "" : `, jusqu'au ${formatDay(fact.until)}`}`
    case "summons":
      return `${kind}, audience le ${formatDay(fact.hearingOn)}`
    case "hearing":
      return fact.postponedTo === undefined ? "Audience tenue" : `Audience renvoyée au ${formatDay(fact.postponedTo)}`
    case "fsl-answered":
    case "delays-decided":
    case "force-decided":
      return `${kind} : ${fact.granted ? "accordé" : "refusé"}`
    case "commission-measure":
      return `${kind} : ${rentMeasures[fact.measure].fr.toLowerCase()}`
    case "aid-decided":
      return `${kind} : ${fact.kept ? "maintenue" : "suspendue"}`
    default:
      return kind
  }
}

/** @internal A fact as a document tells it: nothing sealed stands in it. */
export interface ToldFact {
  readonly on: PlainDate
  readonly text: string
}
/** @internal Facts as a document tells them. */
export const toldFacts = (facts: ReadonlyArray<ArrearsFact>): ReadonlyArray<ToldFact> =>
  facts.map((fact) => ({ on: fact.on, text: factInWords(fact) }))

/** @internal The facts as a table. */
export const factTable = (facts: ReadonlyArray<ToldFact>): DocumentBlock => ({
  kind: "table",
  caption: "Les faits",
  columns: [{ label: "Date" }, { label: "Fait" }],
  rows: facts.map(({ on, text }) => [formatDay(on), text]),
})

/** @internal What is owed, as far as it was agreed that it leaves. */
export const debtFigures = (parts: {
  readonly debt: Cents | null
  readonly debtOn: PlainDate | null
  readonly rent: Cents | null
  readonly monthly: Cents | null
}): ReadonlyArray<DocumentBlock> => {
  const { debt, debtOn, rent, monthly } = parts
  if (debt === null || debtOn === null) return []
  return [
    {
      kind: "figures",
      items: [
        { label: `Dette au ${formatDay(debtOn)}`, value: formatEuros(debt) },
        ...(rent === null ? [] : [{ label: "Loyer sans les charges", value: formatEuros(rent) }]),
        ...(monthly === null ? [] : [{ label: "Reste à payer par mois", value: formatEuros(monthly) }]),
      ],
    },
  ]
}

/** @internal What is to be looked at before the judge, the fact that decides first. */
export const pointTable = (points: ReadonlyArray<HearingPoint>): DocumentBlock => ({
  kind: "table",
  caption: "À regarder avant l'audience",
  columns: [{ label: "Quoi" }, { label: "Constat" }, { label: "Détail" }],
  rows: points.map(({ label, holds, steps }) => [
    label.fr,
    holds === null ? "à demander" : holds ? "oui" : "non",
    steps.join(" "),
  ]),
})

/** @internal The texts that a document rests on, each once. */
export const textsOf = (
  all: ReadonlyArray<{ readonly references: HearingPoint["references"] }>,
): ReadonlyArray<DocumentBlock> => {
  const items = [...new Set(all.flatMap(({ references }) => references.map((one) => citeInFull(one))))]
  return items.length === 0 ? [] : [{ kind: "references", items }]
}
