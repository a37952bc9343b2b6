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
  deadlines,
  deontology,
  intake,
  law,
  mediationIndicators,
  mediationProcess,
  partners,
  people,
  practice,
  privacy,
  projects,
  referralIndicators,
  registers,
  reports,
} from "./domain/built-ins.ts"
