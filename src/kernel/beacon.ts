import { createHash } from 'node:crypto'
import { bls12_381 } from '@noble/curves/bls12-381.js'

/** A public randomness beacon: what its rounds are signed with, and when they appear. */
export interface BeaconChain {
  /** Digest of everything below, which is how the chain is named everywhere (drand: chain hash). */
  hash: string
  name: string
  publicKey: string
  /** Unix seconds of round 1, and seconds between rounds. */
  genesis: number
  period: number
  groupHash: string
  /** Domain separation of the signatures; scheme `bls-unchained-g1-rfc9380`. */
  domain: string
}

/** The chains a seed may name. One is added by adding its public data; none is ever taken out, as old records name it. */
export const BEACON_CHAINS: readonly BeaconChain[] = [{
  hash: '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971',
  name: 'quicknet',
  publicKey: '83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d106451'
    + '0d1fec758c921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a',
  genesis: 1_692_803_367,
  period: 3,
  groupHash: 'f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e',
  domain: 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_',
}]

const sha256 = (...pieces: readonly (string | Uint8Array)[]): Buffer =>
  pieces.reduce((digest, piece) => digest.update(piece), createHash('sha256')).digest()

/** The chain a hash names; undefined where a seed may not name it. */
export function beaconChain(hash: string): BeaconChain | undefined {
  return BEACON_CHAINS.find((chain) => chain.hash === hash)
}

/** When a round appears, in milliseconds since 1970. */
export function beaconTime({ genesis, period }: BeaconChain, round: number): number {
  return (genesis + (round - 1) * period) * 1000
}

/** The random value of a round: SHA-256 of its signature, in hexadecimal. */
export function beaconValue(signature: string): string {
  return sha256(Buffer.from(signature, 'hex')).toString('hex')
}

const MAX_KNOWN = 1_000
const known = new Set<string>()

/**
 * Whether this is the chain's signature of the round: offline, by the public key alone. Never throws.
 * What was found to be one takes a tenth of a second the first time only: the record of a draw is verified many times.
 */
export function isBeaconSignature(chain: BeaconChain, round: number, signature: string): boolean {
  const key = `${chain.publicKey} ${chain.domain} ${round} ${signature}`
  if (known.has(key)) return true
  if (!verifies(chain, round, signature)) return false
  if (known.size >= MAX_KNOWN) known.clear()
  known.add(key)
  return true
}

function verifies(chain: BeaconChain, round: number, signature: string): boolean {
  const number = Buffer.alloc(8)
  number.writeBigUInt64BE(BigInt(round))
  const { shortSignatures } = bls12_381
  try {
    const message = shortSignatures.hash(sha256(number), chain.domain)
    return shortSignatures.verify(Buffer.from(signature, 'hex'), message, Buffer.from(chain.publicKey, 'hex'))
  } catch {
    return false
  }
}
