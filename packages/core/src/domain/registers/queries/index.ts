export { activityItems, type ListedActivity, list } from "./list.ts"
export { activity, type RegisterTotal, type SourcedActivity, sourced, totals } from "./totals.ts"
