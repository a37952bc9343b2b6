import { dayInFrench, type PersonalCategory, type PlainDate, personalCategories } from "../../../../kernel/index.ts"
import type { Names } from "./spoken.ts"

/** Who answers for the data, as the structure gives it: a program does not know. */
export interface Controller {
  readonly name: string
  /** How to write to them. */
  readonly contact?: string
  /** The data protection officer (*délégué à la protection des données*), where there is one. */
  readonly officer?: string
}

/** Something of the person that left the structure. */
export interface Told {
  readonly recipient: string
  readonly categories: ReadonlyArray<PersonalCategory>
  readonly purpose: "agreement" | "access" | "law"
  readonly on: PlainDate
}

/** What the notice is made of. */
export interface NoticeParts {
  readonly controller: Controller | null
  readonly told: ReadonlyArray<Told>
  readonly lastContact: PlainDate | null
  readonly keptMonths: number
  readonly keptBecause: string
}

const WHY = {
  agreement: "avec votre accord",
  access: "parce que vous aviez demandé ce que nous gardons",
  law: "parce que la loi le demandait",
} as const

const responsible = (controller: Controller | null): string => {
  if (controller === null) return "La structure qui vous remet ce document est responsable de ces informations."
  const { name, contact, officer } = controller
  return [
    `${name} est responsable de ces informations.`,
    ...(contact === undefined ? [] : [`Vous pouvez nous écrire : ${contact}.`]),
    ...(officer === undefined ? [] : [`Le délégué à la protection des données : ${officer}.`]),
  ].join(" ")
}

const recipients = (told: ReadonlyArray<Told>, names: Names): string => {
  const inside = "Dans notre équipe, les personnes qui vous accompagnent et celles qui en répondent peuvent les lire."
  if (told.length === 0) return `${inside} Rien n'a été communiqué à quelqu'un d'autre.`
  const each = told.map(({ recipient, categories, purpose, on }) => {
    const what = categories.map((category) => personalCategories[category].fr.toLowerCase()).join(", ")
    return `  - Le ${dayInFrench(on)}, à ${names.get(recipient) ?? "un autre destinataire"}, ${WHY[purpose]} : ${what}.`
  })
  return [`${inside} Voici ce qui a été communiqué, et à qui :`, ...each].join("\n")
}

const kept = ({ lastContact, keptMonths, keptBecause }: NoticeParts): string =>
  [
    `Nous les gardons à portée de main pendant ${keptMonths} mois après notre dernier contact (${keptBecause}).`,
    ...(lastContact === null ? [] : [`Notre dernier contact avec vous date du ${dayInFrench(lastContact)}.`]),
    "Ensuite elles sont mises à l'écart ou effacées.",
  ].join(" ")

/**
 * What a person is told beside the data themselves, in French: who is responsible, what for, who received something, how
 * long it is kept, the rights, and to whom to complain.
 */
export const noticeInFrench = (parts: NoticeParts, names: Names): ReadonlyArray<string> => [
  `QUI EST RESPONSABLE\n${responsible(parts.controller)}`,
  "POURQUOI NOUS LES GARDONS\nNous gardons ces informations pour vous accompagner, pour savoir ce qui a été fait et décidé avec vous, et pour rendre compte de notre activité par des chiffres où personne n'est nommé. Chaque autre usage demande votre accord ; ceux que vous avez donnés, refusés ou retirés figurent plus bas.",
  `QUI LES REÇOIT\n${recipients(parts.told, names)}`,
  `COMBIEN DE TEMPS\n${kept(parts)}`,
  "VOS DROITS\nVous pouvez demander à tout moment de recevoir ces informations, de faire corriger une erreur, de les faire effacer, de limiter ce que nous en faisons ou de vous y opposer. Vous pouvez retirer un accord aussi simplement que vous l'avez donné. Il suffit de nous le dire.",
  "SI VOUS N'ÊTES PAS D'ACCORD AVEC NOUS\nVous pouvez adresser une réclamation à la CNIL, la Commission nationale de l'informatique et des libertés : www.cnil.fr.",
]
