import { z } from 'zod'
import type { DeadlineTable } from '../../kernel/deadline.ts'
import { namesOfRules } from '../../kernel/deadline.ts'
import { oncePer, oncePerWords } from '../../kernel/once-per.ts'
import { isLocalDate } from '../../kernel/local-date.ts'
import { isMoney } from '../../kernel/money.ts'
import { isUuidV7 } from '../../kernel/ids.ts'
import { isCleanText } from '../../kernel/text.ts'

/** The vocabulary of every schema: each string has a maximum, is NFC and free of NUL, lone surrogates and control characters. */
export const text = oncePerWords((max: number, description: string) =>
  z.string().min(1).max(max).refine(isCleanText).describe(description))

export const uuid = oncePerWords((description: string) =>
  z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/).refine(isUuidV7).meta({ format: 'uuid' }).describe(description))

export const day = oncePerWords((description: string) =>
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine(isLocalDate).meta({ format: 'date' }).describe(`${description}（YYYY-MM-DD，北京时间）`))

export const instantText = oncePerWords((description: string) =>
  z.string().max(40).meta({ format: 'date-time' }).describe(`${description}（RFC 3339）`))

export const yuan = oncePerWords((description: string) =>
  z.string().max(17).regex(/^(0|[1-9]\d{0,13})\.\d{2}$/).refine(isMoney).describe(`${description}（元，两位小数的十进制字符串）`))

export const divisionCode = oncePerWords((description: string | undefined = '行政区划代码（GB/T 2260 六位；乡级为 GB/T 10114 九位）') => z.string().regex(/^\d{6}(\d{3})?$/).describe(description))

/** A division that can be a data scope or a range: a county or one above; a county holds its townships. */
export const upperDivisionCode = (description: string) => z.string().regex(/^\d{6}$/).describe(description)

type Names = Readonly<Record<string, { zh: string, en: string }>>

function codesOf<const Given extends Names>(names: Given, description: string) {
  const members = Object.keys(names) as [keyof Given & string, ...(keyof Given & string)[]]
  return z.enum(members).describe(`${description}：${members.map((member) => `${member} ${names[member]?.zh ?? ''}`).join('、')}`)
}

const codesByDescription = oncePer((names: Names) => oncePerWords<[description: string], z.ZodType>((description) => codesOf(names, description)))

/** A closed list with its Chinese names in the description, so that the contract explains itself. */
export const codes = <const Given extends Names>(names: Given, description: string) =>
  codesByDescription(names)(description) as unknown as ReturnType<typeof codesOf<Given>>

/** The code of a time limit with what begins it and what is then due, in the words of the first rule of each code. */
export const ruleCode = (rules: DeadlineTable, description = '期限规则代码') => codes(namesOfRules(rules), description)

/** An instant as a query bound: RFC 3339 with offset, at most milliseconds, so that nothing rounds. */
export const instantFilter = (description: string) =>
  z.string().max(35).regex(/^(19|2\d)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/)
    .refine((value) => isLocalDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)))
    .meta({ format: 'date-time' }).describe(`${description}（RFC 3339，带时区）`)

/** The articles a duty rests on. */
export const legalBases = (description = '法律依据') =>
  z.array(z.strictObject({ law: z.string().describe('法律名称'), article: z.string().describe('条款') })).describe(description)
