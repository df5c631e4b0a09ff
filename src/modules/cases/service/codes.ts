import { defineCodes } from '../../../kernel/codes.ts'

/** 送达方式（行政处罚法第六十一条；民事诉讼法第八十八条至第九十五条） */
export const serviceMethods = defineCodes({
  DIRECT: { zh: '直接送达', en: 'handed over' },
  LEFT: { zh: '留置送达', en: 'left with a recipient who refuses' },
  ENTRUSTED: { zh: '委托送达', en: 'served by another body on request' },
  MAIL: { zh: '邮寄送达', en: 'by post' },
  TRANSFERRED: { zh: '转交送达', en: 'passed on by the recipient\'s unit' },
  ELECTRONIC: { zh: '电子送达', en: 'by fax or electronic mail' },
  ANNOUNCEMENT: { zh: '公告送达', en: 'by public announcement' },
})

/** 所送达的文书；决定书由送达环节登记 */
export const servedDocuments = defineCodes({
  PENALTY_NOTICE: { zh: '行政处罚告知书', en: 'notice of the intended penalty' },
  HEARING_NOTICE: { zh: '听证通知书', en: 'notice of a hearing' },
  MEASURE_DECISION: { zh: '行政强制措施决定书', en: 'decision on a compulsory measure' },
  CORRECTION_ORDER: { zh: '责令改正通知书', en: 'order to correct' },
  SUPPLEMENT_NOTICE: { zh: '补正通知书', en: 'notice to complete an application' },
  INSTALMENT_ANSWER: { zh: '延期、分期缴纳罚款通知书', en: 'answer on deferral or instalments' },
  OTHER_DOCUMENT: { zh: '其他文书', en: 'other document' },
})
