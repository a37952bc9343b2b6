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
  DeadlineAcknowledgement,
  Disclosures,
  deadlines,
  deontology,
  Emergency,
  emergencyKey,
  hasEmergencyAccess,
  Intake,
  intake,
  isNamed,
  knowsPerson,
  law,
  mediationIndicators,
  mediationProcess,
  mediationTally,
  occurrences,
  PointOfService,
  PublicationSetting,
  partners,
  people,
  practice,
  privacy,
  projects,
  publicationTable,
  Reception,
  RightsRequests,
  referralIndicators,
  registers,
  reports,
  thresholdTable,
} from "./domain/built-ins.ts"
