/**
 * The built-in features as plugins, for whoever attaches rules to their commands or lists what they declare. They are
 * opened by `openMediation` without being asked for, and loaded then: a program that imports `@traitdunion/core` alone
 * does not pay for them at its start.
 *
 * @module
 */
export {
  activityIndicators,
  audit,
  builtIns,
  consent,
  consultation,
  Disclosures,
  deadlines,
  deontology,
  Emergency,
  emergencyKey,
  hasEmergencyAccess,
  intake,
  isNamed,
  knowsPerson,
  law,
  mediationIndicators,
  mediationProcess,
  partners,
  people,
  practice,
  privacy,
  projects,
  Reception,
  RightsRequests,
  referralIndicators,
  registers,
  reports,
} from "./domain/built-ins.ts"
