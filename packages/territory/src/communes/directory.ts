import { InvalidValue, type Words } from "@traitdunion/core"
import { isInseeCode, notInseeCode } from "../insee.ts"
import type { Commune } from "./commune.ts"
import { namesOf, plainName } from "./name.ts"
import { type CommuneSource, readSource } from "./source.ts"

/** The communes of France of one edition of the official geographic code. */
export interface Communes {
  /** The commune of an INSEE code; `undefined` for any other code, a postal code or a former one among them. */
  readonly byCode: (insee: string) => Commune | undefined
  /** The commune of an INSEE code; for any other code it throws `InvalidValue`, with the code to use if one is known. A postal code is told as one, with the communes that it serves. */
  readonly require: (insee: string) => Commune
  /** Every commune of that name, in order of code. Accents, case, hyphens and `St` for `Saint` do not matter. */
  readonly named: (name: string) => ReadonlyArray<Commune>
  /** The communes of a département, in order of code, without the arrondissements of Paris, Lyon and Marseille. */
  readonly inDepartment: (code: string) => ReadonlyArray<Commune>
}

const known = (list: ReadonlyArray<Commune>): string => list.map(({ code, name }) => `${code} ${name}`).join(", ")

const directoryOf = ({ communes, successors }: CommuneSource): Communes => {
  const codes = new Map(communes.map((commune) => [commune.code, commune]))
  const names = Map.groupBy(
    communes.flatMap((commune) => [...namesOf(commune.name)].map((name) => ({ name, commune }))),
    ({ name }) => name,
  )
  const departments = Map.groupBy(
    communes.filter(({ partOf }) => partOf === undefined),
    ({ department }) => department,
  )

  const whyNot = (insee: string): Words => {
    if (!isInseeCode(insee)) return notInseeCode
    const today = codes.get(successors.get(insee) ?? "")
    const served = communes.filter(({ postalCodes }) => postalCodes.includes(insee))
    // A postal code may happen to be a former INSEE code too, of a commune elsewhere: people write the postal code.
    if (served.length > 0) {
      const also =
        today === undefined || served.includes(today)
          ? { fr: "", en: "" }
          : {
              fr: ` C'est aussi l'ancien code INSEE de ${known([today])}.`,
              en: ` It is also the former INSEE code of ${known([today])}.`,
            }
      return {
        fr: `${insee} est un code postal, pas un code INSEE. Il dessert : ${known(served)}.${also.fr}`,
        en: `${insee} is a postal code, not an INSEE code. It serves: ${known(served)}.${also.en}`,
      }
    }
    return today === undefined
      ? { fr: `Aucune commune n'a le code INSEE ${insee}.`, en: `No commune has the INSEE code ${insee}.` }
      : {
          fr: `${insee} n'est plus le code d'une commune : employer ${known([today])}.`,
          en: `${insee} is no longer the code of a commune: use ${known([today])}.`,
        }
  }

  return {
    byCode: (insee) => codes.get(insee),
    require: (insee) => {
      const commune = codes.get(insee)
      if (commune === undefined) throw new InvalidValue("commune", whyNot(insee))
      return commune
    },
    named: (name) => (names.get(plainName(name)) ?? []).map(({ commune }) => commune),
    inDepartment: (code) => departments.get(code) ?? [],
  }
}

let loaded: Communes | undefined

/**
 * The communes of France. The first call reads and indexes the files (some 12 MB), later calls answer the same index;
 * importing the package reads nothing.
 *
 * @example
 * ```ts
 * import { communes } from "@traitdunion/territory"
 * communes().byCode("66136")?.name // "Perpignan"
 * communes().named("st esteve").map(({ code }) => code) // ["66172"]
 * communes().require("66000") // throws InvalidValue: a postal code, which serves 66136 Perpignan
 * ```
 */
export const communes = (): Communes => {
  loaded ??= directoryOf(readSource())
  return loaded
}
