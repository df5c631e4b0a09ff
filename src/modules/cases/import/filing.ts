import { faultsOf } from '../../../kernel/gate.ts'
import { normaliseUscc } from '../../../kernel/uscc.ts'
import type { Vault } from '../../../platform/vault.ts'
import type { AgencyRow } from '../../agencies/index.ts'
import type { QualifiedOfficer } from '../../personnel/index.ts'
import { numberKeyOf } from '../decision/number-use.ts'
import type { FilingInput, PreparedCase } from '../filing.ts'
import { prepareCase } from '../filing.ts'
import { filingGates } from '../penalty/filing-gates.ts'
import type { ImportFacts } from './facts.ts'
import { matterOf, partyKeysOf, powerKeyOf } from './facts.ts'
import { importProblems } from './problems.ts'
import type { Setting } from './road.ts'
import type { CaseImportRow } from './row.ts'

const { raise } = importProblems

/**
 * The filing of a row. With steps it passes the gates that filing online passes; told in columns it knows nothing of the matter to judge.
 * @throws those of `prepareCase` and of the gates of filing, as the keeper has it
 */
export function fileRow(source: CaseImportRow, agency: AgencyRow, setting: Setting, { today, vault }: { today: string, vault: Vault }): PreparedCase {
  const { facts, calendar, catalogue, keeper, now } = setting
  const prepared = prepareCase({ ...source, ...proposalOf(source) }, {
    agency, handlers: source.handlers.map((number) => facts.officers.get(number) ?? null), calendar, catalogue, overrides: facts.overrides, today, now, vault,
    judge: keeper.judgeOf(null),
  })
  if (source.steps !== undefined && source.actKind === 'PENALTY') passGates(prepared, source, setting)
  return prepared
}

/** Of a row told in columns, what was sent to review is taken to be what was decided. */
function proposalOf({ legalReview, decision }: CaseImportRow): Partial<FilingInput> {
  return legalReview === undefined || decision === undefined ? {}
    : { proposedPenaltyKinds: decision.penaltyKinds, proposedFineYuan: decision.fineYuan, proposedConfiscationYuan: decision.confiscationYuan }
}

function passGates({ row, parties }: PreparedCase, { acknowledged = [] }: CaseImportRow, { facts: { road }, keeper }: Setting): void {
  const { itemCode, filedOn: on } = row
  const item = itemCode === null ? null : road.powers.get(powerKeyOf(row.agencyId, itemCode, on))
  const matter = matterOf(row)
  const fines = partyKeysOf(parties).flatMap((key) => road.penalties.get(key) ?? []).filter((earlier) => earlier.fined && earlier.matter === matter && earlier.decidedOn <= on
    && (row.actEndedOn === null || earlier.actEndedOn === null || earlier.actEndedOn === row.actEndedOn))
  row.powerItemId = item ?? null
  keeper.met(null, faultsOf(filingGates, { file: { row }, on, holdsItem: item !== undefined, finedIn: [...new Set(fines.map(({ caseNumber }) => caseNumber))].sort().slice(0, 5) }), acknowledged)
}

/** A penalty that was just planned counts for the rows after it. */
export function rememberPenalty(row: PreparedCase['row'], partyKeys: readonly string[], { road }: ImportFacts): void {
  const { id: caseId, caseNumber, actKind, decisionKind, decidedOn, actEndedOn, fineYuan } = row
  if (actKind !== 'PENALTY' || decisionKind !== 'PENALTY' || decidedOn === null) return
  const penalty = { caseNumber, caseId, matter: matterOf(row), decidedOn, actEndedOn, fined: fineYuan !== null }
  for (const key of partyKeys) road.penalties.set(key, [...road.penalties.get(key) ?? [], penalty])
}

/** A number that was just planned counts for the rows after it. */
export function rememberNumber({ id: caseId, agencyId, divisionCode, caseNumber, decisionNumber }: PreparedCase['row'], { numbers }: ImportFacts): void {
  if (decisionNumber === null) return
  const key = numberKeyOf(agencyId, decisionNumber)
  numbers.set(key, [...numbers.get(key) ?? [], { caseId, caseNumber, agencyId, divisionCode }])
}

/**
 * The reviewer belongs to the agency and handles nothing of the case; null where the row tells of no review.
 * @throws case-imports.reviewer-unknown, reviewer-is-handler (422)
 * Source: 行政处罚法 art. 58; 国办发〔2018〕118号（十四）.
 */
export function reviewerOf({ legalReview }: CaseImportRow, agency: AgencyRow, handlers: readonly { officerId: string }[], { facts, keeper }: Setting): string | null {
  if (legalReview === undefined) return null
  const reviewer: QualifiedOfficer | undefined = facts.officers.get(legalReview.reviewerCertificate)
  if (reviewer?.agencyId !== agency.id) throw raise['reviewer-unknown']()
  keeper.judgeOf(null)(() => { if (handlers.some(({ officerId }) => officerId === reviewer.officerId)) throw raise['reviewer-is-handler']() })
  return reviewer.officerId
}

export const agencyOf = ({ agencyUscc }: CaseImportRow, { agencies }: ImportFacts): AgencyRow | undefined => agencies.get(normaliseUscc(agencyUscc))
