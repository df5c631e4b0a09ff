import { numeric, pgTable, text } from 'drizzle-orm/pg-core'
import { membersOf } from '../../../kernel/codes.ts'
import { statesOf } from '../../../kernel/state-machine.ts'
import { oneOf } from '../../../platform/db/checks.ts'
import { legalDate } from '../../../platform/db/columns.ts'
import { describeTable } from '../../../platform/db/comments.ts'
import { contractKinds } from '../codes.ts'
import { indexesByDay, smallColumns, smallScope } from '../small-table.ts'
import type { ContractState } from './machine.ts'
import { agencyContractMachine } from './machine.ts'

export const agencyContracts = pgTable('agency_contracts', {
  ...smallColumns(),
  kind: text('kind').$type<keyof typeof contractKinds>().notNull(),
  counterparty: text('counterparty').notNull(),
  amountYuan: numeric('amount_yuan', { precision: 16, scale: 2 }),
  draftedOn: legalDate('drafted_on').notNull(),
  status: text('status').$type<ContractState>().notNull(),
  signedOn: legalDate('signed_on'),
  contractNumber: text('contract_number'),
  endedOn: legalDate('ended_on'),
}, (t) => [
  ...indexesByDay('agency_contracts', t, t.draftedOn, 'drafted_on'),
  oneOf('agency_contracts_kind', t.kind, membersOf(contractKinds)),
  oneOf('agency_contracts_status', t.status, statesOf(agencyContractMachine)),
])

export const agencyContractScope = smallScope(agencyContracts)

export const agencyContractTables = [
  describeTable(agencyContracts, '行政机关合同', {
    agency_id: '合同承办单位', title: '合同名称', kind: '合同种类', counterparty: '合同相对方', amount_yuan: '合同标的额（元）；没有的为空', drafted_on: '拟订日期', status: '状态',
    review_id: '据以签订的合法性审查意见', signed_on: '签订日期', contract_number: '合同编号', ended_on: '履行完毕、解除或者放弃签订日期', reason: '解除、终止或者放弃签订的理由',
  }),
]
