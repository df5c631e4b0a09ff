import { nationalCalendar } from '../../kernel/calendar.ts'
import { dueOn } from '../../kernel/deadline.ts'
import { addDays } from '../../kernel/local-date.ts'
import { close } from './closing.ts'
import { serve } from './decision.ts'
import { measureBody } from './investigation.ts'
import type { Outline } from './outline.ts'
import type { Scene } from './setting.ts'
import { approval, numbered } from './setting.ts'

/** Days a measure may last, and once more as many (行政强制法第二十五条、第三十二条). */
const days = 30
const matter = { subject: 'measure' }

/** 行政强制措施: taken, perhaps tested and extended, released or handed over in time (行政强制法第十八条至第三十三条). */
export function coercionPlot(scene: Scene): Outline {
  const { road, random, agency: { profile } } = scene
  const cause = random.pick(profile.coercions)
  const kind = random.chance(120) ? 'FREEZE' : cause.includes('查封') ? 'SEAL' : cause.includes('扣') ? 'SEIZE' : 'OTHER'
  const until = take(scene, kind)
  if (kind !== 'FREEZE' && kind !== 'OTHER' && random.chance(250)) test(scene)
  const end = kind !== 'OTHER' && random.chance(400) ? extend(scene, until) : until
  // A working day before the last one: a period may end on a day off.
  const room = Math.max(0, Math.floor((Date.parse(end) - Date.parse(road.on())) / 86_400_000) - 12)
  road.reach(addDays(road.on(), random.between(0, room)))
  decide(scene, cause, random.chance(850) ? 'GRANTED' : 'REFUSED')
  if (kind !== 'FREEZE' && random.chance(150)) {
    road.take('MEASURE_HANDOVER', { recipient: '公安机关', receiptNumber: `收〔${road.on().slice(0, 4)}〕${scene.serial}号`, partyToldOn: road.on() }, matter)
  } else if (kind === 'SEIZE' && random.chance(120)) {
    road.take('MEASURE_DISPOSAL', {
      disposal: 'SOLD', basis: { law: '中华人民共和国行政强制法', article: '第二十八条第二款' }, details: '鲜活物品依法变卖', proceedsYuan: '1200.00',
    }, matter)
  } else {
    road.take('MEASURE_RELEASE', {
      ground: 'DECIDED', decisionNumber: numbered(scene, '解', road.on()), returned: true, ...kind === 'FREEZE' ? { institutionTold: true } : {},
    }, matter)
  }
  serve(scene)
  close(scene, 'PERFORMED')
  return { actKind: 'COERCION', procedureKind: 'ORDINARY', cause, source: 'ON_SITE_INSPECTION' }
}

/** Takes the measure and answers its last day; an urgent one is approved within the day. */
function take(scene: Scene, measureKind: string): string {
  const { road, random, plan: { place } } = scene
  const { approval: approved, storageCost, delivered, ...body } = measureBody(scene, { measureKind, days })
  const urgent = measureKind !== 'FREEZE' && random.chance(200)
  const frozen = {
    account: {
      institution: `${place}农村商业银行`, accountEnding: String(random.between(1000, 9999)), amountYuan: '80000.00', involvedYuan: '100000.00',
      noticeDeliveredOn: road.on(),
    }, delivered: false,
  }
  road.take('MEASURE', {
    ...body, ...measureKind === 'FREEZE' ? frozen : { storageCost, delivered }, ...urgent ? { urgency: '物品有转移、灭失的危险，情况紧急' } : { approval: approved },
  }, { ref: 'measure' })
  if (urgent) road.take('MEASURE_APPROVAL', { approver: approval(scene, road.on()), reportedAt: road.at(16), approved: true }, matter)
  if (measureKind === 'FREEZE') road.pass(random.between(1, 2)).take('FREEZE_DELIVERY', { recipient: '当事人' }, matter)
  return addDays(String(body['startedAt']).slice(0, 10), days)
}

function test({ road, random, plan }: Scene): void {
  road.pass(1).take('TESTING', { testingKind: 'APPRAISAL', institution: `${plan.place}鉴定所`, expectedDays: 7, toldOn: road.on(), cost: 'AGENCY' }, matter)
  road.pass(random.between(2, 5)).take('TESTING_END', { result: '鉴定完毕' }, matter)
}

function extend(scene: Scene, until: string): string {
  const { road, random } = scene
  const taken = road.steps[0]?.occurredOn ?? road.on()
  const latest = dueOn(nationalCalendar(), { length: 2 * days, unit: 'CD' }, taken).dueOn
  road.reach(addDays(until, -random.between(10, 12)))
  const extended = addDays(until, days) < latest ? addDays(until, days) : latest
  road.take('MEASURE_EXTENSION', { approver: approval(scene, road.on()), reason: '案情复杂，需要继续调查', until: extended, toldOn: road.on() }, matter)
  return extended
}

function decide(scene: Scene, cause: string, decisionKind: 'GRANTED' | 'REFUSED'): void {
  const { road } = scene
  road.take('DECISION', {
    decisionKind, decisionNumber: numbered(scene, '强决', road.on()), penaltyKinds: [],
    decisionSummary: decisionKind === 'GRANTED' ? `对当事人${cause}，经审查决定予以实施。` : `对当事人${cause}，经审查不再继续实施。`,
  })
}
