import type { FastifySchema } from 'fastify'
import { renderSVG } from 'uqr'
import { z } from 'zod'
import { localDateOf } from '../../../kernel/local-date.ts'
import { actorOf } from '../../../platform/http/access.ts'
import type { Api } from '../../../platform/http/api.ts'
import { httpProblems } from '../../../platform/http/problems.ts'
import { publicRead } from '../../../platform/http/public-read.ts'
import { certificateParams } from '../certificates/schema.ts'
import { personnelProblems } from '../problems.ts'
import { cardClaims, presentCard } from './present.ts'
import { cardById, cardByNumber } from './queries.ts'
import { cardRecord, numberParams, tokenQuery } from './schema.ts'
import type { CardTokens } from './token.ts'

const tag = '证件查验'
const tokenPath = '/v1/public/card'

/** 亮证执法：公众凭编号或者二维码查验证件，只见证面内容与当日状况 */
export function registerVerificationRoutes(api: Api, tokens: CardTokens): void {
  const { clock, database: { db } } = api
  const cardOf = async (number: string) => {
    const card = await cardByNumber(db, number)
    return card === null ? null : presentCard(card, localDateOf(clock.now()))
  }
  publicRead(api, {
    url: '/v1/public/certificates/:number', operationId: 'verifyCertificateNumber', tag, summary: '凭证件编号查验', params: numberParams,
    query: z.strictObject({}), response: cardRecord, description: '无须登录；按网络地址限制次数。只给出证面内容与当日状况。',
    handle: ({ params }) => cardOf(params.number),
  })
  publicRead(api, {
    url: tokenPath, operationId: 'verifyCertificateToken', tag, summary: '凭二维码查验', params: z.strictObject({}), query: tokenQuery, response: cardRecord,
    description: '先核对签名，再给出登记的证面内容与当日状况。签名可凭公布的公钥离线核对，见 docs/certificate-verification.md。',
    problems: ['personnel.card-token-invalid', 'http.not-found'],
    handle: ({ query }) => {
      const claims = tokens.verify(query.token)
      if (claims === null) throw personnelProblems.raise['card-token-invalid']()
      return cardOf(claims.sub)
    },
  })
  registerQrCode(api, tokens)
}

function registerQrCode({ app, database: { db } }: Api, tokens: CardTokens): void {
  const schema: FastifySchema = {
    'operationId': 'getCertificateQrCode', 'tags': [tag], 'summary': '证件二维码（SVG）', 'x-permission': 'officer:read', 'x-problems': [],
    'description': '内容为查验地址与签名，供印制或者亮证；同一证件内容不变则图像不变。', 'params': certificateParams, 'querystring': z.strictObject({}),
    'response': { 200: { description: '二维码', content: { 'image/svg+xml': { schema: z.string() } } } },
  } as FastifySchema
  app.get('/v1/certificates/:certificateId/qr', { config: { access: 'officer:read', produces: ['image/svg+xml'] }, schema }, async (request, reply) => {
    const { certificateId } = request.params as z.output<typeof certificateParams>
    const card = await cardById(db, actorOf(request).scope, certificateId)
    if (card === null) throw httpProblems.raise['not-found']()
    const address = `${tokens.issuer}${tokenPath}?token=${tokens.issue(cardClaims(card))}`
    return reply.type('image/svg+xml; charset=utf-8').header('cache-control', 'no-store').send(renderSVG(address, { ecc: 'M', border: 4 }))
  })
}
