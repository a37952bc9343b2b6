import type { AnyPlugin } from "@traitdunion/core"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { cafRelay } from "@traitdunion/plugin-caf-relay"
import { dalo } from "@traitdunion/plugin-dalo"
import { energyWater } from "@traitdunion/plugin-energy-water"
import { housing } from "@traitdunion/plugin-housing"
import { isolation } from "@traitdunion/plugin-isolation"
import { rightsAccess } from "@traitdunion/plugin-rights-access"
import { expect, it } from "vitest"
import * as z from "zod"

const plugins: ReadonlyArray<AnyPlugin> = [
  budgetCounseling,
  cafRelay,
  dalo,
  housing,
  energyWater,
  isolation,
  rightsAccess,
]
const shape = (schema: z.core.$ZodType) => z.toJSONSchema(schema, { io: "output", unrepresentable: "any" })
const offers = new Map(plugins.flatMap(({ offers: all }) => all.map((offer) => [offer.name, offer] as const)))

it("every plugin asks in the very shape that another one offers", () => {
  const asks = plugins.flatMap(({ id, asks: all }) => all.map((ask) => [id, ask] as const))
  expect(asks.length).toBeGreaterThan(4)
  for (const [id, ask] of asks) {
    const offer = offers.get(ask.offer)
    expect(offer, `${id} asks for ${ask.offer}`).toBeDefined()
    expect(offer?.version, `${id} asks for ${ask.offer}`).toBe(ask.version)
    expect(shape(ask.answer), `${id} asks for ${ask.offer}`).toEqual(shape(offer?.answer ?? z.never()))
  }
})
