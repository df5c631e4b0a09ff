import { z } from 'zod'
import { day, codes, divisionCode } from '../../../platform/http/strings.ts'
import { verificationConsequences, verificationResults } from '../annual-verifications/codes.ts'
import { applicationKinds } from '../applications/codes.ts'
import { certificateKinds } from '../codes.ts'
import { examKinds, examModes } from '../exams/codes.ts'
import { ratio } from '../ratio.ts'

const whole = (description: string) => z.number().int().min(0).describe(description)

export const figuresQuery = z.strictObject({
  from: day('期间自（含）'),
  to: day('期间至（不含）'),
  divisionCode: divisionCode('行政区划代码，含下级；默认全部数据范围').optional(),
})

export const personnelFigures = z.strictObject({
  from: day('期间自（含）'),
  to: day('期间至（不含）'),
  newCertificates: z.array(z.strictObject({ kind: codes(certificateKinds, '证件种类'), certificates: whole('期间内发证的证件数，换发和补发的除外') }))
    .describe('新发证件，按种类'),
  applications: z.array(z.strictObject({
    kind: codes(applicationKinds, '申领类别'), received: whole('期间内收到的申请数'), issued: whole('其中已发证'), rejected: whole('其中不予发证'),
  })).describe('证件申领，按类别'),
  personsRegistered: whole('期间内报名（或者抽中）参加考试的人数，一人只计一次'),
  exams: z.array(z.strictObject({
    mode: codes(examModes, '考试方式'), kind: codes(examKinds, '考试种类'), sessions: whole('期间内举行的场次（不含取消）'), registered: whole('报名或者抽中的人次'),
    passRate: ratio('合格率：合格人次／参加考试人次（不含缺考）'),
  })).describe('考试，按方式和种类'),
  verifications: z.array(z.strictObject({
    result: codes(verificationResults, '审验结果'), consequence: codes(verificationConsequences, '审验后果'), certificates: whole('证件数'),
  })).describe('期间内的年度审验，按结果和后果'),
}).meta({ id: 'PersonnelFigures' })

export type PersonnelFigures = z.output<typeof personnelFigures>
