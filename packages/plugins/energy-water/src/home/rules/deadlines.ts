import { defineDeadline } from "@traitdunion/core"
import { chequeLastDay, energyCode } from "../../law/index.ts"
import { EnergyHome } from "../stream.ts"

/** @internal What falls due in a household's file: the last announced day to ask for the cheque. */
export const homeDeadlines = [
  defineDeadline(EnergyHome, {
    id: "energy/cheque-request",
    label: { fr: "Dernier jour annoncé pour demander le chèque énergie", en: "Last day to ask for the energy cheque" },
    citation: energyCode("art. L124-1"),
    due: ({ cheques }) =>
      cheques
        .filter(({ standing }) => standing === "not-received")
        .flatMap(({ year }) => chequeLastDay(year) ?? [])
        .toSorted()[0] ?? null,
  }),
]
