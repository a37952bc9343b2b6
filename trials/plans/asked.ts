import { type AnyPlugin, openMediation, type Storage, TraitDunionError } from "@traitdunion/core"
import { builtIns } from "@traitdunion/core/built-ins"
import { memoryKeys } from "@traitdunion/core/testing"
import { agenda } from "@traitdunion/plugin-agenda"
import { budgetCounseling } from "@traitdunion/plugin-budget-counseling"
import { cafRelay } from "@traitdunion/plugin-caf-relay"
import { dalo } from "@traitdunion/plugin-dalo"
import { energyWater } from "@traitdunion/plugin-energy-water"
import { housing } from "@traitdunion/plugin-housing"
import { isolation } from "@traitdunion/plugin-isolation"
import { rightsAccess } from "@traitdunion/plugin-rights-access"
import { samplesOf } from "./inputs.ts"
import type { Ear, Statement } from "./recording.ts"

const beside = [budgetCounseling, dalo, cafRelay, housing, energyWater, rightsAccess, isolation, agenda] as const
const plugins: ReadonlyArray<AnyPlugin> = [...builtIns, ...beside]

/** What one question made a database answer. */
export interface Asked {
  readonly question: string
  readonly statements: ReadonlyArray<Statement>
}

type AnyDesk = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>

/** Ask every question of every plugin, each with every sample of its input, and hear what the database is asked. */
export const askEverything = async (
  storage: Storage,
  ear: Ear,
  /** Fill the tables that are there, once they are made. */
  fill: () => Promise<void>,
): Promise<{ readonly asked: ReadonlyArray<Asked>; readonly unasked: ReadonlyArray<string> }> => {
  await using core = await openMediation({
    structure: "association-exemple",
    storage,
    plugins: beside,
    ports: { keys: memoryKeys(), clock: { now: () => "2026-03-02T09:00:00.000Z" as never } },
  })
  const mediator = core.as({ id: "v-7", roles: ["mediator"] })
  // The blind index has its key from the first who is registered.
  await mediator.people.registerPerson({ person: "v-7", name: "Camille Exemple", phone: "06 99 00 11 22" })
  await fill()
  const asked: Array<Asked> = []
  const unasked: Array<string> = []
  for (const plugin of plugins) {
    for (const [name, query] of Object.entries(plugin.queries)) {
      const question = `${plugin.id}.${name}`
      const samples = samplesOf(query.input)
      if (samples.length === 0) unasked.push(question)
      ear.heard.clear()
      for (const role of query.by) {
        const desk = core.as({ id: "v-7", roles: [role], person: "v-7" }) as unknown as AnyDesk
        for (const input of samples) {
          ear.listening = true
          try {
            await desk[plugin.id]?.[name]?.(input)
          } catch (error) {
            // Who may not see it, or a thing that is not there: what was asked until then was asked.
            if (!(error instanceof TraitDunionError)) throw error
          } finally {
            ear.listening = false
          }
        }
      }
      asked.push({ question, statements: [...ear.heard.values()] })
    }
  }
  ear.heard.clear()
  ear.listening = true
  const director = core.as({ id: "director-1", roles: ["director"] })
  await director.people.rectifyPerson({ person: "v-7", name: "Camille Exemple-Neuf" })
  await director.privacy.erase({ person: "v-7", ground: "mistake" }).catch((error: unknown) => {
    if (!(error instanceof TraitDunionError)) throw error
  })
  ear.listening = false
  asked.push({ question: "a command, and an erasure", statements: [...ear.heard.values()] })
  return { asked, unasked }
}
