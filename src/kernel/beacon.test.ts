import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import { BEACON_CHAINS, beaconChain, beaconTime, beaconValue, isBeaconSignature } from './beacon.ts'

// Rounds as the League of Entropy published them.
const rounds = [
  {
    round: 1000, signature: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
    value: 'fe290beca10872ef2fb164d2aa4442de4566183ec51c56ff3cd603d930e54fdd',
  },
  {
    round: 657_413, signature: 'b713718a38ae728dfd477991af2822e08d2f305e47718cef9f7848ce4050e7be41076862b98fad56e91a6b85b89cd97b',
    value: 'fc1873a13f3545aeade8401532ef5519920652eee6b0d2b19ca12643b87b3587',
  },
]
const found = BEACON_CHAINS.find(({ name }) => name === 'quicknet')
if (found === undefined) throw new Error('no quicknet')
const quicknet = found

describe('the chain', () => {
  test('is named by its own data', () => {
    for (const { hash, period, genesis, publicKey, groupHash, name } of BEACON_CHAINS) {
      const numbers = Buffer.alloc(12)
      numbers.writeUInt32BE(period)
      numbers.writeBigUInt64BE(BigInt(genesis), 4)
      expect(createHash('sha256').update(numbers).update(publicKey, 'hex').update(groupHash, 'hex').update(name).digest('hex')).toBe(hash)
    }
    expect(beaconChain(quicknet.hash)).toBe(quicknet)
    expect(beaconChain('0'.repeat(64))).toBeUndefined()
  })

  test('has a round every three seconds', () => {
    expect(new Date(beaconTime(quicknet, 1)).toISOString()).toBe('2023-08-23T15:09:27.000Z')
    expect(beaconTime(quicknet, 1001) - beaconTime(quicknet, 1000)).toBe(3000)
  })
})

describe.each(rounds)('round $round', ({ round, signature, value }) => {
  test('verifies and gives the published value', () => {
    expect(isBeaconSignature(quicknet, round, signature)).toBe(true)
    expect(beaconValue(signature)).toBe(value)
  })

  test.each([
    ['the next round', (one: string) => ({ round: round + 1, signature: one })],
    ['a bit of the signature', (one: string) => ({ round, signature: one.slice(0, -1) + (one.endsWith('9') ? '8' : '9') })],
    ['the sign of the signature', (one: string) => ({ round, signature: (one.startsWith('b') ? '9' : 'b') + one.slice(1) })],
    ['a shorter signature', (one: string) => ({ round, signature: one.slice(2) })],
    ['the point at infinity', () => ({ round, signature: `c0${'00'.repeat(47)}` })],
    ['no signature', () => ({ round, signature: '' })],
  ])('does not verify with %s', (_what, change) => {
    const changed = change(signature)
    expect(isBeaconSignature(quicknet, changed.round, changed.signature)).toBe(false)
  })
})
