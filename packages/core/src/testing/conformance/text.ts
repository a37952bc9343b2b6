import { same } from "./check.ts"
import { batch, event, probeChange } from "./sample.ts"
import { type ConformanceCase, conformanceCase } from "./trial.ts"

/** JSON texts that a storage must not touch: their bytes are hashed. */
const texts: ReadonlyArray<readonly [what: string, text: string]> = [
  ["accents", '{"œuvre":"Élève à l’école, ÿ"}'],
  ["decomposed accents", '{"e":"e\u0301"}'],
  ["emoji and rare planes", '{"a":"👩‍👧‍👦 𝔘 🕊️"}'],
  ["spaces and order of keys", '{ "b" : 1.0,\t"a" : [ ] }\n'],
  ["numbers as they were written", '{"a":1e3,"b":0.10,"c":12345678901234567890}'],
  ["escapes", '{"a":"\\u00e9\\u0000\\n\\\\\\"","b":"\\ud800"}'],
  ["words of SQL", `{"a":"'; drop table x; -- ? $1 :a \\\\"}`],
]

/** Texts come back as they went in. */
export const textCases: ReadonlyArray<ConformanceCase> = [
  ...texts.map(([what, text]) =>
    conformanceCase(`the text of an event comes back byte for byte: ${what}`, async ({ open }) => {
      const store = await open()
      await store.commit(
        batch({ writes: [{ stream: "a/1", expected: 0, events: [{ ...event("c1"), data: text, meta: text }] }] }),
      )
      const found = (await (await open()).read(["a/1"])).get("a/1")?.[0]
      same([found?.data, found?.meta], [text, text], "data and meta")
    }),
  ),
  conformanceCase("an event of a megabyte comes back whole", async ({ open }) => {
    const store = await open()
    const text = JSON.stringify("é".repeat(500_000))
    await store.commit(batch({ writes: [{ stream: "a/1", expected: 0, events: [{ ...event("c1"), data: text }] }] }))
    const found = (await store.readAll(0, 1)).events[0]?.data ?? ""
    same([found.length, found === text], [text.length, true], "length and equality")
  }),
  conformanceCase("text of rows is well-formed: lone surrogates and NUL become U+FFFD", async ({ open }) => {
    const store = await open()
    await store.commit(batch({ rows: [probeChange("k", { label: "a\uD800b\u0000c👍" })] }))
    const wanted = "a\uFFFDb\uFFFDc👍"
    same(
      (await store.rows("probe", {})).map((row) => row["label"]),
      [wanted],
      "label",
    )
    same(
      (await store.rows("probe", { where: { label: "a\uD800b\u0000c👍" } })).length,
      1,
      "looked up as it was written",
    )
  }),
]
