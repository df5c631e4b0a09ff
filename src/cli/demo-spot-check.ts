import { atOnce } from '../kernel/at-once.ts'
import type { LocalDate } from '../kernel/local-date.ts'
import type { Caller } from './caller.ts'

export interface DemoSpotCheck {
  /** Plans, draws and records. */
  bureau: Caller
  /** Of the agency that rectifies. */
  manager: Caller
  rectifyingAgencyId: string
  reviewerOfficerId: string
  divisionCode: string
  year: number
  today: LocalDate
  /** The id a record of this name bears at every attempt. */
  idOf: (name: string) => string
}

interface Versioned { id: string, version: number, availableActs: string[] }
interface File extends Versioned { agencyId: string, rank: number, reviewerId: string | null, reviewedOn: string | null }

const seed = {
  seedSource: '演示用固定文字；正式评查应预告一个尚未产生、任何人可查的结果，例如某期彩票开奖号码',
  seedValue: '03 09 17 21 26 33 + 08',
}
const inFlight = 4

const found = [
  { category: 'DOCUMENT', severity: 'MINOR', description: '送达回证缺少受送达人签收日期', pageReference: '第14页' },
  { category: 'PROCEDURE', severity: 'MAJOR', description: '告知书未载明当事人陈述、申辩的期限', legalBasis: '中华人民共和国行政处罚法第四十四条', pageReference: '第9页' },
  { category: 'FACT_EVIDENCE', severity: 'MINOR', description: '现场照片未注明拍摄时间、地点和拍摄人', pageReference: '第6页' },
  { category: 'RECORD', severity: 'MINOR', description: '询问过程的音像记录未归档' },
]

/**
 * A spot check on its way: drawn, a third of the files assigned, the first of each agency reviewed, a few findings, one of them
 * rectified. Each step looks at what is there, so that a second attempt goes on where the first one ended.
 * @returns its id
 */
export async function conductSpotCheck(given: DemoSpotCheck): Promise<string> {
  const { bureau, year, divisionCode } = given
  let plan = await bureau.post<Versioned>('/v1/spot-checks', {
    id: given.idOf('spot-check'), title: `${year}年度行政执法案卷评查`, divisionCode, actKinds: ['PENALTY', 'LICENCE', 'INSPECTION', 'COERCION'],
    closedFrom: `${year}-01-01`, closedTo: `${year + 1}-01-01`, sampleSize: 36, minPerAgency: 3,
  })
  const path = `/v1/spot-checks/${plan.id}`
  if (plan.availableActs.includes('commit')) plan = await bureau.change('POST', `${path}/commitment`, plan, { seedSource: seed.seedSource })
  if (plan.availableActs.includes('draw')) await bureau.change('POST', `${path}/draw`, plan, { seedValue: seed.seedValue })

  const { items } = await bureau.get<{ items: File[] }>(`${path}/files?limit=100`)
  const assigned = await atOnce(inFlight, items.filter(({ rank }) => rank <= 2), (file) => assign(given, file))
  await atOnce(inFlight, assigned.filter(({ rank }) => rank === 1), (file) => review(given, file))
  return plan.id
}

async function assign({ bureau, reviewerOfficerId }: DemoSpotCheck, file: File): Promise<File> {
  if (file.reviewerId !== null) return file
  return bureau.change('PUT', `/v1/spot-check-files/${file.id}/reviewer`, file, { officerId: reviewerOfficerId })
}

/** Two findings where the agency rectifies the first, one in every other file. */
async function review({ bureau, manager, rectifyingAgencyId, today, idOf }: DemoSpotCheck, file: File): Promise<void> {
  const rectifies = file.agencyId === rectifyingAgencyId
  if (file.reviewedOn === null) {
    const findings = rectifies ? found.slice(0, 2) : found.slice(2 + file.id.charCodeAt(file.id.length - 1) % 2).slice(0, 1)
    for (const finding of findings) {
      await bureau.post(`/v1/spot-check-files/${file.id}/findings`, { id: idOf(`finding ${file.id} ${finding.category}`), ...finding })
    }
    const reviewed = await bureau.get<File>(`/v1/spot-check-files/${file.id}`)
    await bureau.change('POST', `/v1/spot-check-files/${file.id}/review-completion`, reviewed, { reviewedOn: today })
  }
  if (!rectifies) return
  const first = await manager.get<Versioned>(`/v1/findings/${idOf(`finding ${file.id} ${found[0]?.category ?? ''}`)}`)
  if (!first.availableActs.includes('rectify')) return
  await manager.change('POST', `/v1/findings/${first.id}/rectification`, first, { rectifiedOn: today, rectification: '已补正送达回证，并组织办案人员学习文书制作规范' })
}
