#!/usr/bin/env bash
# timezones-ical-library 2.3.2, which gives the VTIMEZONE of an IANA zone: for several French overseas departments it takes
# the name and answers the rules under another zone's name, so that an event with TZID=Indian/Reunion beside that block
# has no zone. Seen: "Indian/Reunion Asia/Dubai", "Indian/Mayotte Africa/Nairobi", "America/Guadeloupe America/Puerto_Rico",
# "Pacific/Wallis Pacific/Tarawa"; Martinique, Cayenne and Nouméa keep their names. Exits non-zero when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund timezones-ical-library@2.3.2 >/dev/null
cat > run.mjs <<'JS'
import { tzlib_get_ical_block, tzlib_get_timezones } from "timezones-ical-library"
const seen = {
  "Indian/Reunion": "Asia/Dubai",
  "Indian/Mayotte": "Africa/Nairobi",
  "America/Guadeloupe": "America/Puerto_Rico",
  "Pacific/Wallis": "Pacific/Tarawa",
  "America/Martinique": "America/Martinique",
  "America/Cayenne": "America/Cayenne",
  "Pacific/Noumea": "Pacific/Noumea",
}
let same = true
for (const [zone, expected] of Object.entries(seen)) {
  const [block] = tzlib_get_ical_block(zone)
  const [, named] = /^TZID:(.*)$/m.exec(block.replaceAll("\r", ""))
  console.log(zone, named)
  same &&= named === expected && tzlib_get_timezones().includes(zone)
}
process.exit(same ? 0 : 1)
JS
node run.mjs
