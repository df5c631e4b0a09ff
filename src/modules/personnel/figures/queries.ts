import { and, asc, count, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import { defineStatement } from '../../../platform/db/statement.ts'
import { verificationScope } from '../annual-verifications/store.ts'
import { annualVerifications } from '../annual-verifications/table.ts'
import { applicationScope } from '../applications/store.ts'
import { certificateApplications } from '../applications/table.ts'
import { certificateScope } from '../certificates/store.ts'
import { outcomeColumns } from '../exams/queries.ts'
import { registrationScope, sessionScope } from '../exams/store.ts'
import { examRegistrations, examSessions } from '../exams/table.ts'
import type { Shape } from '../place.ts'
import { withinPlace } from '../place.ts'
import { certificates } from '../table.ts'

const within = (column: AnyPgColumn) => and(gte(column, sql.placeholder('from')), lt(column, sql.placeholder('to')))
const whole = (expression: ReturnType<typeof count>) => sql<number>`${expression}::int`

/** Certificates issued in a period that neither renew nor replace another. */
export const newCertificates = defineStatement((db, shape: Shape) => db.select({ kind: certificates.kind, certificates: whole(count()) }).from(certificates)
  .leftJoin(certificateApplications, eq(certificateApplications.certificateId, certificates.id))
  .where(and(within(certificates.issuedOn), or(and(isNull(certificateApplications.kind), isNull(certificates.replacesId)), eq(certificateApplications.kind, 'NEW')), ...withinPlace(certificateScope, shape)))
  .groupBy(certificates.kind).orderBy(asc(certificates.kind)))

const settled = (status: 'ISSUED' | 'REJECTED') => sql<number>`(count(*) filter (where ${certificateApplications.status} = '${sql.raw(status)}'))::int`

export const applicationCounts = defineStatement((db, shape: Shape) => db.select({
  kind: certificateApplications.kind, received: whole(count()), issued: settled('ISSUED'), rejected: settled('REJECTED'),
}).from(certificateApplications).where(and(within(certificateApplications.appliedOn), ...withinPlace(applicationScope, shape)))
  .groupBy(certificateApplications.kind).orderBy(asc(certificateApplications.kind)))

/** Persons, not registrations: who registered twice is one person. */
export const personsRegistered = defineStatement((db, shape: Shape) => db.select({ persons: sql<number>`count(distinct ${examRegistrations.officerId})::int` })
  .from(examRegistrations).where(and(within(examRegistrations.registeredOn), ...withinPlace(registrationScope, shape))))

/** Sessions held in a period with what came out; a session without examinees counts too. */
export const examCounts = defineStatement((db, shape: Shape) => db.select({
  mode: examSessions.mode, kind: examSessions.kind, sessions: sql<number>`count(distinct ${examSessions.id})::int`, ...outcomeColumns,
}).from(examSessions).leftJoin(examRegistrations, eq(examRegistrations.sessionId, examSessions.id))
  .where(and(within(examSessions.heldOn), inArray(examSessions.status, ['HELD', 'RESULTS_PUBLISHED']), ...withinPlace(sessionScope, shape)))
  .groupBy(examSessions.mode, examSessions.kind).orderBy(asc(examSessions.mode), asc(examSessions.kind)))

export const verificationCounts = defineStatement((db, shape: Shape) => db.select({
  result: annualVerifications.result, consequence: annualVerifications.consequence, certificates: whole(count()),
}).from(annualVerifications).where(and(within(annualVerifications.verifiedOn), ...withinPlace(verificationScope, shape)))
  .groupBy(annualVerifications.result, annualVerifications.consequence).orderBy(asc(annualVerifications.result), asc(annualVerifications.consequence)))
