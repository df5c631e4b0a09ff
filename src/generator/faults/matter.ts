import { addDays, addMonths } from '../../kernel/local-date.ts'
import type { RoadRow } from '../roads/rows.ts'
import type { Fault, Ground, Planted } from './fault.ts'
import { gateAt, law, penaltyLaw, penaltyPlace, placeOf } from './fault.ts'

const transferRules = law('行政执法机关移送涉嫌犯罪案件的规定')

/** What was punished, where, when, how often, and whether it should have been at all. */
export const matterFaults = {
  TIME_BARRED: {
    title: { zh: '超过二年追责期限仍予处罚', en: 'Punished after the time bar' }, legalBasis: penaltyLaw('第三十六条'),
    plant: (row) => barred(row, 24, 'act-perhaps-time-barred'),
  },
  LONG_TIME_BARRED: {
    title: { zh: '超过五年追责期限仍予处罚', en: 'Punished after the longest time bar' }, legalBasis: penaltyLaw('第三十六条'),
    plant: (row) => barred(row, 60, 'act-time-barred'),
  },
  FINED_TWICE: {
    title: { zh: '对同一违法行为两次罚款', en: 'Fined twice for one act' }, legalBasis: penaltyLaw('第二十九条'),
    plant: finedTwice,
  },
  CROSS_AREA: {
    title: { zh: '违规异地执法', en: 'Enforcement in another area' }, legalBasis: penaltyLaw('第二十二条'),
    plant: (row) => {
      if (row.actKind !== 'PENALTY') return null
      const [own, elsewhere] = [row.caseNumber.slice(0, 6), ['320981', '320382']]
      row.actDivisionCode = elsewhere.find((code) => code !== own) ?? ''
      return gateAt('act-place-outside', null)
    },
  },
  CRIME_UNTRANSFERRED: {
    title: { zh: '以罚代移：已发现涉嫌犯罪而不移送', en: 'Penalty instead of the transfer of a suspected crime' }, legalBasis: transferRules('第十一条第一款'),
    plant: (row) => {
      if (placeOf(row, 'CRIME_DISAPPROVAL') === -1 || penaltyPlace(row) === -1) return null
      row.steps = row.steps.filter(({ kind }) => kind !== 'CRIME_REPORT' && kind !== 'CRIME_DISAPPROVAL')
      const closing = placeOf(row, 'CLOSING')
      return {
        alerts: [...gateAt('crime-not-transferred', penaltyPlace(row)).alerts, ...closing === -1 ? [] : gateAt('crime-transfer-open', closing).alerts],
      }
    },
  },
  CRIME_AMOUNT_IGNORED: {
    title: { zh: '金额达到涉嫌犯罪标准而未移送', en: 'Amount of a crime, not transferred' }, legalBasis: transferRules('第三条第一款'),
    plant: (row) => {
      const place = penaltyPlace(row)
      const amount = row.steps[place]?.data['confiscationYuan']
      const organisation = row.parties.every(({ kind }) => kind === 'LEGAL' || kind === 'UNINCORPORATED')
      if (row.field !== 'MARKET' || typeof amount !== 'string' || !organisation || row.steps.some(({ kind }) => kind.startsWith('CRIME'))) return null
      replaceIn(row, [[`"${amount}"`, '"66000.00"'], [`${amount}元`, '66000.00元']])
      return gateAt('crime-threshold-reached', place)
    },
  },
  CRIME_SENT_LATE: {
    title: { zh: '批准后逾二十四小时移送公安机关', en: 'Sent to the police more than 24 hours after the approval' }, legalBasis: transferRules('第五条第二款'),
    plant: (row) => {
      const stepOf = (kind: string) => row.steps[placeOf(row, kind)]
      const [suspected, reported, approved, sent] = [stepOf('CRIME_SUSPICION'), stepOf('CRIME_REPORT'), stepOf('CRIME_APPROVAL'), stepOf('CRIME_SENDING')]
      if (suspected === undefined || reported === undefined || approved === undefined) return null
      if (sent === undefined || suspected.occurredOn >= sent.occurredOn) return null
      reported.occurredOn = suspected.occurredOn
      approved.occurredOn = suspected.occurredOn
      approved.data['approvedAt'] = `${suspected.occurredOn}T10:00:00+08:00`
      return { alerts: [], missed: ['TRF-SEND'] }
    },
  },
} as const satisfies Readonly<Record<string, Fault>>

/** Of a natural person the earlier day might fall into the years of a minor, which would be another matter. */
function barred(row: RoadRow, months: number, atFiling: string): Planted | null {
  const place = penaltyPlace(row)
  if (place === -1 || row.parties.some(({ kind }) => kind === 'NATURAL')) return null
  row.actEndedOn = addDays(addMonths(row.filedOn, -months), -20)
  return { alerts: [...gateAt(atFiling, null).alerts, ...gateAt('time-barred', place).alerts] }
}

/** The party, the breach and its day become those of a case in which the party was fined before. */
function finedTwice(row: RoadRow, { earlier }: Ground): Planted | null {
  const [party] = row.parties
  if (row.actKind !== 'PENALTY' || party === undefined) return null
  for (const before of earlier()) {
    const [same] = before.parties
    const decision = before.steps[penaltyPlace(before)]
    const fits = decision?.data['fineYuan'] !== undefined && decision.occurredOn <= row.filedOn
      && before.agencyUscc === row.agencyUscc && same?.kind === party.kind && same.name !== party.name
    if (!fits || before.actEndedOn === undefined) continue
    const representatives: [string, string][] = party.legalRepresentative === undefined || same.legalRepresentative === undefined ? []
      : [[party.legalRepresentative, same.legalRepresentative]]
    replaceIn(row, [[row.cause, before.cause], [party.name, same.name], ...representatives])
    row.parties = [structuredClone(same)]
    row.actEndedOn = before.actEndedOn
    return gateAt('party-fined-before', null)
  }
  return null
}

/** The same texts everywhere in the row. */
function replaceIn(row: RoadRow, texts: readonly (readonly [string, string])[]): void {
  const changed = texts.reduce((whole, [text, by]) => whole.replaceAll(text, by), JSON.stringify(row))
  Object.assign(row, JSON.parse(changed) as RoadRow)
}
