import type { Pool } from 'pg'
import { headOf, noHead, rootOf, type Seal } from './seals.ts'

/** A head as somebody outside noted it: whatever is sealed up to it must still be there. */
export interface KnownHead { number: number, head: string }

export interface SealFindings {
  /** Seals there are. */
  seals: number
  /** Entries that wait for the next seal. */
  waiting: number
  /** Entries that were sealed or wait for it and are no longer there. */
  missing: string[]
  /** The same of months that were exported and taken out. */
  retired: number
  /** Numbers of seals that are gone, do not agree with their entries, or not with the seal before. */
  broken: number[]
  /** Numbers of seals whose head outside is another. */
  diverging: number[]
  newest: KnownHead | null
}

interface StoredSeal extends Omit<Seal, 'sealedAt'> { sealedAt: Date, head: string }
interface StoredLeaf { id: string, at: Date, place: number, leafHash: Buffer, there: boolean }

const one = `
select number, sealed_at as "sealedAt", entries, encode(root, 'hex') as root, encode(previous, 'hex') as previous, encode(head, 'hex') as head
from audit_seals where number = $1`

const leavesOf = `
select leaf.entry_id as id, leaf.at, leaf.place, leaf.leaf_hash as "leafHash", entry.id is not null as there
from audit_seal_leaves as leaf left join audit_entries as entry on entry.at = leaf.at and entry.id = leaf.entry_id
where leaf.seal = $1 order by leaf.place`

const lowest = -2_147_483_648
const following = `
select least((select min(number) from audit_seals where number > $1), (select min(seal) from audit_seal_leaves where seal > $1)) as number`

const waitingOnes = `
select count(*)::int as waiting, coalesce(array_agg(waiting.id) filter (where entry.id is null), '{}') as missing
from audit_unsealed as waiting left join audit_entries as entry on entry.at = waiting.at and entry.id = waiting.id`

/**
 * Goes through the chain of seals from the first on, a seal at a time.
 * @param retiredBefore entries from before this instant may be gone: their months were exported and detached
 */
export async function verifySeals(pool: Pool, known: readonly KnownHead[] = [], retiredBefore: Date = new Date(0)): Promise<SealFindings> {
  const found: SealFindings = { seals: 0, waiting: 0, missing: [], retired: 0, broken: [], diverging: [], newest: null }
  const miss = ({ id, at }: { id: string, at: Date }): void => {
    if (at < retiredBefore) found.retired += 1
    else found.missing.push(id)
  }
  const { rows: [queue] } = await pool.query<{ waiting: number, missing: string[] }>(waitingOnes)
  Object.assign(found, queue)
  const after = async (number: number): Promise<number | null> => (await pool.query<{ number: number | null }>(following, [number])).rows[0]?.number ?? null
  const heads = new Map<number, string>()
  const broken = new Set<number>()
  let [previous, expected] = [noHead, 1]
  // Of a gap its first number is named: whoever stored a seal of the highest number there is must not keep this busy for years.
  for (let number = await after(lowest); number !== null; number = await after(number)) {
    if (number !== expected) broken.add(expected)
    expected = number + 1
    const [{ rows: [seal] }, { rows: leaves }] = await Promise.all([pool.query<StoredSeal>(one, [number]), pool.query<StoredLeaf>(leavesOf, [number])])
    if (seal === undefined || !holds(seal, leaves, previous)) broken.add(number)
    leaves.filter(({ there }) => !there).forEach(miss)
    if (seal === undefined) continue
    found.seals += 1
    previous = seal.head
    heads.set(number, seal.head)
    found.newest = { number, head: seal.head }
  }
  found.broken = [...broken]
  found.diverging = [...new Set(known.filter(({ number, head }) => heads.get(number) !== head).map(({ number }) => number))]
  return found
}

function holds({ head, ...seal }: StoredSeal, leaves: readonly StoredLeaf[], previous: string): boolean {
  const { number, entries, root } = seal
  return seal.previous === previous && head === headOf({ number, sealedAt: seal.sealedAt.toISOString(), entries, root, previous })
    && leaves.length === entries && leaves.every(({ place }, index) => place === index + 1) && root === rootOf(leaves.map(({ leafHash }) => leafHash))
}
