import { addPeriod, formatDay, valueIfKnown } from "@traitdunion/core"
import { evictionCalendar, evictionDelays, inFrench, tenancyLaw } from "../../law/index.ts"
import { current, last } from "./course.ts"
import type { ArrearsFact, ArrearsFactOf } from "./facts.ts"
import type { HearingPoint } from "./hearing-point.ts"

const ask = (steps: ReadonlyArray<string>): HearingPoint => ({
  point: "act-read-again",
  label: { fr: "Acte à relire", en: "An act to be read again" },
  holds: null,
  steps,
  references: [tenancyLaw("art. 24")],
})

/** A day and a delay that one act writes, and that do not fit each other. */
const disagree = (act: ArrearsFactOf<"payment-order" | "leave-order">): ReadonlyArray<HearingPoint> => {
  const { fact, on, until, within } = act
  if (until === undefined || within === undefined) return []
  const served = { on, within }
  const { deadlines } = evictionCalendar({
    landlord: "unknown",
    ...(fact === "payment-order" ? { paymentOrder: served } : { leaveOrder: served }),
  })
  const counted = deadlines.find(({ id }) => id === (fact === "payment-order" ? "clause" : "leave"))
  if (counted === undefined || (counted.lastSafeDay <= until && until <= counted.lastArguableDay)) return []
  return [
    ask([
      `L'acte du ${formatDay(on)} écrit le ${formatDay(until)}, et un délai qui mène au ${formatDay(counted.lastSafeDay)} : à relire. Le jour écrit est compté en attendant.`,
    ]),
  ]
}

/** An order to pay that writes less than the law gives: it may be raised before the judge. */
const tooShort = (facts: ReadonlyArray<ArrearsFact>): ReadonlyArray<HearingPoint> => {
  const order = last(facts, "payment-order")
  const least = order === undefined ? undefined : valueIfKnown(evictionDelays, order.on)?.value.paymentOrder
  if (order === undefined || least === undefined) return []
  const end = order.until ?? (order.within === undefined ? undefined : addPeriod(order.on, order.within))
  if (end === undefined || end >= addPeriod(order.on, least)) return []
  return [
    ask([
      `Le commandement de payer du ${formatDay(order.on)} laisserait jusqu'au ${formatDay(end)}, moins que ${inFrench(least)} : à relire, et à soulever devant le juge s'il le dit bien.`,
    ]),
  ]
}

/** @internal Acts whose words are in doubt: they are kept as they were told, and asked about. */
export const actsInDoubt = (facts: ReadonlyArray<ArrearsFact>): ReadonlyArray<HearingPoint> => {
  const now = current(facts)
  const acts = [last(now, "payment-order"), last(now, "leave-order")].filter((act) => act !== undefined)
  return [...acts.flatMap(disagree), ...tooShort(now)]
}
