import type { DomainEvent } from '../../platform/context.ts'
import type { Tx } from '../../platform/db/client.ts'
import type { OwnCatalogue } from '../standards/index.ts'
import { catalogueOver } from './catalogue.ts'
import { caseProposalChanged } from './events.ts'
import { eventOf } from './record.ts'
import type { CaseFile } from './steps/file.ts'
import type { CaseChange, CaseRow } from './store.ts'
import { proposalChange } from './transitions.ts'

interface Heard { file: CaseFile }

/**
 * A hearing makes the review necessary, whatever was proposed; and an opinion given before it did not know the hearing.
 * Source: 行政处罚法 art. 58(1)(2); for other acts 国办发〔2018〕118号（十二）.
 */
function afterHearing({ file: { row, parties, today } }: Heard, catalogue: OwnCatalogue): CaseChange {
  const proposal = {
    hearingHeld: true, penaltyKinds: row.proposedPenaltyKinds, fineYuan: row.proposedFineYuan, confiscationYuan: row.proposedConfiscationYuan,
  }
  const changed = proposalChange(row, proposal, parties.map(({ kind }) => kind), today, catalogue) ?? {}
  return { ...changed, ...(row.legalReviewOpinion === null ? {} : { legalReviewOpinion: null, legalReviewedOn: null }) }
}

/** What the holding of a hearing changes in the case, for the steps of every kind of act. */
export const hearingHeld = {
  perform: async ({ tx }: { tx: Tx }, facts: Heard): Promise<CaseChange> => afterHearing(facts, await catalogueOver(tx, facts.file.row)),
  retold: (facts: Heard, { catalogue }: { catalogue: OwnCatalogue }): CaseChange => afterHearing(facts, catalogue),
  events: (after: CaseRow): DomainEvent[] => [caseProposalChanged(eventOf(after))],
}
