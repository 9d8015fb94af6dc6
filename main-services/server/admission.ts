import { isIP } from 'node:net'

/** What is known of a request before anything of it is read. Header values as they came; undefined where absent. */
export interface Visitor {
  /** Address of the other end of the socket. */
  remoteAddress: string | undefined
  method: string
  /** Path without the query. */
  path: string
  host: string | undefined
  origin: string | undefined
  /** `sec-fetch-site` and `sec-fetch-mode`: browsers say by themselves where a request comes from. */
  fetchSite: string | undefined
  fetchMode: string | undefined
  /** Whether it carries a key: the workspace's secret, or the token of a paired device. */
  known: boolean
}

/** Which addresses and names the server answers to. */
export interface DoorPolicy {
  /** Port the server listens on. */
  port: number
  /** Names and addresses, in lower case, by which this machine is called on the network; none where it stays local. */
  networkNames: ReadonlySet<string>
}

/** 401 asks for a key; 403 is refused whatever the key. */
export type Verdict = { admitted: true } | { admitted: false; status: 401 | 403; sentence: string }

const admitted: Verdict = { admitted: true }
const refused = (sentence: string): Verdict => ({ admitted: false, status: 403, sentence })

/** What answers without a key. */
const openPaths = new Set(['/health', '/pair'])
/** Pages that a link elsewhere may lead to; everything else is for Promenade's own pages. */
const landingPaths = new Set(['/', '/pair'])

/**
 * Decides who may knock. A request must call the server by a name of this machine, by a loopback name where it comes over
 * loopback (a page of another site that was re-bound to 127.0.0.1 carries its own name), and no other site's page may
 * send it. Whoever asks must then know a key: other accounts of this machine are callers like any other.
 */
export function judge(visitor: Visitor, policy: DoorPolicy): Verdict {
  const local = isLoopback(visitor.remoteAddress ?? '')
  const host = parseHost(visitor.host)
  if (!host || host.port !== policy.port || !(local ? isLoopbackName(host.name) : policy.networkNames.has(host.name))) {
    return refused('Promenade does not answer to this host name.')
  }
  if (visitor.origin !== undefined && visitor.origin.toLowerCase() !== `http://${visitor.host?.toLowerCase()}`) {
    return refused('Promenade does not answer pages of other sites.')
  }
  if (isForeign(visitor)) return refused('Promenade does not answer pages of other sites.')
  if (!visitor.known && !openPaths.has(visitor.path)) {
    return { admitted: false, status: 401, sentence: 'Promenade shows nothing without its key.' }
  }
  return admitted
}

/** Sent by a page of another origin, without being a person who followed a link. */
function isForeign(visitor: Visitor): boolean {
  if (visitor.fetchSite !== 'cross-site' && visitor.fetchSite !== 'same-site') return false
  return !(visitor.fetchMode === 'navigate' && visitor.method === 'GET' && landingPaths.has(visitor.path))
}

/** Tells whether an IP address is this machine's own: 127.0.0.0/8 or ::1, also written as IPv4 in IPv6. */
export function isLoopback(address: string): boolean {
  const plain = address.toLowerCase().replace(/^::ffff:/, '')
  return plain === '::1' || (isIP(plain) === 4 && plain.startsWith('127.'))
}

function isLoopbackName(name: string): boolean {
  return name === 'localhost' || isLoopback(name)
}

/** Reads a Host header: name in lower case and without brackets, and port; undefined for anything malformed. */
export function parseHost(header: string | undefined): { name: string; port: number } | undefined {
  const match = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9.-]+))(?::(\d{1,5}))?$/i.exec(header ?? '')
  const name = match?.[1] ?? match?.[2]
  if (name === undefined) return undefined
  return { name: name.toLowerCase(), port: match?.[3] === undefined ? 80 : Number(match[3]) }
}
