import { audit } from "./audit/plugin.ts"
import { consent } from "./consent/plugin.ts"
import { consultation } from "./consultation/plugin.ts"
import { deadlines } from "./deadlines/plugin.ts"
import { deontology } from "./deontology/plugin.ts"
import type { BuiltIns } from "./index.ts"
import { intake } from "./intake/plugin.ts"
import { law } from "./law/plugin.ts"
import { partners } from "./partners/plugin.ts"
import { people } from "./people/plugin.ts"
import { practice } from "./practice/plugin.ts"
import { privacy } from "./privacy/plugin.ts"
import { mediationProcess } from "./process/plugin.ts"
import { projects } from "./projects/plugin.ts"
import { registers } from "./registers/plugin.ts"
import { reports } from "./reports/plugin.ts"

/** The built-in features, each a plugin under the same contract as any other. */
export const builtIns: BuiltIns = [
  people,
  consent,
  registers,
  mediationProcess,
  consultation,
  projects,
  practice,
  deontology,
  deadlines,
  reports,
  partners,
  privacy,
  audit,
  law,
  intake,
]

export { DeadlineAcknowledgement } from "./deadlines/stream.ts"
export { Intake } from "./intake/stream.ts"
export { occurrences, PointOfService } from "./partners/points/index.ts"
export { referralIndicators } from "./partners/referrals/figures/indicators.ts"
export {
  Disclosures,
  Emergency,
  emergencyKey,
  hasEmergencyAccess,
  isNamed,
  knowsPerson,
  Reception,
  RightsRequests,
} from "./privacy/plugin.ts"
export { mediationIndicators } from "./process/figures/indicators.ts"
export { mediationTally } from "./process/figures/tally.ts"
export { activityIndicators } from "./registers/figures/indicators.ts"
export { PublicationSetting } from "./reports/stream.ts"
export { publicationTable, thresholdTable } from "./reports/tables.ts"
export {
  audit,
  consent,
  consultation,
  deadlines,
  deontology,
  intake,
  law,
  mediationProcess,
  partners,
  people,
  practice,
  privacy,
  projects,
  registers,
  reports,
}
