import type { CommandContext } from '../../../platform/command.ts'
import { issueCertificate } from '../certificates/commands.ts'
import { hasLapsed } from '../certificates/rules.ts'
import type { CertificateRow } from '../certificates/store.ts'
import { lockCertificatesInForce } from '../certificates/store.ts'
import { renewCertificate, replaceCertificate } from '../certificates/succession.ts'
import { lastPasses } from '../exams/queries.ts'
import { lockPeople } from '../people.ts'
import { applicants } from './acts.ts'
import type { ApplicationCommand } from './commands.ts'
import { trainingHours } from './facts.ts'
import { requireIssuable, requireQualified } from './rules.ts'
import type { IssueBody } from './schema.ts'
import type { ApplicationRow } from './store.ts'

/** The card of one application, as the issuing authority gives it. */
export type CardOf = (applicationId: string) => IssueBody

/**
 * 发证: everything is looked at once more in the records of today (先学习、再考试、后申领), then the certificate is made by the act of the
 * registry itself: a new one, or the successor of one that is renewed or replaced.
 */
export const issue: ApplicationCommand<CardOf> = {
  act: 'issue',
  writes: true,
  prepare: async (context, rows, cardOf) => {
    const { tx, today } = context
    const officers = rows.map(({ officerId }) => officerId)
    await lockPeople(tx, officers)
    const [applicantOf, hours, passes] = [await applicants(context, rows), await trainingHours(tx, rows, today), await lastPasses(tx, officers)]
    return async (row, within) => {
      requireQualified(row, applicantOf(row), today)
      requireIssuable(row, { ...row, hours: hours.get(row.id) ?? 0, passedOn: passes.get(row.officerId) ?? null }, today)
      const card = cardOf(row.id)
      const certificate = await make(within, row, card)
      return { certificateId: certificate.id, issuedOn: card.issuedOn }
    }
  },
}

/** One that has run out already is followed by a new one; the registry records that it lapsed. */
async function make(context: CommandContext, row: ApplicationRow, card: IssueBody): Promise<CertificateRow> {
  const { replacement, ...printed } = card
  const former = row.kind === 'NEW' ? undefined
    : (await lockCertificatesInForce(context.tx, row.officerId)).find(({ kind }) => kind === row.certificateKind)
  if (former === undefined || hasLapsed(former, context.today)) {
    return issueCertificate(context, row.officerId, { ...printed, kind: row.certificateKind, fields: row.fields })
  }
  const { number, issuedOn } = printed
  return row.kind === 'RENEWAL'
    ? renewCertificate(context, former.id, former.version, { ...printed, fields: row.fields })
    : replaceCertificate(context, former.id, former.version, { reason: 'LOST', ...replacement, number, issuedOn })
}
