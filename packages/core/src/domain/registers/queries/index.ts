export { activityItems, type ListedActivity, list, mediators } from "./list.ts"
export { activity, type RegisterTotal, type SourcedActivity, sourced, totals } from "./totals.ts"
