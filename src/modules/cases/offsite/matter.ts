import { defineMatter, mattersIn } from '../steps/define.ts'
import type { CaseFile } from '../steps/file.ts'
import { offSiteRecordMachine } from './machine.ts'

/** 电子技术监控记录事项 */
export const offSiteMatter = defineMatter({
  machine: offSiteRecordMachine, opens: 'OFF_SITE_RECORD', acts: { OFF_SITE_REVIEW: 'pass', OFF_SITE_REJECTION: 'reject', OFF_SITE_NOTICE: 'notify' },
})

export const hasOffSiteRecord = (file: Pick<CaseFile, 'steps'>, state: string): boolean => mattersIn(offSiteMatter, file).some((matter) => matter.state === state)
