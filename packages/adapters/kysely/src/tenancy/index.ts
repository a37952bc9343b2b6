export { partitionsFor } from "./partitions.ts"
export { networkOperatorSql, type OperatorOptions, type TenantOptions, tenantSql } from "./roles.ts"
export { admit, look, type Secured } from "./row-security.ts"
