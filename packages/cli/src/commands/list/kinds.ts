import { capacities, type Desk, type Page, type Period, registerLabels } from "@traitdunion/core"
import type { Session } from "../../session.ts"

/** What is listed: at most so many, and whether there are more. */
export interface Listed {
  readonly heads: ReadonlyArray<string>
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
  /** The same as data. */
  readonly items: ReadonlyArray<unknown>
  readonly more: boolean
}

/** What is asked for of a list. */
export interface Asked {
  readonly limit: number
  readonly period: Period
  readonly mediator?: string
}

/** The most that a list answers at once. */
const PAGE = 200

/** Page after page, until there are enough. */
const upTo = async <T>(
  limit: number,
  read: (page: { readonly cursor?: string; readonly limit: number }) => Promise<Page<T>>,
): Promise<{ readonly items: ReadonlyArray<T>; readonly more: boolean }> => {
  const items: T[] = []
  let cursor: string | null | undefined
  while (cursor !== null && items.length < limit) {
    const page = await read({
      limit: Math.min(PAGE, limit - items.length),
      ...(cursor === undefined ? {} : { cursor }),
    })
    items.push(...page.items)
    cursor = page.next
  }
  return { items, more: cursor !== null }
}

const cut = <T>(
  all: ReadonlyArray<T>,
  limit: number,
): { readonly items: ReadonlyArray<T>; readonly more: boolean } => ({
  items: all.slice(0, limit),
  more: all.length > limit,
})

type Kind = (desk: Desk<readonly []>, session: Session, asked: Asked) => Promise<Listed>

const people: Kind = async ({ people }, { words: { lists } }, { limit }) => {
  const { items, more } = await upTo(limit, (page) => people.list(page))
  const { person, name, capacity, mergedInto } = lists.heads
  const rows = items.map((one) => [
    one.person,
    one.name ?? lists.hidden,
    capacities[one.capacity].fr,
    one.mergedInto ?? "",
  ])
  return { heads: [person, name, capacity, mergedInto], rows, items, more }
}

const mediations: Kind = async ({ process }, { words }, { limit, mediator: only }) => {
  const where = only === undefined ? {} : { mediator: only }
  const { items, more } = await upTo(limit, (page) => process.list({ ...where, ...page }))
  const { mediation, openedOn, stage, mediator } = words.lists.heads
  const rows = items.map((one) => [
    one.mediation,
    words.deadlines.day(one.openedOn),
    one.labels.stage,
    one.mediator ?? "",
  ])
  return { heads: [mediation, openedOn, stage, mediator], rows, items, more }
}

const acts: Kind = async ({ registers }, { words }, { limit, period, mediator: only }) => {
  const where = only === undefined ? {} : { mediator: only }
  const { items, more } = await upTo(limit, (page) => registers.list({ ...period, ...where, ...page }))
  const { activity, on, register, minutes, persons, mediator } = words.lists.heads
  const rows = items.map((one) => [
    one.activity,
    words.deadlines.day(one.on),
    registerLabels[one.register].fr,
    String(one.minutes),
    String(one.persons),
    one.mediator ?? "",
  ])
  return { heads: [activity, on, register, minutes, persons, mediator], rows, items, more }
}

const conventions: Kind = async ({ partners }, { words }, { limit }) => {
  const { items, more } = cut(await partners.conventions({}), limit)
  const { convention, title, from, to } = words.lists.heads
  const rows = items.map((one) => [
    one.convention,
    one.title,
    words.deadlines.day(one.from),
    words.deadlines.day(one.to),
  ])
  return { heads: [convention, title, from, to], rows, items, more }
}

const mediators: Kind = async ({ registers }, { words }, { limit }) => {
  const { items, more } = cut(await registers.mediators({}), limit)
  return { heads: [words.lists.heads.mediator], rows: items.map((one) => [one]), items, more }
}

/** What can be listed. */
export const kinds = { people, mediations, acts, conventions, mediators } as const satisfies Record<string, Kind>
