import type { Breach, CommandOptions, PrincipleKey } from "@traitdunion/core"
import { expect, it } from "vitest"
import { breachesOf } from "./expect.ts"
import { openWorld, type World } from "./world.ts"

/** A call that a rule is asked about. */
export type Attempt = (options: CommandOptions) => Promise<unknown>
type Scene = (world: World) => Promise<Attempt>

const checkWords = (principle: PrincipleKey, breach: Breach | undefined): void => {
  expect(breach?.principle.key).toBe(principle)
  expect(breach?.principle.fr).toMatch(/\p{L}{4}/u)
  expect(breach?.explanation.fr).toMatch(/\p{L}+ \p{L}+/u)
  expect(breach?.explanation.fr).not.toBe(breach?.explanation.en)
  expect(breach?.citation.source).toMatch(/\S/)
}

/**
 * The tests of the rules of one principle. Each sets a scene and answers the call to try; what must hold of every
 * block, warning and pass is checked here.
 */
export const rulesOf = (principle: PrincipleKey) => ({
  /** The call is refused, whether acknowledged or not, with principle, words and source, and nothing is written. */
  blocks: (rule: string, title: string, scene: Scene): void => {
    it(`${rule} blocks ${title}`, async () => {
      await using world = await openWorld()
      const attempt = await scene(world)
      const before = await world.journal()
      for (const acknowledge of [[], [rule]]) {
        const breach = (await breachesOf(attempt({ acknowledge }))).find((one) => one.rule === rule)
        expect(breach?.severity).toBe("block")
        checkWords(principle, breach)
      }
      expect(await world.journal()).toEqual(before)
    })
  },

  /** The call is refused until the warning is acknowledged; then receipt and journal say so. */
  warns: (
    rule: string,
    title: string,
    scene: Scene,
    reason?: string,
    options: Parameters<typeof openWorld>[0] = {},
  ): void => {
    it(`${rule} warns of ${title}`, async () => {
      await using world = await openWorld(options)
      const attempt = await scene(world)
      const before = await world.journal()
      const breaches = await breachesOf(attempt({}))
      expect(breaches.map((one) => [one.rule, one.severity])).toEqual([[rule, "warn"]])
      checkWords(principle, breaches[0])
      expect(await world.journal()).toEqual(before)

      const taken = reason === undefined ? rule : { rule, reason }
      if (reason !== undefined) {
        for (const short of [rule, { rule, reason: "because" }]) {
          expect(await breachesOf(attempt({ acknowledge: [short] }))).toEqual(breaches)
        }
      }
      expect(await attempt({ acknowledge: [taken] })).toMatchObject({
        consulted: expect.arrayContaining([
          expect.objectContaining({ rule, outcome: "acknowledged", ...(reason === undefined ? {} : { reason }) }),
        ]),
      })
      const written = (await world.journal()).slice(before.length)
      expect(written.length).toBeGreaterThan(0)
      for (const event of written) {
        expect(event.meta.acknowledged).toEqual([rule])
        expect(event.meta.reasons).toEqual(reason === undefined ? undefined : { [rule]: reason })
      }
    })
  },

  /** The call goes through, and the receipt says that the rule was asked and had nothing against it. */
  passes: (rule: string, title: string, scene: Scene): void => {
    it(`${rule} passes ${title}`, async () => {
      await using world = await openWorld()
      const attempt = await scene(world)
      const answer = (await attempt({})) as { readonly consulted?: ReadonlyArray<{ readonly rule: string }> } | null
      if (answer?.consulted === undefined) return
      expect(answer.consulted).toContainEqual(expect.objectContaining({ rule, outcome: "pass" }))
      const last = (await world.journal()).at(-1)
      expect(last?.meta.consulted).toContain(rule)
      expect(last?.meta.acknowledged).not.toContain(rule)
    })
  },
})
