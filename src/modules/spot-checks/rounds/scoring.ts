import { canonicalJson } from '../../../kernel/canonical-json.ts'
import { hashHex } from '../../../kernel/hash.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { standardOf } from '../scoring/queries.ts'
import { computeScore } from '../scoring/rules.ts'
import { reviewFileMachine, reviewRoundMachine, scoreSheetMachine } from './machine.ts'
import { roundProblems } from './problems.ts'
import type { SheetView } from './queries.ts'
import { roundOf } from './queries.ts'
import { lockFileForChange, recordFile, recordSheet } from './record.ts'
import { digestOfSheet, needThird, requireCategories, requireItems, signatureOf } from './rules.ts'
import type { AgreementBody, SheetBody } from './schema.ts'
import type { LockedSheet, ReviewFileRow, SheetRow } from './store.ts'
import { lockSheet, lockSheetsOf, updateFile, updateSheet } from './store.ts'

const { raise } = roundProblems

/** 保存评分：签名前可以反复修改，签名时才核对是否完整 */
export async function saveSheet(context: CommandContext, id: string, version: number, { lines, findings }: SheetBody): Promise<SheetView> {
  const { tx, now } = context
  const locked = await lockOwn(context, id, version)
  nextState(scoreSheetMachine, locked.sheet.status, 'save')
  requireCategories(findings)
  const digest = hashHex('sha256', canonicalJson({ lines, findings }))
  if (digest === locked.sheet.digest) return viewOf(context, locked.file, locked.sheet)
  const row = await updateSheet(tx, id, { lines, findings, digest }, now)
  recordSheet(context, 'save', locked.sheet, row)
  return viewOf(context, locked.file, row)
}

/**
 * 签名: the score is computed, the sheet fixed under its digest. With the last signature the file is scored, or, where two scores lie too far
 * apart, waits for a third reviewer. Nobody learns of another's sheet before.
 */
export async function signSheet(context: CommandContext, id: string, version: number): Promise<SheetView> {
  const { tx, actor, now } = context
  const { file, sheets, sheet } = await lockOwn(context, id, version)
  const status = nextState(scoreSheetMachine, sheet.status, 'sign')
  const round = await roundOf(tx, file.roundId)
  const { content, contentDigest } = await standardOf(tx, round.standardId)
  const { score, grade } = computeScore(content, file.templateCode, sheet.lines)
  requireItems(content, file.templateCode, sheet.findings)
  const { officerId, position, lines, findings } = sheet
  const digest = digestOfSheet({ reviewFileId: file.id, officerId, position, templateCode: file.templateCode, standardDigest: contentDigest, lines, findings })
  const signature = signatureOf({ digest, accountId: actor.accountId, officerId, signedAt: now.toISOString() })
  const row = await updateSheet(tx, id, { status, score, grade, digest, signature, signedById: actor.accountId, signedAt: now }, now)
  recordSheet(context, 'sign', sheet, row)
  const all = sheets.map((one) => one.id === id ? row : one)
  if (!all.every((one) => one.status === 'SIGNED')) return viewOf(context, file, row)
  const computed = all.map((one) => computeScore(content, file.templateCode, one.lines))
  const act = needThird(computed, round.thirdReviewerAbove) ? 'dispute' : 'completeScoring'
  const scored = await updateFile(tx, file.id, { status: nextState(reviewFileMachine, file.status, act) }, now)
  recordFile(context, act === 'dispute' ? 'dispute' : 'complete-scoring', file, scored)
  return viewOf(context, scored, row)
}

/** 小组合议：采用一份评分表，或者载明合议的评分；得分由标准算出 */
export async function agreeOnFile(context: CommandContext, fileId: string, version: number, body: AgreementBody): Promise<ReviewFileRow> {
  const { tx, actor, now, today } = context
  const before = await lockFileForChange(context, fileId, version)
  const status = nextState(reviewFileMachine, before.status, 'agree')
  if (before.leaderId === null || actor.officerId !== before.leaderId) throw raise['not-group-leader']()
  const round = await roundOf(tx, before.roundId)
  nextState(reviewRoundMachine, round.status, 'report')
  const { lines, findings } = await agreedOf(context, before, body)
  requireCategories(findings)
  const { content } = await standardOf(tx, round.standardId)
  requireItems(content, before.templateCode, findings)
  const { score, grade, vetoes } = computeScore(content, before.templateCode, lines)
  const row = await updateFile(tx, fileId, {
    status, agreedLines: lines, agreedFindings: findings, agreedNote: body.note ?? null, agreedOn: today, agreedById: actor.accountId, score, grade, vetoed: vetoes.length > 0,
  }, now)
  recordFile(context, 'agree', before, row)
  return row
}

async function agreedOf({ tx }: CommandContext, file: ReviewFileRow, { adoptedSheetId, lines, findings }: AgreementBody): Promise<Pick<SheetRow, 'lines' | 'findings'>> {
  if ((adoptedSheetId === undefined) === (lines === undefined)) throw raise['agreement-unstated']()
  if (lines !== undefined) return { lines, findings: findings ?? [] }
  const adopted = (await lockSheetsOf(tx, file.id)).find(({ id }) => id === adoptedSheetId)
  if (adopted === undefined) throw raise['agreement-unstated']()
  return { lines: adopted.lines, findings: findings ?? adopted.findings }
}

async function lockOwn({ tx, actor }: CommandContext, id: string, version: number): Promise<LockedSheet> {
  const locked = await lockSheet(tx, actor, id)
  if (locked === null) throw httpProblems.raise['not-found']()
  requireVersion(locked.sheet.version, version)
  if (actor.officerId !== locked.sheet.officerId) throw raise['sheet-of-another']()
  return locked
}

async function viewOf({ tx }: CommandContext, file: ReviewFileRow, sheet: SheetRow): Promise<SheetView> {
  return { sheet, fileStatus: file.status, templateCode: file.templateCode, standardId: (await roundOf(tx, file.roundId)).standardId }
}
