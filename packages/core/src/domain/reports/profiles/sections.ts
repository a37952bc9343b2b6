import type { ProfileSection } from "../../../plugin/index.ts"

const volume = ["registers/activities", "registers/persons", "registers/minutes"] as const

/** Where the work was done, and with whom. */
export const territorySection: ProfileSection = {
  key: "territory",
  title: { fr: "Territoires et lieux", en: "Territories and places" },
  intro: {
    fr: "Un quartier prioritaire n'est jamais déduit de la commune : il est renseigné, ou « non renseigné ».",
    en: "A priority neighbourhood is never told from the commune: it is recorded, or not recorded.",
  },
  blocks: [
    { kind: "breakdown", title: { fr: "Par commune", en: "By commune" }, by: "commune", indicators: volume },
    {
      kind: "breakdown",
      title: { fr: "Par quartier prioritaire", en: "By priority neighbourhood" },
      by: "qpv",
      indicators: volume,
    },
    { kind: "breakdown", title: { fr: "Par lieu", en: "By place" }, by: "place", indicators: volume },
    {
      kind: "breakdown",
      title: { fr: "Par type de lieu", en: "By type of place" },
      by: "place_type",
      indicators: volume,
    },
  ],
}

/** Who was met. */
export const publicSection: ProfileSection = {
  key: "public",
  title: { fr: "Publics", en: "Publics" },
  blocks: [
    { kind: "breakdown", title: { fr: "Par genre", en: "By gender" }, by: "gender", indicators: ["registers/persons"] },
    {
      kind: "breakdown",
      title: { fr: "Par tranche d'âge", en: "By age band" },
      by: "age_band",
      indicators: ["registers/persons"],
    },
    {
      kind: "breakdown",
      title: { fr: "Par public", en: "By public" },
      by: "public",
      indicators: ["registers/persons"],
    },
  ],
}

/** What was done, by register. */
export const registersSection: ProfileSection = {
  key: "registers",
  title: { fr: "Les huit registres d'intervention", en: "The eight registers of intervention" },
  blocks: [
    { kind: "breakdown", title: { fr: "Par registre", en: "By register" }, by: "register", indicators: volume },
    {
      kind: "trend",
      title: { fr: "Actes, mois par mois", en: "Activities by month" },
      indicator: "registers/activities",
    },
  ],
}

/** What it was about, how it was asked for and done. */
export const themesSection: ProfileSection = {
  key: "themes",
  title: { fr: "Thèmes, saisine et modalités", en: "Themes, origin and modality" },
  blocks: [
    { kind: "breakdown", title: { fr: "Par thème", en: "By theme" }, by: "theme", indicators: volume },
    {
      kind: "breakdown",
      title: { fr: "Par mode de saisine", en: "By origin" },
      by: "origin",
      indicators: ["registers/activities"],
    },
    { kind: "breakdown", title: { fr: "Par modalité", en: "By modality" }, by: "modality", indicators: volume },
  ],
}

/** ALLER VERS and FAIRE AVEC. */
export const principlesSection: ProfileSection = {
  key: "principles-of-action",
  title: { fr: "Aller vers, faire avec", en: "Outreach, doing together" },
  blocks: [
    {
      kind: "figures",
      title: { fr: "Principes d'action", en: "Principles of action" },
      indicators: ["registers/outreach", "registers/done-with", "registers/autonomy", "registers/newcomers"],
    },
    {
      kind: "breakdown",
      title: { fr: "Qui a fait l'acte", en: "Who did the act" },
      by: "doer",
      indicators: ["registers/activities"],
    },
  ],
}

/** Partners, and what came of it. */
export const partnersSection: ProfileSection = {
  key: "partners",
  title: { fr: "Partenaires et suites données", en: "Partners and follow-up" },
  blocks: [
    {
      kind: "breakdown",
      title: { fr: "Par partenaire mobilisé", en: "By partner" },
      by: "partner",
      indicators: ["registers/activities", "registers/persons"],
    },
    {
      kind: "breakdown",
      title: { fr: "Suites données", en: "Follow-up" },
      by: "follow_up",
      indicators: ["registers/activities"],
    },
  ],
}

/** The mediations themselves. */
export const mediationsSection: ProfileSection = {
  key: "mediations",
  title: { fr: "Médiations", en: "Mediations" },
  blocks: [
    {
      kind: "figures",
      title: { fr: "De la saisine à la clôture", en: "From request to closure" },
      indicators: ["process/opened", "process/closed", "process/agreed"],
    },
    {
      kind: "breakdown",
      title: { fr: "Médiations closes, par issue", en: "Mediations closed, by outcome" },
      by: "outcome",
      indicators: ["process/closed"],
    },
    {
      kind: "breakdown",
      title: { fr: "Médiations ouvertes, par mode de saisine", en: "Mediations opened, by origin" },
      by: "origin",
      indicators: ["process/opened"],
    },
  ],
}
