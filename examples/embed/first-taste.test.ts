import { expect, it, vi } from "vitest"

it("the first taste is refused in the words of the principle, without the name", async () => {
  const said = vi.spyOn(console, "log").mockImplementation(() => {})
  try {
    await import("./first-taste.ts")
    const words = said.mock.calls.flat().join("\n")
    expect(words).toContain("Discrétion et confidentialité")
    expect(words).toContain("à l'échelle de la rue")
    expect(words).not.toContain("Mme Exemple")
  } finally {
    said.mockRestore()
  }
})
