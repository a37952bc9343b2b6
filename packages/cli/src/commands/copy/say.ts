import type { CopyEnd, CopyReport } from "@traitdunion/core"
import { columns } from "../../output/index.ts"
import { remark, type Session, say } from "../../session.ts"
import type { Lists } from "./lists.ts"

/** Say what was copied, and what stands at both ends. */
export const sayCopy = (session: Session, structure: string, report: CopyReport): void => {
  const { places } = session.words
  const { source, target, same } = report
  const end = (name: string, { head, keys }: CopyEnd): ReadonlyArray<string> => [
    name,
    String(head.position),
    head.hash,
    String(keys.count),
    keys.hash,
  ]
  const { heads } = places
  say(session, places.copied(structure, report.copied, report.keys, report.verified))
  session.io.stdout.write(
    columns([
      [heads.end, heads.position, heads.hash, heads.keys, heads.keysHash],
      end(places.source, source),
      end(places.target, target),
    ]),
  )
  if (same) say(session, places.same)
  else {
    const facts = source.head.position - target.head.position
    say(session, facts > 0 ? places.behind(facts) : places.keysDiffer)
  }
}

/** Say how the lists and figures of the target compare. */
export const sayLists = (session: Session, { compared, wrong, figures, indexBehind }: Lists): void => {
  const { places } = session.words
  say(session, wrong === 0 ? places.listed(compared) : places.listsDiffer(wrong))
  if (figures !== undefined) say(session, places.figures[figures])
  if (indexBehind) remark(session, places.withKeys)
}
