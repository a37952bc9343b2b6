import { STRUCTURE, type World } from "./world.ts"

/** Write down an institution under an id that a person has, as it could be before ids were kept apart. */
export const nameTwice = async ({ storage }: World, id: string): Promise<void> => {
  const store = await storage.open({ structure: STRUCTURE, tables: [] })
  const meta = { at: "2026-03-02T09:00:00.000Z", on: "2026-03-02", actor: { id: "import", roles: ["lead"] } }
  const registered = {
    id: `old-${id}`,
    commandId: `old-${id}`,
    type: "institution.Registered",
    data: JSON.stringify({ name: "Bailleur d'exemple", kind: "social-landlord" }),
    meta: JSON.stringify({ ...meta, command: "people.registerInstitution", consulted: [], acknowledged: [] }),
  }
  const writes = [{ stream: `institution/${id}`, expected: 0, events: [registered] }]
  await store.commit({ writes, guards: [], rows: [], additions: [] })
  await store.close()
}
