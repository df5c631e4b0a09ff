import { Readable } from 'node:stream'
import { idNumberCheckDigit } from '../src/kernel/id-number.ts'
import { addDays } from '../src/kernel/local-date.ts'
import type { Measured } from './child.ts'

export const importedOfficers = 50_000

let people = 0
/** Officers of another run keep their numbers until they are taken away: a mark of the minute keeps ours apart. */
const mark = Math.floor(Date.now() / 60_000) % 1_000

/** A person nobody else is: a prefix no division has, a day of birth and a number of that day. */
function* rosterLines(ours: boolean, place: { uscc: string, agencyId: string, divisionCode: string }): Generator<string, void, undefined> {
  for (let line = 0; line < importedOfficers; line += 1) {
    const serial = people++
    const birthDate = addDays('1950-01-01', (mark % 20) * 1_000 + Math.floor(serial / 1000))
    const first17 = `999999${birthDate.replaceAll('-', '')}${String(serial % 1000).padStart(3, '0')}`
    const person = {
      name: `测${String(serial)}`, idNumber: first17 + idNumberCheckDigit(first17), phone: '19900000000', staffKind: 'ENFORCEMENT', establishment: 'CIVIL_SERVANT',
      post: '科员', legalQualification: false, education: 'UNDERGRADUATE', joinedOn: '2015-07-01', fields: ['MARKET'],
    }
    const certificate = {
      kind: 'ENFORCEMENT', number: `9${String(mark).padStart(3, '0')}${String(serial).padStart(7, '0')}`, fields: ['MARKET'], issuedOn: '2024-01-10',
      validFrom: '2024-01-10', validTo: '2029-01-09',
    }
    yield `${JSON.stringify(ours ? { agencyUscc: place.uscc, ...person, certificates: [certificate] } : { ...person, ...place, birthDate })}\n`
  }
}

/**
 * Sends a roster as a stream, so that nobody holds it as a whole.
 * @throws Error where not every row was taken in
 */
export async function importRoster(
  server: Measured, ours: boolean, token: string, place: { uscc: string, agencyId: string, divisionCode: string },
): Promise<void> {
  const answer = await fetch(`${server.url}${ours ? '/v1/officer-imports' : '/officer-imports'}`, {
    method: 'POST', headers: { 'content-type': 'application/x-ndjson', ...(ours ? { authorization: `Bearer ${token}` } : {}) },
    body: Readable.toWeb(Readable.from(rosterLines(ours, place))) as ReadableStream, duplex: 'half',
  })
  let last = ''
  for await (const piece of answer.body ?? []) last = (last + Buffer.from(piece as Uint8Array).toString('utf8')).slice(-2_000)
  const { created = 0, summary } = JSON.parse(last.trimEnd().split('\n').at(-1) ?? '{}') as { created?: number, summary?: { created: number } }
  if ((summary?.created ?? created) !== importedOfficers) throw new Error(`not every officer was taken in (${answer.status}): ${last.slice(-500)}`)
}
