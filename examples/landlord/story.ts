// The story that `start.ts` prints and a test reads.
import type { Platform } from "./platform.ts"
import { LANDLORD } from "./platform.ts"
import { mediator } from "./users.ts"

/** Ask the landlord's program for something of its own. */
export const asking =
  (url: string) =>
  async (user: string, service: string, body: object): Promise<{ status: number; body: string }> => {
    const response = await fetch(`${url}/api/v1/services/landlord.${service}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-user": user },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: await response.text() }
  }

/** A report of unpaid rent, from the landlord's row to what the landlord may read. */
export async function* play(platform: Platform, url: string, run: string): AsyncGenerator<string> {
  const ask = asking(url)
  const [tenant, id] = [`tenant-${run}`, `R-${run}`]
  await ask("mediator-1", "addTenant", { id: tenant, name: "Sacha Exemple" })
  const report = { id, tenant, months: 3, cents: 154_200 }
  const first = await ask("mediator-1", "fileReport", report)
  const again = await ask("mediator-1", "fileReport", report)
  yield `Le signalement est consigné (${first.status}) ; renvoyé, il ne l'est qu'une fois (${again.status}).`
  const changed = await ask("mediator-1", "fileReport", { ...report, cents: 1 })
  yield `Le même numéro pour un autre montant est refusé (${changed.status}).`

  const { mediation } = JSON.parse(first.body) as { mediation: string }
  const appointment = { id: `A-${run}`, report: id, minutes: 45 }
  const refused = await ask("mediator-1", "recordAppointment", appointment)
  yield `Un entretien sans consentement est refusé (${refused.status}) : ${JSON.parse(refused.body).detail}`
  const rows = await platform.db
    .selectFrom("landlord.appointment")
    .where("id", "=", appointment.id)
    .selectAll()
    .execute()
  yield `La ligne du bailleur est partie avec lui : ${rows.length} rendez-vous.`

  const desk = platform.core.as(mediator)
  await desk.process.accept({ mediation })
  await desk.process.assign({ mediation, mediator: mediator.id }, { acknowledge: ["deontology/living-practice"] })
  for (const party of [tenant, LANDLORD]) {
    await desk.consent.give({
      party,
      consent: `${party}-${mediation}`,
      purpose: { kind: "mediation", mediation },
      words: "Chacun est libre de refuser ou d'arrêter.",
      language: "fr",
      means: "oral",
    })
  }
  const accepted = await ask("mediator-1", "recordAppointment", appointment)
  yield `Chacun consent : l'entretien et le rendez-vous sont consignés ensemble (${accepted.status}).`

  const seen = await ask("agent-7", "readReport", { id })
  const { interviews, stage } = JSON.parse(seen.body).mediation
  yield `Le bailleur voit l'étape (${stage}) et aucun entretien des autres : ${interviews.length}.`
  const denied = await ask("agent-7", "fileReport", { ...report, id: `${id}-2` })
  yield `Il ne conduit rien lui-même (${denied.status}).`
  yield `Journal vérifié : ${(await platform.core.audit.verify()).ok}`
}
