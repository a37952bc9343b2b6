export { checkForm, checkOrigin, cookieName, endedCookie, formToken, sessionCookie, tokenOf } from "./requests.ts"
