import { defineRule, pass, principles, warn } from "@traitdunion/core"
import { settleAppointment } from "./commands.ts"

/** @internal A mediator who visits alone is known to a colleague: before, and once it is over. */
export const loneVisit = defineRule({
  id: "agenda/lone-visit",
  label: { fr: "Une visite seul se dit à un collègue avant, puis après" },
  principle: principles.protection,
  on: [settleAppointment],
  check: ({ input: { how }, state: { booked, toldTo, back } }) => {
    if (booked?.alone !== true || how !== "honoured" || (toldTo !== null && back)) return pass
    return toldTo === null
      ? warn({
          fr: "Personne n'a été prévenu avant cette visite seul. En parler à l'équipe, puis confirmer.",
          en: "Nobody was told before this lone visit. Talk about it with the team, then confirm.",
        })
      : warn({
          fr: "Le collègue prévenu ne sait pas que la visite est finie. Le lui dire, puis confirmer.",
          en: "The colleague who was told does not know that it is over. Tell them, then confirm.",
        })
  },
})
