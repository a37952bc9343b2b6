import { TraitDunionError } from "./base.ts"

/** A sealed value is not what was recorded, or does not stand where it was recorded. Nothing of it was opened. */
export class SealBroken extends TraitDunionError {
  readonly _tag = "SealBroken"
  readonly code = "TDU-SEAL"
  /** The stream that the value stands in. */
  readonly stream: string

  constructor(stream: string) {
    super(
      {
        fr: "Une donnée scellée a été modifiée ou déplacée : elle n'est pas ouverte.",
        en: `A sealed value in ${stream} was changed or moved; it was not opened.`,
      },
      {
        fr: "Vérifier le journal et revenir à la dernière sauvegarde saine.",
        en: "Verify the journal, and restore the last sound backup.",
      },
    )
    this.stream = stream
  }
}

/** The person was erased, or is archived: nothing more can be recorded about them under this id. */
export class SubjectClosed extends TraitDunionError {
  readonly _tag = "SubjectClosed"
  readonly code = "TDU-CLOSED"
  readonly state: "erased" | "archived"

  constructor(state: "erased" | "archived") {
    super(
      state === "erased"
        ? {
            fr: "Les données de cette personne ont été effacées : rien ne peut plus être enregistré sous cet identifiant.",
            en: "This person's data was erased; nothing can be recorded under this id any more.",
          }
        : {
            fr: "Les données de cette personne sont archivées.",
            en: "This person's data is archived.",
          },
      state === "erased"
        ? {
            fr: "Si la personne revient, l'enregistrer de nouveau : elle aura un autre identifiant.",
            en: "Register the person again, under another id.",
          }
        : {
            fr: "La direction peut la sortir de l'archive, si la personne revient.",
            en: "A director can restore it from the archive when the person comes back.",
          },
    )
    this.state = state
  }
}

/** Words were to be sealed for somebody whom nobody registered: no erasure, export or retention would know of them. */
export class SubjectUnregistered extends TraitDunionError {
  readonly _tag = "SubjectUnregistered"
  readonly code = "TDU-SUBJECT"
  /** The command. */
  readonly operation: string

  constructor(operation: string) {
    super(
      {
        fr: `Cette saisie (${operation}) confie quelque chose sur quelqu'un qui n'est pas enregistré : rien n'a été gardé.`,
        en: `${operation} carries personal data of a subject that nobody registered; nothing was recorded.`,
      },
      {
        fr: "Enregistrer d'abord la personne ou l'institution, puis recommencer.",
        en: "Register the person or institution first: the `subject` of a command is the id of one.",
      },
    )
    this.operation = operation
  }
}
