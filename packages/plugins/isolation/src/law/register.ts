import {
  addPeriod,
  defineParameter,
  inCode,
  type Label,
  type Parameter,
  type PlainDate,
  plainDate,
  valueOn,
} from "@traitdunion/core"

/** What the law says of the register of people whom a commune watches over. */
export interface RegisterLaw {
  /** Within how long the mayor acknowledges a request to the person, an ISO 8601 period. */
  readonly acknowledgement: string
  /** Whether somebody else's request must be in writing. */
  readonly inWriting: boolean
  /** What is enough in law for somebody else to ask: that the person, or who represents them, did not object. */
  readonly thirdParty: "no-objection"
}

/** For whom the register is. */
export const registerGrounds = {
  "over-65": { fr: "65 ans ou plus, à domicile", en: "65 or over, at home" },
  "over-60-unfit": { fr: "Plus de 60 ans, inapte au travail", en: "Over 60, unfit for work" },
  disabled: { fr: "Adulte en situation de handicap, à domicile", en: "Disabled adult, at home" },
} as const satisfies Record<string, Label>
/** The key of a ground, see {@link registerGrounds}. */
export type RegisterGround = keyof typeof registerGrounds

const text = inCode("social-action", "art. L121-6-1", { publishedOn: "2024-04-10" })

/**
 * The communal register (*registre communal*), since the version of L121-6-1 that was read. Whether the decree of 2004 was
 * adapted since is not known: a structure may ask the town hall.
 */
export const registerLaw: Parameter<RegisterLaw> = defineParameter({
  id: "isolation.register",
  label: { fr: "Registre communal des personnes vulnérables", en: "Communal register" },
  unit: "period",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2024-04-10",
      value: { acknowledgement: "P8D", inWriting: true, thirdParty: "no-objection" },
      reference: {
        ...text,
        reference:
          "art. L121-6-1 (version du 10 avril 2024) ; décret n° 2004-926 (art. R121-2 et suivants), dont l'adaptation après 2024 n'est pas connue",
      },
    },
  ],
})

/** The last day on which a mayor acknowledges a request, or `null` with the words that say why none is known. */
export interface RegisterAnswer {
  readonly by: PlainDate | null
  readonly words: Label | null
}

/**
 * By when the mayor acknowledges a request to the person, from the day on which the town hall received it: 8 days, by the
 * plain calendar. `null`, with words, before the text that was read.
 *
 * @example
 * ```ts
 * import { registerAnswer } from "@traitdunion/plugin-isolation"
 * registerAnswer("2026-07-01").by // "2026-07-09"
 * ```
 */
export const registerAnswer = (receivedOn: string): RegisterAnswer => {
  const day = plainDate(receivedOn)
  if (day < (registerLaw.values[0]?.from ?? "9999-12-31")) {
    return {
      by: null,
      words: {
        fr: "Le délai de réponse du maire n'est pas connu de l'outil à cette date : le lui demander.",
        en: "By when the mayor answers is not known here on that day: ask.",
      },
    }
  }
  return { by: addPeriod(day, valueOn(registerLaw, day).value.acknowledgement), words: null }
}
