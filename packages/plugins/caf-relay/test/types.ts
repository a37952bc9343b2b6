// Checked by the compiler alone: what must not be written does not compile.
import { openMediation } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"
import {
  apiParticulier,
  cafInquiries,
  cafRelay,
  familyQuotient,
  openFisca,
  rightsSimulations,
} from "@traitdunion/plugin-caf-relay"

const storage = memoryStorage()
const structure = "association-exemple"
const to = { recipient: "caf-66" }
const service = apiParticulier({ url: "https://example.org", token: "x", recipient: "13002526500013" })

export const wrong = async () => {
  const core = await openMediation({ structure, storage, plugins: [cafRelay] })
  const desk = core.as({ id: "mediator-1", roles: ["mediator"] })
  // @ts-expect-error without its plugin, nobody asks the CAF
  await desk.inquiries.familyQuotient({ procedure: "p", holder: "h" })
  // @ts-expect-error questions stand on the relay
  await openMediation({ structure, storage, plugins: [cafInquiries(service, to)] })
  // @ts-expect-error no procedure of that kind
  await desk.caf.openProcedure({ holder: "h", kind: "lottery" })
  // @ts-expect-error no field for a password
  await desk.caf.noteFileNumber({ person: "p", office: "o", number: "1234567", password: "x" })
  // @ts-expect-error no duration of that length
  await desk.caf.grantMandate({ person: "p", mandate: "m", procedures: ["rsa"], duration: "forever", words: "w" })
  // @ts-expect-error a family has one adult or two
  familyQuotient({ annualIncome: 1, monthlyBenefits: 1, household: { adults: 3, children: 0 }, on: "2026-05-04" })
  const sent = { fact: "sent", on: "2026-05-04", doneBy: "person", online: true } as const
  // @ts-expect-error a sent procedure says when to look whether the right opened
  await desk.caf.recordProcedure({ procedure: "p", fact: sent })
  const all = await openMediation({
    structure,
    storage,
    plugins: [cafRelay, cafInquiries(service, to), rightsSimulations(openFisca({ url: "http://localhost:5000" }), to)],
  })
  const answer = await all
    .as({ id: "mediator-1", roles: ["mediator"] })
    .inquiries.familyQuotient({ procedure: "p", holder: "h" })
  // @ts-expect-error data only where something was found
  return answer.data
}
