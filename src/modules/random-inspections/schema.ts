import { z } from 'zod'
import { codes, day, instantText, text, uuid } from '../../platform/http/strings.ts'
import { enforcementFields } from '../reference/codes.ts'
import { riskGrades } from '../standards/codes.ts'

/** What every record of the module has. */
export const recordHead = { id: uuid('主键'), agencyId: uuid('机关'), divisionCode: z.string().describe('行政区划代码') }
export const recordTail = {
  version: z.number().int().describe('版本号'),
  createdAt: instantText('登记时刻'),
  updatedAt: instantText('最近变更时刻'),
}

export const field = codes(enforcementFields, '执法领域')
export const riskGrade = codes(riskGrades, '风险等级')
export const ownId = { id: uuid('客户端自定的主键').optional() }
export const reasonBody = (id: string) => z.strictObject({ reason: text(500, '理由') }).meta({ id })
export const dayOrNull = (description: string) => day(description).nullable()

interface Inner { provinceCode: string, cityCode: string, countyCode: string, createdAt: Date, updatedAt: Date }

/** A row without what only the database needs and what an answer tells in another form. */
export function outer<Row extends Inner, Hidden extends keyof Row>(row: Row, hidden: readonly Hidden[]): Omit<Row, Hidden | keyof Inner> {
  const left: ReadonlySet<PropertyKey> = new Set<PropertyKey>(['provinceCode', 'cityCode', 'countyCode', 'createdAt', 'updatedAt', ...hidden])
  return Object.fromEntries(Object.entries(row).filter(([name]) => !left.has(name))) as Omit<Row, Hidden | keyof Inner>
}

interface Times { createdAt: Date, updatedAt: Date, version: number }

export const presentTail = ({ version, createdAt, updatedAt }: Times) => ({ version, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() })
