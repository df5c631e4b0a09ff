import { randomFillSync } from 'node:crypto'

/** Gives `size` random bytes; replaced in tests by one that repeats. */
export type RandomSource = (size: number) => Uint8Array

const form = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const highestCounter = 0xfff
const pool = { bytes: Buffer.alloc(4000), used: 4000 }
const last = { asked: -1, written: -1, counter: 0 }

/**
 * A UUID v7 (RFC 9562): milliseconds, a 12-bit counter that keeps the ids of one millisecond in order within the process
 * (section 6.2, method 1), 62 random bits. When the counter is used up the id carries the next millisecond.
 * @throws RangeError where `now` lies before 1970 or is no time
 */
export function newId(now: Date, random: RandomSource = pooledRandom): string {
  const asked = now.getTime()
  if (!(asked >= 0)) throw new RangeError('an id needs a time after 1970')
  const noise = Buffer.from(random(10))
  step(asked, noise.readUInt16BE(0) & 0x7ff)
  return write(last.written, last.counter, noise.subarray(2))
}

/** Whether `text` is a UUID v7 in lower case, the only spelling under which ids are stored and compared. */
export function isUuidV7(text: string): boolean {
  return form.test(text)
}

/**
 * The time an id was made, to the millisecond.
 * @throws RangeError where `id` is no UUID v7
 */
export function timestampOf(id: string): Date {
  if (!isUuidV7(id)) throw new RangeError('not a UUID v7')
  return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16))
}

// A clock set back starts anew: the order is only promised as long as time does not run backwards.
function step(asked: number, seed: number): void {
  const ahead = asked >= last.asked && asked <= last.written
  last.asked = asked
  if (!ahead) {
    last.written = asked
    last.counter = seed
  } else if (last.counter < highestCounter) {
    last.counter += 1
  } else {
    last.written += 1
    last.counter = 0
  }
}

function write(milliseconds: number, counter: number, tail: Uint8Array): string {
  const bytes = Buffer.alloc(16)
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes.writeUInt16BE(0x7000 | counter, 6)
  bytes.set(tail, 8)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

// One call to the system serves 400 ids: a call each would be most of their cost.
function pooledRandom(size: number): Uint8Array {
  if (pool.used + size > pool.bytes.length) {
    randomFillSync(pool.bytes)
    pool.used = 0
  }
  pool.used += size
  return pool.bytes.subarray(pool.used - size, pool.used)
}
