import type { DocumentCommand } from './commands.ts'
import { withMaterials } from './drafting.ts'
import { registrationNumberOf } from './issuing.ts'
import { isImplementing, requireComplete, requireDay, requireEvaluationDue, requireKept, requireRegistrar, requireRenewal, validityOf, validityRuleOf } from './rules.ts'
import type { ArchivingBody, EvaluationBody, ExtensionBody, InterpretationBody, RepealBody } from './schema.ts'

/** 政策解读 */
export const interpret: DocumentCommand<InterpretationBody> = {
  act: 'interpret',
  decide: (row, { interpretedOn, text, materials }, { today }) => {
    const on = interpretedOn ?? today
    requireDay(on, row.publishedOn, today)
    return { interpretation: text, interpretedOn: on, ...withMaterials(row, materials) }
  },
}

/** 实施评估 */
export const evaluate: DocumentCommand<EvaluationBody> = {
  act: 'evaluate',
  decide: (row, { on, ...given }, { today }) => {
    const day = on ?? today
    requireDay(day, row.effectiveOn, today)
    requireEvaluationDue(given.kind, day, row.evaluateFrom)
    return { evaluations: [...row.evaluations, { ...given, on: day }] }
  },
}

/** 重新登记、延续有效期: counted anew from its day. */
export const extend: DocumentCommand<ExtensionBody> = {
  act: 'extend',
  decide: async (row, { on, validTo }, context) => {
    const { actor, today } = context
    const registrarId = requireRegistrar(actor.agencyId, row.agencyId)
    const { validTo: formerValidTo, evaluateFrom } = row
    if (formerValidTo === null || evaluateFrom === null) throw new Error('a published document has no end of validity')
    requireKept(row.evaluations, evaluateFrom)
    const day = on ?? today
    requireDay(day, row.evaluations.at(-1)?.on ?? row.publishedOn, today)
    const rule = validityRuleOf(row.divisionCode, day)
    requireRenewal(day, formerValidTo, rule)
    const registrationNumber = await registrationNumberOf(context, registrarId, day)
    return {
      ...validityOf({ from: day, provisional: row.provisional, implementing: isImplementing(row), wanted: validTo ?? null }, rule), registrarId, registrationNumber,
      extensions: [...row.extensions, { on: day, registrationNumber, formerRegistrationNumber: row.registrationNumber, formerValidTo }],
    }
  },
}

/** 归档: with everything the one catalogue lists. */
export const archive: DocumentCommand<ArchivingBody> = {
  act: 'archive',
  decide: (row, { materials }, { today }) => {
    const file = withMaterials(row, materials)
    requireComplete({ ...row, ...file })
    return { ...file, archivedOn: today }
  },
}

/** 废止 */
export const repeal: DocumentCommand<RepealBody> = {
  act: 'repeal',
  decide: (row, { endedOn, reason }, { today }) => {
    const on = endedOn ?? today
    requireDay(on, row.effectiveOn, today)
    return { endedOn: on, endNote: reason }
  },
}
