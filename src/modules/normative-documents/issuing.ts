import { dueOn } from '../../kernel/deadline.ts'
import { formatDocumentNumber } from '../../kernel/document-number.ts'
import { nextState } from '../../kernel/state-machine.ts'
import type { CommandContext } from '../../platform/command.ts'
import { httpProblems } from '../../platform/http/problems.ts'
import { requireAllowingOpinion } from '../legality-desk/index.ts'
import { calendarOf } from '../reference/index.ts'
import type { DocumentCommand } from './commands.ts'
import { changed } from './commands.ts'
import { subjectOf, withMaterials } from './drafting.ts'
import { openFilings } from './filings/openings.ts'
import { normativeDocumentMachine } from './machine.ts'
import { documentEntry } from './record.ts'
import { deadlineOf, isImplementing, requireDay, requireEffectiveOn, requireExplained, requireRegistrar, validityOf, validityRuleOf } from './rules.ts'
import type { ApprovalBody, DocumentPublicationBody, RegistrationBody, SignatureBody } from './schema.ts'
import type { DocumentRow } from './store.ts'
import { bodiesOf, lockDocuments, takeSerial, updateDocuments } from './store.ts'

/** 登记号代字 */
const registrationSeries = '规登'

/** 集体审议通过: nothing gets there without an opinion of the desk that allows it (国办发〔2018〕115号（七）). */
export const approve: DocumentCommand<ApprovalBody> = {
  act: 'approve',
  gate: async (row, { heldOn, explanation = null }, context) => {
    const opinion = await requireAllowingOpinion(context, subjectOf(row), heldOn)
    requireExplained(row, opinion.answers, explanation)
  },
  decide: (row, { meeting, heldOn, chair, dissent, explanation = null, materials }, { today }) => {
    requireDay(heldOn, row.reviewedOn, today)
    return { discussion: { meeting, heldOn, chair, dissent, explanation }, ...withMaterials(row, materials) }
  },
}

/** 签署 */
export const sign: DocumentCommand<SignatureBody> = {
  act: 'sign',
  decide: (row, { signedOn, signer, materials }, { today }) => {
    const on = signedOn ?? today
    requireDay(on, row.discussion?.heldOn ?? null, today)
    return { signedOn: on, signer, ...withMaterials(row, materials) }
  },
}

/** The next number of the register a body keeps of the documents of others. */
export const registrationNumberOf = async ({ tx }: CommandContext, registrarId: string, on: string): Promise<string> => {
  const year = Number(on.slice(0, 4))
  return formatDocumentNumber({ organCode: registrationSeries, year, serial: await takeSerial(tx, registrarId, 'normative-register', year) })
}

/** 统一登记、统一编号: both numbers come without gaps, the register's of the registering body and the series' of the maker. */
export const register: DocumentCommand<RegistrationBody> = {
  act: 'register',
  decide: async (row, { registeredOn, organCode }, context) => {
    const { tx, actor, today } = context
    const registrarId = requireRegistrar(actor.agencyId, row.agencyId)
    const on = registeredOn ?? today
    requireDay(on, row.signedOn, today)
    const series = organCode ?? (await bodiesOf(tx, actor.scope, [row.agencyId])).get(row.agencyId)?.organCode
    if (series === undefined) throw httpProblems.raise['not-found']()
    const year = Number(on.slice(0, 4))
    const rule = deadlineOf('NDOC-PUBLISH', on, row.divisionCode)
    const due = rule === undefined ? null : dueOn(await calendarOf(context, row.divisionCode), rule, on)
    return {
      registeredOn: on, registrarId, registrationNumber: await registrationNumberOf(context, registrarId, on),
      documentNumber: formatDocumentNumber({ organCode: series, year, serial: await takeSerial(tx, row.agencyId, seriesOf(series), year) }),
      publishDueOn: due?.dueOn ?? null, publishCalendarVersion: due?.calendarVersion ?? null,
    }
  },
}

export const seriesOf = (organCode: string): string => `normative:${organCode}`

/** 统一公布: from here on it has its validity, its filing becomes due, and what it amends or replaces ends. */
export const publish: DocumentCommand<DocumentPublicationBody> = {
  act: 'publish',
  decide: (row, { publishedOn, publishedIn, effectiveOn, earlyEffectReason = null, validTo, materials }, { today }) => {
    const on = publishedOn ?? today
    requireDay(on, row.registeredOn, today)
    requireEffectiveOn(effectiveOn, on, { divisionCode: row.divisionCode, reason: earlyEffectReason })
    const validity = validityOf({ from: effectiveOn, provisional: row.provisional, implementing: isImplementing(row), wanted: validTo ?? null }, validityRuleOf(row.divisionCode, on))
    return { publishedOn: on, publishedIn, effectiveOn, earlyEffectReason, ...validity, ...withMaterials(row, materials) }
  },
  beside: async (row, context) => {
    await openFilings(context, [row])
    await endFormer(row, context)
  },
}

/** The former document is amended or repealed on the day its successor comes into force; one that ended meanwhile stays as it is. */
async function endFormer(successor: DocumentRow, context: CommandContext): Promise<void> {
  if (successor.formerId === null) return
  const former = (await lockDocuments(context.tx, context.actor.scope, [successor.formerId])).get(successor.formerId)
  if (former?.status !== 'PUBLISHED') return
  const act = successor.relation === 'AMENDS' ? 'amend' : 'repeal'
  const after: DocumentRow = changed(context, former, {
    status: nextState(normativeDocumentMachine, former.status, act), successorId: successor.id, endedOn: successor.effectiveOn, endNote: successor.documentNumber,
  })
  await updateDocuments(context.tx, [after])
  context.record(documentEntry(act, former, after))
}
