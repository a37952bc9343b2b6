export { type Dropped, type LossReport, lossOfReading } from "./loss.ts"
export { type DataInclusion, parseDataInclusion, readDataInclusion } from "./read.ts"
export { writeDataInclusion } from "./write.ts"
