import { z } from 'zod'
import { actsOf } from '../../../platform/http/acts.ts'
import { codes, day, divisionCode, text, uuid } from '../../../platform/http/strings.ts'
import { basisLevels } from '../codes.ts'
import { qualificationMachine } from '../machine.ts'
import { recordTail } from '../schema.ts'

export const qualificationParams = z.strictObject({ qualificationId: uuid('主体资格确认') })

const given = {
  documentNumber: text(100, '确认文件文号'),
  basis: z.array(z.strictObject({ law: text(100, '法律、法规、规章名称'), article: text(50, '条款'), level: codes(basisLevels, '层级') })).min(1).max(20)
    .describe('主体资格依据'),
  confirmedOn: day('确认日期'),
}

export const confirmationBody = z.strictObject({ id: uuid('客户端自定的主键').optional(), ...given }).meta({ id: 'NewQualification' })
export const publicationBody = z.strictObject({ publishedOn: day('公示日期'), publishedIn: text(500, '公示载体，如网址') }).meta({ id: 'QualificationPublication' })
export const withdrawalBody = z.strictObject({ withdrawnOn: day('取消日期，当日起不再具有'), reason: text(500, '取消原因') }).meta({ id: 'QualificationWithdrawal' })

export const qualificationRecord = z.strictObject({
  id: uuid('主键'),
  agencyId: uuid('执法主体'),
  divisionCode: divisionCode(),
  ...given,
  status: codes(qualificationMachine.states, '状态'),
  publishedOn: day('公示日期').nullable(),
  publishedIn: z.string().nullable().describe('公示载体'),
  withdrawnOn: day('取消日期').nullable(),
  withdrawReason: z.string().nullable().describe('取消原因'),
  availableActs: actsOf(qualificationMachine, { publish: 'publishQualification', withdraw: 'withdrawQualification' }),
  ...recordTail,
}).meta({ id: 'Qualification' })

export type ConfirmationBody = z.output<typeof confirmationBody>
export type PublicationBody = z.output<typeof publicationBody>
export type WithdrawalBody = z.output<typeof withdrawalBody>
export type QualificationRecord = z.output<typeof qualificationRecord>
