import { isIPv6 } from 'node:net'

const groupsOfNetwork = 4

/**
 * What counts as one caller of a network address: IPv4 as it is, also where it is mapped into IPv6, and the first 64 bits of IPv6, since every
 * subscriber has all addresses below them (RFC 6177) and may send each request from another.
 */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  const [head = '', tail] = address.toLowerCase().replace(/%.*$/, '').split('::')
  const groups = groupsOf(head)
  const missing = tail === undefined ? 0 : 8 - groups.length - groupsOf(tail).length
  const all = [...groups, ...Array.from({ length: missing }, () => '0'), ...groupsOf(tail ?? '')]
  return `${all.slice(0, groupsOfNetwork).map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`
}

/** The last group may be written as an IPv4 address, which stands for two. */
const groupsOf = (text: string): string[] => text === '' ? [] : text.split(':').flatMap((group) => group.includes('.') ? ['0', '0'] : [group])
