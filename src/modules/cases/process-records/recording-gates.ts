import type { Failing } from '../../../kernel/gate.ts'
import { defineGates } from '../../../kernel/gate.ts'
import type { StepFacts } from '../steps/file.ts'
import type { RecordingLevel } from './codes.ts'
import { recordingFaults } from './coverage.ts'
import { filming } from './thresholds.ts'

/** Nothing is judged where it is not known what was recorded. */
function unrecorded({ file: { steps, records, row } }: StepFacts, wanted: RecordingLevel): Failing | false {
  const faults = records === undefined ? [] : recordingFaults(steps, records, row).filter(({ level }) => level === wanted)
  return faults.length > 0 && { params: { count: faults.length }, missing: faults.map(({ step: { kind, occurredOn } }) => `${occurredOn} ${kind}`) }
}

/**
 * What a file lacks in recordings when it is closed. Both are warnings: the guidance wants such acts filmed (要推行全程音像记录), no law makes what was
 * not filmed void, and it cannot be filmed afterwards. Who says why, in a record of the case or when closing it, may go on.
 */
export const recordingGates = defineGates<StepFacts>('process-records', {
  'full-recording-incomplete': {
    title: { zh: '应当全程音像记录而没有完整记录', en: 'Not filmed from beginning to end' },
    detail: { zh: '有 {count} 个应当全程音像记录的环节没有覆盖全程的录像，也没有说明', en: '{count} steps that are filmed from beginning to end are not, and nobody said why' },
    legalBasis: [filming],
    warning: true,
    fails: (facts) => unrecorded(facts, 'FULL'),
  },
  'as-needed-recording-missing': {
    title: { zh: '容易引发争议的环节没有记录', en: 'Step open to dispute not recorded' },
    detail: { zh: '有 {count} 个容易引发争议的环节既没有音像记录也没有文字记录', en: '{count} steps open to dispute are recorded neither by film nor in writing' },
    legalBasis: [filming],
    warning: true,
    fails: (facts) => unrecorded(facts, 'AS_NEEDED'),
  },
})
