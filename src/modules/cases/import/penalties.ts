import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { covers } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { caseParties, cases } from '../table.ts'
import type { EarlierPenalty } from './facts.ts'

export interface WantedParty { key: string, uscc: string | null, idNumberHash: Buffer | null, matter: string }

/** So many tell enough of a party and a matter: the gates name five. */
const perParty = 20

const earlier = alias(cases, 'earlier')
type Found = EarlierPenalty & { n: number, agencyId: string, divisionCode: string }
const ofParties = defineStatement<'parties', Found[]>((db) => {
  const same = sql`(select ${caseParties.caseId} as case_id from ${caseParties} where ${caseParties.uscc} = wanted.uscc
    union all select ${caseParties.caseId} from ${caseParties} where ${caseParties.idNumberHash} = decode(wanted.hash, 'hex'))`
  const found = db.select({
    caseNumber: earlier.caseNumber, caseId: earlier.id, agencyId: earlier.agencyId, divisionCode: earlier.divisionCode, matter: sql<string>`coalesce(${earlier.itemCode}, ${earlier.cause})`.as('matter'),
    decidedOn: earlier.decidedOn, actEndedOn: earlier.actEndedOn, fined: sql<boolean>`${earlier.fineYuan} is not null`.as('fined'),
  }).from(earlier).where(sql`${earlier.id} in ${same} and ${earlier.actKind} = 'PENALTY' and ${earlier.decisionKind} = 'PENALTY'
    and coalesce(${earlier.itemCode}, ${earlier.cause}) = wanted.about`).orderBy(earlier.decidedOn, earlier.id).limit(perParty).as('found')
  const [usccs, hashes, matters] = [sql.placeholder('usccs'), sql.placeholder('hashes'), sql.placeholder('matters')]
  return db.select({
    n: sql<number>`wanted.n::int`, caseNumber: found.caseNumber, caseId: found.caseId, agencyId: found.agencyId, divisionCode: found.divisionCode, matter: found.matter, decidedOn: sql<string>`${found.decidedOn}`,
    actEndedOn: found.actEndedOn, fined: found.fined,
  }).from(sql`unnest(${usccs}::text[], ${hashes}::text[], ${matters}::text[]) with ordinality as wanted(uscc, hash, about, n)`).crossJoinLateral(found)
})

/** The penalties these parties had for these matters, the earliest first, in one statement; those of cases within the scope with their numbers. */
export async function penaltiesOf(db: Database, scope: Scope, wanted: readonly WantedParty[]): Promise<Map<string, EarlierPenalty[]>> {
  if (wanted.length === 0) return new Map()
  const rows = await ofParties(db, 'parties', {
    usccs: wanted.map(({ uscc }) => uscc), hashes: wanted.map(({ idNumberHash }) => idNumberHash?.toString('hex') ?? null), matters: wanted.map(({ matter }) => matter),
  })
  const found = new Map<string, EarlierPenalty[]>()
  for (const { n, agencyId, divisionCode, ...penalty } of rows) {
    const key = wanted[n - 1]?.key ?? ''
    const known = found.get(key) ?? []
    if (!known.some(({ caseId }) => caseId === penalty.caseId)) found.set(key, [...known, covers(scope, { agencyId, divisionCode }) ? penalty : { ...penalty, caseNumber: null }])
  }
  return found
}
