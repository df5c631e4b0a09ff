import { defineCodes } from '../../../kernel/codes.ts'

/** 移送其他行政机关的原因（行政处罚法第十七条、第二十二条、第二十五条） */
export const transferReasons = defineCodes({
  OTHER_PLACE: { zh: '违法行为发生地不在本辖区', en: 'act committed in another place' },
  OTHER_DUTY: { zh: '不属于本机关职权', en: 'outside the duties of the agency' },
  FILED_EARLIER: { zh: '其他机关最先立案', en: 'another agency filed first' },
  DESIGNATED: { zh: '指定其他机关管辖', en: 'another agency was designated' },
})

/** 由哪一机关管辖 */
export const competentBodies = defineCodes({
  OWN: { zh: '本机关', en: 'this agency' },
  OTHER: { zh: '对方机关', en: 'the other agency' },
})
