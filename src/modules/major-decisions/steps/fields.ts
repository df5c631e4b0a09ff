import { z } from 'zod'
import { text } from '../../../platform/http/strings.ts'

/** The vocabulary of the contents of steps. */
export const flag = (description: string) => z.boolean().describe(description)
export const listOfTexts = (max: number, description: string) => z.array(text(200, description)).max(max).describe(description)
export const official = (description: string) => z.strictObject({ name: text(50, '姓名'), post: text(50, '职务') }).describe(description)
export const reason = (description = '理由') => text(5000, description)
