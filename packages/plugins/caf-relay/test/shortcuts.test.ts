import { cafInquiries, cafRelay, openFisca, rightsSimulations } from "@traitdunion/plugin-caf-relay"
import { describe, expect, it } from "vitest"
import * as z from "zod"
import { impatient, openRelay, outcome } from "./support/desk.ts"

const to = { recipient: "caf-66" }
const nowhere = "http://127.0.0.1:9"
const plugins = [
  cafRelay,
  cafInquiries(impatient({ url: nowhere, token: "x" }), to),
  rightsSimulations(openFisca({ url: nowhere }), to),
]
const doors = plugins.flatMap(({ commands = {}, outlets = {} }) => [
  ...Object.entries(commands),
  ...Object.entries(outlets),
])
const shortcuts = {
  password: "Secret-1234",
  socialSecurityNumber: "1900466136001",
  nir: "1900466136001",
  screenshot: "data:image/png;base64,AAAA",
  cookie: "session=1",
} as const

describe("the tempting shortcut", () => {
  it("has no way in: no command and no document takes a password, a social security number or a picture", () => {
    expect(doors.length).toBeGreaterThan(20)
    for (const [name, { input }] of doors) {
      const { issues } = z.safeParse(input, shortcuts).error ?? { issues: [] }
      const refused = issues.flatMap((one) => (one.code === "unrecognized_keys" ? one.keys : []))
      expect([name, refused.toSorted()]).toEqual([name, Object.keys(shortcuts).toSorted()])
    }
  })

  it("is not taken through a field that is there for something else", async () => {
    const { desk, storage } = await openRelay()
    const number = "1900466136001"
    const identity = { givenNames: ["CAMILLE"], sex: "F", birthPlace: { country: "99134" } } as const
    const tries = [
      desk.caf.noteFileNumber({ person: "camille", office: "caf-66", number }),
      desk.caf.noteFileNumber({ person: "camille", office: "caf-66", number: "1 90 04 2A 136 001 42" }),
      desk.caf.noteIdentity({ person: "camille", identity: { ...identity, birthName: `EXEMPLE ${number}` } }),
      desk.caf.grantMandate({
        person: "camille",
        mandate: "m-1",
        procedures: ["rsa"],
        duration: "day",
        words: `Mon numéro est le ${number}, mon mot de passe est connu.`,
      }),
    ]
    for (const one of tries) expect(await outcome(one)).toBe("InvalidInput")
    const store = await storage.open({ structure: "association-exemple", tables: [] })
    expect(JSON.stringify(await store.readAll(0, 1000))).not.toContain(number)
  })
})
