export { sender } from "@traitdunion/core"

interface Sender {
  readonly from?: ReadonlyArray<string> | undefined
  readonly place?: string | undefined
}

/** @internal What stands around a letter of the person's. */
export const letterOf = (
  letter: { readonly name: string; readonly address: string | null; readonly to: string; readonly on: string },
  { from = [], place }: Sender,
) => ({
  on: letter.on,
  ...(place === undefined ? {} : { place }),
  from: [letter.name, ...(letter.address === null ? [] : letter.address.split("\n"))],
  to: [letter.to],
  signatures: [letter.name],
  ...(from.length === 0 ? {} : { notices: [`Préparé avec l'aide de : ${from.join(", ")}.`] }),
})

/** @internal How somebody names their file, where they agreed that its number is told. */
export const fileOf = (number: string | null): string =>
  number === null ? "" : ` Mon numéro de dossier est le ${number}.`
