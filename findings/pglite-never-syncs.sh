#!/usr/bin/env bash
# @electric-sql/pglite 0.5.16, a PostgreSQL kept in a folder: it answers `fsync` off and asks Node for no sync at all,
# so that a commit it answered may be lost with the power. Seen: "fsync: off syncs: 0" after 20 committed insertions, which
# are all there when the folder is opened again. Exits non-zero when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund @electric-sql/pglite@0.5.16 >/dev/null
cat > run.mjs <<'JS'
import fs from "node:fs"
import { syncBuiltinESMExports } from "node:module"
let syncs = 0
for (const name of ["fsync", "fsyncSync", "fdatasync", "fdatasyncSync"]) {
  const real = fs[name]
  fs[name] = (...args) => {
    syncs += 1
    return real(...args)
  }
}
syncBuiltinESMExports()
const { PGlite } = await import("@electric-sql/pglite")
const first = await PGlite.create("./data")
await first.exec("create table t (n int)")
for (let n = 0; n < 20; n += 1) await first.query("insert into t values ($1)", [n])
const { rows } = await first.query("show fsync")
await first.close()
const again = await PGlite.create("./data")
const { rows: counted } = await again.query("select count(*)::int as count from t")
await again.close()
console.log("fsync:", rows[0].fsync, "syncs:", syncs, "rows:", counted[0].count)
process.exit(rows[0].fsync === "off" && syncs === 0 && counted[0].count === 20 ? 0 : 1)
JS
node run.mjs
