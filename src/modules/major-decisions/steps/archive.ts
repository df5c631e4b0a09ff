import { archivePieces, type ArchivePiece } from '../codes.ts'
import { membersOf } from '../../../kernel/codes.ts'
import type { DecisionAct } from '../machine.ts'
import type { FileStep } from './define.ts'

/** What each step leaves behind for the file (第三十三条). */
const pieceOf: Readonly<Partial<Record<DecisionAct, readonly ArchivePiece[]>>> = {
  study: ['STUDY_REPORT'], initiate: ['INITIATION'], decline: ['INITIATION'], draft: ['DRAFT_TEXT'], consult: ['PARTICIPATION_RECORD'], feedBack: ['FEEDBACK'], argue: ['EXPERT_OPINIONS'],
  assess: ['RISK_REPORT'], reviewCompetition: ['COMPETITION_REVIEW'], schedule: ['LEGALITY_OPINION'], discuss: ['MEETING_RECORD'], reportToParty: ['PARTY_REPORT'], decide: ['DECISION_TEXT'],
  publish: ['PUBLICATION_RECORD'], execute: ['EXECUTION_RECORD'], report: ['EXECUTION_RECORD'], evaluate: ['EVALUATION_REPORT'], adjust: ['CHANGE_RECORD'], suspend: ['CHANGE_RECORD'], stop: ['CHANGE_RECORD'],
}

/** The pieces the file of a decision must hold, in the order of the catalogue of pieces. */
export function requiredPieces(steps: readonly Pick<FileStep, 'act'>[]): ArchivePiece[] {
  const needed = new Set<ArchivePiece>(['PROPOSAL', ...steps.flatMap(({ act }) => pieceOf[act] ?? [])])
  return membersOf(archivePieces).filter((piece) => needed.has(piece))
}
