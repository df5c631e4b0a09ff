import { findDevice } from '../devices/store.ts'
import { defineStep } from '../steps/define.ts'
import { orderGates } from '../transfers/order-gates.ts'
import { offSiteContent, offSiteNoticeContent, offSiteRejectionContent, offSiteReviewContent } from './content.ts'
import { offSiteGates, offSiteNoticeGates, offSiteReviewGates, reviewerGates } from './gates.ts'
import { offSiteMatter } from './matter.ts'

const investigated = { permission: 'case:investigate', during: ['FILED'], matter: offSiteMatter } as const

/** 登记电子技术监控设备的记录（行政处罚法第四十一条） */
export const offSiteRecord = defineStep({
  ...investigated, kind: 'OFF_SITE_RECORD', act: 'addOffSiteRecord', path: 'off-site-records', operationId: 'addOffSiteRecord',
  label: { zh: '登记电子技术监控记录', en: 'record what a device captured' },
  body: offSiteContent, gates: offSiteGates,
  load: async ({ tx }, { row: { agencyId } }, { deviceId }) => ({ device: await findDevice(tx, { kind: 'AGENCY', agencyId }, deviceId) }),
})

/** 审核记录内容是否符合要求（行政处罚法第四十一条第二款） */
export const offSiteReview = defineStep({
  ...investigated, kind: 'OFF_SITE_REVIEW', act: 'passOffSiteRecord', path: 'off-site-record-reviews', operationId: 'passOffSiteRecord',
  label: { zh: '电子技术监控记录审核通过', en: 'pass an off-site record' },
  body: offSiteReviewContent, officersOf: ({ officerIds }) => officerIds, gates: [...orderGates, ...reviewerGates, ...offSiteReviewGates],
})

/** 经审核不符合要求，不得作为证据（行政处罚法第四十一条第二款） */
export const offSiteRejection = defineStep({
  ...investigated, kind: 'OFF_SITE_REJECTION', act: 'rejectOffSiteRecord', path: 'off-site-record-rejections', operationId: 'rejectOffSiteRecord',
  label: { zh: '电子技术监控记录审核不通过', en: 'reject an off-site record' },
  body: offSiteRejectionContent, officersOf: ({ officerIds }) => officerIds, gates: [...orderGates, ...reviewerGates],
})

/** 告知当事人违法事实（行政处罚法第四十一条第三款） */
export const offSiteNotice = defineStep({
  ...investigated, kind: 'OFF_SITE_NOTICE', act: 'notifyOffSiteRecord', path: 'off-site-record-notices', operationId: 'notifyOffSiteRecord',
  label: { zh: '告知电子技术监控记录的违法事实', en: 'tell the party of an off-site record' },
  body: offSiteNoticeContent, gates: [...orderGates, ...offSiteNoticeGates],
})
