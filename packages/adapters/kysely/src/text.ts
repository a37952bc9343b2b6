/** Text as drivers answer it: binary columns of MySQL come as bytes. */
export const text = (value: unknown): string =>
  value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString() : String(value)
