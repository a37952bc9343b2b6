import { InvalidValue } from "../../kernel/index.ts"
import type { Cell, Publication } from "./cell.ts"

const refuse = (fr: string, en: string): never => {
  throw new InvalidValue("publication", { fr, en })
}

/** The cells by id. Throws {@link InvalidValue} for what is no publication: the sums must hold, or hiding is no use. */
export const checkedCells = ({ cells, relations, threshold }: Publication): ReadonlyMap<string, Cell> => {
  if (!Number.isSafeInteger(threshold) || threshold < 1) {
    refuse(`Seuil impossible : ${threshold}. Donner un entier à partir de 1.`, `Not a threshold: ${threshold}.`)
  }
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  if (byId.size < cells.length) refuse("Deux cellules ont le même identifiant.", "Two cells have the same id.")
  for (const { id, value, frequency = value } of cells) {
    if (![value, frequency].every((number) => Number.isSafeInteger(number) && number >= 0)) {
      refuse(`La cellule ${id} n'est pas un entier à partir de zéro.`, `Cell ${id} is no whole number from zero.`)
    }
  }
  for (const { total, parts } of relations) {
    for (const id of [total, ...parts]) {
      if (!byId.has(id)) refuse(`La cellule ${id} d'une somme n'existe pas.`, `Cell ${id} of a sum does not exist.`)
    }
    if (new Set([total, ...parts]).size <= parts.length) {
      refuse(`La somme ${total} compte deux fois une cellule.`, `The sum of ${total} counts a cell twice.`)
    }
    const sum = parts.reduce((so, part) => so + (byId.get(part)?.value ?? 0), 0)
    if (sum !== byId.get(total)?.value) {
      refuse(`Le total ${total} n'est pas la somme de ses parties.`, `Total ${total} is not the sum of its parts.`)
    }
  }
  return byId
}
