import { defineCodes } from '../../../kernel/codes.ts'

/** 不予立案理由（行政处罚法第三十条、第三十三条、第三十六条、第五十四条） */
export const clueRefusals = defineCodes({
  NO_BREACH: { zh: '没有违法事实', en: 'no breach' },
  NO_PARTY: { zh: '没有明确的违法嫌疑人', en: 'nobody to hold liable' },
  MINOR_CORRECTED: { zh: '违法行为轻微并及时改正，没有造成危害后果', en: 'minor breach corrected in time without harm' },
  TIME_BARRED: { zh: '超过追责期限', en: 'time-barred' },
  UNDER_FOURTEEN: { zh: '违法行为人不满十四周岁', en: 'person under fourteen' },
  HANDLED: { zh: '已经依法处理', en: 'handled already' },
  OTHER: { zh: '其他依法不予立案的情形', en: 'other ground in law' },
})
