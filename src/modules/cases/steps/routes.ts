import type { CommandContext } from '../../../platform/command.ts'
import type { Api } from '../../../platform/http/api.ts'
import { actRoute, listRoute, readRoute } from '../../../platform/http/api.ts'
import { presentCase } from '../present.ts'
import { ofCase, findCaseDetails } from '../queries.ts'
import type { CaseRecord } from '../schema.ts'
import { caseParams, caseRecord } from '../schema.ts'
import type { StepInput } from './commands.ts'
import { takeStep } from './commands.ts'
import type { StepDefinition } from './define.ts'
import { presentStep } from './present.ts'
import { caseStepList, findStep } from './queries.ts'
import { stepDefinitions } from './registry.ts'
import { stepBody, stepParams, stepRecord, takenStepRecord } from './schema.ts'

const tag = '执法案件'

export function registerStepRoutes(api: Api): void {
  const { db } = api.database
  listRoute(api, {
    url: '/v1/cases/:caseId/steps', access: 'case:read', operationId: 'listCaseSteps', tag, summary: '查询办案环节', params: caseParams, list: caseStepList,
    item: stepRecord, present: presentStep, scopeOf: () => ({ kind: 'NATION' }),
    fixed: ofCase(db),
  })
  readRoute(api, {
    url: '/v1/cases/:caseId/steps/:stepId', access: 'case:read', operationId: 'getCaseStep', tag, summary: '查看办案环节', params: stepParams, response: stepRecord,
    handle: async ({ params, actor }) => {
      const found = await findStep(db, actor.scope, params.caseId, params.stepId)
      return found === null ? null : presentStep(found)
    },
  })
  for (const definition of stepDefinitions) registerStep(api, definition)
}

/** A step that moves the case is based on a version the caller has seen and answers with the case; any other adds to the file and answers with the step. */
function registerStep(api: Api, definition: StepDefinition): void {
  const { path, permission, operationId, label, gates } = definition
  const operation = {
    url: `/v1/cases/:caseId/${path}`, access: permission, operationId, tag, summary: label.zh, params: caseParams, body: stepBody(definition),
    ...(gates.length === 0 ? {} : { description: `办理时核对：${gates.map((gate) => gate.definition.title.zh).join('；')}。` }),
    problems: problemsOf(definition),
  }
  if (definition.during === undefined) {
    actRoute(api, {
      ...operation, response: caseRecord, changes: true,
      act: async (context, { params, body, version }) => {
        await takeStep(context, definition, params.caseId, inputOf(definition, body), version)
        return caseAsItNowIs(context, params.caseId)
      },
    })
    return
  }
  const response = takenStepRecord(definition)
  actRoute(api, {
    ...operation, response, status: 201, location: ({ caseId, id }) => `/v1/cases/${caseId}/steps/${id}`,
    act: async (context, { params, body }) => {
      const { step, row } = await takeStep(context, definition, params.caseId, inputOf(definition, body), null)
      return { ...presentStep(step), data: step.data, caseStatus: row.status, caseVersion: row.version }
    },
  })
}

function problemsOf({ during, matter, actKinds, gates, problems = [] }: StepDefinition): string[] {
  return [...new Set([
    'state.act-not-available', 'cases.date-in-future', 'cases.dates-out-of-order', ...(actKinds === undefined ? [] : ['cases.step-not-applicable']),
    ...(matter === undefined ? [] : ['cases.matter-unknown']), ...(during === undefined ? ['http.version-stale'] : []), ...gates.map(({ code }) => code), ...problems,
  ])]
}

/** Parts the envelope of a body from its content. */
function inputOf({ body: content, dateName = 'occurredOn' }: StepDefinition, body: Readonly<Record<string, unknown>>): StepInput<unknown> {
  const { id, clientAt, subjectId, acknowledged } = body as unknown as StepInput<unknown>
  const data = Object.fromEntries(Object.keys(content.shape).filter((name) => body[name] !== undefined).map((name) => [name, body[name]]))
  return { id, clientAt, subjectId, acknowledged, on: body[dateName] as string, data }
}

/** The record after an act, read in the act's own transaction; the scope was checked when the case was locked. */
export async function caseAsItNowIs({ tx, actor }: CommandContext, caseId: string): Promise<CaseRecord> {
  const found = await findCaseDetails(tx, { kind: 'NATION' }, caseId)
  if (found === null) throw new Error('the case is gone')
  return presentCase(found, actor)
}
