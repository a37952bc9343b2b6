export type { Commune } from "./commune.ts"
export { type Communes, communes } from "./directory.ts"
