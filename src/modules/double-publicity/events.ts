import { defineEvent } from '../../platform/events.ts'

/** 信用信息共享平台已接收一案全部相对人的双公示信息 */
export const recordsDelivered = defineEvent<{ caseId: string, channel: 'CREDIT_PLATFORM', publishedOn: string }>('double-publicity.records-delivered')
