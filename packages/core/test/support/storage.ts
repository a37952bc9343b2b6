import { ConcurrencyConflict, type Storage, type Store } from "@traitdunion/core"

/** A storage whose stores are changed in some respects. */
export const overStorage = (storage: Storage, change: (store: Store) => Partial<Store>): Storage => ({
  name: storage.name,
  open: async (opening) => {
    const store = await storage.open(opening)
    return { ...store, ...change(store) }
  },
})

/** A storage that meets conflicts for as long as it is told to. `commits` counts the tries. */
export const conflicting = (storage: Storage) => {
  const state = { conflicts: 0, commits: 0 }
  const wrapped = overStorage(storage, (store) => ({
    commit: async (batch) => {
      state.commits += 1
      if (state.conflicts === 0) return store.commit(batch)
      state.conflicts -= 1
      throw new ConcurrencyConflict("activity/somebody-else", 1, 2)
    },
  }))
  return { state, storage: wrapped }
}
