/** The machine could not reach or write a file. A fault of the program is no such thing, and passes. */
export const isSystemError = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string"
