import { builtIns } from "@traitdunion/core/built-ins"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { describe, expect, it } from "vitest"
import { inputSchema, operationsOf } from "../src/index.ts"

interface Field {
  readonly title?: string
  readonly "x-ref"?: string
  readonly items?: Field
}

const fieldsOf = (id: string): Readonly<Record<string, Field>> => {
  const found = operationsOf([...builtIns, budgetCounseling]).get(`commands/${id}`)
  const schema = found === undefined ? {} : inputSchema(found)
  return (schema["properties"] ?? {}) as Readonly<Record<string, Field>>
}

describe("fields that share one schema", () => {
  it("have each their own word", () => {
    const { party, consent } = fieldsOf("consent.give")
    expect([party?.title, consent?.title]).toEqual(["Partie", "Consentement"])
    const { convention, funder } = fieldsOf("partners.signConvention")
    expect([convention?.title, funder?.title]).toEqual(["Convention", "Financeur"])
    expect(Object.values(fieldsOf("budget.negotiate")).map(({ title }) => title)).not.toContain(undefined)
    const titles = Object.values(fieldsOf("budget.negotiate")).map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
  })

  it("name each their own kind of thing", () => {
    const { party, consent } = fieldsOf("consent.give")
    expect([party?.["x-ref"], consent?.["x-ref"]]).toEqual(["party", undefined])
    const { household, person } = fieldsOf("people.joinHousehold")
    expect([household?.["x-ref"], person?.["x-ref"]]).toEqual(["household", "person"])
    const { colleagues, conventions } = fieldsOf("registers.record")
    expect([colleagues?.items?.["x-ref"], conventions?.items?.["x-ref"]]).toEqual(["mediator", "convention"])
  })
})
