import { and, eq, sql } from 'drizzle-orm'
import type { Scope } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { scopeValues, withinScope } from '../../../platform/db/scope.ts'
import { defineStatement } from '../../../platform/db/statement.ts'
import { agencies } from '../../agencies/table.ts'
import { certificateScope } from '../certificates/store.ts'
import { certificates, officers } from '../table.ts'

/** A certificate with what else is printed on the card. */
export interface CardRow { certificate: typeof certificates.$inferSelect, name: string, unit: string }

const card = { certificate: certificates, name: officers.name, unit: agencies.name }

const byNumber = defineStatement<'card', CardRow[]>((db) => db.select(card).from(certificates).innerJoin(officers, eq(officers.id, certificates.officerId))
  .innerJoin(agencies, eq(agencies.id, certificates.agencyId)).where(eq(certificates.number, sql.placeholder('number'))))

/** The card of a number, for everybody. */
export async function cardByNumber(db: Database, number: string): Promise<CardRow | null> {
  const [row] = await byNumber(db, 'card', { number })
  return row ?? null
}

const byId = defineStatement((db, kind: Scope['kind']) => db.select(card).from(certificates).innerJoin(officers, eq(officers.id, certificates.officerId))
  .innerJoin(agencies, eq(agencies.id, certificates.agencyId)).where(and(eq(certificates.id, sql.placeholder('id')), withinScope(certificateScope, kind))))

/** The card of a certificate within a scope. */
export async function cardById(db: Database, scope: Scope, id: string): Promise<CardRow | null> {
  const [row] = await byId(db, scope.kind, { ...scopeValues(scope), id })
  return row ?? null
}
