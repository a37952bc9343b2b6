import { type Parsed, read, unread } from "./parsed.ts"

/** How many people: a whole number in figures, from 1 to 9999. */
export const parsePersons = (text: string): Parsed<number> => {
  const cell = text.trim()
  if (/^\d{1,4}$/.test(cell)) {
    const count = Number(cell)
    if (count > 0) return read(count)
    return unread("Aucune personne : le nombre doit être au moins 1.", "Nobody: the number must be at least 1.")
  }
  if (cell === "") return unread("Le nombre de personnes manque.", "The number of people is missing.")
  return unread(
    "Le nombre de personnes s'écrit en chiffres, sans décimale, de 1 à 9999.",
    "The number of people is a whole number in figures, from 1 to 9999.",
  )
}

/** The same for a round or an observation, which may have met nobody. */
export const parsePersonsOrNobody = (text: string): Parsed<number> =>
  /^\s*0{1,4}\s*$/.test(text) ? read(0) : parsePersons(text)
