import { wrongUse } from "../refusals/index.ts"
import type { Session } from "../session.ts"
import { isAddress } from "./address.ts"
import { type Place, placeAt } from "./place.ts"
import type { Protection } from "./server.ts"

/** The options of a command that say where its journal is: one of the first two. */
export interface PlaceOptions extends Protection {
  readonly file?: string
  readonly database?: string
}

/** The place that the options name. */
export const placeOf = (session: Session, { file, database, tls, tlsCa }: PlaceOptions): Place => {
  const protection = { ...(tls === undefined ? {} : { tls }), ...(tlsCa === undefined ? {} : { tlsCa }) }
  if (file !== undefined) {
    if (database !== undefined) throw wrongUse(({ together }) => together("--file", "--database"))
    if (isAddress(file)) throw wrongUse((_, { places }) => places.misuse.notAFile)
    if (tls === true) throw wrongUse(({ goesWith }) => goesWith("--tls", "--database"))
    if (tlsCa !== undefined) throw wrongUse(({ goesWith }) => goesWith("--tls-ca", "--database"))
    return placeAt(session, "--file", file, {})
  }
  if (database === undefined) throw wrongUse((_, { places }) => places.misuse.nowhere)
  if (!isAddress(database)) throw wrongUse((_, { places }) => places.misuse.notAnAddress("--database"))
  return placeAt(session, "--database", database, protection)
}
