import { pluginProblems } from "@traitdunion/core/testing"
import { housing } from "@traitdunion/plugin-housing"
import { expect, it } from "vitest"

it("the plugin lacks nothing that people meet", () => expect(pluginProblems(housing)).toEqual([]))
