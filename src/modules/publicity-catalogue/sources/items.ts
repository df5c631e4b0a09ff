import { findRule, type DeadlineUnit } from '../../../kernel/deadline.ts'
import { documentCatalogue, type DocumentKind, documentKinds, caseDeadlineRules } from '../../cases/index.ts'
import { agencyKinds, entrustedActs } from '../../agencies/codes.ts'
import { certificateKinds } from '../../personnel/codes.ts'
import { powerKinds } from '../../powers/codes.ts'
import { actKinds, divisionLevels } from '../../reference/codes.ts'
import type { CatalogueItem } from '../rules.ts'
import { reconsideringBody, remediesFor } from '../rules.ts'
import type { DetailsOf } from '../texts/schema.ts'
import type { ActKind } from '../thresholds.ts'
import { identityDuties, procedureCodes } from '../thresholds.ts'
import { factsOf, fieldNames, zhOf, zhOfAll } from './facts.ts'
import type { SourceBody, SourceDevice, SourceEntrustment, SourceOfficer, SourcePower, SourceQualification, SourceText } from './queries.ts'

/** What each register says, as items of an entry. */

export function bodyItem({ id, name, kind, uscc, fields, government, superior }: SourceBody, qualification: SourceQualification | undefined, texts: readonly SourceText[]): CatalogueItem {
  const duties = texts.find((text) => text.kind === 'DUTIES')?.details as DetailsOf<'DUTIES'> | undefined
  const contact = texts.find((text) => text.kind === 'CONTACT')?.details as DetailsOf<'CONTACT'> | undefined
  return {
    key: id, name, legalBasis: (qualification?.basis ?? []).map(({ law, article }) => ({ law, article })),
    facts: factsOf({
      AGENCY_KIND: zhOf(agencyKinds, kind), USCC: uscc, FIELDS: fieldNames(fields), GOVERNMENT: government, SUPERIOR: superior, QUALIFICATION: qualification?.documentNumber,
      DUTIES: duties?.duties, ADDRESS: contact?.address, OFFICE_HOURS: contact?.officeHours, TELEPHONE: contact?.telephone, COMPLAINTS: contact?.complaintTelephone,
    }),
  }
}

export const entrustmentItem = ({ id, name, documentNumber, acts, items, authority, validFrom, effectiveTo }: SourceEntrustment): CatalogueItem => ({
  key: id, name, legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第二十条' }],
  facts: factsOf({
    ENTRUSTED: name, DOCUMENT: documentNumber, ENTRUSTED_ACTS: zhOfAll(entrustedActs, acts), ITEMS: items.map((item) => item.name).join('、'), AUTHORITY: authority,
    VALID_FROM: validFrom, VALID_TO: effectiveTo,
  }),
})

/** Name, number, kind, field and validity, as on the face of the card; nothing else of the person. */
export const officerItem = ({ number, name, kind, fields, validFrom, validTo }: SourceOfficer): CatalogueItem => ({
  key: number, name, legalBasis: [],
  facts: factsOf({ CERTIFICATE_NUMBER: number, CERTIFICATE_KIND: zhOf(certificateKinds, kind), FIELDS: fieldNames(fields), VALID_FROM: validFrom, VALID_TO: validTo }),
})

export const powerItem = ({ itemId, code, name, kind, field, level, legalBasis, from }: SourcePower): CatalogueItem => ({
  key: `${code} ${itemId}`, name, legalBasis, facts: factsOf({ POWER_KIND: zhOf(powerKinds, kind), FIELDS: fieldNames([field]), LEVEL: zhOf(divisionLevels, level), EMPOWERED: from }),
})

export const deviceItem = ({ number, place, legalBasis }: SourceDevice): CatalogueItem => ({
  key: number, name: place, legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第四十一条第一款' }], facts: factsOf({ PLACE: place, DOCUMENT: legalBasis }),
})

export function guideItem({ id, title, details, powerName, powerBasis }: SourceText): CatalogueItem {
  const { receivedBy, approvedBy, conditions, materials, statutoryDays, promisedDays, fees, result, place, telephone } = details as DetailsOf<'SERVICE_GUIDE'>
  return {
    key: id, name: title, legalBasis: powerBasis ?? [],
    facts: factsOf({
      ITEMS: powerName, RECEIVED_BY: receivedBy, APPROVED_BY: approvedBy, CONDITIONS: conditions, MATERIALS: materials.join('；'), STATUTORY_LIMIT: `${statutoryDays} 个工作日`,
      PROMISED_LIMIT: promisedDays === 0 ? '即办' : `${promisedDays} 个工作日`, FEES: fees, RESULT: result, ADDRESS: place, TELEPHONE: telephone,
    }),
  }
}

export function flowItem({ id, title, details }: SourceText): CatalogueItem {
  const { actKind, steps } = details as DetailsOf<'FLOW_CHART'>
  return {
    key: id, name: title, legalBasis: [],
    facts: factsOf({ ACT_KINDS: zhOf(actKinds, actKind), STEPS: steps.map(({ name, description }, index) => `${index + 1}. ${name}：${description}`).join('\n') }),
  }
}

export function windowItem({ id, title, details }: SourceText): CatalogueItem {
  const { duties, sampleDocuments, progressInquiry, consultation, complaints } = details as DetailsOf<'WINDOW_POST'>
  return {
    key: id, name: title, legalBasis: [{ law: '国办发〔2018〕118号', article: '（五）' }],
    facts: factsOf({ DUTIES: duties, SAMPLE_DOCUMENTS: sampleDocuments.join('；'), PROGRESS_INQUIRY: progressInquiry, CONSULTATION: consultation, COMPLAINTS: complaints }),
  }
}

const units: Readonly<Record<DeadlineUnit, string>> = { WD: '个工作日', CD: '日', MONTH: '个月', YEAR: '年', HOUR: '小时' }
const codesOfCases = [...new Set(caseDeadlineRules.map(({ code }) => code))]

/** The statutory time limits of what the body does, as the deadline rules hold them on a day. */
export function timeLimitItems({ divisionCode, fields }: SourceBody, powers: ReadonlySet<string>, on: string): CatalogueItem[] {
  return (Object.entries(procedureCodes) as [ActKind, string][]).filter(([power]) => powers.has(power)).flatMap(([power, prefix]) =>
    codesOfCases.filter((code) => code.startsWith(prefix)).flatMap((code) => {
      const rules = (fields.length === 0 ? [null] : fields).flatMap((field) => findRule(caseDeadlineRules, code, { on, division: divisionCode, field }) ?? [])
      return [...new Set(rules)].map((rule): CatalogueItem => ({
        key: rule.field === null ? code : `${code} ${rule.field}`, name: rule.duty.zh, legalBasis: rule.legalBasis,
        facts: factsOf({
          ACT_KINDS: zhOf(actKinds, power), FIELDS: rule.field === null ? null : fieldNames([rule.field]), TRIGGER: rule.trigger.zh, PERIOD: `${rule.length} ${units[rule.unit]}`,
        }),
      }))
    }))
}

export function remedyItems(body: SourceBody, powers: ReadonlySet<string>): CatalogueItem[] {
  const before = { AGENCY: body.name, RECONSIDERATION: reconsideringBody(body.leadership, body), COURT: '有管辖权的人民法院' }
  return remediesFor(powers).map((remedy) => ({
    key: remedy.code, name: remedy.zh, legalBasis: remedy.legalBasis, facts: factsOf({ BEFORE: before[remedy.before], PERIOD: remedy.period }),
  }))
}

/** Documents a party is handed in the course of an act: those of the second and third group of the main volume. */
export function duringItems(powers: ReadonlySet<string>): CatalogueItem[] {
  const duties = identityDuties.filter((duty) => duty.powers === null || duty.powers.some((power) => powers.has(power)))
  const documents = Object.entries(documentCatalogue) as [DocumentKind, (typeof documentCatalogue)[DocumentKind]][]
  return [
    ...duties.map(({ code, zh, legalBasis }): CatalogueItem => ({ key: code, name: zh, facts: [], legalBasis })),
    ...(Object.keys(procedureCodes) as ActKind[]).filter((power) => powers.has(power)).map((power): CatalogueItem => ({
      key: `DOCUMENTS ${power}`, name: `${zhOf(actKinds, power)}中出具的文书`, legalBasis: [{ law: '国办发〔2018〕118号', article: '（五）' }],
      facts: factsOf({
        ISSUED_DOCUMENTS: documents.filter(([, { volume, group, actKinds: acts }]) => volume === 'MAIN' && (group === 2 || group === 3) && acts?.includes(power) === true)
          .map(([kind]) => documentKinds[kind].zh).join('、'),
      }),
    })),
  ]
}
