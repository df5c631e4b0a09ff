import { defineProblems } from '../../kernel/problem.ts'
import { fileProblems } from '../../platform/imports/problems.ts'

/** What the import of a pool runs into; rows are refused for the reasons of the single act. */
export const inspectionImportProblems = defineProblems('inspection-imports', { ...fileProblems })
