import { type Mediation, typedId } from "@traitdunion/core"

/** A row of the landlord's own table of tenants, and of its table of agencies: each begins at 1. */
export interface NumberedRow {
  readonly id: number
  readonly name: string
}

/** Open a mediation between a tenant and an agency of a system that numbers both from 1. */
export const openNumbered = async (
  core: Mediation<readonly []>,
  account: { readonly id: number },
  tenant: NumberedRow,
  agency: NumberedRow,
) => {
  // #region numbered
  const desk = core.as({ id: `account:${account.id}`, roles: ["mediator"] })
  const person = typedId("person", tenant.id) // person:1001
  const institution = typedId("institution", agency.id) // institution:1001, which is another thing
  await desk.people.registerPerson({ person, name: tenant.name })
  await desk.people.registerInstitution({ institution, name: agency.name, kind: "social-landlord" })
  const parties = [
    { kind: "person" as const, id: person },
    { kind: "institution" as const, id: institution },
  ]
  const { key } = await desk.process.open({ origin: "person", register: "conflict", parties })
  // #endregion
  return { desk, person, institution, mediation: key }
}
