import type { BasisLevel, MeasureKind } from './codes.ts'

/** 各级规范可以设定的措施（行政强制法第十条） */
export const kindsByLevel: Readonly<Record<BasisLevel, readonly MeasureKind[]>> = {
  LAW: ['LIBERTY', 'SEAL', 'SEIZE', 'FREEZE', 'OTHER'],
  ADMINISTRATIVE_REGULATION: ['SEAL', 'SEIZE', 'OTHER'],
  LOCAL_REGULATION: ['SEAL', 'SEIZE'],
}
