import { existsSync, readFileSync } from "node:fs"
import { DatabaseSync } from "node:sqlite"
import { emptyHead, eventHash, type StoredEvent } from "@traitdunion/core"
import { describe, expect, it } from "vitest"
import { ran, spawned } from "./support/cli.ts"
import { journal, ownFolder, put, tamper, withConvention } from "./support/folder.ts"
import { director, keyed, phrase, withPeople } from "./support/people.ts"

const { path } = ownFolder()
const env = phrase
const verify = ["verify", ...journal] as const
const world = () => ({ env: { ...env } })

/** What somebody does who can write the whole file and has no keys: change an event, and every hash after it. */
const rewrite = (file: string): void => {
  const database = new DatabaseSync(file)
  const rows = database.prepare("select * from tdu_journal_event order by position").all()
  let { hash } = emptyHead("association-exemple")
  for (const row of rows) {
    const meta = String(row["meta"]).replaceAll("mediatrice-1", "mediatrice-9")
    const event = { ...row, meta, commandId: row["command_id"] } as unknown as StoredEvent
    hash = eventHash(hash, event)
    database
      .prepare("update tdu_journal_event set meta = ?, hash = ? where position = ?")
      .run(meta, hash, Number(row["position"]))
  }
  database.prepare("update tdu_journal_head set hash = ?").run(hash)
  database.close()
}

describe("verify with keys", () => {
  it("says from which fact on the marks hold, and changes nothing of the file", async () => {
    await withConvention(path("m.sqlite"))
    await withPeople(path, "2026-03-10")
    const before = readFileSync(path("m.sqlite"))
    const french = spawned(path(), [...verify, ...keyed], env)
    expect(french).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^8 faits vérifiés, aucune anomalie\.\nDernier fait : 8, .*\nMarques vérifiées : elles tiennent à partir du fait 4\.\n$/,
      ) as string,
    })
    const without = await ran(path(), [...verify, "--lang", "en"])
    expect(without).toMatchObject({ code: 0 })
    expect(without.out).toContain("There are marks from fact 4 on, not verified: that takes the keys (--keys).\n")
    expect(readFileSync(path("m.sqlite"))).toEqual(before)
  })

  it("finds what was rewritten without them, hashes and all", async () => {
    await withPeople(path)
    rewrite(path("m.sqlite"))
    expect((await ran(path(), verify)).code).toBe(0)
    const forged = spawned(path(), [...verify, ...keyed], env)
    expect(forged).toMatchObject({ code: 1 })
    expect(forged.out).toContain("Journal endommagé à la position 1 (person/ancien-1)")
    expect(forged.out).toContain("n'a pas été écrit par qui détient les clés")
  })

  it("finds marks whose key was taken away, and a last event that is no text any more", async () => {
    await withPeople(path)
    tamper(path("m.sqlite"), "delete from tdu_subject_key where subject = '~marks'")
    const lost = await ran(path(), [...verify, ...keyed], world())
    expect(lost.code).toBe(1)
    expect(lost.out).toContain("la clé qui les vérifie a été retirée du fichier")
    tamper(path("m.sqlite"), "update tdu_journal_event set meta = '{' where position = 5")
    const broken = await ran(path(), [...verify, ...keyed], world())
    expect(broken.code).toBe(1)
    expect(broken.out).toContain("Journal endommagé à la position 5")
    expect(broken.err).not.toMatch(/\n\s+at /)
  })

  it("says when a journal has no marks", async () => {
    await withConvention(path("m.sqlite"))
    await ran(path(), ["keys", "create", "keys.json"], world())
    const { code, out } = await ran(path(), [...verify, ...keyed], world())
    expect(code).toBe(0)
    expect(out).toContain("Aucun fait ne porte de marque")
  })
})

describe("anchor", () => {
  it("signs where the journal stands, and shows later that its end was cut off", async () => {
    await withPeople(path)
    const made = spawned(path(), ["anchor", ...journal, ...keyed, "--out", "first.json"], env)
    expect(made).toMatchObject({ code: 0, out: "Ancre écrite : first.json\n" })
    const anchor = JSON.parse(readFileSync(path("first.json"), "utf8"))
    expect(anchor).toMatchObject({ structure: "association-exemple", position: 5 })
    expect(made.err).toContain(`à noter une fois : ${anchor.publicKey}`)
    const printed = await ran(path(), ["anchor", ...journal, ...keyed, "--quiet"], world())
    expect(printed).toMatchObject({ code: 0, err: "" })
    put(path("second.json"), printed.out)

    const both = ["--anchor", "first.json", "--anchor", "second.json"] as const
    const sound = await ran(path(), [...verify, ...both, ...keyed], world())
    expect(sound).toMatchObject({ code: 0 })
    expect(sound.out).toContain("Les 2 ancres concordent, la dernière au fait 5.\n")
    // Without keys nor a noted key, an anchor speaks for itself alone.
    const alone = spawned(path(), [...verify, "--anchor", "first.json"])
    expect(alone).toMatchObject({ code: 0 })
    expect(alone.out).toContain("L'ancre concorde, au fait 5.")
    expect(alone.err).toContain("donner --keys ou --public-key")
    const noted = ["--anchor", "first.json", "--public-key", anchor.publicKey] as const
    expect((await ran(path(), [...verify, ...noted])).err).not.toContain("--public-key")
    const stranger = await ran(path(), [...verify, "--anchor", "first.json", "--public-key", "A".repeat(43)])
    expect(stranger).toMatchObject({ code: 1 })
    expect(stranger.out).toContain("une ancre n'est pas celle de cette structure")

    tamper(
      path("m.sqlite"),
      "delete from tdu_journal_event where position = 5; update tdu_journal_head set position = 4, hash = (select hash from tdu_journal_event where position = 4)",
    )
    expect((await ran(path(), [...verify, ...keyed], world())).code).toBe(0)
    const cut = await ran(path(), [...verify, ...noted])
    expect(cut.code).toBe(1)
    expect(cut.out).toContain("Journal endommagé à la position 5 : les derniers faits ont été retirés.")
  })

  it("takes the keys, and verify takes anchors that are anchors", async () => {
    await withPeople(path)
    const none = await ran(path(), ["anchor", ...journal, "--out", "a.json"])
    expect(none).toMatchObject({ code: 4, out: "" })
    expect(existsSync(path("a.json"))).toBe(false)
    put(path("text.json"), "no JSON")
    put(path("other.json"), JSON.stringify({ structure: "association-exemple", position: -1 }))
    for (const [file, words] of [
      ["text.json", "n'est pas du JSON"],
      ["other.json", "anchor"],
      ["nowhere.json", "ENOENT"],
    ] as const) {
      const { code, out, err } = await ran(path(), [...verify, "--anchor", file])
      expect({ code, out }).toEqual({ code: 2, out: "" })
      expect(err).toContain(words)
    }
    const key = await ran(path(), [...verify, "--public-key", "court"])
    expect(key).toMatchObject({ code: 2, out: "" })
    expect(key.err).toContain("43 caractères")
    const alone = await ran(path(), [...verify, "--public-key", "A".repeat(43), "--lang", "en"])
    expect(alone).toMatchObject({ code: 2, out: "" })
    expect(alone.err).toContain("The option --public-key goes with --anchor.")
  })
})

describe("trail", () => {
  it("tells a mediation in French, to those who may know", async () => {
    await withPeople(path)
    // Lists that another build made are made again first, and that is told.
    spawned(path(), ["trail", "mediation-1", ...journal, ...director, "--lang", "en"])
    const told = spawned(path(), ["trail", "mediation-1", ...journal, ...director, "--lang", "en"])
    expect(told).toMatchObject({ code: 0, err: "" })
    expect(told.out).toMatch(/^Le 2 mars 2026.*, mediatrice-1 \(Médiateur social, médiatrice sociale\) : .*\n$/)
    expect(told.out).not.toContain("Exemple")
    const curious = ["--as", "mediateur-9", "--role", "mediator"] as const
    const refused = await ran(path(), ["trail", "mediation-1", ...journal, ...curious])
    expect(refused).toMatchObject({ code: 1, out: "" })
    expect(refused.err).toContain("[TDU-RULE]")
    const unknown = await ran(path(), ["trail", "mediation-9", ...journal, ...director])
    expect(unknown).toMatchObject({ code: 1, out: "" })
    expect(unknown.err).toContain("Aucune médiation n'est connue sous l'identifiant « mediation-9 ». [TDU-FILES]")
    const roles = await ran(path(), ["trail", "mediation-1", ...journal, ...director, "--role", "chef"])
    expect(roles).toMatchObject({ code: 2, out: "" })
    expect(roles.err).toContain("mediator, lead, director")
    expect(await ran(path(), ["trail", "mediation-1", ...journal])).toMatchObject({ code: 2, out: "" })
  })
})
