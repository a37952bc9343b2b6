export { checkForm, checkOrigin, endedCookie, formToken, sessionCookie, tokenOf } from "./requests.ts"
