export { type AlertDuty, alertDuties } from "./danger.ts"
export { dangerDuties } from "./queries.ts"
export {
  type RegisterAnswer,
  type RegisterGround,
  type RegisterLaw,
  registerAnswer,
  registerGrounds,
  registerLaw,
} from "./register.ts"
