import { resolve } from "node:path"
import { type Anchor, parseAnchor } from "@traitdunion/core"
import { exitCodes } from "../exit.ts"
import { jsonFile, type Subcommand } from "../frame/index.ts"
import { type Proven, prove } from "../journal/index.ts"
import { progressing } from "../progress.ts"
import { wrongUse } from "../refusals/index.ts"
import { remark, type Session, say } from "../session.ts"

interface Options {
  readonly anchor?: ReadonlyArray<string>
  readonly publicKey?: string
}

const publicKey = (text: string): string => {
  if (/^[\w-]{43}$/.test(text)) return text
  throw wrongUse((_, { evidence }) => evidence.notAPublicKey, "verify")
}

/** What the marks of a sound journal prove. */
const sayMarks = (session: Session, { withKeys, markedFrom, marksChecked, verified }: Proven): void => {
  const { evidence } = session.words
  if (markedFrom !== undefined) {
    const from = String(markedFrom)
    say(session, marksChecked ? evidence.marked(from) : evidence.notChecked(from))
  } else if (withKeys && verified > 0) say(session, evidence.unmarked)
}

const sayAnchors = (session: Session, anchors: ReadonlyArray<Anchor>, signerKnown: boolean): void => {
  const { evidence } = session.words
  if (anchors.length === 0) return
  const last = Math.max(...anchors.map(({ position }) => position))
  say(session, evidence.anchored(anchors.length, String(last)))
  if (!signerKnown) remark(session, evidence.ownKey)
}

/** `verify`: prove the journal event by event, and name the first fault. It reads no list, so it never writes. */
export const verify: Subcommand<Options> = {
  name: "verify",
  declare: (command, { evidence, help: { placeholders: names } }) => {
    command
      .option(
        `--anchor <${names.path}>`,
        evidence.anchor,
        (path: string, before: ReadonlyArray<string> | undefined): ReadonlyArray<string> => [...(before ?? []), path],
      )
      .option(`--public-key <${names.key}>`, evidence.publicKey, publicKey)
  },
  run: async (session, options) => {
    const { words, io } = session
    const { anchor: paths = [], publicKey: noted } = options
    if (noted !== undefined && paths.length === 0) {
      throw wrongUse(({ goesWith }) => goesWith("--public-key", "--anchor"), "verify")
    }
    const anchors: Array<Anchor> = []
    for (const path of paths) anchors.push(parseAnchor(await jsonFile("--anchor", resolve(io.cwd, path))))
    const proven = await progressing(session, words.progress.verify, (told) =>
      prove(session, options, {
        anchors,
        ...(noted === undefined ? {} : { publicKey: noted }),
        onProgress: ({ verified: done, total }) => told(done, total),
      }),
    )
    const { verified, hash, fault, withKeys, marksChecked, markedFrom } = proven
    if (fault !== undefined) {
      say(session, words.verify.fault(fault))
      // The key holder is there, and the key that made the marks is not.
      if (withKeys && !marksChecked && markedFrom !== undefined) say(session, words.evidence.lost(String(markedFrom)))
      say(session, words.verify.proven(verified))
      say(session, words.verify.remedy)
      return exitCodes.refused
    }
    say(session, words.verify.sound(verified))
    if (verified > 0) say(session, words.verify.head(verified, hash))
    sayMarks(session, proven)
    sayAnchors(session, anchors, noted !== undefined || withKeys)
    return exitCodes.done
  },
}
