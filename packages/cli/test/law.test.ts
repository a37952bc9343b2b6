import { sqliteStorage } from "@traitdunion/adapter-sqlite"
import { openMediation } from "@traitdunion/core"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { describe, expect, it } from "vitest"
import { clock, ran } from "./support/cli.ts"
import { journal, ownFolder } from "./support/folder.ts"

const { path } = ownFolder()

describe("law", () => {
  it("lists every parameter of the core and of the plugins, with its periods, texts, links and day of check", async () => {
    const { code, out, err } = await ran(path(), ["law"])
    expect({ code, err }).toEqual({ code: 0, err: "" })
    for (const words of [
      "law.distance",
      "privacy.retention-period",
      "budget.wage-brackets",
      "caf.",
      "dalo.",
      "du 01/01/2026 au 31/12/2026",
      "(publié le 26/12/2025) https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000053193584",
      "vérifié le 01/12/2026",
    ]) {
      expect(out).toContain(words)
    }
  })

  it("tells what ends within 60 days, or has ended, in both languages and as data", async () => {
    // On the tenth of March 2026, the amount of Mayotte ends in three weeks.
    const french = await ran(path(), ["law", "--ending"])
    expect(french.out).toContain("budget.rsa-base-mayotte")
    expect(french.out).toContain("FINIT le 31/03/2026")
    expect(french.out).not.toContain("law.distance")
    expect((await ran(path(), ["law", "--ending", "--lang", "en"])).out).toContain("ENDS on 2026-03-31")
    const json = await ran(path(), ["law", "--format", "json"])
    const listed: ReadonlyArray<{ parameter: string; state: string }> = JSON.parse(json.out)
    expect(listed.find(({ parameter }) => parameter === "budget.wage-brackets")?.state).toBe("known")
    expect(listed.find(({ parameter }) => parameter === "budget.rsa-base-mayotte")?.state).toBe("ends-soon")
  })

  it("counts what a structure entered itself, and says where the tool says otherwise", async () => {
    {
      await using mediation = await openMediation({
        structure: "association-exemple",
        storage: sqliteStorage({ file: path("m.sqlite") }),
        plugins: [budgetCounseling],
        ports: { clock },
      })
      const { law } = mediation.as({ id: "lead-1", roles: ["lead"] })
      const reference = { source: "Décret fictif", url: "https://exemple.test/decret" }
      await law.enter({
        parameter: "budget.rsa-base-mayotte",
        from: "2026-04-01",
        to: "2027-03-31",
        value: 33_001,
        reference,
      })
      await law.enter({ parameter: "budget.rsa-base", from: "2026-01-01", to: "2026-01-31", value: 60_002, reference })
    }
    const { code, out, err } = await ran(path(), ["law", ...journal])
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toContain("du 01/04/2026 au 31/03/2027  33001")
    expect(out).toContain("saisi par la structure à partir du 01/04/2026, vérifié par lead-1 le 10/03/2026")
    expect(out).toContain("DIFFÈRE de ce que dit l'outil")
    expect((await ran(path(), ["law", "--ending", ...journal])).out).not.toContain("budget.rsa-base-mayotte")
  })
})
