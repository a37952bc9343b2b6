import { type Citation, defineParameter, type Label, type LegalGround, type Parameter } from "@traitdunion/core"

/** What to do when somebody is in danger, with its article. */
export interface AlertDuty {
  /** The ground under which the core's command by law records it. */
  readonly ground: Exclude<LegalGround, "other">
  readonly duty: Label
  readonly citation: Citation
}

const penal = (reference: string): Citation => ({ source: "Code pénal", reference })

/** The duties, the most pressing first. A person decides; no program does. */
const duties: ReadonlyArray<AlertDuty> = [
  {
    ground: "penal-223-6",
    duty: {
      fr: "Porter secours, sans risque pour soi ni pour d'autres, ou appeler les secours : chacun y est tenu",
      en: "Help, without risk, or call for help: everybody must",
    },
    citation: penal("art. 223-6"),
  },
  {
    ground: "penal-434-3",
    duty: {
      fr: "Informer les autorités de mauvais traitements, privations ou agressions sexuelles sur un mineur ou sur une personne qui ne peut se protéger, tant qu'ils durent ; les personnes tenues au secret en sont exceptées, sauf si la loi en dispose autrement",
      en: "Tell the authorities of ill-treatment of somebody who cannot protect themself, as long as it lasts",
    },
    citation: penal("art. 434-3"),
  },
  {
    ground: "penal-434-1",
    duty: {
      fr: "Informer les autorités d'un crime dont il est encore possible de prévenir les effets ; les personnes tenues au secret en sont exceptées",
      en: "Tell the authorities of a crime whose effects can still be prevented",
    },
    citation: penal("art. 434-1"),
  },
  {
    ground: "penal-226-14",
    duty: {
      fr: "Le secret n'interdit pas d'informer les autorités judiciaires, médicales ou administratives de ces faits ; une cellule départementale reçoit les maltraitances d'adultes (CASF art. L119-2)",
      en: "Secrecy does not forbid telling the authorities of such facts",
    },
    citation: penal("art. 226-14"),
  },
]

/** The duties to alert, as they were read in April 2026. */
export const alertDuties: Parameter<ReadonlyArray<AlertDuty>> = defineParameter({
  id: "isolation.alert-duties",
  label: { fr: "Devoirs d'alerte en cas de danger", en: "Duties to alert" },
  unit: "texts",
  checkedOn: "2026-12-01",
  values: [
    {
      from: "2026-04-02",
      value: duties,
      reference: penal("art. 223-6, 226-14, 434-1 et 434-3, textes lus en avril 2026"),
    },
  ],
})
