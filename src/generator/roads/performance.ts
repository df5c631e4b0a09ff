import { nationalCalendar } from '../../kernel/calendar.ts'
import { dueOn } from '../../kernel/deadline.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { addDays, addMonths, daysBetween } from '../../kernel/local-date.ts'
import { fromFen, toFen } from '../../kernel/money.ts'
import type { PenaltyKind } from '../rows.ts'
import { checkCorrection } from './investigation.ts'
import type { PenaltyContent } from './penalty-content.ts'
import type { Road } from './road.ts'
import type { Scene } from './setting.ts'
import { approval } from './setting.ts'

const paymentDays = { length: 15, unit: 'CD' } as const
const remedyMonths = 6
/** 3 % a day, in ten-thousandths (行政处罚法第七十二条). */
const surchargeShare = 300n

/** The last day for paying the fine; undefined before the service. */
export function payableUntil({ steps }: Pick<Road, 'steps'>): LocalDate | undefined {
  const served = steps.findLast(({ kind }) => kind === 'SERVICE')?.occurredOn
  return served === undefined ? undefined : dueOn(nationalCalendar(), paymentDays, served).dueOn
}

export function pay({ road, random, plan }: Scene, towards: string, amountYuan: string, channel = 'BANK'): void {
  road.take('PAYMENT', { towards, amountYuan, channel, institution: `${plan.place}农村商业银行`, receiptNumber: String(random.between(10_000_000, 99_999_999)) })
}

/** What was decided beyond the fine: confiscated money is paid, goods are handed over and disposed of, licences given back (行政处罚法第六十六条、第七十四条). */
export function performRest(scene: Scene, { penaltyKinds, confiscationYuan }: PenaltyContent): void {
  const { road } = scene
  if (confiscationYuan !== undefined && !penaltyKinds.includes('CONFISCATE_GOODS')) pay(scene, 'CONFISCATION', confiscationYuan)
  for (const duty of new Set(penaltyKinds.flatMap((kind) => duties[kind] ?? []))) road.take('DUTY_PERFORMED', { duty, description: '已经履行' })
  if (penaltyKinds.includes('CONFISCATE_GOODS')) {
    road.pass(1).take('GOODS_DISPOSED', { manner: 'DESTRUCTION', description: '没收的财物在监督下销毁', basis: '罚没财物管理有关规定' })
  }
  checkCorrection(scene)
}

const duties: Partial<Record<PenaltyKind, string>> = {
  CONFISCATE_GOODS: 'GOODS_HANDED_OVER', SUSPEND_LICENCE: 'LICENCE_HANDED_OVER', REVOKE_LICENCE: 'LICENCE_HANDED_OVER',
  RESTRICT_BUSINESS: 'BUSINESS_STOPPED',
  STOP_PRODUCTION: 'BUSINESS_STOPPED', CLOSE: 'BUSINESS_STOPPED', RESTRICT_OCCUPATION: 'OCCUPATION_LEFT', DETENTION: 'DETENTION_SERVED',
  OTHER_BY_LAW: 'OTHER_DUTY',
}

/** Paid within the term. */
export function payInTime(scene: Scene, { fineYuan }: PenaltyContent): void {
  const { road, random } = scene
  const due = payableUntil(road)
  const wait = random.between(0, 7)
  if (due === undefined || road.ahead(wait) <= due) road.pass(wait)
  if (fineYuan !== undefined) pay(scene, 'FINE', fineYuan, random.chance(500) ? 'BANK' : 'ELECTRONIC')
}

/** Paid after the term, with the surcharge that came up meanwhile. */
export function payLate(scene: Scene, fineYuan: string): void {
  const { road, random } = scene
  const due = payableUntil(road) ?? road.on()
  road.reach(addDays(due, random.between(1, 20)))
  pay(scene, 'FINE', fineYuan)
  pay(scene, 'SURCHARGE', surchargeOn(fineYuan, due, road.on()))
}

/** 加处罚款 for the days after the term up to a day, never above the fine (行政处罚法第七十二条). */
export function surchargeOn(fineYuan: string, due: LocalDate, on: LocalDate): string {
  const fine = toFen(fineYuan)
  const shares = fine * surchargeShare * BigInt(Math.max(0, daysBetween(due, on))) / 10_000n
  return fromFen(shares < fine ? shares : fine)
}

/** 分期缴纳, kept (行政处罚法第六十六条第二款). */
export function payInParts(scene: Scene, fineYuan: string): void {
  const { road, random } = scene
  road.pass(random.between(1, 4)).take('INSTALMENT_APPLICATION', { manner: 'INSTALMENTS', hardship: '经营困难，一时无力全部缴纳' }, { ref: 'instalment' })
  road.pass(random.between(0, 2))
  const parts = random.between(2, 4)
  const fine = toFen(fineYuan)
  const share = fine / BigInt(parts)
  const plan = Array.from({ length: parts }, (_, index) => ({
    dueOn: addMonths(road.on(), index + 1), amountYuan: fromFen(index === parts - 1 ? fine - share * BigInt(parts - 1) : share),
  }))
  road.take('INSTALMENT_APPROVAL', { approval: approval(scene, road.on()), plan }, { subject: 'instalment' })
  for (const { dueOn: due, amountYuan } of plan) {
    road.reach(addDays(due, -14))
    pay(scene, 'FINE', amountYuan)
  }
}

/** 催告 and 申请人民法院强制执行 when the time for remedies is over; the court enforces (行政强制法第五十三条至第五十五条). */
export function goToCourt(scene: Scene, fineYuan: string): void {
  const { road, random, plan, head } = scene
  const served = road.steps.findLast(({ kind }) => kind === 'SERVICE')?.occurredOn ?? road.on()
  const over = dueOn(nationalCalendar(), { length: remedyMonths, unit: 'MONTH' }, served).dueOn
  road.reach(addDays(over, random.between(1, 10)))
  remind(scene, fineYuan)
  road.pass(random.between(11, 16)).take('COURT_APPLICATION', {
    court: `${plan.options.divisionName}人民法院`, materials: ['APPLICATION', 'DECISION_AND_GROUNDS', 'PARTY_OPINION_AND_REMINDER', 'OBJECT'],
    headSignature: head, sealed: true, amountYuan: fineYuan,
  }, { ref: 'court' })
  const year = road.on().slice(0, 4)
  road.pass(random.between(2, 5)).take('COURT_ACCEPTED', { reference: `（${year}）苏行审${scene.serial}号` }, { subject: 'court' })
  road.pass(random.between(8, 20)).take('COURT_ALLOWED', { documentNumber: `（${year}）苏行审${scene.serial}号裁定` }, { subject: 'court' })
  road.pass(random.between(10, 30))
  pay(scene, 'FINE', fineYuan, 'COURT')
  pay(scene, 'SURCHARGE', fineYuan, 'COURT')
  road.take('COURT_ENFORCED', { description: '罚款与加处罚款全部执行到位' }, { subject: 'court' })
}

/** 催告（行政强制法第三十五条、第五十四条） */
export function remind(scene: Scene, amountYuan?: string): void {
  const { road, random, plan } = scene
  road.take('REMINDER', {
    documentNumber: `${scene.agency.row.organCode}催〔${road.on().slice(0, 4)}〕${scene.serial}号`, performBy: road.ahead(10), performHow: '履行决定书确定的义务',
    ...amountYuan === undefined ? {} : { amountYuan, payHow: `到${plan.place}农村商业银行缴纳` }, rightsTold: true, method: 'DIRECT',
  })
  if (random.chance(200)) road.pass(random.between(1, 4)).take('REMINDER_STATEMENT', { statement: '请求宽限', review: '经复核，不符合宽限条件', adopted: false })
}
