export { type Actor, outsideRoles, parseActor } from "./actor.ts"
export { citeInFull } from "./citation.ts"
export { civilDates } from "./civil-dates.ts"
export { type Clock, systemClock } from "./clock.ts"
export {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  epochDay,
  formatDay,
  fromEpochDay,
  type Instant,
  instant,
  isPlainDate,
  laterDay,
  monthOf,
  type PlainDate,
  plainDate,
} from "./date.ts"
export { dayInFrench } from "./day-in-french.ts"
export * from "./errors/index.ts"
export { field } from "./field.ts"
export { freezeEveryState, frozen, frozenInTests } from "./frozen.ts"
export { newId } from "./id.ts"
export { inWords } from "./in-words.ts"
export { issuesOf } from "./issues.ts"
export { issueInOwnWords } from "./issues-in-french.ts"
export type { KeyContext, Keys } from "./keys.ts"
export { type Citation, cite, type Label, type Words } from "./label.ts"
export { lazily } from "./lazily.ts"
export { type LookupKind, lookupKinds, lookupTerms, maxTerms, searchedTerms } from "./lookup.ts"
export { addCents, type Cents, cents, euros, formatEuros } from "./money.ts"
export { nodeCrypto } from "./node-crypto.ts"
export { findPersonMentions, type PersonMention, personMentions } from "./person-mention.ts"
export {
  findPersonalData,
  maskPersonalData,
  type PersonalDataFinding,
  type PersonalDataKind,
  personalDataKinds,
} from "./personal-data.ts"
export { type ReadableText, readable } from "./readable.ts"
export { type Named, namedIn, naming, type Reference, referencesIn } from "./reference.ts"
export { type Role, roles } from "./role.ts"
export { type Said, type WordingFinding, type WordingKind, wordingKinds } from "./said.ts"
export { saidIn } from "./said-in.ts"
export {
  clearText,
  isPersonal,
  isSealed,
  markPersonal,
  type PersonalCategory,
  PlainPersonal,
  personal,
  personalCategories,
  type Sealed,
  sealed,
  type Unsealed,
} from "./sealed.ts"
export { type IdKind, idKinds, typedId } from "./typed-id.ts"
export { unstorableIn } from "./well-formed.ts"
export { type NameListSource, plainWording, type Wording } from "./wording.ts"
