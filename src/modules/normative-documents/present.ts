import { isOverdue } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { actsFrom } from '../../kernel/state-machine.ts'
import type { Actor } from '../../platform/actor.ts'
import type { documentMaterials } from './codes.ts'
import type { NormativeDocumentAct } from './machine.ts'
import { normativeDocumentMachine } from './machine.ts'
import type { DocumentRecord, DocumentSummary, PublicDocument } from './answer-schema.ts'
import { archiveCatalogue, effectOf } from './rules.ts'
import type { DocumentRow } from './store.ts'

const draft = 'normative-document:draft'
const register = 'normative-document:register'

/** Who does what; null: done by what happens elsewhere. */
export const permissionFor = {
  edit: draft, assess: draft, solicit: draft, closeComments: draft, submit: 'legality-review:submit', check: 'normative-document:check', receiveOpinion: null, resume: draft,
  approve: draft, sign: draft, register, publish: draft, interpret: draft, evaluate: draft, extend: register, archive: draft, repeal: draft, amend: null, lapse: null, abandon: draft,
} as const satisfies Readonly<Record<NormativeDocumentAct, string | null>>

/** Who looks, and on which day. */
export interface Viewer { actor: Actor, today: LocalDate }

const permitted = (act: NormativeDocumentAct, { permissions }: Actor): act is DocumentSummary['availableActs'][number] => {
  const permission = permissionFor[act]
  return permission !== null && permissions.has(permission)
}

export function summarizeDocument(row: DocumentRow, { actor, today }: Viewer): DocumentSummary {
  return {
    id: row.id, agencyId: row.agencyId, divisionCode: row.divisionCode, ofGovernment: row.ofGovernment, title: row.title, documentKind: row.documentKind, matter: row.matter,
    drafter: row.drafter, concernsBusiness: row.concernsBusiness, provisional: row.provisional, status: row.status, effect: effectOf(row, today), opinion: row.opinion,
    reviewedOn: row.reviewedOn, registrationNumber: row.registrationNumber, documentNumber: row.documentNumber, publishedOn: row.publishedOn, effectiveOn: row.effectiveOn,
    validTo: row.validTo, evaluateFrom: row.evaluateFrom, endedOn: row.endedOn, archivedOn: row.archivedOn,
    availableActs: actsFrom(normativeDocumentMachine, row.status).filter((act): act is DocumentSummary['availableActs'][number] => permitted(act, actor)), version: row.version,
    createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentDocument(row: DocumentRow, viewer: Viewer): DocumentRecord {
  return {
    ...summarizeDocument(row, viewer), summary: row.summary, exemption: row.exemption, exemptionReason: row.exemptionReason, basis: row.basis, materials: row.materials,
    assessments: row.assessments, solicitations: row.solicitations.map((solicitation) => ({ ...solicitation, legalBasis: [...solicitation.legalBasis] })), opinions: row.opinions,
    reviewRounds: row.reviewRounds, checklist: row.checklist, checkedBy: row.checkedBy, reviewId: row.reviewId,
    discussion: row.discussion === null ? null : { ...row.discussion, dissent: [...row.discussion.dissent] },
    signedOn: row.signedOn, signer: row.signer, registeredOn: row.registeredOn, registrarId: row.registrarId, publishDueOn: row.publishDueOn,
    publishedLate: row.publishDueOn !== null && row.status !== 'ABANDONED' && isOverdue(row.publishDueOn, row.publishedOn, viewer.today), publishedIn: row.publishedIn,
    earlyEffectReason: row.earlyEffectReason, interpretation: row.interpretation, interpretedOn: row.interpretedOn, relation: row.relation, formerId: row.formerId,
    successorId: row.successorId, evaluations: row.evaluations, extensions: row.extensions, endNote: row.endNote,
  }
}

/** 案卷目录: what it lists for this document, with what is there. */
export function presentArchive(row: DocumentRow): { complete: boolean, archivedOn: string | null, entries: { kind: keyof typeof documentMaterials, names: string[] }[] } {
  const entries = archiveCatalogue(row).map((kind) => ({ kind, names: row.materials.flatMap((material) => material.kind === kind ? [material.name] : []) }))
  return { complete: entries.every(({ names }) => names.length > 0), archivedOn: row.archivedOn, entries }
}

export const presentPublicly = (row: DocumentRow, today: LocalDate): PublicDocument => ({
  title: row.title, documentNumber: row.documentNumber, publishedOn: row.publishedOn, effectiveOn: row.effectiveOn, validTo: row.validTo, effect: effectOf(row, today),
  endedOn: row.endedOn, status: row.status,
})
