import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { generate } from "selfsigned"
import { asNobody, NOBODY } from "./process.ts"

/** A certificate that signs itself, for one host name, in files that a server may read. */
export interface Certificate extends Disposable {
  readonly pem: string
  readonly certFile: string
  readonly keyFile: string
}

/** Make a certificate for a host name. */
export const certificateFor = async (host: string): Promise<Certificate> => {
  const { cert, private: key } = await generate([{ name: "commonName", value: host }], {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: host }] }],
  })
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-tls-"))
  const written = (name: string, text: string): string => {
    const file = join(folder, name)
    writeFileSync(file, text)
    chmodSync(file, 0o600)
    if ("uid" in asNobody) chownSync(file, NOBODY, NOBODY)
    return file
  }
  if ("uid" in asNobody) chownSync(folder, NOBODY, NOBODY)
  return {
    pem: cert,
    certFile: written("cert.pem", cert),
    keyFile: written("key.pem", key),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}
