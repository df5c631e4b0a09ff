import { defineCodes } from '../../../kernel/codes.ts'

/** 电子技术监控设备种类 */
export const deviceKinds = defineCodes({
  VIDEO: { zh: '视频监控设备', en: 'video monitoring' },
  SPEED: { zh: '测速设备', en: 'speed measuring' },
  WEIGHING: { zh: '动态称重检测设备', en: 'dynamic weighing' },
  POLLUTION: { zh: '污染源自动监测设备', en: 'automatic monitoring of pollution' },
  POSITIONING: { zh: '卫星定位监控设备', en: 'satellite positioning' },
  OTHER: { zh: '其他电子技术监控设备', en: 'other electronic device' },
})
