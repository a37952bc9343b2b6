import { type ChildProcess, spawn } from "node:child_process"
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import { onMysql } from "./databases.ts"
import { installMariaDb, SERVER, whyNoMariaDb } from "./mariadb.ts"
import { asNobody, freePort, NOBODY, stopped } from "./process.ts"

const PROVIDERS = ["/usr/lib/galera/libgalera_smm.so", "/usr/lib/galera-4/libgalera_smm.so"]
const provider = PROVIDERS.find((file) => existsSync(file))
const tool = (name: string): boolean => existsSync(`/usr/bin/${name}`)

/** Why there is no Galera cluster here; `undefined` where there is one. */
export const whyNoGalera: string | undefined =
  whyNoMariaDb ??
  (provider === undefined ? "Galera is not installed: on Debian, apt-get install galera-4" : undefined) ??
  (tool("rsync") ? undefined : "rsync is not installed, by which a node gets its data: apt-get install rsync") ??
  (tool("ss") || tool("lsof") || existsSync("/bin/ss")
    ? undefined
    : "neither ss nor lsof is installed, by which a node sees that rsync listens: apt-get install iproute2")

const NODES = [0, 1, 2] as const

/** A node of the cluster. */
export type GaleraNode = (typeof NODES)[number]

/** Three nodes of MariaDB on this machine, each with all the data, that agree on every commit. */
export interface GaleraCluster extends AsyncDisposable {
  readonly nodes: ReadonlyArray<GaleraNode>
  readonly url: (node: GaleraNode, database?: string) => string
  readonly run: (node: GaleraNode, sql: string) => Promise<ReadonlyArray<Readonly<Record<string, unknown>>>>
  /** One of the values that a node tells of itself, such as `wsrep_cluster_size`; empty when it does not answer. */
  readonly status: (node: GaleraNode, name: string) => Promise<string>
  /** Stop a node as a power cut would. */
  readonly kill: (node: GaleraNode) => Promise<void>
  /** Start a node that was stopped; it joins the others, and gets what it missed. */
  readonly rejoin: (node: GaleraNode) => Promise<void>
  /** Cut a node off from the others; clients still reach it. */
  readonly cut: (node: GaleraNode) => Promise<void>
  /** Wait until a node knows that it is no part of a majority. */
  readonly lost: (node: GaleraNode) => Promise<void>
  readonly heal: (node: GaleraNode) => Promise<void>
  /** Make a node that lost the others a cluster of its own: for when these will not come back by themselves. */
  readonly bootstrap: (node: GaleraNode) => Promise<void>
  /** Wait until nodes answer as parts of a cluster of a size. */
  readonly settled: (nodes: ReadonlyArray<GaleraNode>, size: number) => Promise<void>
}

const WAIT_MS = 100
const MOST_TRIES = 900

interface Ports {
  readonly sql: number
  readonly group: number
  readonly changes: number
  readonly copy: number
}

/** The settings of a node. What is committed is durable on each, as it is by default. */
const settingsOf = (folder: string, name: string, own: Ports, all: ReadonlyArray<Ports>): string =>
  [
    "[mariadbd]",
    `datadir=${folder}/data`,
    `tmpdir=${folder}`,
    `socket=${folder}/s.sock`,
    `pid-file=${folder}/pid`,
    `log-error=${folder}/error.log`,
    `port=${own.sql}`,
    "bind-address=127.0.0.1",
    "skip-name-resolve",
    "binlog_format=ROW",
    "default_storage_engine=InnoDB",
    "innodb_autoinc_lock_mode=2",
    "innodb_flush_log_at_trx_commit=1",
    "innodb_buffer_pool_size=64M",
    "innodb_log_file_size=16M",
    "wsrep_on=ON",
    `wsrep_provider=${provider}`,
    "wsrep_cluster_name=trial",
    `wsrep_cluster_address=gcomm://${all.map(({ group }) => `127.0.0.1:${group}`).join(",")}`,
    `wsrep_node_name=${name}`,
    `wsrep_node_address=127.0.0.1:${own.group}`,
    `wsrep_provider_options="base_host=127.0.0.1;base_port=${own.group};gmcast.listen_addr=tcp://127.0.0.1:${own.group};ist.recv_addr=127.0.0.1:${own.changes};gcache.size=32M"`,
    "wsrep_sst_method=rsync",
    `wsrep_sst_receive_address=127.0.0.1:${own.copy}`,
    "",
  ].join("\n")

/** Start a cluster of three nodes on new data. */
export const galeraCluster = async (): Promise<GaleraCluster> => {
  if (whyNoGalera !== undefined) throw new Error(whyNoGalera)
  const folder = mkdtempSync(join(tmpdir(), "traitdunion-galera-"))
  const owned = (path: string): string => {
    mkdirSync(path, { recursive: true })
    if ("uid" in asNobody) chownSync(path, NOBODY, NOBODY)
    return path
  }
  owned(folder)
  const ports: Array<Ports> = []
  for (const _ of NODES) {
    ports.push({ sql: await freePort(), group: await freePort(), changes: await freePort(), copy: await freePort() })
  }
  const folderOf = (node: GaleraNode): string => join(folder, `n${node}`)
  for (const node of NODES) {
    owned(folderOf(node))
    writeFileSync(join(folderOf(node), "node.cnf"), settingsOf(folderOf(node), `n${node}`, ports[node] as Ports, ports))
  }
  installMariaDb(folderOf(0))
  for (const node of [1, 2] as const) owned(join(folderOf(node), "data"))

  const children = new Map<GaleraNode, ChildProcess>()
  const url = (node: GaleraNode, database = "mysql"): string =>
    `mysql://root@127.0.0.1:${(ports[node] as Ports).sql}/${database}`
  const run: GaleraCluster["run"] = (node, sql) => onMysql(url(node), sql)
  const status: GaleraCluster["status"] = async (node, name) =>
    run(node, `show global status like '${name}'`).then(
      ([row]) => String(row?.["Value"] ?? ""),
      () => "",
    )
  const waitFor = async (what: string, node: GaleraNode, holds: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      if (await holds()) return
      if (children.get(node)?.exitCode !== null) break
      await setTimeout(WAIT_MS)
    }
    const log = join(folderOf(node), "error.log")
    throw new Error(`Node ${node} is not ${what}: ${existsSync(log) ? readFileSync(log, "utf8").slice(-3000) : ""}`)
  }
  const isSynced = async (node: GaleraNode): Promise<boolean> =>
    (await status(node, "wsrep_ready")) === "ON" && (await status(node, "wsrep_local_state_comment")) === "Synced"
  const start = async (node: GaleraNode, more: ReadonlyArray<string> = []): Promise<void> => {
    const settings = `--defaults-file=${join(folderOf(node), "node.cnf")}`
    children.set(node, spawn(SERVER, [settings, ...more], { ...asNobody, cwd: folderOf(node), stdio: "ignore" }))
    await waitFor("synced", node, () => isSynced(node))
  }
  const lost = (node: GaleraNode): Promise<void> =>
    waitFor("cut off", node, async () => (await status(node, "wsrep_cluster_status")) !== "Primary")
  // Galera's own switch: it needs no rights over the machine's network, and the node goes on answering its clients.
  const isolate = async (node: GaleraNode, on: 0 | 1): Promise<void> => {
    await run(node, `set global wsrep_provider_options = 'gmcast.isolate=${on}'`)
  }
  try {
    await start(0, ["--wsrep-new-cluster"])
    await start(1)
    await start(2)
  } catch (error) {
    await Promise.all([...children.values()].map((child) => stopped(child, "SIGKILL")))
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
  return {
    nodes: NODES,
    url,
    run,
    status,
    kill: (node) => stopped(children.get(node), "SIGKILL"),
    rejoin: (node) => start(node),
    cut: async (node) => {
      await isolate(node, 1)
      await lost(node)
    },
    lost,
    heal: (node) => isolate(node, 0),
    bootstrap: async (node) => {
      await run(node, "set global wsrep_provider_options = 'pc.bootstrap=1'")
    },
    settled: async (nodes, size) => {
      for (const node of nodes) {
        await waitFor(`one of ${size}`, node, async () => {
          return (await isSynced(node)) && (await status(node, "wsrep_cluster_size")) === String(size)
        })
      }
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([...children.values()].map((child) => stopped(child, "SIGKILL")))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let made = 0

/** Make a new database on a cluster, and wait until each node has it. */
export const galeraDatabase = async (
  cluster: GaleraCluster,
): Promise<{ readonly name: string; readonly drop: () => Promise<void> }> => {
  made += 1
  const name = `trial_${made}`
  await cluster.run(0, `create database ${name}`)
  for (const node of cluster.nodes) {
    await cluster.run(node, "set session wsrep_sync_wait = 1; select 1 from information_schema.schemata")
  }
  return {
    name,
    drop: async () => {
      await cluster.run(0, `drop database if exists ${name}`)
    },
  }
}
