import { canonicalJson } from '../kernel/canonical-json.ts'
import { hash } from '../kernel/hash.ts'
import { merkleRoot } from '../kernel/merkle.ts'
import type { Fields } from './context.ts'
import type { Tx } from './db/handles.ts'
import { writtenCommand, writtenQuery } from './db/written.ts'

/** A seal over audit entries: the root of their tree, and the head that carries all seals before it. Hashes in hexadecimal. */
export interface Seal {
  number: number
  sealedAt: string
  entries: number
  root: string
  /** The head of the seal before; of the first one, zeros. */
  previous: string
}

export const noHead = '0'.repeat(64)

/** SHA-256 over 0x02 and the canonical JSON of the seal, so that it can be taken neither for a leaf nor for a node. This form never changes. */
export function headOf({ number, sealedAt, entries, root, previous }: Seal): string {
  return hash('sha256', Buffer.of(2), canonicalJson({ number, sealedAt, entries, root, previous })).toString('hex')
}

export const rootOf = (leaves: readonly Uint8Array[]): string => merkleRoot('sha256', leaves).toString('hex')

const atOnce = { entries: 4_096, seals: 50 }

const take = writtenQuery<{ id: string, at: string, leafHash: Buffer }>('seal-take', `
with taken as (
  delete from audit_unsealed where id in (select id from audit_unsealed order by id limit ${atOnce.entries}) returning id, at, leaf_hash
)
select id, at, leaf_hash as "leafHash" from taken where not exists (select from audit_seal_leaves where entry_id = taken.id) order by id`)

const newest = writtenQuery<{ number: number, head: string }>('seal-newest', `
select number, encode(head, 'hex') as head from audit_seals order by number desc limit 1`)

const store = writtenCommand('seal-store', `
with seal as (
  insert into audit_seals (number, sealed_at, entries, root, previous, head)
  values ($1::int, $2::timestamptz, $3::int, decode($4, 'hex'), decode($5, 'hex'), decode($6, 'hex'))
)
insert into audit_seal_leaves (entry_id, at, leaf_hash, seal, place)
select id, at, leaf_hash, $1::int, place from unnest($7::uuid[], $8::timestamptz[], $9::bytea[]) with ordinality as leaf(id, at, leaf_hash, place)`)

/**
 * Seals what acts have left to be sealed. Each act leaves its entries in a queue that only the seal takes from, so writers do not wait for each other,
 * and an act that commits late is sealed late, and not left out.
 */
export async function sealEntries(tx: Tx, now: Date): Promise<Fields | null> {
  let sealed: Fields | null = null
  for (let made = 0; made < atOnce.seals; made += 1) {
    const [leaves, [last = { number: 0, head: noHead }]] = await Promise.all([take(tx, []), newest(tx, [])])
    if (leaves.length === 0) break
    const seal: Seal = {
      number: last.number + 1, sealedAt: now.toISOString(), entries: leaves.length, root: rootOf(leaves.map(({ leafHash }) => leafHash)), previous: last.head,
    }
    const head = headOf(seal)
    await store(tx, [
      seal.number, seal.sealedAt, seal.entries, seal.root, seal.previous, head,
      leaves.map(({ id }) => id), leaves.map(({ at }) => at), leaves.map(({ leafHash }) => leafHash),
    ])
    sealed = { seal: seal.number, head, sealedAt: seal.sealedAt }
    if (leaves.length < atOnce.entries) break
  }
  return sealed
}

const queue = writtenCommand('seal-queue-forgotten', `
insert into audit_unsealed (id, at, leaf_hash)
select id, at, leaf_hash from audit_entries as entry
where at >= $1::timestamptz and not exists (select from audit_seal_leaves where entry_id = entry.id) and not exists (select from audit_unsealed as waiting where waiting.id = entry.id)
on conflict do nothing`)

/** While a new version is rolled out, instances of one that knew no seals go on writing entries and leave them to nobody. */
export async function queueForgotten(tx: Tx, now: Date): Promise<void> {
  await queue(tx, [new Date(now.getTime() - 7 * 86_400_000).toISOString()])
}
