import { ifMatch, type TestAccount } from '../../support/app.ts'
import { bodies } from '../../support/publicity.ts'

export interface Made { id: string, version: number }
type Spend = (name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Made>

const paths = {
  draftPublication: 'draft', maskPublication: 'masking', returnPublicationDraft: 'return', reviewPublication: 'review', releasePublication: 'release', correctPublication: 'correction',
  withdrawPublication: 'withdrawal', publishDecision: 'publication', exemptPublication: 'exemption',
} as const

export const newRequest = { kind: 'CORRECTION', applicant: '甄申请', statement: '数额有误', receivedOn: '2026-03-02' } as const

/** Takes a publication along some acts; what was drafted is reviewed by another. */
export async function publishing(chief: TestAccount, other: TestAccount, publication: Made, acts: readonly (keyof typeof paths)[], spend: Spend = async (_name, work) => (await work().expect(200)).body as Made): Promise<Made> {
  let current = publication
  for (const name of acts) {
    const account = name === 'reviewPublication' ? other : chief
    const { id, version } = current
    current = await spend(name, () => account.post(`/v1/publications/${id}/${paths[name]}`, bodies[paths[name]], ifMatch({ version })))
  }
  return current
}

const released = ['draftPublication', 'maskPublication', 'reviewPublication', 'releasePublication'] as const

export const dueOn = async (account: TestAccount, channel = 'UNIFIED_PLATFORM'): Promise<Made[]> =>
  ((await account.get(`/v1/publications?status=DUE&channel=${channel}&limit=20`).expect(200)).body as { items: Made[] }).items

export const release = (chief: TestAccount, other: TestAccount, publication: Made): Promise<Made> => publishing(chief, other, publication, released)

/** Every act of a push and of its answers once. */
export async function actOnPushes(spend: Spend, chief: TestAccount, pushed: Made, overturned: (push: Made) => Promise<Made>): Promise<void> {
  let push = pushed
  const act = async (name: string, noun: string, body: object): Promise<void> => { push = await spend(name, () => chief.post(`/v1/register-pushes/${push.id}/${noun}`, body, ifMatch(push))) }
  const address = 'https://www.example.gov.cn/xzcf/1.html'
  await act('pushToRegister', 'push', { pushedOn: '2026-02-10' })
  await act('receiveRegisterPush', 'receipt', { receivedOn: '2026-02-11' })
  await act('returnRegisterPush', 'return', { returnedOn: '2026-02-12', reason: '名称有误' })
  await act('pushToRegister', 'push', { pushedOn: '2026-02-13' })
  await act('receiveRegisterPush', 'receipt', { receivedOn: '2026-02-24' })
  await act('publishRegisterPush', 'publication', { publishedOn: '2026-02-25', address })
  push = await overturned(push)
  await act('withdrawRegisterPush', 'withdrawal', { withdrawnOn: '2026-03-02', reason: '原决定已撤销' })
}

/** Every act on a publication once, and what a party asks for, so that what each costs is known. */
export async function actOnPublications(spend: Spend, chief: TestAccount, other: TestAccount): Promise<void> {
  const [one, two, three] = await dueOn(chief) as [Made, Made, Made]
  await publishing(chief, other, one, ['draftPublication', 'maskPublication', 'returnPublicationDraft', 'maskPublication', 'reviewPublication', 'releasePublication', 'correctPublication'], spend)
  const ask = () => spend('receivePublicationRequest', () => chief.post(`/v1/publications/${one.id}/requests`, newRequest), 201)
  const answer = (name: string, path: string, request: Made, body: object) => spend(name, () => chief.post(`/v1/publication-requests/${request.id}/${path}`, body, ifMatch(request)))
  await answer('refusePublicationRequest', 'refusal', await ask(), { reason: '与决定书一致' })
  await answer('grantPublicationRequest', 'grant', await ask(), { reason: '更正', words: { result: '罚款一千元' } })
  const now = (await chief.get(`/v1/publications/${one.id}`).expect(200)).body as Made
  await publishing(chief, other, now, ['withdrawPublication'], spend)
  await publishing(chief, other, two, ['publishDecision'], spend)
  await publishing(chief, other, three, ['exemptPublication'], spend)
}
