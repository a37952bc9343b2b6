/** What is asked for without any condition is answered whole: the list of all, in its order. */
const all = "all of them were asked for"

/** Lists that a question goes through, by the columns that it names, and why that is right. */
export const readWhole: Readonly<Record<string, string>> = {
  "people.institutions: institution": all,
  "people.duplicates: lookup": "compares everybody with everybody, when a lead asks for the list",
  "process.list: mediation": all,
  "consultation.issues: consultation_issue": all,
  "projects.projects: project": all,
  "practice.team: practice": all,
  "reports.internal: convention": "one row a convention, for its title",
  "reports.preview: convention": "one row a convention, for its title",
  "partners.points: point": all,
  "partners.conventions: convention": all,
  "partners.directory: partner by ended_on": "all partners of today, of which a structure knows some hundreds",
  "partners.referrals: referral": all,
  "privacy.emergencies: emergency": all,
  "privacy.retentionDue: person": "looks at everybody's last contact, once a month",
  "privacy.retentionDue: mediation_party by open": "who is in a mediation that is under way, once a month",
  "budget.files: budget_file": all,
  "budget.negotiations: budget_negotiation": all,
  "budget.overIndebtednessProcedures: over_indebtedness": all,
  "dalo.appeals: dalo_appeal": all,
  "caf.procedures: caf_procedure": all,
  "housing.arrearsFiles: housing_arrears": all,
  "housing.accessFiles: housing_access": all,
  "housing.decencyFiles: housing_decency": all,
  "housing.buildingVisits: housing_building_visit": all,
  "caf.disputes: caf_dispute": all,
  "a command, and an erasure: person": "what is erased may stand in any sealed list, under another's key",
}
