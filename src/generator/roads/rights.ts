import { dayNumber, dayOfNumber } from '../../kernel/local-date.ts'
import type { PenaltyContent } from './penalty-content.ts'
import { certificate } from './rows.ts'
import type { Scene } from './setting.ts'
import { lawOfField, officersOf, partyName, speakerOf } from './setting.ts'

/** Working days the party has for a statement or to ask for a hearing (行政处罚法第四十五条、第六十四条). */
const rightsDays = 5
const hearingNoticeDays = 7

export type Answer = 'SILENT' | 'STATEMENT' | 'WAIVER' | 'HEARING' | 'HEARING_WITHDRAWN'

/** 告知 and what the party makes of it, up to the day on which a decision may be made (行政处罚法第四十四条至第四十五条、第六十二条至第六十五条). */
export function tellRights(scene: Scene, cause: string, penalty: PenaltyContent, hearingRight: boolean, answer: Answer): void {
  const { road, random } = scene
  const rightsTold = ['STATEMENT', ...hearingRight ? ['HEARING'] : []]
  road.pass(random.between(0, 2)).take('PENALTY_NOTICE', {
    ...penalty, facts: `${partyName(scene)}${cause}`, reasons: '违反有关管理规定', legalBasis: [lawOfField(scene)], rightsTold,
  })
  if (random.chance(150)) road.take('DELIVERY', { document: 'PENALTY_NOTICE', method: 'DIRECT', recipient: speakerOf(scene) })
  if (answer === 'WAIVER') {
    road.pass(random.between(0, 1)).take('WAIVER', { rights: rightsTold, form: 'WRITTEN', madeBy: speakerOf(scene) })
    return
  }
  if (answer === 'STATEMENT') hearParty(scene)
  if (answer === 'HEARING' || answer === 'HEARING_WITHDRAWN') hear(scene, answer)
  const told = road.steps.findLast(({ kind }) => kind === 'PENALTY_NOTICE')?.occurredOn ?? road.on()
  road.reach(afterRights(scene, told))
}

/** The first working day on which the period has run out that began on a day. */
function afterRights({ plan: { workdays } }: Scene, told: string): string {
  return dayOfNumber(workdays.after(dayNumber(told), rightsDays + 1))
}

function hearParty(scene: Scene): void {
  const { road, random } = scene
  const items = ['已经停止违法行为并主动改正', '经营困难，请求从轻处理'].slice(0, random.between(1, 2))
  road.pass(random.between(1, 3)).take('STATEMENT', {
    form: random.chance(400) ? 'ORAL' : 'WRITTEN', madeBy: speakerOf(scene), items,
  }, { ref: 'statement' })
  road.pass(random.between(0, 2)).take('STATEMENT_REVIEW', {
    items: items.map(() => ({ adopted: random.chance(300), reason: '拟作处罚已经考虑该情节' })), newEvidence: false,
  }, { subject: 'statement' })
}

function hear(scene: Scene, answer: Answer): void {
  const { road, random, agency, reviewer } = scene
  road.pass(random.between(1, 3)).take('HEARING_REQUEST', { requestedBy: partyName(scene), form: 'WRITTEN' }, { ref: 'hearing' })
  if (answer === 'HEARING_WITHDRAWN') {
    road.pass(1).take('HEARING_ABANDONMENT', { ground: 'WITHDRAWN', note: '当事人书面撤回听证要求' }, { subject: 'hearing' })
    return
  }
  const hearingOn = road.ahead(hearingNoticeDays + random.between(1, 2))
  road.take('HEARING_NOTICE', {
    hearingOn, place: `${agency.row.shortName}听证室`, presiderId: certificate(reviewer), presider: '法制机构负责人', isPublic: true,
  }, { subject: 'hearing' })
  road.reach(hearingOn).take('HEARING', {
    partyAttended: true, agents: random.chance(500) ? ['委托代理人'] : [], investigatorIds: officersOf(scene), record: '调查人员提出事实、证据和处罚建议，当事人进行申辩和质证。',
    signed: true, newEvidence: false,
  }, { subject: 'hearing' })
  road.pass(1).take('HEARING_REPORT', { report: '听证程序合法，当事人的意见已经记录。', opinion: '建议维持拟处罚意见' }, { subject: 'hearing' })
}

/** 集体讨论（行政处罚法第五十七条第二款） */
export function discuss(scene: Scene, penalty: PenaltyContent): void {
  const { road, random, head } = scene
  const dissent = random.chance(60)
  road.pass(random.between(0, 1)).take('DISCUSSION', {
    presider: head,
    members: [
      { name: head, post: '局长', vote: 'FOR' }, { name: '副局长甲', post: '副局长', vote: 'FOR' },
      { name: '副局长乙', post: '副局长', ...dissent ? { vote: 'AGAINST', opinion: '建议适当从轻' } : { vote: 'FOR' } },
    ],
    absent: [], attending: ['承办机构负责人'], conclusion: '同意承办机构的处罚意见', ...penalty,
  })
}
