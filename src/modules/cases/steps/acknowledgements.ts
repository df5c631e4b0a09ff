import { z } from 'zod'
import { text } from '../../../platform/http/strings.ts'

export const acknowledgements = z.array(z.strictObject({
  code: z.string().max(80).describe('提示的问题代码'),
  reason: text(500, '理由'),
}).meta({ id: 'Acknowledgement' })).max(20).describe('已知悉的提示及其理由；法律留待裁量的事项，说明理由后可以办理')
