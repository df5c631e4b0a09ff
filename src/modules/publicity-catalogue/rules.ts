import type { Calendar } from '../../kernel/calendar.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { Due } from '../../kernel/deadline.ts'
import { dueOn, findRule } from '../../kernel/deadline.ts'
import { hashHex } from '../../kernel/hash.ts'
import { isInForce } from '../../kernel/in-force.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { addDays } from '../../kernel/local-date.ts'
import type { LegalBasis } from '../../kernel/problem.ts'
import type { CatalogueKind, FactLabel } from './codes.ts'
import { publicityCatalogueDeadlineRules } from './deadlines.ts'
import type { Mandatory, Remedy } from './thresholds.ts'
import { mandatoryEntries, penaltyLawSince, remedies } from './thresholds.ts'

export interface Fact { label: FactLabel, value: string }

/** One line of an entry: what it is known by, its name, what is said of it, and the articles it rests on. */
export interface CatalogueItem { key: string, name: string, facts: readonly Fact[], legalBasis: readonly LegalBasis[] }

/** What an entry of a body says, without the day it was made: the same registers give the same text. */
export interface CatalogueContent { agencyId: string, agencyName: string, divisionCode: string, kind: CatalogueKind, items: readonly CatalogueItem[] }

/** A text that can be hashed and published: RFC 8785, its SHA-256 in lower-case hexadecimal. */
export interface Frozen { text: string, sha256: string }

/** Freezes a content: equal contents give equal texts, whatever the order of their members. Items keep their order. */
export function frozen(content: CatalogueContent): Frozen {
  const text = canonicalJson(content)
  return { text, sha256: hashHex('sha256', text) }
}

export interface Named { key: string, name: string }
export interface Difference { added: readonly Named[], changed: readonly Named[], removed: readonly Named[] }

/** What a version changed against the one before, item by item of its key. The first version added everything. */
export function differenceOf(before: readonly CatalogueItem[], after: readonly CatalogueItem[]): Difference {
  const [old, fresh] = [byKey(before), byKey(after)]
  return {
    added: after.filter(({ key }) => !old.has(key)).map(named),
    changed: after.filter((item) => {
      const known = old.get(item.key)
      return known !== undefined && canonicalJson(known) !== canonicalJson(item)
    }).map(named),
    removed: before.filter(({ key }) => !fresh.has(key)).map(named),
  }
}

const byKey = (items: readonly CatalogueItem[]): Map<string, CatalogueItem> => new Map(items.map((item) => [item.key, item]))
const named = ({ key, name }: CatalogueItem): Named => ({ key, name })

/** What a body is, as far as it decides on what it must make public. */
export interface Standing { divisionCode: string, powers: ReadonlySet<string>, devices: boolean }

/** 必须公开的栏目: those in force on a day for a body in its place, with its powers (国办发〔2018〕118号（四）; 行政处罚法 arts 34, 39, 41; 行政许可法 art. 30). */
export function mandatoryFor({ divisionCode, powers, devices }: Standing, on: LocalDate): readonly Mandatory[] {
  const punishes = powers.has('PENALTY') && on >= penaltyLawSince
  return mandatoryEntries.filter(({ ifPower, ifDevices, ...rule }) =>
    isInForce(rule, { on, division: divisionCode }) && (ifPower === null || powers.has(ifPower)) && (!ifDevices || devices))
    .map((entry) => punishes ? { ...entry, legalBasis: [...entry.legalBasis, ...entry.ofPenalties ?? []] } : entry)
}

/** When a body came to be what it must make public: itself, its powers by kind, its devices; and when it took an entry off again. Null where that is not known. */
export interface Since { body: LocalDate | null, powers: Readonly<Partial<Record<string, LocalDate | null>>>, devices: LocalDate | null, withdrawn: LocalDate | null }

/** The day on which the duty to publish an entry for the first time arose, by the last of its conditions: its rule, the body, its powers or devices (政府信息公开条例 art. 26). */
export function arisesOn({ validFrom, ifPower, ifDevices }: Pick<Mandatory, 'validFrom' | 'ifPower' | 'ifDevices'>, { body, powers, devices, withdrawn }: Since): LocalDate {
  const conditions = [validFrom, body, ifPower === null ? null : powers[ifPower] ?? null, ifDevices ? devices : null, withdrawn]
  return conditions.flatMap((day) => day ?? []).reduce((last, day) => day > last ? day : last)
}

/** Until when an entry that was never published has to be: counted from the day the rule came into force where the duty is older. Null where no rule is in force. */
export function firstDueOn(arose: LocalDate, divisionCode: string, calendar: Calendar): Due | null {
  const first = publicityCatalogueDeadlineRules.filter(({ code }) => code === 'CAT-FIRST').map(({ validFrom }) => validFrom).sort()[0] ?? arose
  const on = arose > first ? arose : first
  const rule = findRule(publicityCatalogueDeadlineRules, 'CAT-FIRST', { on, division: divisionCode, field: null })
  return rule === undefined ? null : dueOn(calendar, rule, on)
}

/** A day so long ago that whatever arose by then is overdue by every calendar: few working days of a year are taken away. */
export function surelyOverdue(today: LocalDate): LocalDate {
  return addDays(today, -3 * Math.max(...publicityCatalogueDeadlineRules.map(({ length }) => length)) - 60)
}

/** The remedies against the acts of a body that holds these powers. */
export function remediesFor(powers: ReadonlySet<string>): readonly Remedy[] {
  return remedies.filter((remedy) => remedy.powers === null || remedy.powers.some((power) => powers.has(power)))
}

/**
 * Who reconsiders: the government of the same level; for a body led vertically its superior (行政复议法 arts 24, 27). Null where the register names
 * neither.
 */
export function reconsideringBody(leadership: string, { government, superior }: { government: string | null, superior: string | null }): string | null {
  return leadership === 'VERTICAL' ? superior ?? government : government ?? superior
}

/** Whether a promise keeps to the law: the promised working days are not more than the statutory ones (行政许可法 art. 42). */
export function promiseKept({ statutoryDays, promisedDays }: { statutoryDays: number, promisedDays: number }): boolean {
  return promisedDays <= statutoryDays
}

const enforcing: ReadonlySet<string> = new Set(['GOVERNMENT', 'ENFORCEMENT_AGENCY', 'AUTHORISED_ORGANISATION', 'VERTICAL_AGENCY'])

/** 谁执法谁公示 (国办发〔2018〕118号 二): bodies that enforce in their own name; entrusted organisations are shown by whom entrusts them (行政处罚法 art. 20). */
export function mustMakePublic({ kind, status }: { kind: string, status: string }): boolean {
  return enforcing.has(kind) && status === 'ACTIVE'
}
