/**
 * Key holders: what wraps the data key of each person, so that it never stands in the clear in the database.
 *
 * @module
 */
export { type EnvironmentKeysOptions, environmentKeys, generateKey } from "./environment/index.ts"
export {
  addMasterKey,
  type ChangePassphraseInput,
  changePassphrase,
  createPassphraseFile,
  type MasterKeys,
  masterKeysOf,
  type Passphrase,
  type PassphraseFile,
  passphraseKeys,
  type RetireMasterKeyInput,
  retireMasterKey,
} from "./passphrase/index.ts"
