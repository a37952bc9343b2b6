import { InvalidInput, type Words } from "@traitdunion/core"

/** One fault at one place. The words must hold neither a key nor a passphrase. */
export const invalid = (where: string, path: string, { fr, en }: Words): InvalidInput =>
  new InvalidInput(where, [{ path: [path], code: "custom", fr, en }])
