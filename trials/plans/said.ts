/** Tables of which a question reads all rows of the structure, and why that is right. */
export const readWhole: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "people.institutions": { institution: "the list of all, of which a structure knows some dozens" },
  "practice.team": { practice: "one row a mediator" },
  "reports.internal": { convention: "one row a convention" },
  "reports.publish": { convention: "one row a convention" },
  "partners.points": { point: "one row a point of service" },
  "privacy.emergencies": { emergency: "all of them, those to be reviewed first" },
  "privacy.retentionDue": {
    person: "looks at everybody's last contact, once a month",
    mediation_party: "who is in a mediation that is under way",
  },
  "a command, and an erasure": { person: "what is erased may stand in any sealed list, under another's key" },
}
