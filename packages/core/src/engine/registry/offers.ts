import * as zc from "zod/v4/core"
import type { AnyAsk, AnyPlugin, AnyReadable, AskState, Offer } from "../../plugin/index.ts"
import { isAsk } from "../../plugin/index.ts"
import { withoutZod } from "./faults.ts"
import { fail, once } from "./once.ts"

/** Who offers what, and how what is asked for stands. */
export interface DeclaredOffers {
  /** Each ask that a plugin lists, with the offer that meets it. */
  readonly asked: ReadonlyMap<AnyAsk, Offer | undefined>
  readonly asks: ReadonlyArray<AskState>
}

/** The plugins that a plugin asks something of, itself or through others. */
const reachedFrom = (start: string, asksOf: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> => {
  const reached = new Set<string>()
  const next = [...(asksOf.get(start) ?? [])]
  for (const plugin of next) {
    if (reached.has(plugin)) continue
    reached.add(plugin)
    next.push(...(asksOf.get(plugin) ?? []))
  }
  return reached
}

const ownerOf = (offer: string): string => offer.slice(0, offer.indexOf("/"))

/** What is read by commands and rules of a plugin and is no stream, but asked for. */
const asksUsedBy = ({ commands, rules }: AnyPlugin): ReadonlyArray<AnyAsk> => {
  const needs = [...Object.values(commands), ...rules].flatMap((one) =>
    "needs" in one ? Object.values(one.needs) : [],
  )
  return needs.map(({ stream }): AnyReadable => stream).filter(isAsk)
}

/**
 * Match what plugins ask for with what others offer. Throws `PluginMisconfigured` for two offers of one name, an offer in
 * another plugin's name or over another plugin's stream, an ask that is used and not listed, and what is required and
 * missing, of another version, or in a circle.
 */
export const offersOf = (plugins: ReadonlyArray<AnyPlugin>): DeclaredOffers => {
  const offers = new Map<string, Offer>()
  for (const plugin of plugins) {
    for (const offer of plugin.offers) {
      once(offers, { fr: "L'offre", en: "Offer" }, plugin.id, offer.name, offer)
      if (ownerOf(offer.name) === plugin.id && plugin.streams.some((stream) => stream === offer.stream)) continue
      fail(plugin.id, {
        fr: `l'offre « ${offer.name} » porte le nom d'une autre extension, ou parle d'un flux qui n'est pas à elle.`,
        en: `offer ${offer.name} has another plugin's name, or tells of a stream that is not its own.`,
      })
    }
    for (const { offer } of asksUsedBy(plugin).filter((ask) => !plugin.asks.includes(ask))) {
      fail(plugin.id, {
        fr: `elle lit « ${offer} » sans le demander : l'ajouter à « asks ».`,
        en: `it reads ${offer} without asking for it: list it in asks.`,
      })
    }
  }
  const asksOf = new Map(plugins.map(({ id, asks }) => [id, new Set(asks.map(({ offer }) => ownerOf(offer)))]))
  const requiredOf = new Map(
    plugins.map(({ id, asks }) => [id, new Set(asks.flatMap((ask) => (ask.required ? ownerOf(ask.offer) : [])))]),
  )
  const asked = new Map<AnyAsk, Offer | undefined>()
  const states: AskState[] = []
  for (const plugin of plugins) {
    for (const ask of plugin.asks) {
      const found = offers.get(ask.offer)
      const met = found !== undefined && found.version === ask.version
      const owner = ownerOf(ask.offer)
      if (ask.required && !met) failMissing(plugin.id, ask, found)
      if (ask.required && reachedFrom(owner, requiredOf).has(plugin.id)) {
        fail(plugin.id, {
          fr: `elle exige « ${ask.offer} », et l'extension « ${owner} » exige quelque chose d'elle.`,
          en: `it requires ${ask.offer}, and the plugin ${owner} requires something of it.`,
        })
      }
      asked.set(ask, met ? found : undefined)
      states.push({
        plugin: plugin.id,
        offer: ask.offer,
        version: ask.version,
        status: found === undefined ? "absent" : met ? "met" : "other-version",
        ...(found === undefined ? {} : { offered: found.version }),
        circle: reachedFrom(owner, asksOf).has(plugin.id),
      })
    }
  }
  return { asked, asks: states }
}

const failMissing = (plugin: string, { offer, version }: AnyAsk, found: Offer | undefined): void =>
  fail(
    plugin,
    found === undefined
      ? { fr: `elle exige « ${offer} », que personne n'offre.`, en: `it requires ${offer}, which nobody offers.` }
      : {
          fr: `elle exige « ${offer} » en version ${version}, offert en version ${found.version}.`,
          en: `it requires ${offer} in version ${version}, which is offered in version ${found.version}.`,
        },
  )

/** The offer that meets an ask; nothing where nobody offers it in this version. Throws for one that no plugin lists. */
export const offerOf = ({ asked }: Pick<DeclaredOffers, "asked">, ask: AnyAsk): Offer | undefined => {
  if (!asked.has(ask)) throw new Error(`No plugin lists the ask for ${ask.offer}`)
  return asked.get(ask)
}

/** What is told of streams, in the shape that was offered and in the one that was asked for. */
export const toldOf = (
  ask: AnyAsk,
  { name, answer, tells }: Offer,
  states: ReadonlyMap<string, unknown>,
): ReadonlyArray<unknown> => {
  const told: unknown[] = []
  for (const [key, state] of states) {
    const one = tells(state as never, key)
    if (one === null) continue
    const place = { name: `${ownerOf(name)}.${name}` }
    try {
      told.push(zc.parse(ask.answer, zc.parse(answer, one)))
    } catch (error) {
      throw withoutZod(place, error)
    }
  }
  return told
}
