import { sealedIn } from "../../journal/index.ts"
import {
  type Actor,
  ActorNotAllowed,
  type Opened,
  type PersonalCategory,
  type Sealed,
  SubjectClosed,
} from "../../kernel/index.ts"
import { type Leaving, release } from "../../plugin/index.ts"
import { type AttemptContext, attempt } from "../command/attempt.ts"
import { checkActor, type Prepared, parseInput, prepare } from "../command/prepare.ts"
import type { AnyReceipt, CommandOptions } from "../command/receipt.ts"
import { commandIdTaken } from "../command/recorded.ts"
import { checkReach, namedBy } from "../query/reach.ts"
import { Reading } from "../query/reading.ts"
import { openSealed } from "../query/unseal.ts"
import type { CommandEntry, OutletEntry } from "../registry/registry.ts"

/** What the gate tells the command that decides about one person, and what that command's state answers. */
export interface GateQuestion {
  readonly subject: string
  readonly recipient: string
  readonly outlet: string
  readonly categories: ReadonlyArray<PersonalCategory>
  readonly required: ReadonlyArray<PersonalCategory>
  readonly mediation?: string
}
interface GateEvent {
  readonly data: {
    readonly recipient: string
    readonly outlet?: string
    readonly categories: ReadonlyArray<PersonalCategory>
  }
}

/** One use of an outlet. */
export interface GateCall {
  readonly actor: Actor
  readonly input: unknown
  readonly options: CommandOptions
  /** Told once the disclosures stand in the journal. */
  readonly onWritten: () => void
  /** Run a command of its own, for the answer of an exchange. */
  readonly record: (entry: CommandEntry, input: unknown, options: CommandOptions) => Promise<AnyReceipt>
}

type Gathered = Leaving<unknown> & { readonly more?: Readonly<Record<string, unknown>> }

const bySubject = (envelopes: ReadonlyArray<Sealed<unknown>>): ReadonlyMap<string, ReadonlySet<PersonalCategory>> => {
  const found = new Map<string, Set<PersonalCategory>>()
  for (const { subject, category, cipher } of envelopes) {
    if (cipher === "erased") continue
    found.set(subject, (found.get(subject) ?? new Set<PersonalCategory>()).add(category))
  }
  return found
}

/** The command that writes down what an exchange asks, where the outlet is one. */
const askingOf = (
  { outlet, exchange }: OutletEntry,
  call: unknown,
  prepared: (step: CommandEntry, input: unknown) => Prepared,
): ReadonlyArray<Prepared> =>
  outlet.exchange === undefined || exchange === undefined
    ? []
    : [prepared(exchange.asking, outlet.exchange.asking.input(call as never))]

/**
 * The one door outward. Gather what is to leave; ask, for each person concerned, what they agreed that this recipient
 * gets; write the disclosures in the journal, all of them or none; open what was agreed to, and nothing else; send. Of
 * an exchange, what is asked is written with the disclosures, and what came back once it is there.
 */
export const passGate = async (context: AttemptContext, entry: OutletEntry, call: GateCall): Promise<unknown> => {
  const { actor, options } = call
  checkActor(entry, actor)
  const input = parseInput(entry.name, entry.outlet.input, call.input)
  const reading = new Reading(context, actor)
  const outside = { input, actor, ...context.now }
  const gathered: Gathered = await entry.outlet.gather({ ...outside, read: reading.context } as never)
  const envelopes = sealedIn(gathered.parts)
  // Who may not read something has no business giving it away. Directors answer for what people have a right to.
  const { purpose } = entry.outlet
  if (purpose === "agreement" || (purpose === "access" && !actor.roles.includes("director"))) {
    for (const envelope of envelopes) {
      if (await reading.mayOpen(envelope)) continue
      throw new ActorNotAllowed(entry.name, purpose === "access" ? ["director"] : entry.by)
    }
  }
  await checkReach(context, { entry, actor, input, named: namedBy(entry.reach, call.input) }, reading)
  const concerned = bySubject(envelopes)
  if (purpose === "agreement") {
    // What is set aside leaves only for the person, or as the law demands.
    const held = await context.ring.hold(context.store, [...concerned.keys()])
    const archived = [...concerned.keys()].some((subject) => held.entry(subject)?.state === "archived")
    if (archived) throw new SubjectClosed("archived")
  }
  const { recipient, mediation, required = [], more } = gathered
  const questions = [...concerned].map(
    ([subject, categories]): GateQuestion => ({
      subject,
      recipient,
      outlet: entry.name,
      categories: [...categories].toSorted(),
      required: required.filter((category) => categories.has(category)),
      ...(mediation === undefined ? {} : { mediation }),
      ...more,
    }),
  )
  const under = (step: string | number): CommandOptions =>
    options.commandId === undefined ? options : { ...options, commandId: `${options.commandId}.${step}` }
  const commands = questions.map((question, index) =>
    prepare(context.registry, entry.gate, actor, question, under(index), context.newId),
  )
  const around = { ...outside, id: context.newId() }
  const asking = askingOf(entry, around, (step, asked) =>
    prepare(context.registry, step, actor, asked, under("asking"), context.newId),
  )
  // What an exchange asks comes first, so that its own rules speak before those of the gate. It is asked once under one
  // id: what was written down before says nothing of what may leave today.
  const all = await attempt({ ...context, whole: true, once: asking.length > 0, inside: true }, [
    ...asking,
    ...commands,
  ])
  const settled = all.slice(asking.length)
  call.onWritten()
  for (const settlement of all) if (!settlement.ok) throw settlement.error
  const agreed = new Map<string, ReadonlySet<PersonalCategory>>()
  for (const [index, settlement] of settled.entries()) {
    const [event] = settlement.ok ? (settlement.value.events as ReadonlyArray<GateEvent>) : []
    const question = questions[index]
    if (event?.data.recipient !== question?.recipient || event?.data.outlet !== question?.outlet) {
      throw commandIdTaken(entry.name)
    }
    agreed.set(question?.subject ?? "", new Set(event?.data.categories))
  }
  const leaves = ({ subject, category }: Sealed<unknown>): boolean => agreed.get(subject)?.has(category) === true
  if (settled.some((settlement) => settlement.ok && settlement.value.replayed)) {
    // What was written down before says that it left once, not that it may leave today: the gate is asked anew.
    const anew = questions.map((question) => prepare(context.registry, entry.gate, actor, question, {}, context.newId))
    const today = await attempt({ ...context, whole: true, dry: true, inside: true }, anew)
    for (const [index, settlement] of today.entries()) {
      const [event] = settlement.ok ? (settlement.value.events as ReadonlyArray<GateEvent>) : []
      const subject = questions[index]?.subject ?? ""
      const still = new Set(event?.data.categories)
      agreed.set(subject, new Set([...(agreed.get(subject) ?? [])].filter((category) => still.has(category))))
    }
  }
  const parts = await openSealed(context, gathered.parts, leaves, entry.outlet.purpose !== "agreement")
  const withheld = new Set(envelopes.filter((envelope) => !leaves(envelope)).map(({ category }) => category))
  const released = release({
    parts: parts as Opened<unknown>,
    purpose: entry.outlet.purpose,
    recipient,
    on: context.now.today,
    withheld: [...withheld].toSorted(),
  })
  const sent = await entry.outlet.send(released as never, around as never)
  const { exchange } = entry.outlet
  if (exchange === undefined || entry.exchange === undefined) return sent
  const answer = exchange.answering.input(sent as never, around as never)
  const { events } = await call.record(entry.exchange.answering, answer, under("answering"))
  return exchange.tell(sent as never, events as never)
}
