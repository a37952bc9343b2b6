import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { newPath } from "./support/folder.ts"
import { passphrase } from "./support/invented.ts"
import { wrapOnce } from "./support/readme-example.ts"

it("shows an example that runs", async () => {
  const [readme, example] = ["../README.md", "support/readme-example.ts"].map((path) =>
    readFileSync(new URL(path, import.meta.url), "utf8"),
  )
  const shown = /```ts\n([\s\S]*?)```/.exec(readme ?? "")?.[1]
  expect(shown).toBe(/\/\/ #region example\n([\s\S]*?)\/\/ #endregion/.exec(example ?? "")?.[1])

  const { dataKey, opened } = await wrapOnce(newPath(), passphrase)
  expect(opened).toEqual(dataKey)
})
