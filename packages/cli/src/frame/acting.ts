import { type Actor, type Role, roles } from "@traitdunion/core"
import type { Command } from "commander"
import type { Catalogue } from "../words/index.ts"
import type { CommandName } from "./subcommand.ts"
import { identifier, oneOf } from "./values.ts"

/** Who acts. The journal keeps it, so that it is always said. */
export interface Acting {
  readonly as: string
  readonly role?: ReadonlyArray<Role>
}

const names = Object.keys(roles) as ReadonlyArray<Role>

/** Declare the options that say who acts. */
export const declareActor = (command: Command, name: CommandName, { rights, help }: Catalogue): Command => {
  const role = oneOf("--role", names, name)
  return command
    .requiredOption(`--as <${help.placeholders.id}>`, rights.as, identifier("--as", name))
    .option(
      `--role <${help.placeholders.role}>`,
      rights.role(names.join(", ")),
      (text: string, before: ReadonlyArray<Role> | undefined) => [...(before ?? []), role(text)],
    )
}

/** The actor that was said: a director, unless another role was. */
export const actorOf = ({ as: id, role = ["director"] }: Acting): Actor => ({ id, roles: role })
