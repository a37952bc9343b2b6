import { after, type Context, MINUTE } from "../context.ts"
import { AccountRefused } from "../refused.ts"
import { hashOf, newToken } from "../secrets/index.ts"

const WINDOW = 15 * MINUTE
/** Failures within a quarter of an hour: of one account, whether it is there or not, and from one address. */
const MAX_OF_ACCOUNT = 5
const MAX_FROM_ADDRESS = 50

/** Who tries, and from where: the address as the embedder's own proxy tells it, never a header that anybody may send. */
export interface Attempt {
  readonly account?: string
  readonly address?: string
}

/** One spelling of an account: engines that compare without case or final spaces would take several for one. */
const spelled = (account: string): string => account.normalize("NFKC").trim().toLowerCase()

const bucketsOf = ({ account, address }: Attempt): ReadonlyArray<readonly [string, number]> => [
  ...(account === undefined ? [] : [[hashOf(`account:${spelled(account)}`), MAX_OF_ACCOUNT] as const]),
  ...(address === undefined ? [] : [[hashOf(`address:${address}`), MAX_FROM_ADDRESS] as const]),
]

/**
 * Run something that may be guessed. It counts before it is tried, so that many at once are counted too; when it
 * succeeds it no longer counts. Throws `AccountRefused` with `too-many`.
 */
export const limited = async <A>({ db, clock }: Context, attempt: Attempt, what: () => Promise<A>): Promise<A> => {
  const now = clock.now()
  await db.deleteFrom("account_attempt").where("at", "<", after(now, -WINDOW)).execute()
  const ids: Array<string> = []
  for (const [bucket, most] of bucketsOf(attempt)) {
    const id = newToken()
    await db.insertInto("account_attempt").values({ id, bucket, at: now }).execute()
    ids.push(id)
    const counted = await db
      .selectFrom("account_attempt")
      .select(({ fn }) => fn.countAll<number | string | bigint>().as("count"))
      .where("bucket", "=", bucket)
      .executeTakeFirstOrThrow()
    if (Number(counted.count) > most) throw new AccountRefused("too-many")
  }
  const done = await what()
  for (const id of ids) await db.deleteFrom("account_attempt").where("id", "=", id).execute()
  return done
}
