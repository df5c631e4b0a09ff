import type { Block, DocumentContent } from '../../../platform/document-content.ts'
import { centred, inWords, paragraph } from './parts.ts'

export interface ArchiveFacts {
  agencyName: string
  caseNumber: string
  cause: string
  partyNames: readonly string[]
  filedOn: string
  decisionNumber: string | null
  closedOn: string | null
  volumes: readonly {
    name: string
    entries: readonly { position: number, title: string, number: string | null, issuedOn: string | null, fromPage: number | null, toPage: number | null }[]
  }[]
}

/** 卷宗封面及卷内目录: what lies in the file, volume by volume. */
export function archiveIndex(facts: ArchiveFacts): DocumentContent {
  return {
    heading: facts.agencyName, title: '行政执法案卷', number: facts.caseNumber,
    blocks: [
      { kind: 'form', rows: [
        { label: '案由', value: facts.cause }, { label: '当事人', value: facts.partyNames.join('、') }, { label: '立案日期', value: inWords(facts.filedOn) },
        { label: '决定书文号', value: facts.decisionNumber ?? '' }, { label: '结案日期', value: facts.closedOn === null ? '' : inWords(facts.closedOn) },
      ] },
      ...facts.volumes.flatMap(({ name, entries }): Block[] => [
        centred(`卷内目录（${name}）`),
        entries.length === 0 ? paragraph('无') : {
          kind: 'table', headings: ['序号', '文书名称', '文号', '日期', '页次'],
          rows: entries.map(({ position, title, number, issuedOn, fromPage, toPage }) =>
            [String(position), title, number ?? '', issuedOn === null ? '' : inWords(issuedOn), pagesInWords(fromPage, toPage)]),
        },
      ]),
    ],
  }
}

function pagesInWords(from: number | null, to: number | null): string {
  if (from === null) return ''
  return to === null || to === from ? String(from) : `${from}—${to}`
}
