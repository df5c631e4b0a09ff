import { z } from 'zod'
import type { LocalDate } from '../../../kernel/local-date.ts'
import type { CodeList } from '../../../kernel/codes.ts'
import type { Actor } from '../../../platform/actor.ts'
import type { Database } from '../../../platform/db/client.ts'
import { enforcementFields } from '../../reference/index.ts'
import { presentCertificate } from '../certificates/present.ts'
import { certificatesOf } from '../certificates/queries.ts'
import { certificateKinds, degrees, departureReasons, educations, establishments, genders, idDocumentKinds, politicalStatuses, staffKinds } from '../codes.ts'
import { presentOfficer } from '../officers/present.ts'
import { officerDetail } from '../officers/schema.ts'
import type { OfficerRow } from '../officers/store.ts'
import { certificateMachine, officerMachine } from '../rules.ts'
import { namesOfAgencies } from './queries.ts'

/** A person with certificates, as a list gives it to everybody: identifiers masked, nothing that depends on the caller. */
export const exportedOfficer = officerDetail.omit({ availableActs: true, certificates: true })
  .extend({
    agencyName: z.string().describe('所在单位名称'),
    agencyUscc: z.string().describe('所在单位统一社会信用代码'),
    certificates: officerDetail.shape.certificates.element.omit({ availableActs: true }).array().describe('证件，按发证日期先后'),
  })
  .meta({ id: 'ExportedOfficer' })

export type ExportedOfficer = z.output<typeof exportedOfficer>

/** A page of officers with their agencies and certificates, each by one statement. */
export async function exportOfficers(db: Database, rows: readonly OfficerRow[], actor: Actor, today: LocalDate): Promise<ExportedOfficer[]> {
  if (rows.length === 0) return []
  const [held, places] = await Promise.all([
    certificatesOf(db, actor.scope, rows.map(({ id }) => id)), namesOfAgencies(db, rows.map(({ agencyId }) => agencyId)),
  ])
  const certificates = Map.groupBy(held, ({ officerId }) => officerId)
  const agency = new Map(places.map((place) => [place.id, place]))
  return rows.map((row) => ({
    ...withoutActs(presentOfficer(row, actor)), agencyName: agency.get(row.agencyId)?.name ?? '', agencyUscc: agency.get(row.agencyId)?.uscc ?? '',
    certificates: (certificates.get(row.id) ?? []).map((certificate) => withoutActs(presentCertificate(certificate, actor, today))),
  }))
}

function withoutActs<Shown extends { availableActs: unknown }>(shown: Shown): Omit<Shown, 'availableActs'> {
  const rest: Omit<Shown, 'availableActs'> & { availableActs?: unknown } = { ...shown }
  delete rest.availableActs
  return rest
}

const named = (codes: CodeList, code: string | null): string | null => code === null ? null : codes[code]?.zh ?? code
const together = (texts: readonly (string | null)[]): string => texts.join('；')

/** The columns of the table people open in a spreadsheet: codes by their official names. */
export const exportColumns: readonly { heading: string, of(officer: ExportedOfficer): string | null }[] = [
  { heading: '姓名', of: ({ name }) => name },
  { heading: '性别', of: ({ gender }) => named(genders, gender) },
  { heading: '出生日期', of: ({ birthDate }) => birthDate },
  { heading: '证件类型', of: ({ idDocumentKind }) => named(idDocumentKinds, idDocumentKind) },
  { heading: '证件号码（部分隐去）', of: ({ idNumberMasked }) => idNumberMasked },
  { heading: '联系电话（部分隐去）', of: ({ phoneMasked }) => phoneMasked },
  { heading: '所在单位', of: ({ agencyName }) => agencyName },
  { heading: '单位统一社会信用代码', of: ({ agencyUscc }) => agencyUscc },
  { heading: '行政区划代码', of: ({ divisionCode }) => divisionCode },
  { heading: '人员类别', of: ({ staffKind }) => named(staffKinds, staffKind) },
  { heading: '编制类别', of: ({ establishment }) => named(establishments, establishment) },
  { heading: '内设机构', of: ({ department }) => department },
  { heading: '职务', of: ({ post }) => post },
  { heading: '执法领域', of: ({ fields }) => together(fields.map((field) => named(enforcementFields, field))) },
  { heading: '学历', of: ({ education }) => named(educations, education) },
  { heading: '学位', of: ({ degree }) => named(degrees, degree) },
  { heading: '政治面貌', of: ({ politicalStatus }) => named(politicalStatuses, politicalStatus) },
  { heading: '法律职业资格', of: ({ legalQualification }) => legalQualification ? '是' : '否' },
  { heading: '法律职业资格证书编号', of: ({ legalQualificationNumber }) => legalQualificationNumber },
  { heading: '取得法律职业资格日期', of: ({ legalQualifiedOn }) => legalQualifiedOn },
  { heading: '到岗日期', of: ({ joinedOn }) => joinedOn },
  { heading: '状态', of: ({ status }) => named(officerMachine.states, status) },
  { heading: '离岗日期', of: ({ leftOn }) => leftOn },
  { heading: '离岗原因', of: ({ leftReason }) => named(departureReasons, leftReason) },
  { heading: '证件', of: ({ certificates }) => together(certificates.map(({ kind, number, status, validFrom, validTo }) =>
    `${named(certificateKinds, kind) ?? ''} ${number} ${named(certificateMachine.states, status) ?? ''} ${validFrom}至${validTo}`)) },
]
