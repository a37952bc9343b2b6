const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** The things on a page of the platform's API, `{ items, total, page, … }`; nothing for anything else. */
const itemsOf = (value: unknown): ReadonlyArray<unknown> | undefined =>
  isObject(value) && Array.isArray(value["items"]) ? value["items"] : undefined

/** A service belongs to a structure; a structure to none. */
const isService = (value: unknown): boolean => isObject(value) && "structure_id" in value

/**
 * What the API answers as a file would hold it: a page, an array of pages, or an array of structures and services
 * together. Anything else stays as it is.
 */
export const asFile = (json: unknown): unknown => {
  const all = Array.isArray(json) ? json.flatMap((one) => itemsOf(one) ?? [one]) : itemsOf(json)
  // An empty list is no directory that somebody meant to give.
  if (all === undefined || (Array.isArray(json) && json.length === 0)) return json
  return { structures: all.filter((one) => !isService(one)), services: all.filter(isService) }
}
