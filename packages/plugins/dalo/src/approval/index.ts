export { recordApproval } from "./commands.ts"
export { approvalRule } from "./rules.ts"
export { Approval, type ApprovalState } from "./stream.ts"
