import { InvalidInput } from "@traitdunion/core"
import { rightsFactKinds } from "@traitdunion/plugin-rights-access"
import { describe, expect, it } from "vitest"
import { openRights, outcome } from "./support/desk.ts"

const filed = { fact: "filed", on: "2026-09-03", doneBy: "together", by: "post", checkOn: "2026-10-01" } as const

describe("a procedure", () => {
  it("goes from a wish to a right that is really effective, with the person", async () => {
    const { desk, record, read, due } = await openRights()
    expect(await read()).toMatchObject({
      stage: "identified",
      wish: "Je veux pouvoir me soigner.",
      theme: "health",
      counter: "cpam",
      label: "Droits à l'assurance maladie",
    })
    await record({ fact: "pieces-seen", on: "2026-09-01", had: ["identity"], missing: ["address", "bank"] })
    await record({ fact: "prepared", on: "2026-09-01", doneBy: "together", minutes: 30 })
    await record({ fact: "accompanied", on: "2026-09-03", counter: "cpam", minutes: 60 })
    await record(filed)
    expect(await due()).toEqual(["check 2026-10-01"])
    await record({
      fact: "received",
      on: "2026-09-08",
      answerBy: "2026-11-08",
      silenceOn: "2026-11-09",
      silence: "rejected",
    })
    expect(await due()).toEqual(["check 2026-10-01", "answer 2026-11-08", "silence 2026-11-09"])
    await record({ fact: "pieces-asked", on: "2026-09-20", pieces: ["bank", "resources"], until: "2026-10-05" })
    expect(await due()).toContain("pieces 2026-10-05")
    expect((await read()).next[0]).toMatchObject({ fr: "Envoyer les pièces demandées", by: "2026-10-05" })
    await record({ fact: "pieces-sent", on: "2026-09-25", doneBy: "person", pieces: ["bank", "resources"] })
    expect((await read()).pieces).toEqual([
      { piece: "identity", state: "had", on: "2026-09-01" },
      { piece: "address", state: "missing", on: "2026-09-01" },
      { piece: "bank", state: "sent", on: "2026-09-25" },
      { piece: "resources", state: "sent", on: "2026-09-25" },
    ])
    await record({ fact: "answered", on: "2026-10-20", decision: "granted" })
    expect(await read()).toMatchObject({ stage: "granted", effective: null })
    await record({ fact: "checked", on: "2026-10-30", result: "ongoing", checkOn: "2026-11-15" })
    expect(await due()).toEqual(["check 2026-11-15"])
    await record({ fact: "checked", on: "2026-11-15", result: "effective" })
    expect(await read()).toMatchObject({
      stage: "effective",
      effective: { on: "2026-11-15", daysFromNeed: 75, daysFromFiling: 73 },
    })
    await record({ fact: "closed", on: "2026-11-20", outcome: "effective", autonomyBefore: "partial" })
    expect(await due()).toEqual([])
    // What the person says of it may come after the end.
    expect((await read()).next[0]?.fr).toMatch(/^Demander à la personne/)
    await desk.rights.recordWord({ procedure: "p-1", holder: "camille", verdict: "won", words: "Je me soigne enfin." })
    expect(await read()).toMatchObject({ stage: "closed", next: [] })
    expect((await read()).facts.at(-1)).toMatchObject({ fact: "said", verdict: "won", words: "Je me soigne enfin." })
  })

  it("notices a silence only once the promised day has passed, and reminds the counter", async () => {
    const { record, read, due } = await openRights()
    await record(filed)
    await record({ fact: "received", on: "2026-09-08", answerBy: "2026-10-08" })
    expect(await outcome(record({ fact: "silence", on: "2026-10-08" }))).toBe("NotSilentYet")
    await record({ fact: "silence", on: "2026-10-09" })
    expect(await read()).toMatchObject({ stage: "silent" })
    await record({ fact: "reminded", on: "2026-10-10", doneBy: "together", by: "post", checkOn: "2026-11-10" })
    expect(await due()).toEqual(["check 2026-11-10"])
  })

  it("hands over to the service that holds the duty, and asks whether it takes over", async () => {
    const { record, due, desk } = await openRights()
    expect(
      await outcome(record({ fact: "handed-over", on: "2026-09-02", to: "nobody-1", checkOn: "2026-09-20" })),
    ).toBe("UnknownService")
    expect(await outcome(record({ fact: "relay-answered", on: "2026-09-02", taken: true }))).toBe("NotHandedOver")
    await record({ fact: "handed-over", on: "2026-09-02", to: "cpam-66", checkOn: "2026-09-20" })
    expect(await due()).toEqual(["relay 2026-09-20"])
    expect(await outcome(record({ fact: "closed", on: "2026-09-25", outcome: "handed-over" }))).toBe("NotTakenOver")
    await record({ fact: "relay-answered", on: "2026-09-21", taken: true })
    expect(await outcome(record({ fact: "relay-answered", on: "2026-09-22", taken: false }))).toBe("NotHandedOver")
    await record({ fact: "closed", on: "2026-09-25", outcome: "handed-over" })
    expect(await desk.rights.procedures({ counter: "cpam" })).toEqual([
      {
        procedure: "p-1",
        holder: "camille",
        theme: "health",
        counter: "cpam",
        stage: "closed",
        openedOn: "2026-09-01",
      },
    ])
  })

  it("contests a refusal in the delay that the letter writes, and says where none is written", async () => {
    const { record, read, due, desk } = await openRights()
    await record(filed)
    await record({ fact: "answered", on: "2026-10-20", decision: "refused" })
    expect((await read()).next[0]).toMatchObject({ fr: expect.stringContaining("l'outil ne le sait pas"), by: null })
    await desk.rights.correctStep({
      procedure: "p-1",
      index: 1,
      fact: { fact: "answered", on: "2026-10-20", decision: "refused", appealBy: "2026-12-20" },
    })
    expect(await due()).toEqual(["appeal 2026-12-20"])
    expect((await read()).next[0]).toMatchObject({ by: "2026-12-20" })
    await record({ fact: "contested", on: "2026-11-02", doneBy: "together", checkOn: "2027-01-05" })
    expect(await due()).toEqual(["check 2027-01-05"])
    await record({ fact: "answered", on: "2026-11-20", decision: "granted" })
    await record({ fact: "checked", on: "2026-11-25", result: "effective" })
    expect(await read()).toMatchObject({ stage: "effective" })
  })

  it("takes what is told late in the place of its day, and gives it up again", async () => {
    const { record, read, desk } = await openRights()
    await record(filed)
    await record({ fact: "prepared", on: "2026-09-02", doneBy: "together" })
    expect((await read()).facts.map(({ fact }) => fact)).toEqual(["prepared", "filed"])
    await desk.rights.cancelStep({ procedure: "p-1", index: 0, fact: "prepared" })
    expect((await read()).facts.map(({ fact }) => fact)).toEqual(["filed"])
    expect(await outcome(desk.rights.cancelStep({ procedure: "p-1", index: 0, fact: "closed" }))).toBe("UnknownFact")
  })
})

describe("what is refused, with its words", () => {
  it.each([
    ["a step before its procedure", { fact: "prepared", on: "2026-08-31", doneBy: "together" }, "BeforeItWasOpened"],
    ["a step that is still to come", { fact: "prepared", on: "2026-12-02", doneBy: "together" }, "NotYet"],
    ["a receipt of what was not filed", { fact: "received", on: "2026-09-04" }, "NotAtThisStage"],
    ["a right of what was not filed", { fact: "checked", on: "2026-09-04", result: "effective" }, "NotAtThisStage"],
    ["a check before its filing", { ...filed, checkOn: "2026-09-02" }, "BeforeTheDay"],
    [
      "an appointment in the past of its own day",
      { fact: "appointment", on: "2026-09-04", for: "2026-09-03" },
      "BeforeTheDay",
    ],
    ["papers that nobody names", { fact: "pieces-seen", on: "2026-09-04" }, "PiecesNeeded"],
    [
      "one paper had and missing",
      { fact: "pieces-seen", on: "2026-09-04", had: ["bank"], missing: ["bank"] },
      "PieceTwice",
    ],
    ["an end without the right", { fact: "closed", on: "2026-09-04", outcome: "effective" }, "NotSeenEffective"],
    ["a refusal that nobody gave", { fact: "closed", on: "2026-09-04", outcome: "refused" }, "NotRefused"],
    ["an abandonment without a reason", { fact: "closed", on: "2026-09-04", outcome: "abandoned" }, "ReasonNeeded"],
    [
      "a reason for what was done",
      { fact: "closed", on: "2026-09-04", outcome: "done", reason: "fear" },
      "ReasonNotNeeded",
    ],
  ] as const)("%s", async (_, fact, code) => {
    const { record, read } = await openRights()
    expect(await outcome(record(fact))).toBe(code)
    expect((await read()).facts).toEqual([])
  })

  it("a silence without its sense, or a sense without its day", async () => {
    const { record } = await openRights()
    await record(filed)
    const received = { fact: "received", on: "2026-09-08" } as const
    expect(await outcome(record({ ...received, silence: "accepted" }))).toBe("SilenceDayNeeded")
    expect(await outcome(record({ ...received, silenceOn: "2026-11-08" }))).toBe("SilenceDayNeeded")
  })

  it("papers sent that nobody asked for", async () => {
    const { record } = await openRights()
    await record(filed)
    await record({ fact: "pieces-asked", on: "2026-09-10", pieces: ["bank"] })
    const sent = { fact: "pieces-sent", on: "2026-09-12", doneBy: "person" } as const
    expect(await outcome(record({ ...sent, pieces: ["bank", "photograph"] }))).toBe("PieceNotAsked")
    expect(await outcome(record({ ...sent, pieces: ["bank"] }))).toBe("done")
  })

  it("a step of no procedure, a procedure of nobody, two kinds at once, one opened twice", async () => {
    const { desk } = await openRights()
    const open = desk.rights.openProcedure
    const fact = { fact: "prepared", on: "2026-09-04", doneBy: "together" } as const
    expect(await outcome(desk.rights.recordStep({ procedure: "p-9", fact }))).toBe("UnknownProcedure")
    expect(await outcome(open({ holder: "nobody-1", kind: "pension" }))).toBe("UnknownPerson")
    expect(await outcome(open({ holder: "camille" }))).toBe("OneKind")
    expect(await outcome(open({ holder: "camille", kind: "pension", ownKind: "k-1" }))).toBe("OneKind")
    expect(await outcome(open({ holder: "camille", ownKind: "k-1" }))).toBe("UnknownKind")
    expect(await outcome(open({ holder: "camille", kind: "pension", office: "none-1" }))).toBe("UnknownOffice")
    expect(await outcome(open({ holder: "camille", kind: "pension", on: "2026-12-02" }))).toBe("NotYet")
    expect(await outcome(open({ holder: "camille", kind: "pension", on: "2019-12-31" }))).toBe("TooOld")
    expect(await outcome(open({ procedure: "p-1", holder: "camille", kind: "pension" }))).toBe("AlreadyOpen")
    const word = { procedure: "p-1", holder: "sacha", verdict: "won" } as const
    expect(await outcome(desk.rights.recordWord(word))).toBe("NotTheHolder")
  })

  it("with the place of what is no value at all", async () => {
    const { record } = await openRights()
    const bad = record({ fact: "prepared", on: "2026-02-30", doneBy: "together" })
    await expect(bad).rejects.toBeInstanceOf(InvalidInput)
    const issues = await bad.catch((error: InvalidInput) => error.toOutcome().issues)
    expect(JSON.stringify(issues)).toContain('"on"')
  })

  it("every kind of step but the person's word once the procedure is closed", async () => {
    const { record, desk } = await openRights()
    await record({ fact: "closed", on: "2026-09-04", outcome: "abandoned", reason: "digital" })
    expect(await outcome(record({ fact: "pieces-seen", on: "2026-09-05", had: ["bank"] }))).toBe("Closed")
    const word = { procedure: "p-1", holder: "camille", verdict: "lost" } as const
    expect(await outcome(desk.rights.recordWord(word))).toBe("done")
    expect(Object.keys(rightsFactKinds)).toContain("said")
  })
})

describe("somebody who refused", () => {
  const refuse = (
    desk: Awaited<ReturnType<typeof openRights>>["desk"],
    purpose: Parameters<Awaited<ReturnType<typeof openRights>>["desk"]["consent"]["refuse"]>[0]["purpose"],
  ) =>
    desk.consent.refuse({
      party: "camille",
      consent: "a-no",
      purpose,
      words: "Souhaitez-vous cela ?",
      language: "fr",
      means: "oral",
      on: "2026-09-02",
    })
  const online = { ...filed, by: "online" } as const

  it.each([
    ["by its kind", "health-cover"],
    ["by its id", "p-1"],
  ])("to be helped online %s is not, from that day on, and may go alone", async (_, procedure) => {
    const { record, desk } = await openRights()
    await refuse(desk, { kind: "online-procedure", procedure })
    expect(await outcome(record(online))).toBe("rights/online-not-refused")
    expect(await outcome(record({ ...online, doneBy: "person" }))).toBe("done")
  })

  it("to be helped online with another procedure is helped with this one", async () => {
    const { record, desk } = await openRights()
    await refuse(desk, { kind: "online-procedure", procedure: "pension" })
    expect(await outcome(record(online))).toBe("done")
  })

  it("that a service is told is not handed over to it", async () => {
    const { record, desk } = await openRights()
    await refuse(desk, { kind: "sharing", partner: "cpam-66", categories: ["identity"] })
    const relay = { fact: "handed-over", to: "cpam-66", checkOn: "2026-10-01" } as const
    expect(await outcome(record({ ...relay, on: "2026-09-03" }))).toBe("rights/relay-not-refused")
    expect(await outcome(record({ ...relay, on: "2026-09-01" }))).toBe("done")
  })
})

describe("what is asked once more, and then taken", () => {
  it("a step in the person's place, and online only with a mandate", async () => {
    const { record } = await openRights()
    const online = { ...filed, by: "online", doneBy: "mediator" } as const
    expect(await outcome(record(online))).toBe("rights/online-under-mandate rights/with-the-person")
    expect(await outcome(record({ ...online, mandate: true }))).toBe("rights/with-the-person")
    expect(await outcome(record({ ...online, mandate: true }, { acknowledge: ["rights/with-the-person"] }))).toBe(
      "done",
    )
  })

  it("a day that is more than a year away, on either side", async () => {
    const { record } = await openRights({ openedOn: "2025-10-01" })
    const acknowledge = { acknowledge: ["rights/asked-again"] }
    const old = { fact: "prepared", on: "2025-10-02", doneBy: "together" } as const
    expect(await outcome(record(old))).toBe("rights/asked-again")
    expect(await outcome(record(old, acknowledge))).toBe("done")
    const far = { ...filed, on: "2026-11-01", checkOn: "2028-01-01" } as const
    expect(await outcome(record(far))).toBe("rights/asked-again")
    expect(await outcome(record(far, acknowledge))).toBe("done")
  })

  it("an end as effective of a right that the person says is lost", async () => {
    const { record, desk } = await openRights()
    await record(filed)
    await record({ fact: "checked", on: "2026-10-01", result: "effective" })
    await desk.rights.recordWord({ procedure: "p-1", holder: "camille", on: "2026-10-02", verdict: "lost" })
    expect(await outcome(record({ fact: "closed", on: "2026-10-03", outcome: "effective" }))).toBe("rights/asked-again")
  })
})
