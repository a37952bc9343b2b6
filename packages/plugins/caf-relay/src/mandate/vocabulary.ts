import { formatDay, type PlainDate, valueOn } from "@traitdunion/core"
import { type CafProcedureKind, cafProcedureKinds } from "../catalogue/index.ts"
import { type MandateDuration, mandateDays, mandateDurations } from "../law/index.ts"
import { within } from "../vocabulary.ts"

/** What a mandate is about. */
export interface MandateTerms {
  readonly procedures: ReadonlyArray<CafProcedureKind>
  readonly duration: MandateDuration
  /** The day on which it is signed. */
  readonly on: PlainDate
  /** Somebody represents the person, who is a minor or a protected adult, and signs. */
  readonly represented?: boolean
}

/** The procedures in one order: the same terms have the same words, however they were listed. */
const listed = (procedures: MandateTerms["procedures"]): string =>
  (Object.keys(cafProcedureKinds) as ReadonlyArray<CafProcedureKind>)
    .filter((kind) => procedures.includes(kind))
    .map((kind) => within(cafProcedureKinds[kind].fr))
    .join(" ; ")

/**
 * The words of a mandate in French: what for, for how long, what the mediator does and never does. They hold no name: the
 * printed form adds who signs. The same terms have the same words.
 *
 * @example
 * ```ts
 * import { plainDate } from "@traitdunion/core"
 * import { mandateWords } from "@traitdunion/plugin-caf-relay"
 * const words = mandateWords({ procedures: ["in-work-bonus"], duration: "month", on: plainDate("2026-05-04") })
 * ```
 */
export const mandateWords = ({ procedures, duration, on, represented = false }: MandateTerms): string => {
  const days = valueOn(mandateDays, on).value[duration]
  return [
    "Je demande à la structure de m'aider dans mes démarches en ligne (code civil, articles 1984 et suivants).",
    `Cela vaut pour : ${listed(procedures)}.`,
    `Cela vaut ${mandateDurations[duration].fr.toLowerCase()} (${days} jour${days > 1 ? "s" : ""}) à partir du ${formatDay(on)}. Pour toute autre démarche, on me le demandera d'abord.`,
    "Nous faisons la démarche ensemble : je reste l'auteur de ce qui est déclaré en mon nom.",
    "Je peux arrêter à tout moment, pour tout ou pour une seule démarche, sans donner de raison.",
    "Mes mots de passe restent à moi : la structure ne les demande pas et ne les garde pas. Elle ne garde ni mon numéro de sécurité sociale pour se connecter, ni copie d'écran.",
    "La structure n'utilise que ce qui est nécessaire à ces démarches, et l'efface quand ce n'est plus utile.",
    represented
      ? "La personne qui me représente signe ce mandat."
      : "Je déclare ne pas être sous une mesure de protection.",
  ].join("\n")
}
