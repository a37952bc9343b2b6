import type { Composition } from "./composition.ts"

/** Numbers that look random, and are the same every time. */
const numbers = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
    return (state >>> 0) / 2 ** 32
  }
}

const REGISTERS = ["presence", "conflict", "inform", "watch", "partner", "institution"] as const
const THEMES = ["housing", "energy", "water", "budget", "taxes"] as const
const PLACES = ["Maison de quartier Exemple", "Permanence Inventée", "Pied d'immeuble", "Centre social Fictif"] as const
const PEOPLE = ["Camille Exemple", "Alix Fictive", "Sacha Inventé", "Dominique Modèle", "Claude Imaginaire"] as const
const MEDIATORS = ["m-1", "m-2", "m-3"] as const
const DAYS = 330

const pick = <A>(list: ReadonlyArray<A>, next: () => number): A =>
  list[Math.floor(next() * list.length)] ?? (list[0] as A)

/** An invented year: acts of three mediators, a few people, and a mediation under way. No person or place is real. */
export const fillDemo = async ({ core, today }: Pick<Composition, "core" | "today">): Promise<void> => {
  const next = numbers(66)
  const desks = MEDIATORS.map((id) => core.as({ id, roles: ["mediator"] }))
  const last = Date.parse(`${today()}T00:00:00Z`)
  for (let before = DAYS; before >= 1; before -= 1) {
    const on = new Date(last - before * 86_400_000).toISOString().slice(0, 10)
    if (new Date(on).getUTCDay() % 6 === 0) continue
    for (const desk of desks) {
      if (next() < 0.3) continue
      await desk.registers.record({
        on,
        register: pick(REGISTERS, next),
        minutes: 15 + Math.floor(next() * 6) * 15,
        persons: 1 + Math.floor(next() * 4),
        place: pick(PLACES, next),
        theme: pick(THEMES, next),
      })
    }
  }
  const [desk] = desks
  if (desk === undefined) return
  const keys: Array<string> = []
  for (const name of PEOPLE) keys.push((await desk.people.registerPerson({ name })).key)
  const [first = "", second = ""] = keys
  await desk.process.open({
    origin: "person",
    requestedBy: { kind: "person", id: first },
    parties: [
      { kind: "person", id: first },
      { kind: "person", id: second },
    ],
    register: "conflict",
    subject: "Bruit entre voisins",
  })
}
