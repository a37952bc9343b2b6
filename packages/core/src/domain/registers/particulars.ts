import * as z from "zod"
import { field, type Label } from "../../kernel/index.ts"
import type { RegisterKey } from "./vocabulary.ts"

/** At which moment of a conflict a mediator steps in. */
export const conflictSteps = {
  prevention: { fr: "Désamorcer avant le conflit", en: "Defuse before a conflict" },
  appeasement: { fr: "Apaiser un conflit avéré", en: "Appease an open conflict" },
  safety: { fr: "Orienter vers les services compétents pour la sécurité", en: "Refer to the services for safety" },
  "agreement-follow-up": { fr: "Suivre un accord conclu", en: "Follow up an agreement" },
} as const satisfies Record<string, Label>
/** The key of a step, see {@link conflictSteps}. */
export type ConflictStep = keyof typeof conflictSteps

/** Whether people are informed one by one or together. */
export const sessionFormats = {
  individual: { fr: "Sensibilisation individuelle", en: "Individual session" },
  collective: { fr: "Sensibilisation collective", en: "Collective session" },
} as const satisfies Record<string, Label>
/** The key of a format, see {@link sessionFormats}. */
export type SessionFormat = keyof typeof sessionFormats

/** To whom an information or awareness session speaks. */
export const audiences = {
  inhabitants: { fr: "Habitants", en: "Inhabitants" },
  partners: { fr: "Partenaires", en: "Partners" },
  institutions: { fr: "Institutions", en: "Institutions" },
} as const satisfies Record<string, Label>
/** The key of an audience, see {@link audiences}. */
export type Audience = keyof typeof audiences

/** What a watch observation is about: how people live together, or the state of places. */
export const watchNatures = {
  social: { fr: "Veille sociale", en: "Social watch" },
  technical: { fr: "Veille technique", en: "Technical watch" },
} as const satisfies Record<string, Label>
/** The key of a nature, see {@link watchNatures}. */
export type WatchNature = keyof typeof watchNatures

/** What became of a procedure that a mediator helped to clear, looked at later. */
export const continuityResults = {
  effective: { fr: "Prise en charge effective", en: "Really taken up" },
  ongoing: { fr: "Démarche en cours", en: "Still under way" },
  interrupted: { fr: "Démarche interrompue", en: "Interrupted" },
} as const satisfies Record<string, Label>
/** The key of a result, see {@link continuityResults}. */
export type ContinuityResult = keyof typeof continuityResults

const count = z.int().min(0).max(10_000)

/** @internal What is particular to an act of one register, under the name it has in the record. */
export const particularFields = {
  /** Presence: how many people a round or a drop-in session came into contact with. */
  round: z.exactOptional(z.strictObject({ contacts: count })),
  /** Conflict: at which moment, and whether the situation was calmer at the end. */
  prevention: z.exactOptional(
    z.strictObject({ step: field.keyOf(conflictSteps), calmed: z.exactOptional(z.boolean()) }),
  ),
  /** Information: a session with its audience, its attendance and what was handed out. */
  session: z.exactOptional(
    z.strictObject({
      format: field.keyOf(sessionFormats),
      audience: field.keyOf(audiences),
      title: z.exactOptional(field.anonymousText(120)),
      attendance: z.exactOptional(count),
      materials: z.exactOptional(field.anonymousText(200)),
    }),
  ),
  /** Watch: what was seen of the territory, never of a person. */
  watch: z.exactOptional(
    z.strictObject({
      nature: field.keyOf(watchNatures),
      observation: field.text(2000),
      reportedTo: z.exactOptional(field.id),
    }),
  ),
  /** Partner: the referral that this act made or followed. */
  referral: z.exactOptional(field.id),
  /** Institution: the procedure to clear, and the day on which to check that it went on. */
  clearing: z.exactOptional(
    z.strictObject({ procedure: field.anonymousText(120), checkOn: z.exactOptional(field.date) }),
  ),
  /** Consultation: the issue that was raised or answered. */
  issue: z.exactOptional(field.id),
  /** Collective: the project that the act served. */
  project: z.exactOptional(field.id),
}

/** The register to which each particular belongs. */
const belongsTo: ReadonlyArray<readonly [keyof typeof particularFields, RegisterKey, string]> = [
  ["round", "presence", "présence de proximité"],
  ["prevention", "conflict", "situations conflictuelles"],
  ["session", "inform", "information et sensibilisation"],
  ["watch", "watch", "veille sociale territoriale"],
  ["referral", "partner", "mise en relation avec un partenaire"],
  ["clearing", "institution", "lever les incompréhensions"],
  ["issue", "consultation", "concertation"],
  ["project", "collective", "projets collectifs"],
]

type Particulars = { readonly [K in keyof typeof particularFields]?: unknown }

const mayMeetNobody: ReadonlyArray<RegisterKey> = ["presence", "watch"]

/** @internal Refuse the particulars of another register, and an act that met nobody where that makes no sense. */
export const checkParticulars = (
  input: Particulars & { readonly register: RegisterKey; readonly persons: number },
  context: z.core.$RefinementCtx,
): void => {
  for (const [name, register, words] of belongsTo) {
    if (input[name] === undefined || input.register === register) continue
    context.addIssue({
      code: "custom",
      path: [name],
      message: `Belongs to the register ${register}, not to ${input.register}`,
      params: { fr: `Propre au registre « ${words} », pas à celui de cet acte` },
    })
  }
  if (input.persons === 0 && !mayMeetNobody.includes(input.register)) {
    context.addIssue({
      code: "custom",
      path: ["persons"],
      message: "At least one person: only a presence round or an observation may meet nobody",
      params: { fr: "Au moins une personne : seule une tournée ou une observation peut n'avoir rencontré personne" },
    })
  }
}
