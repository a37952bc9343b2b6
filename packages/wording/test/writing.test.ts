import { frenchWording } from "@traitdunion/wording"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { set } from "./sets.ts"

const { find } = frenchWording()
const phrases = [...set("building", "waivers"), ...set("building", "discriminatory"), ...set("building", "harmless")]
const answer = (text: string) => find(text).map(({ kind, criterion, certain }) => ({ kind, criterion, certain }))

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))
const unseen = ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad", "\ufe0f"]

describe("how words are written changes no answer", () => {
  it.each([
    ["decomposed accents", (text: string) => text.normalize("NFD")],
    ["full-width letters", fullWidth],
    [
      "mathematical letters",
      (text: string) =>
        text.replace(/[a-z]/g, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 97 + 0x1d41a)),
    ],
    ["no-break spaces", (text: string) => text.replaceAll(" ", "\u00a0")],
    ["typographic apostrophes", (text: string) => text.replaceAll("'", "’")],
    ["two spaces", (text: string) => text.replaceAll(" ", "  ")],
    ["no accents", (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "")],
    ["capitals", (text: string) => text.toUpperCase()],
  ])("%s", (_, rewrite) => {
    for (const phrase of phrases) expect([phrase, answer(rewrite(phrase))]).toEqual([phrase, answer(phrase)])
  })

  it("characters that are not seen, anywhere", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...phrases),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...unseen)), { maxLength: 12 }),
        (phrase, added) => {
          const letters = [...phrase.normalize("NFD")]
          for (const [at, character] of added) letters.splice(at % (letters.length + 1), 0, character)
          expect(answer(letters.join(""))).toEqual(answer(phrase))
        },
      ),
    )
  })

  it("points at the words as they were written", () => {
    const [found] = find("Bien sûr, Madame re\u200btire sa\u00a0plainte déposée en mai")
    expect("Bien sûr, Madame re\u200btire sa\u00a0plainte déposée en mai".slice(found?.start, found?.end)).toBe(
      "re\u200btire sa\u00a0plainte",
    )
  })

  it("answers places inside the text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.constantFrom(...phrases), (noise, phrase) => {
        const text = `${noise} ${phrase} ${noise}`
        for (const { start, end } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeLessThan(end)
        }
      }),
    )
  })
})
