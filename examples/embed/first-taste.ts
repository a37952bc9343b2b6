// #region taste
import { openMediation, settle } from "@traitdunion/core"
import { memoryStorage } from "@traitdunion/core/testing"

const core = await openMediation({ structure: "association-exemple", storage: memoryStorage() })
const { registers } = core.as({ id: "mediator-1", roles: ["mediator"] })
const watch = { nature: "social", observation: "Tapage chez Mme Exemple, apt 12" } as const
const act = { on: "2026-03-02", register: "watch", minutes: 10, persons: 0, watch } as const
const answer = await settle(registers.record(act))
if (!answer.ok) console.log(answer.error.words.fr)
// #endregion
