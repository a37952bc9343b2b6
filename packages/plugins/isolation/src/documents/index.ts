export { registerLetter, registerNotice } from "./register.ts"
