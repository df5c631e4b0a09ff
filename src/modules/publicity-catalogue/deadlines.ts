import { defineDeadlines } from '../../kernel/deadline.ts'

/** 主动公开的政府信息，自形成或者变更之日起二十个工作日内公开（政府信息公开条例第二十六条）；118号文件要求及时动态调整，没有自己的期限 */
export const publicityCatalogueDeadlineRules = defineDeadlines([
  {
    code: 'CAT-UPDATE', trigger: { zh: '发现登记已有变更', en: 'the registers were found to have changed' }, duty: { zh: '更新公示栏目', en: 'bring the entry up to date' },
    length: 20, unit: 'WD', legalBasis: [{ law: '中华人民共和国政府信息公开条例', article: '第二十六条' }, { law: '国办发〔2018〕118号', article: '（四）' }], verified: 'V',
    division: null, field: null, validFrom: '2019-05-15', validTo: null,
  },
  {
    code: 'CAT-FIRST', trigger: { zh: '栏目应当公开的情形形成', en: 'what has to be made public came about' }, duty: { zh: '公布栏目', en: 'publish the entry' },
    length: 20, unit: 'WD', legalBasis: [{ law: '中华人民共和国政府信息公开条例', article: '第二十六条' }, { law: '国办发〔2018〕118号', article: '（四）' }], verified: 'V',
    division: null, field: null, validFrom: '2019-05-15', validTo: null,
  },
])
