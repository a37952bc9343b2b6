import { describe, expect, it } from "vitest"
import { defineParameter, type Parameter, plainDate } from "../../packages/core/src/index.ts"
import { generatedPart } from "../generated.ts"
import { audit, countsOf, everyParameter, type LawText, readTexts, verdicts } from "./audit.ts"
import { checks } from "./checks.ts"

const page = new URL("../../docs/law.md", import.meta.url)
const day = plainDate("2026-12-01")
const texts = readTexts()
const all = everyParameter()
const one = (id: string): Parameter<unknown> => {
  const found = all.find((parameter) => parameter.id === id)
  if (found === undefined) throw new Error(id)
  return found
}
const verdictOf = (parameter: Parameter<unknown>, of: ReadonlyArray<LawText> = texts, on = day) =>
  audit([parameter], of, on)[0]?.verdict

/** The brackets with one amount of one year changed by ten euros. */
const changed = (from: string): Parameter<unknown> => {
  const brackets = one("budget.wage-brackets")
  const values = brackets.values.map((entry) => {
    const value = entry.value as { readonly thresholds: ReadonlyArray<number> }
    const thresholds = value.thresholds.map((amount, index) => (index === 3 ? amount + 1000 : amount))
    return entry.from === from ? { ...entry, value: { ...value, thresholds } } : entry
  })
  return { ...brackets, values }
}

describe("the audit of the law", () => {
  it("finds no parameter that differs from a text that we can read", () => {
    const findings = audit(all, texts, day)
    expect(findings.flatMap(({ values }) => values.flatMap(({ lacking }) => lacking))).toEqual([])
    expect(countsOf(findings).differs).toBe(0)
  })

  it("sees one amount that was changed (Code du travail R3252-2)", () => {
    for (const from of ["2020-01-01", "2023-01-01", "2026-01-01"]) {
      const [finding] = audit([changed(from)], texts, day)
      expect(finding?.verdict).toBe("differs")
      const differing = finding?.values.filter(({ verdict }) => verdict === "differs")
      expect(differing?.map((value) => value.from)).toEqual([from])
      expect(differing?.[0]?.lacking).toHaveLength(1)
      expect(differing?.[0]?.lacking[0]).toContain("R3252-2")
    }
    // A year whose text is in no package that we can read: nobody can tell, and it is said.
    const [unread] = audit([changed("2025-01-01")], texts, day)
    expect(unread?.values.find(({ from }) => from === "2025-01-01")?.verdict).toBe("not in any source we can read")
  })

  it.each(checks.map(({ parameter, article }) => [parameter, article] as const))(
    "compares %s with %s: the words that it wants are there, and would be missed",
    (parameter, article) => {
      const own = texts.filter((text) => text.article === article)
      expect(own.length).toBeGreaterThan(0)
      const without = texts.map((text) => (text.article === article ? { ...text, text: "Article abrogé." } : text))
      expect(verdictOf(one(parameter), without)).toBe("differs")
      expect(audit([one(parameter)], texts, day)[0]?.values.flatMap(({ verdict }) => verdict)).toContain("agrees")
    },
  )

  it("says where the text is older than the parameter", () => {
    const older = texts.map((text) => ({ ...text, from: "2010-01-01", to: "2010-12-31" }))
    expect(verdictOf(one("dalo.delays"), older)).toBe("text older than the parameter")
  })

  it("says what ends within 60 days, and what nobody checked for 13 months", () => {
    const brackets = one("budget.wage-brackets")
    expect(verdictOf(brackets, texts, plainDate("2026-10-31"))).toBe("agrees")
    expect(verdictOf(brackets, texts, plainDate("2026-11-01"))).toBe("ends within 60 days")
    expect(verdictOf(one("dalo.delays"), texts, plainDate("2028-02-01"))).toBe("not checked for 13 months")
  })

  it("says what is in no source that we can read", () => {
    const own = defineParameter({
      id: "test.own",
      label: { fr: "Montant fictif" },
      unit: "cents",
      checkedOn: "2026-11-23",
      values: [{ from: "2026-01-01", value: 1, reference: { source: "Texte fictif" } }],
    })
    expect(verdictOf(own)).toBe("not in any source we can read")
  })

  it("counts each verdict on the page of the law, as on the day of its last check", () => {
    const findings = audit(all, texts, day)
    const [parameters, values] = [countsOf(findings), countsOf(findings.flatMap((finding) => finding.values))]
    const rows = verdicts.map((verdict) => `| ${verdict} | ${parameters[verdict]} | ${values[verdict]} |`)
    const expected = `| verdict | parameters | values |\n| --- | --- | --- |\n${rows.join("\n")}\n`
    expect(generatedPart(page, "law-audit", expected)).toBe(expected)
  })
})

describe("the references of the law", () => {
  /** What rests on no text with an address that was read: marks of the tool, practice, and what only secondary pages tell. */
  const unlinked = new Set([
    "budget.home-loan-ratio",
    "budget.incident-fee-cap",
    "budget.microcredit",
    "budget.rsa-base-mayotte",
    "budget.rsa-scale-mayotte",
    "budget.shock-window",
    "caf.mandate-days",
    "caf.procedures",
    "caf.quotient-parts",
    "deadlines.escalation",
    "deontology.listening-imbalance",
    "energy.cheque.request",
    "energy.cut.delays",
    "energy.effort.threshold",
    "energy.water.leak",
    "isolation.alert-duties",
    "housing.visale",
    "housing.decency.energy",
    "housing.decency.energy-overseas",
    "housing.decency.size",
    "housing.decency.answer",
    "privacy.retention-period",
    "rights.procedures",
  ])

  it("have an address for every dated value, but for those that are named", () => {
    const without = all.filter(({ values }) => values.some(({ reference }) => reference.url === undefined))
    expect(without.map(({ id }) => id).filter((id) => !unlinked.has(id))).toEqual([])
  })

  it("are those of the texts that we can read, wherever a version is named", () => {
    const known = new Map(texts.map((text) => [text.id, text]))
    const named = all.flatMap(({ values }) =>
      values.flatMap((value) => {
        const id = /LEGIARTI\d+$/.exec(value.reference.url ?? "")?.[0]
        const text = id === undefined ? undefined : known.get(id)
        return text === undefined ? [] : [[value.from >= text.from, value.from <= (text.to ?? "9999-12-31")]]
      }),
    )
    expect(named.length).toBeGreaterThan(2)
    expect(named.flat()).not.toContain(false)
  })
})
