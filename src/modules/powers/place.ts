import { z } from 'zod'

/** Townships and sub-districts have nine digits. */
export const placeCode = z.string().regex(/^\d{6}(\d{3})?$/).describe('行政区划代码（GB/T 2260 六位，乡级九位）')
