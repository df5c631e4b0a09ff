import { z } from 'zod'

const field = (max: number, description: string) => z.string().max(max).describe(description)

/** Parameters the standard does not know are ignored (RFC 6749 section 3.2). */
export const tokenRequest = z.object({
  grant_type: field(100, '授权方式，只支持 client_credentials'),
  client_id: field(64, '客户端编号').optional(),
  client_secret: field(200, '客户端密钥').optional(),
  client_assertion_type: field(100, '断言种类：urn:ietf:params:oauth:client-assertion-type:jwt-bearer').optional(),
  client_assertion: field(8_000, '客户端断言（RFC 7523）').optional(),
}).meta({ id: 'TokenRequest' })

export const tokenView = z.strictObject({
  access_token: z.string().describe('访问令牌（JWT，EdDSA）'),
  token_type: z.literal('Bearer').describe('令牌类型'),
  expires_in: z.number().int().describe('有效秒数'),
}).meta({ id: 'ServiceToken' })

export const keySetView = z.strictObject({
  keys: z.array(z.strictObject({
    kty: z.string().describe('密钥种类'), crv: z.string().describe('曲线'), x: z.string().describe('公钥'), kid: z.string().describe('公钥编号'),
    use: z.string().describe('用途'), alg: z.string().describe('签名算法'),
  })).describe('验证访问令牌的公钥'),
}).meta({ id: 'KeySet' })

export type TokenRequest = z.output<typeof tokenRequest>
