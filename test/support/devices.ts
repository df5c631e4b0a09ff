import type { DeviceBody, DeviceRecord } from '../../src/modules/cases/devices/schema.ts'
import { ifMatch, type TestAccount } from './app.ts'

let counter = 0

export const newDevice = (agencyId: string, given: Partial<DeviceBody> = {}): DeviceBody => ({
  agencyId, kind: 'WEIGHING', number: `HA-${counter += 1}`, place: '海安市S221省道12公里处', legalBasis: '公路安全保护条例', ...given,
})

export const deviceBodies = {
  review: {
    standard: 'JJG 907', meetsStandard: true, wellPlaced: true, marked: true, legalReviewer: '法制科', legallyReviewedOn: '2026-01-05',
    technicalReviewer: '计量检定测试所', technicallyReviewedOn: '2026-01-06', reviewedUntil: '2027-01-05',
  },
  publication: { publishedOn: '2026-01-08', publishedIn: '市政府门户网站' },
  retirement: { retiredOn: '2026-03-01', reason: '道路改线' },
}

export const deviceAct = (account: TestAccount, device: { id: string, version: number }, name: string, body: object) =>
  account.post(`/v1/enforcement-devices/${device.id}/${name}`, body, ifMatch(device))

export async function registeredDevice(account: TestAccount, agencyId: string, given: Partial<DeviceBody> = {}): Promise<DeviceRecord> {
  return (await account.post('/v1/enforcement-devices', newDevice(agencyId, given)).expect(201)).body as DeviceRecord
}

/** A device that has been taken through these acts. */
export async function deviceAfter(account: TestAccount, agencyId: string, acts: readonly ('review' | 'publication' | 'retirement')[]): Promise<DeviceRecord> {
  let device = await registeredDevice(account, agencyId)
  for (const name of acts) device = (await deviceAct(account, device, name, deviceBodies[name]).expect(200)).body as DeviceRecord
  return device
}
