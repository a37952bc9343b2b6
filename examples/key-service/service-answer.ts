// What the transit engine answers, as far as it is used here. Other properties may come along.
import * as z from "zod"

export const encrypted = z.object({ data: z.object({ ciphertext: z.string().regex(/^vault:v\d+:[A-Za-z0-9+/]+=*$/) }) })

const DATA_KEY_BYTES = 32

export const decrypted = z.object({
  data: z.object({
    plaintext: z
      .base64()
      .transform((text) => new Uint8Array(Buffer.from(text, "base64")))
      .refine((bytes) => bytes.length === DATA_KEY_BYTES),
  }),
})
