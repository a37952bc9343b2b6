import { type Actor, type Role, roles } from "@traitdunion/core"
import type { Command } from "commander"
import type { Catalogue } from "../words/index.ts"
import type { CommandName } from "./subcommand.ts"
import { identifier, oneOf } from "./values.ts"

/** Who acts. The journal keeps it, so that it is always said. */
export interface Acting {
  readonly as: string
  readonly role?: ReadonlyArray<Role>
  /** The people of the configuration, each with their roles. */
  readonly people?: ReadonlyArray<Actor>
}

const names = Object.keys(roles) as ReadonlyArray<Role>

/** Declare the options that say who acts. */
export const declareActor = (command: Command, name: CommandName, { rights, help }: Catalogue): Command => {
  const role = oneOf("--role", names, name)
  return command
    .option(`--as <${help.placeholders.id}>`, rights.as, identifier("--as", name))
    .option(
      `--role <${help.placeholders.role}>`,
      rights.role(names.join(", ")),
      (text: string, before: ReadonlyArray<Role> | undefined) => [...(before ?? []), role(text)],
    )
}

/** The actor that was said: with the roles that were, else those of the configuration, else a director. */
export const actorOf = ({ as: id, role, people = [] }: Acting): Actor => {
  const known = people.find((one) => one.id === id)
  if (role === undefined && known !== undefined) return known
  return { id, roles: role ?? ["director"] }
}
