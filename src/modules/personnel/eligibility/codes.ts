import { defineCodes } from '../../../kernel/codes.ts'

/** 拟办理事项的性质：所需证件和人员类别不同 */
export const duties = defineCodes({
  ENFORCEMENT: { zh: '行政执法', en: 'enforcement' },
  SUPERVISION: { zh: '行政执法监督', en: 'supervision of enforcement' },
})

/** 与人员、单位有关的不具备资格的情形；与证件有关的见证件情形 */
export const personFaults = defineCodes({
  STAFF_KIND: { zh: '人员类别不得实施', en: 'kind of staff barred from it' },
  LEFT: { zh: '已离岗', en: 'has left' },
  AGENCY_ABOLISHED: { zh: '所在单位已撤销', en: 'agency abolished' },
  OTHER_AGENCY: { zh: '不是该单位的人员', en: 'belongs to another agency' },
  AGENCY_FIELD: { zh: '所在单位没有该执法领域的职责', en: 'agency not competent in the field' },
  ITEM_NOT_HELD: { zh: '该事项不在所在单位当日的权责清单内', en: 'item not on the list of the agency that day' },
  NO_CERTIFICATE: { zh: '没有所需种类的证件', en: 'no certificate of the kind' },
})
