import type { CodeList } from '../../../kernel/codes.ts'
import type { WorkbookForm } from '../../../platform/imports/xlsx.ts'
import { enforcementFields } from '../../reference/index.ts'
import { certificateKinds, degrees, educations, establishments, genders, idDocumentKinds, politicalStatuses, staffKinds } from '../codes.ts'

/** A column of a roster as a table: its two headings, the member it stands for, and how its text is read. */
interface Column {
  name: string
  heading: string
  member: string
  /** 1 or 2: the column is part of that certificate. */
  certificate?: number
  form?: 'day' | 'boolean' | 'list'
  /** Values may be given by code or by their Chinese name. */
  codes?: CodeList
}

const separator = /[;；、]/

const person: readonly Column[] = [
  { name: 'agency_uscc', heading: '单位统一社会信用代码', member: 'agencyUscc' },
  { name: 'name', heading: '姓名', member: 'name' },
  { name: 'id_document_kind', heading: '证件类型', member: 'idDocumentKind', codes: idDocumentKinds },
  { name: 'id_number', heading: '身份证号', member: 'idNumber' },
  { name: 'birth_date', heading: '出生日期', member: 'birthDate', form: 'day' },
  { name: 'gender', heading: '性别', member: 'gender', codes: genders },
  { name: 'phone', heading: '联系电话', member: 'phone' },
  { name: 'staff_kind', heading: '人员类别', member: 'staffKind', codes: staffKinds },
  { name: 'establishment', heading: '编制类别', member: 'establishment', codes: establishments },
  { name: 'department', heading: '内设机构', member: 'department' },
  { name: 'post', heading: '职务', member: 'post' },
  { name: 'fields', heading: '执法领域', member: 'fields', form: 'list', codes: enforcementFields },
  { name: 'education', heading: '学历', member: 'education', codes: educations },
  { name: 'degree', heading: '学位', member: 'degree', codes: degrees },
  { name: 'political_status', heading: '政治面貌', member: 'politicalStatus', codes: politicalStatuses },
  { name: 'legal_qualification', heading: '法律职业资格', member: 'legalQualification', form: 'boolean' },
  { name: 'legal_qualification_number', heading: '法律职业资格证书编号', member: 'legalQualificationNumber' },
  { name: 'legal_qualified_on', heading: '取得法律职业资格日期', member: 'legalQualifiedOn', form: 'day' },
  { name: 'joined_on', heading: '到岗日期', member: 'joinedOn', form: 'day' },
]

const certificate = (number: number): Column[] => {
  const [prefix, word] = number === 1 ? ['certificate', '证件'] : [`certificate${number}`, `证件${number}`]
  return [
    { name: `${prefix}_kind`, heading: `${word}种类`, member: 'kind', codes: certificateKinds },
    { name: `${prefix}_number`, heading: `${word}编号`, member: 'number' },
    { name: `${prefix}_fields`, heading: `${word}执法领域`, member: 'fields', form: 'list', codes: enforcementFields },
    { name: `${prefix}_issued_on`, heading: `${word}发证日期`, member: 'issuedOn', form: 'day' },
    { name: `${prefix}_valid_from`, heading: `${word}有效期自`, member: 'validFrom', form: 'day' },
    { name: `${prefix}_valid_to`, heading: `${word}有效期至`, member: 'validTo', form: 'day' },
  ].map((column) => ({ ...column, certificate: number }) as Column)
}

const columns: readonly Column[] = [...person, ...certificate(1), ...certificate(2)]
const byHeading = new Map(columns.map(({ heading, name }) => [heading, name]))

/** A roster as CSV or as the first sheet of a workbook; headings by their name or in Chinese, in any order. */
export const rosterForm: WorkbookForm = {
  columns: columns.map(({ name }) => name),
  columnOf: (heading) => byHeading.get(heading.trim()) ?? heading.trim(),
  fromRecord,
  dayColumns: columns.filter(({ form }) => form === 'day').map(({ name }) => name),
}

export const rosterHeadings: readonly string[] = columns.map(({ name, heading }) => `${name}（${heading}）`)

/**
 * A record as a row of the agreed shape; nothing is judged. An empty field is an absent member, a certificate without any field is
 * absent, and so is a list of none but a certificate's.
 */
function fromRecord(record: Readonly<Record<string, string>>): unknown {
  const row: Record<string, unknown> = {}
  const held = new Map<number, Record<string, unknown>>()
  for (const column of columns) {
    const text = record[column.name] ?? ''
    if (text === '') continue
    const place = column.certificate === undefined ? row : held.get(column.certificate) ?? { fields: [] }
    if (column.certificate !== undefined) held.set(column.certificate, place)
    place[column.member] = valueOf(column, text)
  }
  return { ...row, ...(held.size === 0 ? {} : { certificates: [...held.values()] }) }
}

function valueOf({ form, codes }: Column, text: string): unknown {
  if (form === 'list') return text.split(separator).map((part) => codeOf(codes, part.trim()))
  if (form === 'boolean') return booleans[text] ?? text
  return codeOf(codes, text)
}

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false, 是: true, 否: false }

/** The code for a Chinese name of a closed list; what is none stays as it is. */
function codeOf(codes: CodeList | undefined, text: string): string {
  return Object.entries(codes ?? {}).find(([, { zh }]) => zh === text)?.[0] ?? text
}
