import type { Block } from '../../../platform/document-content.ts'
import { penaltyKinds } from '../codes.ts'
import type { DocumentItem } from './codes.ts'
import type { AddressedParty, DocumentFacts } from './facts.ts'
import { termOn } from './terms.ts'

/** Hands on a value the document must state, and notes the item as missing where there is none. */
export type Want = (item: DocumentItem, value: string | null | undefined) => string

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const centred = (text: string): Block => ({ kind: 'paragraph', text, align: 'center', strong: true })
export const atEnd = (text: string): Block => ({ kind: 'paragraph', text, align: 'end' })

/** 2026-03-02 → 2026年3月2日 */
export function inWords(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** An optional paragraph: left out where there is nothing to say. */
export const optional = (text: string | null | undefined, written: (text: string) => string): Block[] =>
  text === null || text === undefined || text === '' ? [] : [paragraph(written(text))]

const identityLabels: Readonly<Record<AddressedParty['kind'], { name: string, head: string }>> = {
  NATURAL: { name: '姓名', head: '' },
  LEGAL: { name: '名称', head: '法定代表人' },
  UNINCORPORATED: { name: '名称', head: '负责人' },
  INDIVIDUAL_BUSINESS: { name: '名称', head: '经营者' },
}

/** 当事人: name and address as the law asks, and what tells the person apart. */
export function partyForm(facts: DocumentFacts, want: Want): Block[] {
  return facts.parties.map((party): Block => ({ kind: 'form', rows: [
    { label: `当事人${identityLabels[party.kind].name}`, value: party.name },
    ...(party.uscc === null ? [] : [{ label: '统一社会信用代码', value: party.uscc }]),
    ...(party.idNumber === null ? [] : [{ label: '公民身份号码', value: party.idNumber }]),
    ...(party.legalRepresentative === null ? [] : [{ label: identityLabels[party.kind].head, value: party.legalRepresentative }]),
    { label: '地址', value: want('PARTY_ADDRESS', party.address) },
    ...(party.phone === null ? [] : [{ label: '联系电话', value: party.phone }]),
  ] }))
}

export const partyNames = ({ parties }: DocumentFacts): string => parties.map(({ name }) => name).join('、')
export const handlerNames = ({ handlers }: DocumentFacts): string => handlers.map(({ name, certificateNumber }) => `${name}（执法证号：${certificateNumber}）`).join('、')

/** 证据: numbered, one to a line. */
export function evidenceOf({ details, evidence }: DocumentFacts, want: Want): string {
  return want('EVIDENCE', (details.evidence ?? evidence).map((text, index) => `${index + 1}.${text}`).join('\n'))
}

interface PenaltyOf { kinds: readonly string[], fineYuan: string | null, confiscationYuan: string | null }

/** The kinds and amounts of a penalty, e.g. 罚款（人民币3000.00元）. */
export function penaltyInWords({ kinds, fineYuan, confiscationYuan }: PenaltyOf): string {
  const amounts: Readonly<Record<string, string | null>> = { FINE: fineYuan, CONFISCATE_GAINS: confiscationYuan, CONFISCATE_GOODS: kinds.includes('CONFISCATE_GAINS') ? null : confiscationYuan }
  return kinds.map((kind) => {
    const amount = amounts[kind] ?? null
    return `${penaltyKinds[kind as keyof typeof penaltyKinds].zh}${amount === null ? '' : `（人民币${amount}元）`}`
  }).join('；')
}

/** 裁量权基准 that was applied, with its tier and why (国办发〔2022〕27号（十二）); the sentence goes on behind it. */
export function benchmarkOf({ details: { benchmark } }: DocumentFacts, want: Want): string {
  return want('BENCHMARK', benchmark === undefined ? undefined : `适用《${benchmark.name}》，裁量阶次为“${benchmark.tier}”：${benchmark.circumstances.replace(/[。；，]$/, '')}`)
}

/** The ways and terms of remedy. On the spot a penalty is first reconsidered (行政复议法 art. 23 para. 1 item 1). */
export function remedies({ details, decision, issuedOn }: DocumentFacts, want: Want, { reconsiderFirst = false } = {}): Block {
  const on = issuedOn ?? decision?.on ?? '9999-12-31'
  const body = want('RECONSIDERATION_BODY', details.reconsiderationBody)
  const court = want('COURT', details.court)
  const days = termOn('reconsideration', on)
  return paragraph(reconsiderFirst
    ? `如不服本决定，应当自收到本决定书之日起${days}内先向${body}申请行政复议；对行政复议决定不服的，可以再依法向${court}提起行政诉讼。`
    : `如不服本决定，可以自收到本决定书之日起${days}内向${body}申请行政复议，也可以自收到本决定书之日起${termOn('litigation', on)}内直接向${court}提起行政诉讼。`)
}

/** How and until when a penalty is performed; a fine is paid to the bank, and what follows when it is not (行政处罚法 arts 67, 72). */
export function performanceOf(facts: DocumentFacts, want: Want): Block[] {
  const { decision, details, issuedOn } = facts
  const own = details.performance
  if (decision?.kinds.includes('FINE') !== true) return [paragraph(want('PERFORMANCE', own))]
  const on = issuedOn ?? decision.on
  return [
    paragraph(`请自收到本决定书之日起${termOn('payment', on)}内，到${want('COLLECTOR', details.collector)}或者通过电子支付系统缴纳罚款${decision.fineYuan ?? ''}元。`
      + `到期不缴纳的，每日按罚款数额的${termOn('surcharge', on)}加处罚款，加处罚款的数额不超出罚款的数额；逾期不履行的，本机关将依法申请人民法院强制执行或者依法强制执行。`),
    ...optional(own, (text) => text),
  ]
}

/** The agency, its seal and the day. */
export function signature({ agencyName }: DocumentFacts, date: string): Block[] {
  return [atEnd(agencyName), atEnd('（印章）'), atEnd(date)]
}

/** The day a document bears: that of its issue. */
export const dateOf = ({ issuedOn }: DocumentFacts, want: Want): string => want('DATE', issuedOn === null ? null : inWords(issuedOn))

/** 审批意见, the last of which is the head's. */
export function opinionsOf({ details: { opinions = [] } }: DocumentFacts, want: Want): Block {
  const last = opinions.at(-1)
  want('APPROVAL', last?.opinion)
  return { kind: 'form', rows: opinions.map(({ role, opinion, name, on }) => ({ label: role, value: `${opinion}\n${name}　${inWords(on)}` })) }
}

export const contactOf = ({ details: { contact } }: DocumentFacts, want: Want): Block =>
  paragraph(`联系人、电话和地址：${want('CONTACT', contact === undefined ? undefined : `${contact.name}，${contact.phone}，${contact.address}`)}`)

/** 场所、设施或者财物. */
export function itemsTable({ details: { items = [] } }: DocumentFacts, want: Want): Block {
  want('ITEMS', items.map(({ name }) => name).join())
  return {
    kind: 'table', headings: ['序号', '名称', '规格型号', '数量', '状况'],
    rows: items.map(({ name, specification = '', quantity, condition = '' }, index) => [String(index + 1), name, specification, quantity, condition]),
  }
}
