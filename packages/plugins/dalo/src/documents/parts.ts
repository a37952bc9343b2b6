import { citeInFull, formatDay } from "@traitdunion/core"
import type { DocumentBlock } from "@traitdunion/documents"
import { type AppealFact, decisions, factKinds, offerRefusals } from "../appeal/index.ts"
import type { DaloDeadline } from "../law/index.ts"

export { sender } from "@traitdunion/core"

/** @internal A fact in words, without its date. */
export const factInWords = (fact: AppealFact): string => {
  const kind = factKinds[fact.fact].fr
  switch (fact.fact) {
    case "decided":
      return `${kind} : ${decisions[fact.decision].fr.toLowerCase()}${fact.notifiedOn === undefined ? "" : `, notifiée le ${formatDay(fact.notifiedOn)}`}`
    case "documents-asked":
      return `${kind}, à remettre avant le ${formatDay(fact.until)}`
    case "offered":
      return `${kind}${fact.adapted ? "" : ", non adaptée"}${fact.warned ? "" : ", sans mention du droit au logement"}`
    case "offer-answered":
      return `${kind} : ${fact.accepted ? "acceptée" : `refusée${fact.why === undefined ? "" : ` (${offerRefusals[fact.why].fr.toLowerCase()})`}`}`
    case "injunction-judged":
      return `${kind} : ${fact.ordered ? "offre ordonnée" : "rejet"}`
    case "annulment-judged":
      return `${kind} : ${fact.annulled ? "rejet annulé" : "rejet maintenu"}`
    case "gracious-answered":
      return `${kind} : ${fact.granted ? "la commission revoit sa décision" : "rejet maintenu"}`
    default:
      return kind
  }
}

/** @internal The appeal as it went and as it goes on. */
export const timelineOf = (
  facts: ReadonlyArray<AppealFact>,
  deadlines: ReadonlyArray<DaloDeadline>,
  today: string,
): DocumentBlock => ({
  kind: "timeline",
  title: "Les étapes du dossier",
  today,
  points: [
    ...facts.map((fact) => ({ on: fact.on, label: factInWords(fact), kind: "past" as const })),
    ...deadlines
      .filter(({ lastSafeDay }) => lastSafeDay >= today)
      .map(({ lastSafeDay, label, actor }) => ({
        on: lastSafeDay,
        label: label.fr,
        kind: actor === "person" ? ("due" as const) : ("awaited" as const),
      })),
  ],
})

/** @internal The deadlines as a table, each with its article. */
export const deadlineTable = (deadlines: ReadonlyArray<DaloDeadline>): ReadonlyArray<DocumentBlock> =>
  deadlines.length === 0
    ? []
    : [
        {
          kind: "table",
          caption: "Les délais",
          columns: [
            { label: "Quoi" },
            { label: "Jour prudent" },
            { label: "Jour défendable" },
            { label: "Opposable" },
            { label: "Article" },
          ],
          rows: deadlines.map(({ label, lastSafeDay, lastArguableDay, opposable, references }) => [
            label.fr,
            formatDay(lastSafeDay),
            formatDay(lastArguableDay),
            opposable === null ? "à vérifier" : opposable ? "oui" : "non",
            references[0]?.reference ?? "",
          ]),
        },
      ]

/** @internal The texts that the deadlines rest on, each once, with the address at which it can be read. */
export const textsOf = (deadlines: ReadonlyArray<DaloDeadline>): ReadonlyArray<DocumentBlock> =>
  deadlines.length === 0
    ? []
    : [
        {
          kind: "references",
          items: [...new Set(deadlines.flatMap(({ references }) => references.map((one) => citeInFull(one))))],
        },
      ]
