import { InvalidInput, openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import { expect, it } from "vitest"

const names = [
  "camille@exemple.invalid",
  "Camille",
  "Camille Exemple",
  "camille exemple",
  "camille.exemple",
  "Camille.Exemple",
  "Jean-Marc",
  "Élodie",
  "élodie-7",
  "",
  " m-1",
  "m".repeat(65),
]
const opaque = ["mediator-1", "a7f3", "0198c2a4-7b1e-7c3a-9d2f-5b6a1c0e4d21", "account:42", "directrice", "m_1.2"]

it.each(names)("an actor is not called by a name (%#): the journal keeps its id in clear", async (id) => {
  await using core = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
  let fault: unknown
  try {
    core.as({ id, roles: ["mediator"] })
  } catch (error) {
    fault = error
  }
  expect(fault).toBeInstanceOf(InvalidInput)
  const [issue] = (fault as InvalidInput).issues
  expect(issue?.path).toEqual(["id"])
  expect(issue?.fr).toContain("opaque")
})

it.each(opaque)("%j is an opaque id", async (id) => {
  await using core = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
  expect((await core.as({ id, roles: ["mediator"] }).process.list({})).items).toEqual([])
})

it.each([{ person: "camille@exemple.invalid" }, { institution: "Office d'exemple" }])(
  "who somebody is stands as an id, too: %j",
  async (who) => {
    await using core = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
    expect(() => core.as({ id: "account-1", roles: ["partner"], ...who })).toThrow(InvalidInput)
  },
)
