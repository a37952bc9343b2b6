// The example of the README; a test compares the two and runs this one.
// #region example
import { createPassphraseFile, passphraseKeys } from "@traitdunion/keys"

export const wrapOnce = async (file: string, passphrase: string) => {
  await createPassphraseFile({ file, passphrase }) // Once for a structure.
  const keys = await passphraseKeys({ file, passphrase })

  const camille = { structure: "association-exemple", subject: "person-camille" }
  const dataKey = crypto.getRandomValues(new Uint8Array(32))
  const wrapped = await keys.wrap(dataKey, camille) // tdu1.<master key>.<sealed>: this is what the database keeps.
  const opened = await keys.unwrap(wrapped, camille) // As somebody else's it is refused, with KeyUnavailable.
  return { dataKey, opened }
}
// #endregion
