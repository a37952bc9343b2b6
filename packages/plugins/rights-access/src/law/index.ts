export { type CounterSilence, counterSilence, type KnownSilence, silenceOf } from "./silence.ts"
