import { shareCommitment } from '../../../src/kernel/draw-v2.ts'
import { ifMatch, type TestAccount } from '../../support/app.ts'
import { newSpotCheck } from '../../support/spot-checks.ts'

interface Made { id: string, version: number }
type Spend = (name: string, work: () => ReturnType<TestAccount['post']>, status?: number) => Promise<Made>

const shares = ['bureau', 'observer'].map((party) => ({
  kind: 'SHARE', party, commitment: shareCommitment('sha256', party, `${party}-5f0d3c1e9a7b48c2`), revealBy: '2026-03-04T00:00:00Z',
}))
const seedSources = [...shares, { kind: 'CEREMONY', source: '某期彩票开奖号码', heldOn: '2026-03-05' }]

/** The roads of a draw beside the plain one: a share revealed, a seed made by itself, a review with a substitution and an extension. */
export async function actOnDraws(spend: Spend, chief: TestAccount): Promise<void> {
  const planned = async () => spend('planSpotCheck', () => chief.post('/v1/spot-checks', newSpotCheck({ sampleSize: 2, minPerAgency: 0 })), 201)
  const shared = await planned()
  const announced = await spend('commitSpotCheckFrame', () => chief.post(`/v1/spot-checks/${shared.id}/commitment`, { seedSources }, ifMatch(shared)))
  const reveal = { party: 'bureau', value: 'bureau-5f0d3c1e9a7b48c2' }
  await spend('revealSpotCheckShare', () => chief.post(`/v1/spot-checks/${shared.id}/share-reveals`, reveal, ifMatch(announced)))

  const own = await planned()
  const party = await spend('inviteDrawParty', () => chief.post(`/v1/spot-checks/${own.id}/parties`, { party: 'bureau', accountId: chief.id }), 201)
  const bound = await spend('commitOwnDrawShare', () => chief.post(`/v1/draw-parties/${party.id}/commitment`, { commitment: shares[0]?.commitment }, ifMatch(party)))
  const first = { kind: 'SHARE', party: 'bureau', revealBy: shares[0]?.revealBy }
  await spend('commitSpotCheckFrame', () => chief.post(`/v1/spot-checks/${own.id}/commitment`, { seedSources: [first, ...seedSources.slice(1)] }, ifMatch(own)))
  await spend('revealOwnDrawShare', () => chief.post(`/v1/draw-parties/${party.id}/reveal`, { value: reveal.value }, ifMatch(bound)))
  const dropped = await planned()
  const invited = await spend('inviteDrawParty', () => chief.post(`/v1/spot-checks/${dropped.id}/parties`, { party: 'bureau', accountId: chief.id }), 201)
  await spend('withdrawDrawParty', () => chief.post(`/v1/draw-parties/${invited.id}/withdrawal`, { reason: '误邀' }, ifMatch(invited)))

  const plan = await planned()
  const path = `/v1/spot-checks/${plan.id}`
  const committed = await spend('commitSpotCheckFrame', () => chief.post(`${path}/commitment`, { seedSource: '骰子' }, ifMatch(plan)))
  const seeded = await spend('makeSpotCheckSeed', () => chief.post(`${path}/seed`, { values: [{ value: '6 1 4 2' }] }, ifMatch(committed)))
  const drawn = await spend('drawSpotCheckFiles', () => chief.post(`${path}/draw`, {}, ifMatch(seeded)))
  const started = await spend('startSpotCheckReview', () => chief.post(`${path}/review-start`, undefined, ifMatch(drawn)))
  const [file] = ((await chief.get(`${path}/files`).expect(200)).body as { items: { id: string }[] }).items
  const lost = { fileId: file?.id, ground: 'LOST', reason: '案卷遗失', approver: '甄负责' }
  const replaced = await spend('substituteSpotCheckFile', () => chief.post(`${path}/substitutions`, lost, ifMatch(started)))
  await spend('extendSpotCheckDraw', () => chief.post(`${path}/extensions`, { sampleSize: 4, reason: '样本不足', approver: '甄负责' }, ifMatch(replaced)))
}
