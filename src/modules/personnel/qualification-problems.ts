import { verificationProblems } from './annual-verifications/problems.ts'
import { applicationProblems } from './applications/problems.ts'
import { examProblems } from './exams/problems.ts'

/** The problems of exams, applications and yearly verification, for the catalogue. */
export const qualificationProblems = [examProblems, applicationProblems, verificationProblems] as const
