import type { LocalDate } from '../../../kernel/local-date.ts'
import type { LegalBasis } from '../../../kernel/problem.ts'
import type { leaderships } from '../../agencies/codes.ts'
import type { departureReasons } from '../codes.ts'
import { personnelProblems } from '../problems.ts'
import type { CertificateKind } from '../rules.ts'

const { raise } = personnelProblems

type Leadership = keyof typeof leaderships

interface KeptOnTransfer { kinds: readonly CertificateKind[], leadership: Leadership, validFrom: LocalDate, validTo: LocalDate | null, legalBasis: LegalBasis }

/**
 * Certificates that stay in force when their holder moves between two agencies of this leadership; every other one ends with the
 * move (交通运输行政执法证件管理规定 art. 25). Bodies led from the centre issue for the whole of their system, not for one place.
 */
const keptOnTransfer: readonly KeptOnTransfer[] = [
  {
    kinds: ['MINISTRY'], leadership: 'VERTICAL', validFrom: '2021-08-02', validTo: null,
    legalBasis: { law: '法治政府建设实施纲要（2021—2025年）', article: '（十五）' },
  },
]

/** Whether a certificate of this kind ends with TRANSFER when its holder moves from one agency to another on a legal date. */
export function endsOnTransfer(
  kind: CertificateKind, agencies: { from: Leadership, to: Leadership }, on: LocalDate, rules: readonly KeptOnTransfer[] = keptOnTransfer,
): boolean {
  return !rules.some((rule) => rule.kinds.includes(kind) && rule.leadership === agencies.from && rule.leadership === agencies.to
    && rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo))
}

interface LegalQualification { legalQualification: boolean, legalQualificationNumber?: string | null | undefined, legalQualifiedOn?: LocalDate | null | undefined }

/**
 * A number or date of the legal qualification needs the qualification, and dates of what has happened are not in the future.
 * @throws personnel.legal-qualification-contradictory, personnel.date-in-future (422)
 */
export function requirePerson(person: LegalQualification & { joinedOn?: LocalDate | null | undefined }, today: LocalDate): void {
  const { legalQualification, legalQualificationNumber, legalQualifiedOn, joinedOn } = person
  if (!legalQualification && (legalQualificationNumber ?? legalQualifiedOn ?? null) !== null) throw raise['legal-qualification-contradictory']()
  if ([legalQualifiedOn, joinedOn].some((on) => on != null && on > today)) throw raise['date-in-future']()
}

/**
 * Whether somebody in post may leave it, for another or for good, on a legal date.
 * @throws personnel.date-in-future, left-before-joining (422)
 */
export function requireLeaving({ joinedOn }: { joinedOn: LocalDate | null }, leftOn: LocalDate, today: LocalDate): void {
  if (leftOn > today) throw raise['date-in-future']()
  if (joinedOn !== null && leftOn < joinedOn) throw raise['left-before-joining']({ joinedOn })
}

/**
 * Whether somebody who left may be in post again from a legal date.
 * @throws personnel.return-barred, returned-before-leaving, date-in-future (422)
 */
export function requireReturn(
  { leftOn, leftReason }: { leftOn: LocalDate | null, leftReason: keyof typeof departureReasons | null }, returnedOn: LocalDate, today: LocalDate,
): void {
  if (leftReason === 'DECEASED') throw raise['return-barred']()
  if (returnedOn > today) throw raise['date-in-future']()
  if (leftOn !== null && returnedOn < leftOn) throw raise['returned-before-leaving']()
}
