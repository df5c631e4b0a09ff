import { newId } from '../../../kernel/ids.ts'
import { placeOfDivision } from '../../../platform/db/columns.ts'
import type { Outcome } from '../../../platform/bulk.ts'
import { judged } from '../../../platform/bulk.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { suspendCertificate } from '../certificates/commands.ts'
import { cancelCertificates, lapseUnverified } from '../certificates/ending.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { CertificateRow } from '../certificates/store.ts'
import { hoursOfYear } from '../training/queries.ts'
import { requiredHours, totalHours } from '../training/rules.ts'
import { verificationProblems } from './problems.ts'
import type { Consequence } from './rules.ts'
import { consequenceOf, requireResultSupported, requireVerifiable, requireVerificationDay } from './rules.ts'
import type { VerificationBody, VerificationLine } from './schema.ts'
import type { VerificationRow } from './store.ts'
import { insertVerifications, knownVerifications, lockWanted, moveHolders } from './store.ts'

const { raise } = verificationProblems

interface Judged extends Consequence { row: VerificationRow, certificate: CertificateRow, known: boolean }

/**
 * 年度审验（批量）：逐证判断，合格的一并保存；不合格、未审验的后果（暂扣、注销、失效、吊销）在同一操作中执行。同样的结果再次提交不变更。
 */
export async function verifyCertificates(context: CommandContext, { year, verifiedOn, certificates: lines }: VerificationBody): Promise<Outcome<VerificationRow>[]> {
  const { tx, actor, now, today } = context
  requireVerificationDay(verifiedOn, year, today)
  const ids = lines.map(({ certificateId }) => certificateId)
  const held = await lockWanted(tx, actor.scope, ids)
  // A request about nobody but other people's officers learns no more than one about nobody.
  if (held.size === 0) throw httpProblems.raise['not-found']()
  const hours = await hoursOfYear(tx, [...held.values()].map(({ officerId }) => officerId), year)
  const knownOf = await knownVerifications(tx, ids, year)
  const judgements = await Promise.all(lines.map((line) => judged((): Judged => {
    const certificate = held.get(line.certificateId)
    if (certificate === undefined) throw raise['certificate-unknown']()
    const known = knownOf(certificate.id, year)
    if (known !== undefined) return { ...sameResult(known, line), certificate }
    requireVerifiable(certificate, year)
    const ofYear = hours.get(certificate.officerId)
    const support = {
      hours: ofYear === undefined ? 0 : totalHours(ofYear), required: requiredHours(certificate.divisionCode, year).hours, assessment: line.assessment ?? null,
    }
    requireResultSupported(line.result, support)
    const follows = consequenceOf(line.result, knownOf(certificate.id, year - 1)?.result ?? null, certificate, verifiedOn)
    const { id: certificateId, officerId, agencyId, divisionCode } = certificate
    return {
      ...follows, certificate, known: false,
      row: {
        id: newId(now), certificateId, officerId, agencyId, ...placeOfDivision(divisionCode), year, result: line.result, assessment: support.assessment,
        hours: support.hours, requiredHours: support.required, consequence: follows.consequence, verifiedOn, version: 1, createdAt: now, updatedAt: now,
      },
    }
  })))
  const fresh = judgements.flatMap((judgement) => 'value' in judgement && !judgement.value.known ? [judgement.value] : [])
  await insertVerifications(tx, fresh.map(({ row }) => row))
  fresh.forEach(({ row }) => { recordVerification(context, row) })
  await carryOutConsequences(context, fresh, year, verifiedOn)
  return judgements.map((judgement) => {
    if ('problem' in judgement) return { status: 'REFUSED', problem: judgement.problem }
    const { row, known } = judgement.value
    return known ? { status: 'UNCHANGED', id: row.id } : { status: 'DONE', id: row.id, row }
  })
}

function sameResult(row: VerificationRow, line: VerificationLine): Consequence & { row: VerificationRow, known: true } {
  if (row.result !== line.result || row.assessment !== (line.assessment ?? null)) throw raise['already-verified']()
  return { row, known: true, consequence: row.consequence, endReason: null }
}

async function carryOutConsequences(context: CommandContext, verified: readonly Judged[], year: number, on: string): Promise<void> {
  const ending = Map.groupBy(verified.filter(({ endReason }) => endReason !== null), ({ endReason }) => endReason)
  for (const [endReason, group] of ending) {
    if (endReason === null) continue
    await moveHolders(context.tx, group.map(({ certificate }) => certificate.officerId), context.now)
    const held = group.map(({ certificate }) => certificate)
    await (endReason === 'NOT_VERIFIED' ? lapseUnverified(context, held, on) : cancelCertificates(context, held, { endedOn: on, endReason }))
  }
  for (const { certificate, consequence } of verified) {
    if (consequence !== 'SUSPEND' || certificate.status !== 'VALID') continue
    await suspendCertificate(context, certificate.id, certificate.version, { suspendedOn: on, reason: `${year}年度审验未通过` })
  }
}

function recordVerification(context: CommandContext, row: VerificationRow): void {
  const { certificateId, year, result, assessment, hours, requiredHours: required, consequence, verifiedOn } = row
  const after: Fields = { certificateId, year, result, assessment, hours, requiredHours: required, consequence, verifiedOn }
  context.record({
    act: 'certificate.verify', target: { kind: 'annual-verification', id: row.id }, agencyId: row.agencyId, divisionCode: row.divisionCode, before: null, after,
  })
}
