import { type ConsentEntry, consentTextHash, type Desk, settle, type TraitDunionError } from "@traitdunion/core"
import type { ReadConsent } from "./parse.ts"

/**
 * What became of one record: recorded; there already; in conflict with another answer under the same id, which stands;
 * or refused by the ledger, and why.
 */
export interface ImportedConsent {
  readonly party: string
  readonly consent: string
  readonly outcome: "added" | "known" | "conflict" | "refused"
  readonly error?: TraitDunionError
}

const same = (a: ConsentEntry, b: ReadConsent["entry"]): boolean =>
  a.wordsHash === b.wordsHash &&
  a.since === b.since &&
  a.until === b.until &&
  JSON.stringify(a.purpose) === JSON.stringify(b.purpose) &&
  JSON.stringify(a.by) === JSON.stringify(b.by) &&
  (a.status === "refused") === (b.status === "refused")

/** The same record gives the same command, so that what a lost answer left behind is found again. */
const commandId = (party: string, consent: string, act: string): string =>
  `consent-record.${act}.${consentTextHash(`${party}\n${consent}`)}`

const add = async (desk: Desk<readonly []>, { party, entry }: ReadConsent): Promise<ImportedConsent> => {
  const { consent, purpose, words, language, means, by } = entry
  const done = (outcome: ImportedConsent["outcome"], error?: TraitDunionError): ImportedConsent => ({
    party,
    consent,
    outcome,
    ...(error === undefined ? {} : { error }),
  })
  const there = async (): Promise<ConsentEntry | undefined> =>
    (await desk.consent.ledger({ party })).find((one) => one.consent === consent)
  const known = await there()
  const answer = { party, consent, purpose, words, language, means, by, form: entry.wordsHash }
  if (known === undefined) {
    const asked =
      entry.status === "refused"
        ? desk.consent.refuse({ ...answer, on: entry.since }, { commandId: commandId(party, consent, "refuse") })
        : desk.consent.give(
            { ...answer, since: entry.since, ...(entry.until === null ? {} : { until: entry.until }) },
            { commandId: commandId(party, consent, "give") },
          )
    const given = await settle<unknown, TraitDunionError>(asked)
    if (!given.ok) return done("refused", given.error)
  } else if (!same(known, entry)) {
    return done("conflict")
  }
  // A withdrawal that is known already ends what comes before it, as soon as it is written down.
  if (entry.withdrawnOn === null || (await there())?.status === "withdrawn") {
    return done(known === undefined ? "added" : "known")
  }
  const withdrawn = await settle<unknown, TraitDunionError>(
    desk.consent.withdraw(
      { party, consent, on: entry.withdrawnOn },
      { commandId: commandId(party, consent, "withdraw") },
    ),
  )
  return withdrawn.ok ? done("added") : done("refused", withdrawn.error)
}

/**
 * Record answers that were read, in their order, through the ledger's own commands: the deontology's rules apply. The
 * party must be registered. What is there already is left alone, so a second import adds nothing.
 */
export const importConsents = async (
  desk: Desk<readonly []>,
  consents: ReadonlyArray<ReadConsent>,
): Promise<ReadonlyArray<ImportedConsent>> => {
  const results: Array<ImportedConsent> = []
  for (const consent of consents) results.push(await add(desk, consent))
  return results
}
