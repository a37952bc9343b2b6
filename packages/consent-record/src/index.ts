/**
 * Consents as a standard record (ISO/IEC TS 27560 in the terms of the W3C's Data Privacy Vocabulary), and consent forms
 * to print, whose exact text the ledger proves.
 *
 * @module
 */
export { type ConsentForm, consentForm, type FormRequest } from "./form/form.ts"
export { frenchTexts, plainFrenchTexts } from "./form/french.ts"
export { consentFormHtml } from "./form/html.ts"
export { defineFormTexts, type FormTexts } from "./form/texts.ts"
export type { RecordContext, RecordParty } from "./record/context.ts"
export { type ImportedConsent, importConsents } from "./record/import.ts"
export { parseConsentRecords, type ReadConsent } from "./record/parse.ts"
export type { ConsentRecord } from "./record/schema.ts"
export { toConsentRecords } from "./record/to-record.ts"
