import * as z from "zod"
import { field, type PlainDate, type Sealed } from "../../../kernel/index.ts"
import { defineQuery } from "../../../plugin/index.ts"
import { recordsOf, sameParty } from "../../people/index.ts"
import { partyOf } from "../rules/party.ts"
import { type Stage, stageOf } from "../rules/stages.ts"
import { type MediationState, MediationStream } from "../stream.ts"
import { mediationPartyTable } from "../tables.ts"
import type { AgreementExtent, AgreementForm, CommitmentResult } from "../vocabulary.ts"

/** Whose something is, for a party who reads: their own, or another's. */
export type Side = "self" | "other"

/** A mediation as one of its parties may see it: what is common, and one's own words. Another's words are `null`. */
export interface PartyView {
  readonly mediation: string
  readonly stage: Stage
  readonly informedOn: PlainDate | null
  readonly parties: number
  readonly interviews: ReadonlyArray<{ readonly on: PlainDate; readonly words: Sealed<string> | null }>
  readonly meetings: ReadonlyArray<PlainDate>
  readonly messages: ReadonlyArray<{
    readonly on: PlainDate
    readonly from: Side
    readonly words: Sealed<string> | null
  }>
  readonly proposals: ReadonlyArray<{ readonly from: Side; readonly words: Sealed<string> }>
  readonly agreement: {
    readonly on: PlainDate
    readonly form: AgreementForm
    readonly extent: AgreementExtent
    readonly commitments: ReadonlyArray<{
      readonly by: Side
      readonly words: Sealed<string>
      readonly due: PlainDate | null
      readonly result: CommitmentResult | null
    }>
  } | null
}

/** What a party took part in: that another was heard apart is confidential, and so is the stage that comes of it. */
const seenBy = (state: MediationState, me: string): MediationState => ({
  ...state,
  interviews: state.interviews.filter((interview) => interview.party === me),
  meetings: state.meetings.filter(({ parties }) => parties.includes(me)),
  exchanges: state.exchanges.filter(({ from, to }) => from === me || to === me),
})

/**
 * A party reads its own mediation. All words are handed over sealed; on their way out only the reader's own are
 * opened. Separate interviews of others do not appear at all: that they took place is confidential, too.
 */
export const view = defineQuery({
  summary: { fr: "Consulter sa médiation, comme partie", en: "Read one's mediation, as a party" },
  by: ["person", "partner"],
  input: z.strictObject({ mediation: field.id }),
  run: async ({ input, read, actor }): Promise<PartyView | null> => {
    const state = await read.state(MediationStream, input.mediation)
    const self = partyOf(actor)
    const own = self?.kind === "person" ? await recordsOf(read, self.id) : [self?.id]
    const party = state.parties.find(({ kind, id }) => kind === self?.kind && own.includes(id))
    if (party === undefined) return null
    const me = party.id
    const side = (id: string): Side => (id === me ? "self" : "other")
    const seen = seenBy(state, me)
    const { interviews, meetings, exchanges } = seen
    return {
      mediation: input.mediation,
      stage: stageOf(seen),
      informedOn: party.informedOn,
      parties: state.parties.length,
      interviews: interviews.map(({ on, notes }) => ({ on, words: notes })),
      meetings: meetings.map(({ on }) => on),
      messages: exchanges.map(({ on, from, message }) => ({ on, from: side(from), words: message })),
      proposals: state.proposals.map(({ author, text }) => ({ from: side(author), words: text })),
      agreement:
        state.agreement === null
          ? null
          : {
              on: state.agreement.on,
              form: state.agreement.form,
              extent: state.agreement.extent,
              commitments: state.agreement.commitments.map(({ by, what, due, result }) => ({
                by: side(by),
                words: what,
                due,
                result,
              })),
            },
    }
  },
})

/** A mediation in the list of one of its parties. */
export interface OwnMediation {
  readonly mediation: string
  readonly stage: Stage
  readonly openedOn: PlainDate
}

/** The mediations that somebody takes part in, each as far as they may see it: for whom the account says that they are. */
export const mine = defineQuery({
  summary: { fr: "Lister ses propres médiations", en: "List one's own mediations" },
  by: ["person", "partner"],
  input: z.strictObject({}),
  run: async ({ read, actor }): Promise<ReadonlyArray<OwnMediation>> => {
    const self = partyOf(actor)
    if (self === undefined) return []
    const own = self.kind === "person" ? await recordsOf(read, self.id) : [self.id]
    const rows = await read.rows(mediationPartyTable, { where: { party: { in: own } } })
    const states = await read.states(
      MediationStream,
      rows.map(({ mediation }) => mediation),
    )
    return [...states]
      .flatMap(([mediation, state]) => {
        const party = state.parties.find((one) => own.some((id) => sameParty(one, { ...self, id })))
        if (state.opened === null || party === undefined || party.withdrawnOn !== null) return []
        return [{ mediation, stage: stageOf(seenBy(state, party.id)), openedOn: state.opened.on }]
      })
      .toSorted((a, b) => (a.openedOn < b.openedOn ? -1 : a.openedOn > b.openedOn ? 1 : 0))
  },
})
