# Records an act, and reads the totals of its day. Run with the address and a token.
import json
import sys
import urllib.error
import urllib.request
import uuid

base, token = sys.argv[1], sys.argv[2]


# #region act
def post(path, body, key=None):
    headers = {"content-type": "application/json", "authorization": f"Bearer {token}"}
    if key is not None:
        headers["idempotency-key"] = key
    request = urllib.request.Request(f"{base}/{path}", json.dumps(body).encode(), headers, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            return response.status, json.load(response)
    except urllib.error.HTTPError as problem:
        # RFC 9457: what went wrong, and what to do.
        return problem.code, json.load(problem)


key = str(uuid.uuid4())
act = {"on": "2026-03-02", "register": "watch", "minutes": 30, "persons": 2}
status, receipt = post("commands/registers.record", act, key)
again, same = post("commands/registers.record", act, key)
day, totals = post("queries/registers.totals", {"from": act["on"], "to": act["on"]})
wrong, problem = post("commands/registers.record", {**act, "minutes": -1})
# #endregion
acts = sum(one["activities"] for one in totals)
print(json.dumps([status, again, receipt["key"] == same["key"], day, acts, wrong, problem["errors"][0]["pointer"]]))
