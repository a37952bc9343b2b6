import { createSecretKey, type KeyObject, randomBytes, scrypt } from "node:crypto"
import * as z from "zod"

// What a file may ask for. Without bounds, a file that somebody planted could take all the memory and hours.
const MOST_MEMORY = 256 * 1024 * 1024
const isPowerOfTwo = (n: number): boolean => (n & (n - 1)) === 0

/** The parameters of scrypt (RFC 7914) as a key file holds them: memory is 128 × N × r bytes. */
export const scryptSettings = z
  .strictObject({
    N: z
      .int()
      .min(2 ** 14)
      .max(2 ** 20)
      .refine(isPowerOfTwo, { error: "Not a power of 2", params: { fr: "N'est pas une puissance de 2" } }),
    r: z.int().min(8).max(32),
    p: z.int().min(1).max(4),
    salt: z.string().regex(/^[\w-]{43}$/),
  })
  .refine(({ N, r }) => 128 * N * r <= MOST_MEMORY, {
    error: "Asks for more than 256 MiB",
    params: { fr: "Demande plus de 256 Mio" },
  })

export type ScryptSettings = z.output<typeof scryptSettings>

/** What OWASP's cheat sheet on storing passwords asks for: 128 MiB a try. With a salt of its own. */
export const newScryptSettings = (): ScryptSettings => ({
  N: 2 ** 17,
  r: 8,
  p: 1,
  salt: randomBytes(32).toString("base64url"),
})

/** The key that a passphrase gives. Takes a good fraction of a second, on purpose. */
export const derive = (passphrase: string, { N, r, p, salt }: ScryptSettings): Promise<KeyObject> =>
  new Promise((resolve, reject) => {
    // Node counts its buffers too; its default of 32 MiB would refuse.
    const maxmem = 128 * r * (N + p + 2)
    scrypt(passphrase, Buffer.from(salt, "base64url"), 32, { N, r, p, maxmem }, (error, key) => {
      if (error) reject(error)
      else resolve(createSecretKey(key))
    })
  })
