import * as z from "zod"
import { defineQuery } from "../../plugin/index.ts"
import { rules } from "./rules/index.ts"
import { principles } from "./vocabulary.ts"

/** @internal */
export const code = defineQuery({
  summary: {
    fr: "Lire les principes et les règles qui les servent",
    en: "Read the principles and the rules serving them",
  },
  by: ["mediator", "lead", "director", "board", "auditor", "partner"],
  input: z.strictObject({}),
  run: async () =>
    Object.values(principles).map((principle) => ({
      ...principle,
      rules: rules
        .filter((rule) => rule.principle.key === principle.key)
        .map((rule) => ({ id: rule.id, label: rule.label, citation: rule.citation })),
    })),
})
