import { addDays } from '../../kernel/local-date.ts'
import { fromFen, toFen } from '../../kernel/money.ts'
import type { Fault } from './fault.ts'
import { atStep, coercionLaw, endWith, gateAt, law, penaltyLaw, placeOf, workdayFrom } from './fault.ts'

const filming = law('国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）')('（八）')
const inspections = law('国务院办公厅关于严格规范涉企行政检查的意见（国办发〔2024〕54号）')('有关要求')
const limited: readonly unknown[] = ['SEAL', 'SEIZE', 'FREEZE']

/** Measures, enforcement, surcharges and inspections. */
export const measureFaults = {
  MEASURE_OVERTIME: {
    title: { zh: '强制措施超期', en: 'Measure over time' }, legalBasis: coercionLaw('第二十七条'),
    plant: (row, ground) => {
      const place = row.actKind === 'COERCION' ? row.steps.findIndex(({ kind }) => kind === 'MEASURE_RELEASE' || kind === 'MEASURE_DISPOSAL') : -1
      const taken = row.steps[placeOf(row, 'MEASURE')]
      // Sixty days, and those of a testing, which do not count.
      const late = taken === undefined ? null : workdayFrom(ground, taken.occurredOn, ground.random.between(85, 120))
      if (place === -1 || late === null) return null
      endWith(row, place, late)
      return { ...gateAt('measure-overdue', place), missed: taken?.data['measureKind'] === 'FREEZE' ? ['COE-FREEZE'] : [] }
    },
  },
  MEASURE_TOO_LONG: {
    title: { zh: '强制措施决定的期限过长', en: 'Measure decided for too long' }, legalBasis: coercionLaw('第二十五条第一款'),
    plant: (row) => placeOf(row, 'MEASURE_EXTENSION') !== -1 ? null
      : atStep('MEASURE', 'measure-period-exceeded', (data) => {
        data['until'] = addDays(String(data['until']), 30)
      }, ({ data }) => limited.includes(data['measureKind']))(row),
  },
  MEASURE_UNFILMED: {
    title: { zh: '查封、扣押未全程音像记录', en: 'Seizure not filmed throughout' }, legalBasis: filming,
    plant: atStep('MEASURE', 'measure-video-missing', (data) => {
      data['fullyFilmed'] = false
    }, ({ data }) => data['measureKind'] === 'SEAL' || data['measureKind'] === 'SEIZE'),
  },
  EXECUTED_AT_NIGHT: {
    title: { zh: '夜间强制执行', en: 'Enforcement at night' }, legalBasis: coercionLaw('第四十三条第一款'),
    plant: atStep('EXECUTION_CARRIED_OUT', 'execution-at-forbidden-time', (data) => {
      const on = String(data['startedAt']).slice(0, 10)
      Object.assign(data, { startedAt: `${on}T22:20:00+08:00`, endedAt: `${on}T23:10:00+08:00` })
    }),
  },
  SURCHARGE_TOO_HIGH: {
    title: { zh: '加处罚款超出法定数额', en: 'Surcharge beyond the law' }, legalBasis: penaltyLaw('第七十二条第一款第一项'),
    plant: atStep('PAYMENT', 'surcharge-beyond-law', (data) => {
      data['amountYuan'] = fromFen(toFen(String(data['amountYuan'])) * 2n)
    }, ({ data }) => data['towards'] === 'SURCHARGE' && data['amountYuan'] !== '0.00'),
  },
  SURCHARGE_DURING_REMEDY: {
    title: { zh: '复议期间计算加处罚款', en: 'Surcharge counted during a remedy' }, legalBasis: penaltyLaw('第七十三条第三款'),
    plant: (row) => {
      const place = placeOf(row, 'PAYMENT', ({ data }) => data['towards'] === 'SURCHARGE' && data['channel'] !== 'COURT')
      const paid = row.steps[place]
      const served = row.steps[placeOf(row, 'SERVICE')]
      if (paid === undefined || served === undefined || paid.data['amountYuan'] === '0.00') return null
      row.steps.splice(row.steps.indexOf(served) + 1, 0, {
        kind: 'REMEDY', ref: 'remedy', occurredOn: served.occurredOn, data: { remedyKind: 'RECONSIDERATION', authority: '县级人民政府' },
      })
      return gateAt('surcharge-beyond-law', place + 1)
    },
  },
  INSPECTION_UNAPPROVED: {
    title: { zh: '检查未经批准', en: 'Inspection not approved' }, legalBasis: inspections,
    plant: atStep('INSPECTION_PLAN', 'inspection-unapproved', (data) => { delete data['approver'] }),
  },
  INSPECTION_UNANNOUNCED: {
    title: { zh: '没有检查通知书或者检查码', en: 'Inspection without notice or code' }, legalBasis: inspections,
    plant: atStep('INSPECTION_PLAN', 'inspection-unannounced', (data) => { delete data['noticeNumber']; delete data['checkCode'] }),
  },
  INSPECTION_UNSCANNED: {
    title: { zh: '未扫码入企', en: 'Visit not scanned in' }, legalBasis: inspections,
    plant: atStep('INSPECTION', 'inspection-not-scanned', (data) => { delete data['scannedAt'] }),
  },
} as const satisfies Readonly<Record<string, Fault>>
