export { breakdownChart, trendChart } from "./block.ts"
