import { defineTally } from "@traitdunion/core"
import { ecoGestures } from "../gestures.ts"
import { comparisonsOf } from "../rules/asked.ts"
import { EnergyHome } from "../stream.ts"
import { homeDayTable } from "../tables.ts"
import { energies, handedEquipment, heatings } from "../vocabulary.ts"

/** Households on the days of what happened there. */
export const homeTally = defineTally(EnergyHome, {
  name: "energy_home",
  measures: {
    opened: { label: { fr: "Ménages suivis", en: "Households" } },
    visits: { label: { fr: "Visites à domicile", en: "Home visits" } },
    taught: { label: { fr: "Éco-gestes montrés", en: "Gestures taught" } },
    taken_up: { label: { fr: "Éco-gestes adoptés", en: "Gestures taken up" } },
    handed: { label: { fr: "Équipements remis", en: "Equipment handed over" } },
    compared: { label: { fr: "Factures comparées", en: "Bills compared" } },
    lower: { label: { fr: "Consommations en baisse", en: "Lower consumption" } },
  },
  dimensions: {
    commune: { label: { fr: "Commune", en: "Commune" } },
    heating: { label: { fr: "Chauffage", en: "Heating" }, members: heatings },
    gesture: { label: { fr: "Éco-geste", en: "Gesture" }, members: ecoGestures },
    equipment: { label: { fr: "Équipement", en: "Equipment" }, members: handedEquipment },
    energy: { label: { fr: "Énergie ou eau", en: "Energy or water" }, members: energies },
  },
  days: { table: homeDayTable, columns: ["on"] },
  entries: (state) => {
    const { opened, visits, gestures, handed } = state
    if (opened === null) return []
    const { commune, heating, conventions: within } = opened
    const by = { ...(commune === undefined ? {} : { commune }), ...(heating === undefined ? {} : { heating }) }
    return [
      { on: opened.on, of: { opened: 1 }, by, within },
      ...visits.map(({ on }) => ({ on, of: { visits: 1 }, by, within })),
      ...gestures.map(({ gesture, on }) => ({ on, of: { taught: 1 }, by: { ...by, gesture }, within })),
      ...gestures.flatMap(({ gesture, takenUp, seenOn }) =>
        takenUp === true && seenOn !== null
          ? [{ on: seenOn, of: { taken_up: 1 }, by: { ...by, gesture }, within }]
          : [],
      ),
      ...handed.map(({ equipment, count, on }) => ({ on, of: { handed: count }, by: { ...by, equipment }, within })),
      ...comparisonsOf(state).flatMap(({ energy, after, changePerMille }) =>
        after === null || changePerMille === null
          ? []
          : [
              {
                on: after.to,
                of: { compared: 1, lower: changePerMille < 0 ? 1 : 0 },
                by: { ...by, energy },
                within,
              },
            ],
      ),
    ]
  },
})
