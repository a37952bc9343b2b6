import type { Namespace, PartnersPlugin, PeoplePlugin } from "@traitdunion/core"

type People = Namespace<PeoplePlugin>
type Partners = Namespace<PartnersPlugin>
type Run<Command extends (input: never) => unknown> = (input: Parameters<Command>[0]) => PromiseLike<unknown>

/** What of a desk an exchange of the directory uses. Every desk has it. */
export interface DirectoryDesk {
  readonly people: Pick<People, "institutions"> & {
    readonly registerInstitution: Run<People["registerInstitution"]>
    readonly renameInstitution: Run<People["renameInstitution"]>
  }
  readonly partners: Pick<Partners, "directory" | "partner"> & {
    readonly describe: Run<Partners["describe"]>
    readonly offerService: Run<Partners["offerService"]>
  }
}

/** A partner as the directory lists it. */
export type Entry = Awaited<ReturnType<DirectoryDesk["partners"]["directory"]>>[number]
