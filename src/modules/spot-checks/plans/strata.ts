import { actKinds } from '../../cases/codes.ts'

/** What a stratum of case files is called, as part of what is published: agency, kind of act, period, or the files with priority. */
const PRIORITY = 'priority'

export interface StratumParts { agencyId: string, priority: boolean, actKind: keyof typeof actKinds | null, period: string | null }

/** The parts of an identifier such as `<agency>/PENALTY/2025Q1`, `<agency>/2025` or `<agency>/priority`. */
export function stratumParts(stratum: string): StratumParts {
  const [agencyId = '', ...others] = stratum.split('/')
  const actKind = others.find((part): part is keyof typeof actKinds => part in actKinds) ?? null
  return { agencyId, priority: others.includes(PRIORITY), actKind, period: others.find((part) => /^\d{4}/.test(part)) ?? null }
}

/** The official name of a stratum, under which it is published. */
export function stratumLabel(stratum: string, agencyName: string): string {
  const { priority, actKind, period } = stratumParts(stratum)
  return [agencyName, ...priority ? ['优先'] : [], ...actKind === null ? [] : [actKinds[actKind].zh], ...period === null ? [] : [periodName(period)]].join('·')
}

/** The name of the agency in the label of one of its strata. */
export function agencyNameIn(stratum: string, label: string): string {
  return label.slice(0, label.length - stratumLabel(stratum, '').length)
}

function periodName(period: string): string {
  const [year, part] = [period.slice(0, 4), period.slice(4)]
  if (part.startsWith('Q')) return `${year}年第${part.slice(1)}季度`
  if (part.startsWith('H')) return `${year}年${part === 'H1' ? '上' : '下'}半年`
  return `${year}年`
}
