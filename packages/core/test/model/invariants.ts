import { Known, type Raw, type RawMediation } from "./raw.ts"

/** Words that the generator plants and that must never reach the journal. */
export const PLANTED_WAIVER = "PLANTED-WAIVER"
export const PLANTED_CRITERION = "PLANTED-CRITERION"
export const PLANTED_PERSON = "PLANTED-PERSON"

const REASONS = [
  "out-of-field",
  "process-integrity",
  "safety-of-persons",
  "lack-of-impartiality",
  "already-before-a-judge",
  "no-longer-wanted",
]

const participants = ({ type, data }: Raw): ReadonlyArray<string> | undefined => {
  if (type === "mediation.Interviewed") return [data.party]
  if (type === "mediation.Met") return data.parties
  return type === "mediation.Exchanged" ? [data.from, data.to] : undefined
}
/** The parties of a day. */
const present = (m: RawMediation, on: string): ReadonlyArray<string> =>
  m.parties.filter(({ joinedOn, leftOn }) => joinedOn <= on && on < leftOn).map((one) => one.id)

/** Whom a step asks: the one party that it is done with, or everyone of that day, whoever is there. */
const asked = (e: Raw, m: RawMediation): ReadonlyArray<string> | undefined => {
  const { type, data } = e
  if (type === "mediation.Interviewed" || type === "mediation.Acted") return [data.party]
  const joint: Readonly<Record<string, () => ReadonlyArray<string>>> = {
    "mediation.Met": () => data.parties,
    "mediation.Exchanged": () => [data.from, data.to],
    "mediation.Proposed": () => [data.author],
    "mediation.Agreed": () => data.commitments.map((one: { readonly by: string }) => one.by),
    "mediation.FollowedUp": () => [],
  }
  const named = joint[type]
  return named === undefined ? undefined : [...new Set([...named(), ...present(m, data.on)])]
}

/** Who is put in charge by this event. */
const putInCharge = ({ type, data }: Raw): string | undefined => {
  if (type === "mediation.MediatorAssigned") return data.mediator
  if (type === "mediation.HandedOver" || type === "mediation.MediatorWithdrew") return data.relay?.mediator
  return undefined
}

type Check = (e: Raw, before: Known) => ReadonlyArray<string>

const freeConsent: Check = (e, known) => {
  const m = known.mediations.get(e.key)
  const everyone = m === undefined ? undefined : asked(e, m)
  if (everyone === undefined || m === undefined) return []
  const { on } = e.data
  return [
    ...everyone
      .filter((party) => known.yes(party, `mediation:${e.key}`, on) === undefined)
      .map((party) => `1: ${party} does not consent`),
    ...(participants(e) ?? [])
      .filter(
        (party) => !present(m, on).includes(party) && (m.parties.find(({ id }) => id === party)?.leftOn ?? "") <= on,
      )
      .map((party) => `1: ${party} has withdrawn`),
    ...everyone.filter((party) => known.erased.has(party)).map((party) => `1: ${party} was erased`),
  ]
}

/** A whole agreement is everybody's, when it is made and when it is the outcome. */
const agreementOfAll: Check = (e, known) => {
  const m = known.mediations.get(e.key)
  if (m === undefined) return []
  const { on, extent, outcome } = e.data
  const left = m.parties.some(({ id, leftOn }) => leftOn <= on || known.saidNo(id, `mediation:${e.key}`, on))
  const whole =
    (e.type === "mediation.Agreed" && extent === "whole") || (e.type === "mediation.Closed" && outcome === "agreement")
  if (whole && left) return ["1: a whole agreement after a withdrawal"]
  return e.type === "mediation.Agreed" && present(m, on).length < 2 ? ["1: an agreement of one party"] : []
}

/** Whether somebody gives up their own part: they withdraw, or leave the team. That is open to everybody. */
const letsGo = (e: Raw, known: Known): boolean => {
  const { id } = e.meta.actor
  if (e.type === "mediation.TeamLeft") return e.data.member === id
  const own = e.type === "mediation.MediatorWithdrew" && known.mediations.get(e.key)?.mediator === id
  return own && e.data.relay?.mediator !== id
}

/** Steps that the mediator in charge takes with the parties. */
const CONDUCTED = [
  "Accepted",
  "Interviewed",
  "Met",
  "Exchanged",
  "Proposed",
  "Acted",
  "Agreed",
  "NotAgreed",
  "FollowedUp",
]

const independence: Check = (e, known) => {
  const { actor } = e.meta
  const faults: Array<string> = []
  // A request for mediation decides nothing: it alone is open to those outside.
  const outside = actor.roles.includes("partner") || actor.institution !== undefined
  if (outside && e.type !== "intake.Asked") faults.push("2: an outsider acted")
  const target = e.type === "emergency.Taken" ? e.key.replace(/^mediation\./, "") : e.key
  if (!e.type.startsWith("mediation.") && target === e.key) return faults
  const m = known.mediations.get(target)
  const parties = m?.parties.map((one) => one.id) ?? []
  const after = [...parties, ...(e.type === "mediation.PartyAdded" ? [e.data.party.id] : [])]
  const named = e.type === "mediation.Opened" ? e.data.parties.map((one: { readonly id: string }) => one.id) : after
  const free = letsGo(e, known)
  if (!free && named.some((party: string) => known.isOrStandsFor(actor, party))) {
    faults.push("2: a party, or who represents it, acted in its own mediation")
  }
  const charged =
    e.type === "mediation.TeamJoined"
      ? e.data.member
      : (putInCharge(e) ?? (e.type === "mediation.PartyAdded" ? m?.mediator : null))
  const conducts = CONDUCTED.includes(e.type.slice("mediation.".length)) ? m?.mediator : null
  if (charged && after.includes(charged)) faults.push("2: a party is in charge")
  for (const one of new Set([charged, conducts, free ? null : actor.id])) {
    for (const tie of known.ties.get(one ?? "") ?? []) {
      if (!named.includes(tie.party)) continue
      faults.push(tie.nature === "interest" ? `2: ${one} has an interest in it` : `6: ${one} counsels one side`)
    }
  }
  return faults
}

/** What is done about a person, and who that is. */
const touched = (e: Raw): string | undefined => {
  if (/^(?:consent\.|disclosure\.Disclosed$|person\.(?:Rectified|CapacityChanged)$)/.test(e.type)) return e.key
  return e.type === "referral.Referred" ? e.data.person : undefined
}
const ANSWERING = ["director", "board", "system"]
const reasonToAct: Check = (e, known) => {
  const person = touched(e)
  if (person === undefined || !known.persons.has(person)) return []
  const { actor, on } = e.meta
  if (actor.roles.some((role) => ANSWERING.includes(role))) return []
  return known.hasReason(actor, person, on) ? [] : [`3: ${actor.id} had no reason to act for ${person}`]
}

const oneIdOneThing: Check = (e, known) => {
  const named = e.type === "person.Registered" ? known.institutions : known.persons
  const registers = e.type === "person.Registered" || e.type === "institution.Registered"
  return registers && named.has(e.key) ? [`3: ${e.key} names a person and an institution`] : []
}

const confidentiality: Check = (e, known) => {
  const m = known.mediations.get(e.key)
  if ((e.data.categories ?? []).length === 0) return []
  const everyone = (m?.parties ?? []).filter((one) => !one.left && one.kind === "person").map((one) => one.id)
  const leaving: Readonly<Record<string, readonly [partner: string | undefined, persons: ReadonlyArray<string>]>> = {
    "disclosure.Disclosed": [e.data.recipient, [e.key]],
    "referral.Referred": [e.data.partner, [e.data.person]],
    "mediation.Redirected": [e.data.to, everyone],
    "mediation.HandedOver": [e.data.relay?.institution, everyone],
  }
  const [partner, persons = []] = leaving[e.type] ?? []
  if (partner === undefined) return []
  return persons
    .filter((person) => {
      // What goes back to somebody is theirs: they are not asked for it.
      if (e.type === "disclosure.Disclosed" && person === partner) return false
      const yes = known.yes(person, `sharing:${partner}`, e.data.on)
      return !e.data.categories.every((category: string) => yes?.categories.includes(category))
    })
    .map((person) => `3: ${person} did not agree to what left`)
}

/** Words that are confided in the runs: no event may show them. */
const CONFIDED = /Propos inventés|Proposition inventée|Nom inventé person|Spare inventé|04 00 00 00 00/
const sealedWords: Check = (e) =>
  CONFIDED.test(JSON.stringify(e.data)) ? ["3: what was confided stands in clear"] : []

/** Decisions about the team itself, which a director may take, too. */
const ABOUT_TEAM = ["MediatorAssigned", "TeamJoined", "TeamLeft", "HandedOver", "PartyWithdrew"]
const needToKnow: Check = (e, known) => {
  const m = known.mediations.get(e.key)
  if (!e.type.startsWith("mediation.") || m === undefined) return []
  const { id, roles } = e.meta.actor
  const allowed =
    m.team.has(id) ||
    roles.includes("lead") ||
    (roles.includes("director") && ABOUT_TEAM.includes(e.type.slice("mediation.".length)))
  if (!allowed) return ["3: somebody outside the team acted"]
  const lettingIn = e.data.member ?? e.data.mediator ?? e.data.relay?.mediator
  const own = lettingIn === id && !m.team.has(id) && !roles.includes("lead")
  return own && !known.taken.has(`${id} mediation.${e.key} ${e.meta.on}`) ? ["3: a director let themselves in"] : []
}

const protection: Check = (e, known) => {
  const faults: Array<string> = []
  if (JSON.stringify(e).includes(PLANTED_WAIVER)) faults.push("4: a right was given up")
  if (e.type === "consent.Given" || e.type === "consent.Refused") {
    const { by, purpose } = e.data
    const on = e.data.since ?? e.data.on
    const measure = known.measure(e.key, purpose.kind, on)
    const another = by.kind === "representative" && known.persons.has(e.key)
    const named = measure?.representative !== undefined && by.person === measure.representative
    if (another && !named) faults.push(`4: ${by.person} answers for ${e.key} without being named`)
    if (another && known.measure(by.person, "", on)?.extent === undefined && known.measure(by.person, "", on)) {
      faults.push(`4: ${by.person} answers for ${e.key} and is represented`)
    }
    if (e.type === "consent.Given" && by.kind === "self" && measure !== undefined) {
      faults.push(`4: ${e.key} consents without representative`)
    }
    if (e.type === "consent.Given" && e.data.wish === "opposes" && by.kind === "representative") {
      if (!e.meta.acknowledged.includes("deontology/own-wish")) faults.push(`1: ${e.key} opposes it`)
    }
  }
  const m = known.mediations.get(e.key)
  for (const id of (m === undefined ? undefined : asked(e, m)) ?? []) {
    const measure = known.measure(id, "mediation", e.data.on)
    if (measure === undefined) continue
    const by = known.yes(id, `mediation:${e.key}`, e.data.on)?.by
    if (by === undefined || by !== measure.representative) faults.push(`4: ${id} is concerned without representative`)
  }
  return faults
}

const accessibility: Check = (e) => {
  if (e.type !== "mediation.Declined") return []
  const listed = REASONS.includes(e.data.reason) && !JSON.stringify(e.data).includes(PLANTED_CRITERION)
  return listed ? [] : ["5: declined for who the person is"]
}

const impartiality: Check = (e, known) => {
  if (e.type !== "mediation.Met") return []
  const heard = known.mediations.get(e.key)?.heard
  const minutes = e.data.parties.map((party: string) => heard?.get(party) ?? 0)
  const unequal = Math.max(...minutes) > 2 * Math.min(...minutes)
  return unequal && !e.meta.acknowledged.includes("deontology/equal-listening")
    ? ["6: met after unequal listening"]
    : []
}

const autonomy: Check = (e, known) => {
  if (e.type === "mediation.Proposed") {
    const parties = known.mediations.get(e.key)?.parties.map((one) => one.id) ?? []
    return parties.includes(e.data.author) ? [] : ["7: a proposal of nobody's among the parties"]
  }
  const acknowledged = (rule: string): boolean => e.meta.acknowledged.includes(rule)
  if (e.type === "mediation.Acted" && e.data.by === "mediator" && !acknowledged("deontology/do-together")) {
    return ["7: done in the person's place"]
  }
  const doneFor = e.type.startsWith("activity.") && e.data.doneBy === "mediator"
  return doneFor && !acknowledged("deontology/do-together-in-registers")
    ? ["7: recorded as done in the person's place"]
    : []
}

const withdrawal: Check = (e) =>
  e.type === "mediation.MediatorWithdrew" && e.data.relay?.kind === undefined ? ["8: withdrew and left them alone"] : []

const reflection: Check = (e, known) => {
  const charged = putInCharge(e)
  if (charged === undefined) return []
  const late = ["training", "practice-analysis"].some(
    (kind) => (known.validUntil.get(`${charged} ${kind}`) ?? "") < e.meta.on,
  )
  return late && !e.meta.acknowledged.includes("deontology/living-practice")
    ? ["9: put in charge while out of date"]
    : []
}

const course: Check = (e, known) => {
  if (!e.type.startsWith("mediation.")) return []
  const m = known.mediations.get(e.key)
  const faults: Array<string> = []
  if (e.type === "mediation.Opened" && m !== undefined) faults.push("opened twice")
  if (e.type !== "mediation.Opened" && m === undefined) faults.push("never opened")
  // Who may read it is settled after the end, too.
  const ended = m !== undefined && m.outcome !== null
  if (ended && !e.type.startsWith("mediation.Team")) faults.push("something happened after the end")
  if (e.data.on !== undefined && e.data.on > e.meta.on) faults.push("dated in the future")
  if (e.data.on !== undefined && m !== undefined && e.data.on < m.openedOn) faults.push("dated before the request")
  const { on } = e.data
  if (participants(e) !== undefined && m?.mediator === null && on >= m.mediatorUntil) {
    faults.push("a session without a mediator")
  }
  if (m === undefined) return faults
  if (e.type === "mediation.Agreed" && !m.sessionDays.some((day) => day <= on)) faults.push("agreed before they met")
  if (e.type === "mediation.FollowedUp" && (m.agreedOn === null || on < m.agreedOn)) {
    faults.push("followed up before the agreement")
  }
  const ends = ["Closed", "Redirected", "Declined", "Suspended", "Resumed", "HandedOver", "MediatorWithdrew"]
  if (ends.includes(e.type.slice("mediation.".length)) && m.days.some((day) => day > on)) {
    faults.push("ended before something else took place")
  }
  if (
    e.type === "mediation.PartyWithdrew" &&
    m.parties.some(({ id, lastSeenOn }) => id === e.data.party && on < lastSeenOn)
  ) {
    faults.push("withdrew before it took part")
  }
  return faults
}

const watch: Check = (e) =>
  e.type.startsWith("activity.") && JSON.stringify(e.data.watch ?? "").includes(PLANTED_PERSON)
    ? ["3: a watch observation spoke of a person"]
    : []

const checks: ReadonlyArray<Check> = [
  freeConsent,
  agreementOfAll,
  independence,
  reasonToAct,
  oneIdOneThing,
  confidentiality,
  sealedWords,
  needToKnow,
  watch,
  protection,
  accessibility,
  impartiality,
  autonomy,
  withdrawal,
  reflection,
  course,
]

/** Read a journal from its first event, and name every breach of the nine principles with its place. */
export const breachesIn = (
  events: ReadonlyArray<Raw>,
): { readonly faults: ReadonlyArray<string>; readonly known: Known } => {
  const known = new Known()
  const faults: Array<string> = []
  for (const event of events) {
    for (const check of checks) {
      for (const fault of check(event, known)) faults.push(`${event.position} ${event.type} ${event.stream}: ${fault}`)
    }
    known.take(event)
  }
  return { faults, known }
}
