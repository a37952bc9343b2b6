import { describeClocks } from "@traitdunion/test-servers"
import { engine } from "./engine-under-test.ts"

describeClocks(engine)
