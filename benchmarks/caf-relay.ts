import { fork } from "node:child_process"
import { once } from "node:events"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { apiParticulier, type CivilIdentity, familyQuotient } from "@traitdunion/plugin-caf-relay"
import { type Figure, median, short } from "./measure.ts"

const ROUNDS = 7
const CALLS = 200
const CONCURRENT = 200
const WAVES = 30
const RECIPIENT = "13002526500013"
const identity: CivilIdentity = {
  birthName: "EXEMPLE",
  givenNames: ["CAMILLE"],
  birthDate: "1990-04-12",
  sex: "F",
  birthPlace: { country: "99100", commune: "66136" },
}

const perSecond = (times: number, run: (index: number) => unknown): number => {
  const rates: Array<number> = []
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now()
    for (let index = 0; index < times; index++) run(index)
    if (round > 0) rates.push((times / (performance.now() - start)) * 1000)
  }
  return median(rates)
}

const collect = (): (() => void) => {
  setFlagsFromString("--expose-gc")
  return runInNewContext("gc") as () => void
}
const megabytes = (bytes: number): number => bytes / 1024 / 1024

/** The client beside bare `fetch` on the same server, call by call in turn; and two hundred of them at once. */
const client = async () => {
  const server = fork(new URL("./caf-stub.ts", import.meta.url))
  using _ = { [Symbol.dispose]: () => server.kill() }
  const [stub] = (await once(server, "message")) as [{ readonly url: string; readonly token: string }]
  const service = apiParticulier({ url: stub.url, token: stub.token, recipient: RECIPIENT })
  const parameters = new URLSearchParams({
    nomNaissance: "EXEMPLE",
    "prenoms[]": "CAMILLE",
    anneeDateNaissance: "1990",
    moisDateNaissance: "4",
    jourDateNaissance: "12",
    sexeEtatCivil: "F",
    codeCogInseePaysNaissance: "99100",
    codeCogInseeCommuneNaissance: "66136",
    recipient: RECIPIENT,
  })
  const address = `${stub.url}/v3/dss/quotient_familial/identite?${parameters}`
  const headers = { authorization: `Bearer ${stub.token}`, accept: "application/json" }
  const bare = async (): Promise<unknown> => (await fetch(address, { headers })).json()
  const ours = async (): Promise<unknown> => {
    const answer = await service.familyQuotient(identity)
    if (answer.outcome !== "found") throw new Error("It must answer")
    return answer
  }
  const timed = async (call: () => Promise<unknown>): Promise<number> => {
    const start = performance.now()
    await call()
    return performance.now() - start
  }
  const [with_, without]: [Array<number>, Array<number>] = [[], []]
  for (let call = 0; call < CALLS * 2; call++) {
    const [a, b] = [await timed(ours), await timed(bare)]
    if (call < CALLS) continue
    with_.push(a)
    without.push(b)
  }

  const gc = collect()
  const after: Array<number> = []
  let peak = 0
  for (let wave = 0; wave < WAVES; wave++) {
    await Promise.all(Array.from({ length: CONCURRENT }, ours))
    peak = Math.max(peak, process.memoryUsage().heapUsed)
    gc()
    after.push(process.memoryUsage().heapUsed)
  }
  // What is left once the garbage is gone: it must not grow with the waves.
  const third = Math.floor(WAVES / 3)
  const kept = median(after.slice(-third)) - median(after.slice(third, 2 * third))
  return { ours: median(with_), bare: median(without), peak: megabytes(peak), kept: megabytes(kept) }
}

/** What the client adds to a call, what many calls leave in memory, and how many quotients a second. */
export const cafRelay = async (): Promise<ReadonlyArray<Figure>> => {
  const { ours, bare, peak, kept } = await client()
  const quotients = perSecond(300_000, (index) =>
    familyQuotient({
      annualIncome: 2_400_000 + index,
      monthlyBenefits: 14_800,
      household: { adults: 2, children: 2 },
      on: "2026-05-04",
    }),
  )
  const division = perSecond(300_000, (index) => (2_400_000 + index + 12 * 14_800) / (6 * 6))
  return [
    {
      what: "Milliseconds that the client adds to a bare fetch",
      value: short(ours - bare),
      goal: "under 1",
      met: ours - bare < 1,
    },
    { what: "Times a bare fetch of the same answer", value: short(ours / bare) },
    {
      what: "Megabytes more after another 2,000 calls, 200 at a time",
      value: short(Math.max(0, kept)),
      goal: "bounded: under 1",
      met: kept < 1,
    },
    { what: "Megabytes of heap at the most, during 200 calls at once", value: short(peak) },
    {
      what: "Family quotients a second, checked and explained",
      value: short(quotients),
      goal: "at least 1,000,000",
      met: quotients >= 1_000_000,
    },
    { what: "Times slower than the division alone", value: short(division / quotients) },
  ]
}
