import { certificateKinds } from '../codes.ts'
import { qualifying } from '../qualified.ts'
import type { CardRow } from './queries.ts'
import { cardState } from './rules.ts'
import type { CardRecord } from './schema.ts'
import type { CardClaims } from './token.ts'

export function presentCard({ certificate, name, unit }: CardRow, on: string): CardRecord {
  const { number, kind, fields, issuer, validFrom, validTo } = certificate
  return {
    number, kind, kindText: certificateKinds[kind].zh, name, unit, fields, areaCode: certificate.areaCode ?? certificate.divisionCode, issuer, validFrom, validTo, on,
    state: cardState(qualifying(certificate), on),
  }
}

export function cardClaims({ certificate, name, unit }: CardRow): Omit<CardClaims, 'iss'> {
  const { number, kind, fields, validFrom, validTo } = certificate
  return { sub: number, name, unit, kind, fields, area: certificate.areaCode ?? certificate.divisionCode, from: validFrom, to: validTo }
}
