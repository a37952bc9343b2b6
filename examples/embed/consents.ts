import { consentForm, consentFormHtml, plainFrenchTexts, toConsentRecords } from "@traitdunion/consent-record"
import type { Desk } from "@traitdunion/core"

type AnyDesk = Desk<readonly []>

/** Print a form in plain French, record the signed answer under its exact text, and hand over the record of it. */
export const agreeToShare = async (desk: AnyDesk, person: string, partner: { id: string; name: string }) => {
  const purpose = { kind: "sharing", partner: partner.id, categories: ["contact"] } as const
  const form = consentForm({
    purpose,
    texts: plainFrenchTexts,
    structure: { name: "Association Exemple", contact: "04 00 00 00 00" },
    withdrawal: "le dire à un médiateur",
    partner: partner.name,
  })
  const signed = { words: form.text, form: form.hash, language: form.language, means: "written" } as const
  await desk.consent.give({ party: person, consent: `sharing-${partner.id}`, purpose, ...signed })
  const records = toConsentRecords(person, await desk.consent.ledger({ party: person }), {
    structure: "association-exemple",
    parties: [
      {
        id: "association-exemple",
        name: "Association Exemple",
        address: "1 place d'Exemple, 66000 Perpignan",
        contact: "04 00 00 00 00",
        type: "controller",
      },
      {
        id: partner.id,
        name: partner.name,
        address: "2 place d'Exemple, 66000 Perpignan",
        contact: "contact@agence.example",
        type: "recipient",
      },
    ],
    privacyNotice: "https://association.example/donnees",
    storageLocations: ["FR"],
    retention: "2 ans après le dernier contact",
    jurisdiction: "FR",
    withdrawalMethod: "Le dire à un médiateur, à tout moment",
    legalBasis: "dpv:LegitimateInterest",
  })
  return { page: consentFormHtml(form), records }
}
