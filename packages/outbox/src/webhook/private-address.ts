import { BlockList, isIP } from "node:net"

const inside = new BlockList()
for (const [net, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  inside.addSubnet(net, prefix, "ipv4")
}
for (const [net, prefix] of [
  ["::", 96],
  ["64:ff9b::", 96],
  // An address of a local network in other clothes of IPv6: local NAT64, 6to4, Teredo; and ranges that nobody routes.
  ["64:ff9b:1::", 48],
  ["2001::", 32],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fec0::", 10],
  ["fc00::", 7],
  ["fe80::", 10],
  ["ff00::", 8],
] as const) {
  inside.addSubnet(net, prefix, "ipv6")
}

/** Whether an address is not one of the public network: of this machine, of a local network, of a cloud's own services. */
export const isPrivateAddress = (address: string): boolean => {
  const family = isIP(address)
  if (family === 0) return true
  // An IPv4 address in the clothes of IPv6 is looked at as what it is.
  return inside.check(address, family === 4 ? "ipv4" : "ipv6")
}
