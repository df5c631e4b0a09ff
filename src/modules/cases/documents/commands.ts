import { newId } from '../../../kernel/ids.ts'
import { nextState } from '../../../kernel/state-machine.ts'
import type { CommandContext, Fields } from '../../../platform/command.ts'
import { requireVersion } from '../../../platform/http/etag.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import type { Vault } from '../../../platform/vault.ts'
import { requireFiles } from '../../files/index.ts'
import { tellOfCase } from '../changes/store.ts'
import { caseProblems } from '../problems.ts'
import type { CaseRow } from '../store.ts'
import { hasTemplate } from '../templates/compose.ts'
import { documentCatalogue, stepsOfDocuments } from './catalogue.ts'
import type { DocumentKind } from './codes.ts'
import { documentKinds } from './codes.ts'
import { documentFactsOf } from './facts.ts'
import { issueContent } from './issue.ts'
import { caseDocumentMachine } from './machine.ts'
import type { DocumentNumber } from './numbering.ts'
import { giveNumber, numberDocument } from './numbering.ts'
import { caseDocumentProblems } from './problems.ts'
import type { CaseMaterial } from './queries.ts'
import { holdMaterial } from './queries.ts'
import type { NewDocument, Replacement } from './schema.ts'
import type { CaseDocumentRow } from './store.ts'
import { insertDocument, lockDocumentRow, updateDocument } from './store.ts'

const { raise } = caseDocumentProblems
type DocumentFile = NonNullable<NewDocument['file']>

/** 起草文书，或者以已有的文件登记；登记的即为已发出 */
export async function draftDocument(context: CommandContext, caseId: string, body: NewDocument): Promise<CaseDocumentRow> {
  const found = await materialOf(context, caseId)
  const { kind, file } = body
  requireUse(kind, found, body)
  if (file === undefined && !hasTemplate(kind)) throw raise['document-file-required']({ kind, kindZh: documentKinds[kind].zh })
  const id = body.id ?? newId(context.now)
  const draft: CaseDocumentRow = {
    ...placeOf(found.row), id, documentId: id, edition: 1, kind, title: body.title ?? documentKinds[kind].zh, number: null, numberOrigin: null,
    partyId: body.partyId ?? null, stepId: body.stepId ?? null, details: body.details ?? {}, contentSealed: null, contentForm: null, fileId: null, sha256: null, sm3: null,
    pages: null, status: caseDocumentMachine.initial, issuedOn: null, reason: null, version: 1, createdAt: context.now, updatedAt: context.now,
  }
  const row = file === undefined ? draft : await withFile(context, found, draft, file)
  await insertDocument(context.tx, row)
  context.store(tellOfCase(context.tx, caseId))
  recordDocument(context, file === undefined ? 'case-document.draft' : 'case-document.register', null, row)
  return row
}

/** 发出文书：编号、写成、留存散列 */
export async function issueDocument(
  context: CommandContext, vault: Vault, id: string, version: number, { issuedOn, pages }: { issuedOn: string, pages?: number | undefined },
): Promise<CaseDocumentRow> {
  const { before, found } = await lockForChange(context, id, version)
  const status = nextState(caseDocumentMachine, before.status, 'issue')
  requireNotFuture(issuedOn, context.today)
  const numbered: DocumentNumber = before.number === null
    ? await numberDocument(context.tx, { kind: before.kind, agency: found.agency, on: issuedOn, decisionNumber: found.row.decisionNumber }) : before
  const issued = await issueContent(before.kind, documentFactsOf(found, { ...before, number: numbered.number, issuedOn }, vault), vault)
  const after = await updateDocument(context.tx, id, {
    status, issuedOn, number: numbered.number, numberOrigin: numbered.numberOrigin, ...issued, pages: pages ?? before.pages,
  }, context.now)
  context.store(tellOfCase(context.tx, after.caseId))
  recordDocument(context, 'case-document.issue', before, after)
  return after
}

/** 以新版代替：文号不变；前版已发出的，新版当即发出 */
export async function replaceDocument(context: CommandContext, vault: Vault, id: string, version: number, body: Replacement): Promise<CaseDocumentRow> {
  const { before, found } = await lockForChange(context, id, version)
  const { now, today, tx } = context
  const status = nextState(caseDocumentMachine, before.status, 'replace')
  if (body.file === undefined && !hasTemplate(before.kind)) throw raise['document-file-required']({ kind: before.kind, kindZh: documentKinds[before.kind].zh })
  const next: CaseDocumentRow = {
    ...before, id: newId(now), edition: before.edition + 1, details: body.details ?? (body.file === undefined ? before.details : {}), contentSealed: null, contentForm: null,
    fileId: null, sha256: null, sm3: null, pages: body.pages ?? null, reason: body.reason, issuedOn: null, version: 1, createdAt: now, updatedAt: now,
  }
  const made = await nextEdition()
  const after = await updateDocument(tx, id, { status }, now)
  await insertDocument(tx, made)
  context.store(tellOfCase(tx, made.caseId))
  recordDocument(context, 'case-document.replace', before, after)
  recordDocument(context, 'case-document.draft-edition', null, made)
  return made

  async function nextEdition(): Promise<CaseDocumentRow> {
    if (body.file !== undefined) return withFile(context, found, next, body.file)
    if (before.status === 'DRAFT') return next
    const issuedOn = body.issuedOn ?? today
    requireNotFuture(issuedOn, today)
    return { ...next, issuedOn, ...await issueContent(next.kind, documentFactsOf(found, { ...next, issuedOn }, vault), vault) }
  }
}

/** 作废；已编的文号随之作废，不再给予其他文书 */
export async function voidDocument(context: CommandContext, id: string, version: number, reason: string): Promise<CaseDocumentRow> {
  const { before } = await lockForChange(context, id, version)
  const after = await updateDocument(context.tx, id, { status: nextState(caseDocumentMachine, before.status, 'void'), reason }, context.now)
  context.store(tellOfCase(context.tx, after.caseId))
  recordDocument(context, 'case-document.void', before, after)
  return after
}

async function lockForChange(context: CommandContext, id: string, version: number): Promise<{ before: CaseDocumentRow, found: CaseMaterial }> {
  const before = await lockDocumentRow(context.tx, context.actor.scope, id)
  if (before === null) throw httpProblems.raise['not-found']()
  requireVersion(before.version, version)
  return { before, found: await materialOf(context, before.caseId) }
}

async function materialOf({ tx, actor }: CommandContext, caseId: string): Promise<CaseMaterial> {
  const found = await holdMaterial(tx, actor.scope, caseId)
  if (found === null) throw httpProblems.raise['not-found']()
  if (found.row.archivedOn !== null) throw raise['document-case-archived']()
  return found
}

function requireUse(kind: DocumentKind, { row, parties, steps }: CaseMaterial, { partyId, stepId }: NewDocument): void {
  const { actKinds } = documentCatalogue[kind]
  if (actKinds?.includes(row.actKind) === false) throw raise['document-not-applicable']({ kind, kindZh: documentKinds[kind].zh })
  if (partyId !== undefined && !parties.some(({ id }) => id === partyId)) throw raise['document-party-unknown']()
  const step = steps.find(({ id }) => id === stepId)
  if (stepId !== undefined && (step === undefined || stepsOfDocuments[kind]?.includes(step.kind) === false)) throw raise['document-step-unknown']({ kind, kindZh: documentKinds[kind].zh })
}

/** A document that exists already: it is issued as it is registered. */
async function withFile(context: CommandContext, { agency }: CaseMaterial, draft: CaseDocumentRow, file: DocumentFile): Promise<CaseDocumentRow> {
  const { fileId, sha256, sm3, issuedOn, number, pages } = file
  requireNotFuture(issuedOn, context.today)
  await requireSameFile(context, file)
  const given = draft.number === null ? await giveNumber(context.tx, { kind: draft.kind, agency, number }) : draft
  return {
    ...draft, status: 'ISSUED', issuedOn, number: given.number, numberOrigin: given.numberOrigin, fileId: fileId ?? null, sha256, sm3: sm3 ?? null, pages: pages ?? draft.pages,
  }
}

/**
 * A file that is named lies in the store with the digests that are stated; of a file kept elsewhere nothing but its digests is known.
 * @throws files.unknown, cases.document-digest-differs (422)
 */
async function requireSameFile({ tx, actor }: CommandContext, { fileId, sha256, sm3 }: DocumentFile): Promise<void> {
  if (fileId === undefined) return
  const [stored] = await requireFiles(tx, actor.scope, [fileId])
  if (stored?.sha256 !== sha256 || (sm3 ?? stored.sm3) !== stored.sm3) throw raise['document-digest-differs']()
}

function requireNotFuture(on: string, today: string): void {
  if (on > today) throw caseProblems.raise['date-in-future']({ itemZh: '文书', itemEn: 'the document' })
}

const placeOf = ({ id: caseId, agencyId, divisionCode, provinceCode, cityCode, countyCode }: CaseRow) =>
  ({ caseId, agencyId, divisionCode, provinceCode, cityCode, countyCode })

function recordDocument(context: CommandContext, act: string, before: CaseDocumentRow | null, after: CaseDocumentRow): void {
  context.record({
    act, target: { kind: 'case-document', id: after.id }, agencyId: after.agencyId, divisionCode: after.divisionCode,
    before: before === null ? null : visible(before), after: visible(after),
  })
}

/** What an audit entry shows: not what is written in the document, but by which hash it can be told. */
function visible({ caseId, documentId, edition, kind, title, number, numberOrigin, partyId, stepId, fileId, sha256, sm3, pages, status, issuedOn, reason }: CaseDocumentRow): Fields {
  return { caseId, documentId, edition, kind, title, number, numberOrigin, partyId, stepId, fileId, sha256, sm3, pages, status, issuedOn, reason }
}
