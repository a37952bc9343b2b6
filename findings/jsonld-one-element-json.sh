#!/usr/bin/env bash
# jsonld 9.0.0: a JSON literal (@type @json) that is an array of one element comes back from compaction without its
# array; one of two elements comes back whole. Seen: {"v":{"a":1}} for [{"a":1}]. Exits non-zero when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund jsonld@9.0.0 >/dev/null
cat > run.mjs <<'JS'
import jsonld from "jsonld"
const context = { "@version": 1.1, v: { "@id": "urn:example:v", "@type": "@json" } }
const back = async (v) => (await jsonld.compact(await jsonld.expand({ "@context": context, v }), context)).v
const one = JSON.stringify(await back([{ a: 1 }]))
const two = JSON.stringify(await back([{ a: 1 }, { a: 2 }]))
console.log("one element:", one, "two:", two)
process.exit(one === '{"a":1}' && two === '[{"a":1},{"a":2}]' ? 0 : 1)
JS
node run.mjs
