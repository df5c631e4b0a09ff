import { lawfullyEnded } from '../closing/gates.ts'
import { standing } from '../performance/account.ts'
import type { CaseFile } from '../steps/file.ts'
import type { Volume } from '../documents/codes.ts'
import type { archiveItems } from './codes.ts'

type Item = keyof typeof archiveItems

interface ItemRule {
  volume: Volume
  /** Whether a file with this outcome must hold it. */
  required: (file: CaseFile) => boolean
  present: (file: CaseFile) => boolean
}

export interface CatalogueEntry { item: Item, volume: Volume, required: boolean, present: boolean, steps: string[] }

const kindsOf: Readonly<Partial<Record<Item, readonly string[]>>> = {
  DECISION: ['DECISION'], SERVICE: ['SERVICE'], DELIVERIES: ['DELIVERY'], EVIDENCE: ['EVIDENCE'], MONEY: ['PAYMENT', 'SPOT_COLLECTION', 'FINE_HANDED_IN', 'FINE_REMITTED'],
  GOODS: ['GOODS_DISPOSED'], ENFORCEMENT: ['REMINDER', 'REMINDER_STATEMENT', 'EXECUTION_DECISION', 'EXECUTION_CARRIED_OUT', 'EXECUTION_ENDED', 'COURT_APPLICATION', 'COURT_ENFORCED', 'COURT_ENDED'],
  REMEDIES: ['REMEDY', 'REMEDY_RESULT'], ENDING: ['TERMINATION', 'WITHDRAWAL', 'MERGER'], CLOSING: ['CLOSING'],
}

const stepsFor = ({ steps }: CaseFile, item: Item): string[] => steps
  .filter(({ kind }) => kindsOf[item]?.includes(kind) === true || (item === 'HEARING' && /^(LICENCE_)?HEARING/.test(kind))).map(({ id }) => id)
const never = (): boolean => false
const always = (): boolean => true

/** 卷内目录：正卷在前，副卷在后，各按此顺序；what the row of the case shows counts as there, for cases taken in without their steps. */
const rules: Readonly<Record<Item, ItemRule>> = {
  FILING: { volume: 'MAIN', required: always, present: always },
  DECISION: { volume: 'MAIN', required: ({ row }) => row.closedOn !== null, present: ({ row }) => row.decidedOn !== null },
  SERVICE: { volume: 'MAIN', required: ({ row }) => row.closedOn !== null, present: ({ row }) => row.servedOn !== null },
  DELIVERIES: { volume: 'MAIN', required: never, present: never },
  EVIDENCE: {
    volume: 'MAIN', required: ({ row }) => row.actKind === 'PENALTY' && row.procedureKind !== 'SIMPLE' && row.decisionKind === 'PENALTY', present: never,
  },
  HEARING: { volume: 'MAIN', required: ({ row }) => row.hearingHeld, present: never },
  MONEY: { volume: 'MAIN', required: (file) => standing(file).fineYuan !== null && !lawfullyEnded(file), present: never },
  GOODS: { volume: 'MAIN', required: (file) => file.row.penaltyKinds?.includes('CONFISCATE_GOODS') === true && !lawfullyEnded(file), present: never },
  ENFORCEMENT: { volume: 'MAIN', required: never, present: never },
  REMEDIES: { volume: 'MAIN', required: never, present: never },
  SOURCE: { volume: 'SUPPLEMENT', required: always, present: always },
  LEGAL_REVIEW: { volume: 'SUPPLEMENT', required: ({ row }) => row.legalReviewRequired && row.decidedOn !== null, present: ({ row }) => row.legalReviewOpinion !== null },
  ENDING: { volume: 'SUPPLEMENT', required: ({ row }) => row.endedOn !== null, present: never },
  CLOSING: { volume: 'SUPPLEMENT', required: ({ row }) => row.closedOn !== null, present: never },
}

/** 案卷目录 of a file: what it holds, by which steps, and what its outcome asks for. Source: 行政处罚法 art. 47; 市场监督管理行政处罚程序规定 art. 78. */
export function archiveCatalogue(file: CaseFile): CatalogueEntry[] {
  return (Object.keys(rules) as Item[]).map((item) => {
    const { volume, required, present } = rules[item]
    const steps = stepsFor(file, item)
    return { item, volume, required: required(file), present: steps.length > 0 || present(file), steps }
  })
}

/** What the outcome of the case asks for and the file does not hold. */
export const missingFromFile = (file: CaseFile): Item[] => archiveCatalogue(file).filter(({ required, present }) => required && !present).map(({ item }) => item)
