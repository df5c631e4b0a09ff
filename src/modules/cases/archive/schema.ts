import { z } from 'zod'
import { codes, text, uuid } from '../../../platform/http/strings.ts'
import { volumes } from '../documents/codes.ts'
import { archiveItems } from './codes.ts'

export const archiveCatalogueRecord = z.strictObject({
  items: z.array(z.strictObject({
    item: codes(archiveItems, '归档内容'),
    title: text(100, '名称'),
    volume: codes(volumes, '分卷'),
    required: z.boolean().describe('按本案结果是否应当归档'),
    present: z.boolean().describe('是否已有'),
    steps: z.array(uuid('环节')).describe('所依的办案环节'),
  }).meta({ id: 'CaseFileItem' })).describe('卷内目录，正卷在前、副卷在后'),
  complete: z.boolean().describe('是否齐全'),
  handlers: z.array(uuid('办案人员')).describe('参与办案的人员'),
}).meta({ id: 'CaseFileCatalogue' })
