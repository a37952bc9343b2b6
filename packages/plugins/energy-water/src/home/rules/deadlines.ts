import { defineDeadline, type PlainDate } from "@traitdunion/core"
import { chequeLastDay, energyCode } from "../../law/index.ts"
import { EnergyHome, type EnergyHomeState } from "../stream.ts"

const lastDays = ({ cheques }: EnergyHomeState): ReadonlyArray<PlainDate> =>
  cheques
    .filter(({ standing }) => standing === "not-received")
    .flatMap(({ year }) => chequeLastDay(year) ?? [])
    .toSorted()

/**
 * @internal What falls due in a household's file: the last announced day to ask for the cheque. That of an earlier year
 * stands beside it, so that the one never hides the other.
 */
export const homeDeadlines = [
  defineDeadline(EnergyHome, {
    id: "energy/cheque-request",
    label: { fr: "Dernier jour annoncé pour demander le chèque énergie", en: "Last day to ask for the energy cheque" },
    citation: energyCode("art. L124-1"),
    due: (state) => lastDays(state).at(-1) ?? null,
  }),
  defineDeadline(EnergyHome, {
    id: "energy/cheque-request-earlier",
    label: {
      fr: "Dernier jour annoncé pour demander le chèque énergie d'une année précédente",
      en: "Last day to ask for the energy cheque of an earlier year",
    },
    citation: energyCode("art. L124-1"),
    due: (state) => {
      const days = lastDays(state)
      return days.length > 1 ? (days[0] ?? null) : null
    },
  }),
]
