const ids = new Map<string, string>()
const REMEMBERED = 1000

/** An identifier from a mediator's label: `Médiatrice A` becomes `mediatrice-a`. Empty when no letter of it is Latin. */
export const mediatorId = (label: string): string => {
  const known = ids.get(label)
  if (known !== undefined) return known
  const id = label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 64)
  if (ids.size < REMEMBERED) ids.set(label, id)
  return id
}
