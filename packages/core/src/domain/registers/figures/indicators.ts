import type { Citation } from "../../../kernel/index.ts"
import { defineIndicator } from "../../../plugin/index.ts"
import { registersCitation } from "../vocabulary.ts"
import { activityTally } from "./tally.ts"

const journal: Citation = { source: "Actes consignés par les médiateurs dans les registres d'intervention" }
const principles: Citation = { ...registersCitation, reference: "ALLER VERS, FAIRE AVEC" }

const everywhere = [
  "register",
  "theme",
  "modality",
  "origin",
  "place",
  "place_type",
  "commune",
  "qpv",
  "gender",
  "age_band",
  "public",
  "partner",
  "follow_up",
  "doer",
  "convention",
] as const
const acts = { measure: "activities", words: { fr: "Actes consignés", en: "Activities recorded" } } as const

/** The indicators of the eight registers. */
export const activityIndicators = [
  defineIndicator(activityTally, {
    id: "registers/activities",
    label: { fr: "Actes", en: "Activities" },
    unit: "count",
    numerator: {
      measure: "activities",
      words: {
        fr: "Actes consignés et non annulés ; un acte compte une fois, dans un seul registre",
        en: "Activities recorded and not cancelled; each counts once, in one register",
      },
    },
    by: everywhere,
    source: journal,
  }),
  defineIndicator(activityTally, {
    id: "registers/minutes",
    label: { fr: "Temps passé", en: "Time spent" },
    unit: "minutes",
    numerator: {
      measure: "minutes",
      words: { fr: "Durée consignée des actes, en minutes", en: "Recorded length of the activities, in minutes" },
    },
    by: everywhere,
    source: journal,
  }),
  defineIndicator(activityTally, {
    id: "registers/persons",
    label: { fr: "Personnes rencontrées", en: "Persons met" },
    unit: "count",
    numerator: {
      measure: "persons",
      words: {
        fr: "Présences : une personne venue deux fois compte deux fois, car les registres n'identifient personne",
        en: "Attendances: somebody who comes twice counts twice, because registers identify nobody",
      },
    },
    by: everywhere,
    source: journal,
  }),
  defineIndicator(activityTally, {
    id: "registers/mean-length",
    label: { fr: "Durée moyenne d'un acte (minutes)", en: "Mean length of an activity (minutes)" },
    unit: "mean",
    numerator: { measure: "minutes", words: { fr: "Durée consignée des actes", en: "Recorded length" } },
    denominator: acts,
    by: everywhere,
    source: journal,
  }),
  defineIndicator(activityTally, {
    id: "registers/newcomers",
    label: { fr: "Part de nouvelles personnes", en: "Share of newcomers" },
    unit: "share",
    numerator: { measure: "newcomers", words: { fr: "Personnes venues pour la première fois", en: "First visits" } },
    denominator: {
      measure: "persons_new_known",
      words: { fr: "Personnes dont on sait si elles sont nouvelles", en: "Persons known as new or not" },
    },
    by: everywhere,
    source: journal,
  }),
  defineIndicator(activityTally, {
    id: "registers/outreach",
    label: { fr: "Part des actes d'aller vers", en: "Share of outreach" },
    unit: "share",
    numerator: { measure: "outreach", words: { fr: "Actes menés là où sont les gens", en: "Activities of outreach" } },
    denominator: {
      measure: "outreach_known",
      words: { fr: "Actes pour lesquels l'aller vers est renseigné", en: "Activities known as outreach or not" },
    },
    by: everywhere,
    source: principles,
  }),
  defineIndicator(activityTally, {
    id: "registers/done-with",
    label: { fr: "Part des actes faits avec ou par la personne", en: "Share done with or by the person" },
    unit: "share",
    numerator: {
      measure: "done_with",
      words: { fr: "Actes faits ensemble, ou par la personne elle-même", en: "Done together or by the person" },
    },
    denominator: {
      measure: "done_known",
      words: { fr: "Actes pour lesquels on sait qui les a faits", en: "Activities whose doer is known" },
    },
    by: everywhere,
    source: principles,
  }),
  defineIndicator(activityTally, {
    id: "registers/autonomy",
    label: { fr: "Part des actes avec gain d'autonomie", en: "Share with autonomy gained" },
    unit: "share",
    numerator: {
      measure: "autonomy_gained",
      words: {
        fr: "Actes après lesquels la personne est plus autonome qu'avant",
        en: "More autonomous after than before",
      },
    },
    denominator: {
      measure: "autonomy_known",
      words: { fr: "Actes pour lesquels l'autonomie avant et après est renseignée", en: "Both levels known" },
    },
    by: everywhere,
    source: principles,
  }),
  ...(
    [
      ["contacts", "Contacts lors des tournées de présence", "Contacts on presence rounds", "contacts_known"],
      ["sessions", "Séances d'information et de sensibilisation", "Information and awareness sessions", "sessions"],
      ["collective_sessions", "Séances collectives", "Collective sessions", "sessions"],
      ["attendance", "Participants aux séances", "Attendance at sessions", "attendance_known"],
      ["observations", "Observations de veille sociale et technique", "Watch observations", "observations"],
      [
        "technical_observations",
        "Dysfonctionnements relevés (veille technique)",
        "Technical observations",
        "observations",
      ],
      ["conflicts", "Situations conflictuelles traitées", "Conflict situations handled", undefined],
      [
        "referrals",
        "Personnes mises en relation avec un partenaire",
        "Persons put in relation with a partner",
        undefined,
      ],
      ["accompaniments", "Accompagnements physiques", "Physical accompaniments", undefined],
      [
        "procedures",
        "Démarches pour lever une incompréhension",
        "Procedures to clear a misunderstanding",
        "procedures",
      ],
    ] as const
  ).map(([measure, fr, en, known]) =>
    defineIndicator(activityTally, {
      id: `registers/${measure.replaceAll("_", "-")}`,
      label: { fr, en },
      unit: "count",
      numerator: { measure, words: activityTally.measures[measure].label },
      // Told by a particular that an act may leave out: that nobody recorded one is not that there was none.
      ...(known === undefined ? {} : { known }),
      by: everywhere,
      source: journal,
    }),
  ),
  defineIndicator(activityTally, {
    id: "registers/calmed",
    label: { fr: "Part des situations apaisées", en: "Share of situations calmed" },
    unit: "share",
    numerator: { measure: "conflicts_calmed", words: { fr: "Situations apaisées", en: "Situations calmed" } },
    denominator: {
      measure: "conflicts_calmed_known",
      words: { fr: "Situations dont l'effet est renseigné", en: "Situations with a known effect" },
    },
    by: everywhere,
    source: journal,
  }),
  defineIndicator(activityTally, {
    id: "registers/continuity",
    label: { fr: "Part des démarches effectives à la vérification", en: "Share of procedures really taken up" },
    unit: "share",
    numerator: {
      measure: "procedures_effective",
      words: { fr: "Démarches trouvées effectives", en: "Procedures found taken up" },
    },
    denominator: {
      measure: "procedures_checked",
      words: { fr: "Démarches dont la continuité a été vérifiée", en: "Procedures whose continuity was checked" },
    },
    by: everywhere,
    source: { ...registersCitation, reference: "Lever les incompréhensions entre les personnes et les institutions" },
  }),
] as const
