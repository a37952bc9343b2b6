import {
  DiscardPolicy,
  type JetStreamManager,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
  type StreamInfo,
} from "@nats-io/jetstream"
import { BrokerFailure } from "@traitdunion/outbox"
import { failureOf } from "./failure.ts"
import { streamName, subjectsOf } from "./names.ts"
import type { NatsSettings } from "./options.ts"

const TWO_MINUTES = 120_000_000_000

/** What a stream of ours is like: kept in files, without an end, and for relays alone. */
const wanted = (
  { prefix, replicas }: NatsSettings,
  structure: string,
): Partial<StreamConfig> & { readonly name: string } => ({
  name: streamName(prefix, structure),
  subjects: [subjectsOf(prefix, structure)],
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.Old,
  num_replicas: replicas,
  duplicate_window: TWO_MINUTES,
  // The last message says where to go on.
  deny_delete: true,
  deny_purge: true,
})

/** What keeps a stream from being one; `undefined` when nothing does. Bounds of number and size are its owner's to set. */
const unfit = (
  { subjects, storage, retention, max_age, no_ack }: StreamConfig,
  subject: string,
): string | undefined => {
  if (subjects?.length !== 1 || subjects[0] !== subject) return `the stream's subjects must be ${subject} alone`
  if (storage !== StorageType.File) return "the stream must be stored in files"
  if (retention !== RetentionPolicy.Limits) return "the stream's retention must be limits"
  if (max_age !== 0) return "the stream must not forget by age: bound its number or size instead"
  if (no_ack === true) return "the stream must acknowledge"
  return undefined
}

const infoOf = async (manager: JetStreamManager, settings: NatsSettings, structure: string): Promise<StreamInfo> => {
  try {
    return await manager.streams.info(streamName(settings.prefix, structure))
  } catch (error) {
    if (!settings.create || failureOf("stream", error).reason !== "missing") throw error
    return await manager.streams.add(wanted(settings, structure))
  }
}

/** The stream of a structure, made when it may be, and as it must be. */
export const streamOf = async (
  manager: JetStreamManager,
  settings: NatsSettings,
  structure: string,
): Promise<StreamInfo> => {
  const info = await infoOf(manager, settings, structure)
  const fault = unfit(info.config, subjectsOf(settings.prefix, structure))
  if (fault !== undefined) throw new BrokerFailure("stream", "unsuitable", new Error(fault))
  return info
}
