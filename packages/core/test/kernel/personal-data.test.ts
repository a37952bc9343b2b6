import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findPersonalData, type PersonalDataFinding } from "../../src/kernel/personal-data.ts"

type Kind = PersonalDataFinding["kind"]

const found = (text: string): ReadonlyArray<readonly [Kind, string]> =>
  findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)] as const)

const forms: Readonly<Record<Kind, ReadonlyArray<string>>> = {
  phone: [
    "04 68 00 00 00",
    "0468000000",
    "04.68.00.00.00",
    "04-68-00-00-00",
    "04/68/00/00/00",
    "0468 00 00 00",
    "06 000 000 00",
    "06\u00a000\u00a000\u00a000\u00a000",
    "+33 (0)4 68 00 00 00",
    "+33468000000",
    "+33 4 68 00 00 00",
    "0033 4 68 00 00 00",
    "0692 00 00 00",
    "+262 692 00 00 00",
    "+590 690 00 00 00",
    "+687 20 00 00",
    "+34 600 000 000",
    "00212 6 00 00 00 00",
  ],
  email: ["fictif@example.org", "jean.fictif+caf@mail.example.org", "andré@exemple.example", "fictif @ example.org"],
  nir: [
    "2 99 05 66 136 001 42",
    "299056613600142",
    "2990566136001",
    "2.99.05.66.136.001.42",
    "2 99 05 66 136 001",
    "299 056 613 600 142",
    "1 99 05 2A 004 001 36",
    "199052b004001",
  ],
  "beneficiary-number": ["0000000", "1234567A", "1234567 A", "1 234 567 A"],
  iban: [
    "FR76 3000 6000 0112 3456 7890 189",
    "FR7630006000011234567890189",
    "fr14 2004 1010 0505 0001 3M02 606",
    "FR76 3000 6000 0112 3456 7890 18",
    "ES91 2100 0418 4502 0005 1332",
    "GB29 NWBK 6016 1331 9268 19",
  ],
}

const naming = [
  "n° allocataire ",
  "allocataire CAF ",
  "Allocataire n°",
  "numéro de dossier CAF : ",
  "NUMERO ALLOCATAIRE ",
  "numéro d’allocataire : ",
  "CAF n° ",
  "dossier n° ",
  "matricule ",
]

describe("findPersonalData", () => {
  for (const kind of ["phone", "email", "nir", "iban"] as const) {
    it.each(forms[kind])(`finds a ${kind} written %s`, (form) => {
      for (const text of [
        form,
        `Rappeler ${form}, merci`,
        `(${form})`,
        `Vu le 14/03/2026 à 14h30 : ${form} a rappelé`,
      ]) {
        expect(found(text)).toEqual([[kind, form]])
      }
    })
  }

  it.each(naming)("finds the number of a benefit file after %s", (words) => {
    for (const form of forms["beneficiary-number"]) {
      expect(found(`Vu. ${words}${form}, à suivre`)).toEqual([["beneficiary-number", form]])
    }
  })

  it("finds the number of a benefit file before its name", () => {
    expect(found("1234567A (CAF)")).toEqual([["beneficiary-number", "1234567A"]])
  })

  it("finds every number of a text, in order, each once", () => {
    expect(found("fictif@example.org ou 06 00 00 00 00, NSS 2 99 05 66 136 001 42 puis 07 00 00 00 00")).toEqual([
      ["email", "fictif@example.org"],
      ["phone", "06 00 00 00 00"],
      ["nir", "2 99 05 66 136 001 42"],
      ["phone", "07 00 00 00 00"],
    ])
  })

  it("sees no telephone number inside an address or an account", () => {
    expect(found("0600000000@example.org")).toEqual([["email", "0600000000@example.org"]])
    expect(found("FR76 3000 6000 0106 1234 5678 189")).toHaveLength(1)
  })

  it.each([
    "RDV le 14/03/2026 à 14h30",
    "le 14-03-26, puis le 15-03-26 10 30",
    "14.03.2026 15.03.2026",
    "06/03/2026 14h, 06.03.2026 14h30",
    "du 05 03 26 10h30 au 06 03 2026",
    "le 01 02 2026 03 04 2026",
    "2026-03-14 10:30",
    "permanence 9h-12h et 14h-17h30",
    "09.30-10.30 et 11.00-12.00",
    "loyer 450 € + 80 €, dette de 12 345,67 euros",
    "RSA 1 200 000 €",
    "allocataire RSA depuis 2019, 607,75 €",
    "allocataire CAF depuis le 01/01/2019",
    "dossier CAF du 14/03/2026, dossier 202603",
    "communes 66136 66065 66136 et 34172 34172 34172",
    "SIRET 123 456 789 00012, point de livraison 12345678901234",
    "3 personnes, 2 familles, 10 courriers, 15 min",
    "QF 716 ; 24 000 / 12 ; 2,5 parts",
    "les lots 12 13 14 15 16, bâtiment B12",
    "art. L. 441-2-3-1",
    "RDV @ 14h30 avec @caf66",
    "appeler le 3949",
    'Courrier rédigé avec l\'habitant ; dit "merci"',
  ])("leaves an ordinary comment alone: %s", (text) => {
    expect(findPersonalData(text)).toEqual([])
  })

  it("never answers with the text itself", () => {
    expect(Object.keys(findPersonalData("06 00 00 00 00")[0] ?? {})).toEqual(["kind", "start", "end"])
  })
})

const word = fc.constantFrom(
  ..."la médiatrice rappelle habitant à propos du loyer ; énergie, courrier rédigé œuvre déjà l'école (Vernet) Elne".split(
    " ",
  ),
)
const words = fc.array(word, { maxLength: 30 }).map((list) => list.join(" "))
const digit = fc.integer({ min: 0, max: 9 })
const figures = (count: number) => fc.array(digit, { minLength: count, maxLength: count }).map((list) => list.join(""))
const padded = (min: number, max: number, width: number) =>
  fc.integer({ min, max }).map((value) => String(value).padStart(width, "0"))

const phone = fc
  .tuple(
    fc.constantFrom("0", "+33 ", "+33 (0)", "0033 "),
    fc.integer({ min: 1, max: 9 }),
    figures(8),
    fc.constantFrom("", " ", "."),
  )
  .map(([prefix, first, rest, gap]) => `${prefix}${[first, ...(rest.match(/../g) ?? [])].join(gap)}`)

const nirParts = fc.tuple(
  fc.constantFrom("1", "2", "3", "4", "7", "8"),
  figures(2),
  padded(1, 12, 2),
  fc.oneof(padded(1, 95, 2), fc.constantFrom("2A", "2B")),
  figures(3),
  figures(3),
)
const keyOf = (body: string): string =>
  String(97 - (Number(body.replace("2A", "19").replace("2B", "18")) % 97)).padStart(2, "0")

const grouped = fc
  .tuple(nirParts, fc.option(figures(2)), fc.constantFrom("", " ", "."))
  .map(([parts, key, gap]) => (key === null ? parts : [...parts, key]).join(gap))
const freely = fc
  .tuple(nirParts, fc.array(fc.constantFrom("", "", " ", "."), { minLength: 14, maxLength: 14 }))
  .map(([parts, gaps]) => {
    const body = parts.join("")
    return [...`${body}${keyOf(body)}`].map((character, index) => `${character}${gaps[index] ?? ""}`).join("")
  })

const beneficiary = fc.tuple(figures(7), fc.constantFrom("", "A", "Z")).map(([number, letter]) => `${number}${letter}`)
const email = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,12}$/), fc.stringMatching(/^[a-z]{1,12}$/))
  .map(([name, host]) => `${name}@${host}.example`)
const iban = fc
  .tuple(figures(2), figures(10), fc.stringMatching(/^[0-9A-Z]{11}$/), figures(2), fc.boolean())
  .map(([check, bank, account, key, spaced]) => {
    const compact = `FR${check}${bank}${account}${key}`
    return spaced ? (compact.match(/.{1,4}/g) ?? []).join(" ") : compact
  })

const planted: ReadonlyArray<readonly [Kind, fc.Arbitrary<string>, string]> = [
  ["phone", phone, ""],
  ["email", email, ""],
  ["nir", grouped, ""],
  ["nir", freely, ""],
  ["beneficiary-number", beneficiary, "allocataire CAF "],
  ["iban", iban, ""],
]

describe("findPersonalData as people write to be read by no machine", () => {
  it.each([
    ["phone", "０６ ００ ００ ００ ００"],
    ["phone", "06\u200b00\u200b00\u200b00\u200b00"],
    ["phone", "0\u00ad6 00 00 00 00"],
    ["phone", "O6 12 34 56 78"],
    ["phone", "o6.12.34.56.78"],
    ["phone", "06 1O 2O 3O 4O"],
    ["phone", "٠٦٠٠٠٠٠٠٠٠"],
    ["email", "camille (at) exemple.fr"],
    ["email", "camille[at]exemple[dot]fr"],
    ["email", "camille arobase exemple point fr"],
    ["email", "camille＠exemple.fr"],
    ["email", "camille\u200b@exemple.fr"],
  ] as const)("finds a %s in « %s », and where it stands", (kind, written) => {
    const [before, after] = ["É\u200bcrit : ", " demain"]
    expect(found(`${before}${written}${after}`)).toEqual([[kind, written]])
  })

  it.each(["Rendez-vous (at) 10 h", "12 m² et 06 arbres", "Un point à noter", "Oh 6 12 fois", "OO OO OO"])(
    "finds nothing in « %s »",
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})

describe("properties of findPersonalData", () => {
  it.each(planted)("finds a %s at its place among French words", (kind, number, name) => {
    fc.assert(
      fc.property(words, number, words, (before, form, after) => {
        const start = before.length + 1 + name.length
        expect(findPersonalData(`${before} ${name}${form} ${after}`)).toEqual([
          { kind, start, end: start + form.length },
        ])
      }),
      { numRuns: 500 },
    )
  })

  it("finds nothing without a digit or an @", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(findPersonalData(text.replace(/[\d@]/g, "n° "))).toEqual([])
      }),
    )
  })

  it("answers ordered places inside the text that do not overlap", () => {
    const piece = fc.oneof(
      word,
      phone,
      email,
      grouped,
      iban,
      fc.string(),
      fc.constantFrom("n° allocataire", "1.", "00", "+33"),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join(" ")
        let reached = 0
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          reached = end
        }
        expect(reached).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  const seeds = [
    "1 ",
    "0",
    "06 ",
    "1.",
    "a@",
    "e1@",
    "a.1@",
    "FR76 ",
    "A1",
    "AB12 ",
    "+",
    "00 ",
    "12345",
    "n° ",
    "n° de la 1",
    "caf allocataire ",
    "2A 1 ",
  ]
  it.each(seeds)("costs a time that grows linearly with a text of %j", (seed) => {
    const cost = (length: number): number => {
      const text = seed.repeat(length / seed.length)
      const runs = [1, 2, 3].map(() => {
        // Time of the processor, which other programs on the machine do not lengthen.
        const before = process.cpuUsage()
        findPersonalData(text)
        return process.cpuUsage(before).user / 1000
      })
      return Math.min(...runs)
    }
    const small = Math.max(cost(20_000), 0.5)
    // Sixteen times the text: a quadratic scan would cost 256 times as much.
    expect(cost(320_000) / small).toBeLessThan(64)
  })
})
