import { InvalidInput, type TraitDunionError } from "../../../kernel/index.ts"
import type { RetentionDesk, RetentionOutcome, RetentionRun } from "./desk.ts"
import type { RetentionItem } from "./queries.ts"

/** How many persons one commit settles: few enough that a run may be stopped at any moment and little is lost. */
const CHUNK = 50

const checkOnce = (items: ReadonlyArray<RetentionItem>): void => {
  const seen = new Set<string>()
  for (const [index, { person }] of items.entries()) {
    if (seen.has(person)) {
      throw new InvalidInput("runRetention", [
        {
          path: ["items", index],
          code: "person_twice",
          fr: "Cette personne figure deux fois dans la liste",
          en: "This person stands twice in the list",
        },
      ])
    }
    seen.add(person)
  }
}

/** The same fate at the same reading: a contact since then moves the last one, and what was read holds no longer. */
const sameAs = (item: RetentionItem, now: RetentionItem | undefined): boolean =>
  now?.lastContact === item.lastContact && now.dueOn === item.dueOn

/** The run behind `runRetention`, loaded when there is one. */
export const settleAll = async (
  { privacy }: RetentionDesk,
  { items, action, onProgress }: RetentionRun,
): Promise<RetentionOutcome> => {
  checkOnce(items)
  const due = new Map((await privacy.retentionDue({})).map((item) => [item.person, item]))
  const still = items.filter((item) => sameAs(item, due.get(item.person)))
  const left = new Set(still)
  const noLongerDue = items.filter((item) => !left.has(item))
  const done: Array<RetentionItem> = []
  const refused: Array<{ readonly item: RetentionItem; readonly error: TraitDunionError }> = []
  for (let from = 0; from < still.length; from += CHUNK) {
    const chunk = still.slice(from, from + CHUNK)
    const endings =
      action === "archive"
        ? await privacy.archive.many(chunk.map(({ person }) => ({ input: { person } })))
        : await privacy.erase.many(chunk.map(({ person }) => ({ input: { person, ground: "retention" } })))
    for (const [index, item] of chunk.entries()) {
      const ending = endings[index]
      if (ending?.ok === true) done.push(item)
      else if (ending !== undefined) refused.push({ item, error: ending.error })
    }
    onProgress?.({ done: noLongerDue.length + from + chunk.length, total: items.length })
  }
  return { done, noLongerDue, refused }
}
