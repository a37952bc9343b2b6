import { dayInFrench, type PlainDate, type Unsealed } from "../../../../kernel/index.ts"
import type { StreamWords } from "../../../../plugin/index.ts"
import type { HeldFact } from "./held.ts"
import { type NoticeParts, noticeInFrench } from "./notice.ts"
import { Names, Speech, type Telling } from "./spoken.ts"

/** What the text is made of. */
export interface TextParts extends NoticeParts {
  readonly person: string
  readonly on: PlainDate
  readonly facts: ReadonlyArray<Unsealed<HeldFact>>
  /** Where confided values stood in each fact. */
  readonly confided: ReadonlyArray<ReadonlyArray<string>>
  readonly institutions: ReadonlyArray<readonly [id: string, name: string]>
  /** By the name of the stream. */
  readonly words: ReadonlyMap<string, StreamWords["fields"]>
  readonly values: ReadonlyMap<string, Telling["values"]>
  readonly labels: Telling["labels"]
}

/** Everything that is held about a person, and what they are to know of it, in French sentences: one paragraph a fact. */
export const inFrench = (parts: TextParts): string => {
  const { person, on, facts, institutions, words, values, labels } = parts
  const names = new Names([
    ...facts.map(({ by }) => [by, "un membre de notre équipe"] as const),
    ...institutions,
    [person, "vous"],
    ["self", "vous"],
    ["autre-personne", "une autre personne"],
  ])
  const told = facts.map(({ on: recorded, what, by, stream, data }, index) => {
    const [name = "", key = ""] = stream.split("/")
    if (name === "mediation") names.number(key, "la médiation")
    const confided = new Set(parts.confided[index])
    const speech = new Speech(names, {
      fields: words.get(name) ?? {},
      values: values.get(name) ?? {},
      confided,
      labels,
    })
    const lines = speech.lines((data ?? {}) as Readonly<Record<string, unknown>>)
    const whose = by === person ? " (par vous)" : ""
    const where = name === "mediation" ? `, dans ${names.number(key, "la médiation")}` : ""
    return [`${dayInFrench(recorded)} — ${what.fr}${where}${whose}`, ...lines.map((line) => `  - ${line}`)].join("\n")
  })
  return [
    "Ce que nous gardons à votre sujet",
    `Ce document a été établi le ${dayInFrench(on)}. Votre identifiant chez nous est ${person}.`,
    ...noticeInFrench(parts, names),
    "CE QUI EST ENREGISTRÉ\nVoici chaque fait que nous avons enregistré, du plus ancien au plus récent. Ce que d'autres personnes ont confié n'y figure pas : cela leur appartient.",
    ...told,
  ].join("\n\n")
}
