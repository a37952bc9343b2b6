import type { Relation } from "./cell.ts"

/** Hidden cells that stand in sums together, with those sums. */
export interface Block {
  readonly ids: string[]
  readonly relations: Relation[]
}

const idsOf = ({ total, parts }: Relation): ReadonlyArray<string> => [total, ...parts]

/** The hidden cells, in as many blocks as have nothing to do with each other. */
export const blocksOf = (relations: ReadonlyArray<Relation>, hidden: ReadonlySet<string>): ReadonlyArray<Block> => {
  const blockOf = new Map<string, Block>([...hidden].toSorted().map((id) => [id, { ids: [id], relations: [] }]))
  for (const relation of relations) {
    const [block, ...others] = new Set(idsOf(relation).flatMap((id) => blockOf.get(id) ?? []))
    if (block === undefined) continue
    block.relations.push(relation)
    for (const other of others) {
      block.relations.push(...other.relations)
      for (const id of other.ids) {
        block.ids.push(id)
        blockOf.set(id, block)
      }
    }
  }
  return [...new Set(blockOf.values())]
}
