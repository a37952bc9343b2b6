export { checkForm, checkOrigin, endedCookie, formToken, isSafeOrigin, sessionCookie, tokenOf } from "./requests.ts"
