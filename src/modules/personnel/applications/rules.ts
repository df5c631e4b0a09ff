import type { LocalDate } from '../../../kernel/local-date.ts'
import { addDays, addMonths } from '../../../kernel/local-date.ts'
import { actsFrom, nextState, stateMachineProblems } from '../../../kernel/state-machine.ts'
import { membersOf } from '../../../kernel/codes.ts'
import type { establishments } from '../codes.ts'
import type { Place } from '../in-force.ts'
import { entriesInForce, entryInForce } from '../in-force.ts'
import { personnelProblems } from '../problems.ts'
import type { CertificateKind, StaffKind } from '../rules.ts'
import { mayHold, needsFields } from '../rules.ts'
import type { ApplicationKind, BarringGround, EducationLevel } from './codes.ts'
import { barringGrounds, educationLevels } from './codes.ts'
import type { ApplicationAct, ApplicationStatus } from './machine.ts'
import { applicationMachine } from './machine.ts'
import { applicationProblems } from './problems.ts'
import { conditions, exemptions, noticePeriods, passValidities, revocationBars, steps, trainingBeforeExam } from './thresholds.ts'

const { raise } = applicationProblems

export interface Application {
  kind: ApplicationKind
  certificateKind: CertificateKind
  fields: readonly string[]
  divisionCode: string
  education: EducationLevel
  lawDegree: boolean
  yearsOfPractice: number
  barringGrounds: readonly BarringGround[]
}

/** What the records say about the applicant. `endReasons` are those of certificates that ended; `held` those not ended, of the kind applied for. */
export interface Applicant {
  staffKind: StaffKind
  status: string
  establishment: keyof typeof establishments
  birthDate: LocalDate
  endReasons: readonly string[]
  held: number
}

const placeOf = ({ divisionCode, fields }: Pick<Application, 'divisionCode' | 'fields'>, on: LocalDate): Place => ({ on, divisionCode, fields })
const ranks = membersOf(educationLevels)
const reaches = (level: EducationLevel, least: EducationLevel): boolean => ranks.indexOf(level) >= ranks.indexOf(least)

/**
 * 资格审核: staff kind, post, age, education, and nothing that bars (行政执法监督条例 art. 17; conditions by place and field as data).
 * @throws personnel.officer-left, personnel.certificate-kind-barred, personnel.certificate-field-missing, applications.too-young,
 *   applications.post-not-established, applications.education-insufficient, applications.ground-bars, applications.revocation-bars,
 *   applications.nothing-to-renew, personnel.certificate-in-force
 */
export function requireQualified(application: Application, applicant: Applicant, today: LocalDate): void {
  if (applicant.status !== 'ACTIVE') throw personnelProblems.raise['officer-left']()
  if (!mayHold(applicant.staffKind, application.certificateKind)) throw personnelProblems.raise['certificate-kind-barred']()
  if (needsFields(application.certificateKind) && application.fields.length === 0) throw personnelProblems.raise['certificate-field-missing']()
  for (const { minAge, minEducation, establishedPost } of entriesInForce(conditions, placeOf(application, today))) {
    if (addMonths(applicant.birthDate, minAge * 12) > today) throw raise['too-young']({ minAge })
    if (establishedPost && applicant.establishment === 'OTHER') throw raise['post-not-established']()
    if (minEducation !== null && !reaches(application.education, minEducation)) throw raise['education-insufficient']()
  }
  if (application.barringGrounds.length > 0) {
    throw raise['ground-bars']({ grounds: application.barringGrounds.map((ground) => barringGrounds[ground].zh).join('、') })
  }
  if (isBarred(application, applicant.endReasons, today)) throw raise['revocation-bars']()
  if (application.kind !== 'NEW' && applicant.held === 0) throw raise['nothing-to-renew']()
  if (application.kind === 'NEW' && applicant.held > 0) throw personnelProblems.raise['certificate-in-force']()
}

/** Whether a certificate that ended in this way bars a new one (交通运输行政执法证件管理规定 art. 34; elsewhere our default). */
export function isBarred(application: Pick<Application, 'divisionCode' | 'fields'>, endReasons: readonly string[], today: LocalDate): boolean {
  const bars = entriesInForce(revocationBars, placeOf(application, today))
  return endReasons.some((reason) => bars.some(({ reasons }) => reasons.includes(reason)))
}

/** The hours an applicant needs before the exam, and the first day from which training counts towards them. */
export function trainingNeeded(application: Application, on: LocalDate): { hours: number, since: LocalDate } {
  const { hours, months } = entryInForce(trainingBeforeExam, placeOf(application, on))
  return { hours: steps[application.kind].training ? hours : 0, since: addDays(addMonths(on, -months), 1) }
}

/** @throws applications.hours-missing */
export function requireTrained(application: Application, hours: number, on: LocalDate): void {
  const required = trainingNeeded(application, on).hours
  if (hours < required) throw raise['hours-missing']({ hours, required })
}

/** Whether law and practice of the applicant stand for the exam (交通运输行政执法证件管理规定 art. 9). */
export function isExempt(application: Application, on: LocalDate): boolean {
  return entriesInForce(exemptions, placeOf(application, on)).some((rule) => (rule.field === null || application.fields.every((field) => field === rule.field))
    && application.yearsOfPractice >= rule.years && reaches(application.education, rule.minEducation) && (!rule.lawDegree || application.lawDegree))
}

/** Whether an exam passed on a day still counts on another; a pass is valid to the day before its months are over. */
export function passCounts(application: Application, passedOn: LocalDate | null, on: LocalDate): boolean {
  return passedOn !== null && passedOn <= on && on < addMonths(passedOn, entryInForce(passValidities, placeOf(application, on)).months)
}

/** @throws applications.exam-not-passed where the kind asks for an exam and there is neither a pass that counts nor an exemption */
export function requirePassed(application: Application, passedOn: LocalDate | null, on: LocalDate): void {
  if (steps[application.kind].exam && !passCounts(application, passedOn, on) && !isExempt(application, on)) throw raise['exam-not-passed']()
}

/** The last day of a public notice; the day on which it begins is not counted (民法典 art. 201). */
export function noticeEnd(application: Application, from: LocalDate): LocalDate {
  return addDays(from, entryInForce(noticePeriods, placeOf(application, from)).days)
}

/** What the gate before the certificate looks at. */
export interface Progress { hours: number, trainedOn: LocalDate | null, passedOn: LocalDate | null, noticeTo: LocalDate | null }

/**
 * Learn, pass, be announced, then receive: what has to be true on the day a certificate is issued, whatever was noted before.
 * @throws applications.hours-missing, applications.exam-not-passed, applications.notice-running
 */
export function requireIssuable(application: Application, progress: Progress, today: LocalDate): void {
  requireTrained(application, progress.hours, progress.trainedOn ?? today)
  requirePassed(application, progress.passedOn, today)
  if (steps[application.kind].notice && (progress.noticeTo === null || today <= progress.noticeTo)) {
    throw raise['notice-running']({ noticeTo: progress.noticeTo ?? '—' })
  }
}

interface Standing { kind: ApplicationKind, status: ApplicationStatus }

/** The state from which a kind of application is issued: as soon as the last step it has to take is done. */
const issuedFrom = (kind: ApplicationKind): ApplicationStatus => steps[kind].notice ? 'PUBLIC_NOTICE' : steps[kind].exam ? 'PASSED' : 'REVIEWED'
const skipped: Partial<Record<ApplicationAct, keyof typeof steps.NEW>> = {
  completeTraining: 'training', registerExam: 'exam', pass: 'exam', startNotice: 'notice',
}

/** The acts an application of this kind may meet now: none of a step that its kind does not take. */
export function applicationActs({ kind, status }: Standing): ApplicationAct[] {
  return actsFrom(applicationMachine, status).filter((act) => {
    const step = skipped[act]
    return (step === undefined || steps[kind][step]) && (act !== 'issue' || status === issuedFrom(kind))
  })
}

/** @throws state.act-not-available (409) where the state or the kind of the application does not know the act */
export function nextApplicationStatus(standing: Standing, act: ApplicationAct): ApplicationStatus {
  const status = nextState(applicationMachine, standing.status, act)
  if (!applicationActs(standing).includes(act)) {
    const { states, acts } = applicationMachine
    throw stateMachineProblems.raise['act-not-available']({ state: standing.status, act, stateZh: states[standing.status].zh, actZh: acts[act].label.zh })
  }
  return status
}
