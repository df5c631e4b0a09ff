import { isIP } from 'node:net'
import { z } from 'zod'

const onUnlessFalse = z.enum(['true', 'false']).default('true').transform((text) => text === 'true')
const whole = (fallback: number, min: number, max: number) =>
  z.string().regex(/^\d+$/, 'expected a whole number').default(String(fallback)).transform(Number).pipe(z.number().int().min(min).max(max))
const hexKey = z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits in lower case').optional()
// A host may be left out: then it stands in the query, or the name of a socket does.
const connectionString = z.string().refine(
  (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text.replace('@/', '@socket/')),
  'expected postgres://user:password@host:port/database, a password with its special characters as %XX',
).optional()
const webAddress = z.url({ protocol: /^https?$/, error: 'expected https://… or http://…' }).optional()
const list = z.string().default('').transform((text) => text.split(',').map((part) => part.trim()).filter((part) => part !== ''))
const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text
const isNetwork = (text: string): boolean => {
  const [address = '', bits] = text.split('/')
  const longest = { 4: 32, 6: 128 }[isIP(address)] ?? 0
  return longest > 0 && (bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= longest))
}

const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: whole(3000, 0, 65_535),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: connectionString,
  MIGRATION_DATABASE_URL: connectionString,
  DATABASE_ROLE: z.string().regex(/^[a-z_][a-z0-9_]*$|^$/).default('mingjian_app'),
  DATABASE_POOL_SIZE: whole(10, 1, 200),
  DATABASE_QUEUE_LIMIT: whole(200, 1, 100_000),
  DATABASE_NAMED_STATEMENTS: onUnlessFalse,
  STATEMENT_TIMEOUT_MS: whole(10_000, 100, 600_000),
  ACCESS_TOKEN_KEYS: z.string().optional(),
  CURSOR_SECRET: z.string().min(32).optional(),
  DATA_ENCRYPTION_KEY: hexKey,
  DATA_HASH_KEY: hexKey,
  DATA_RETIRED_KEYS: list.pipe(z.array(z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 hexadecimal digits in lower case')).max(10)),
  DATA_CIPHER: z.enum(['AES-256-GCM', 'SM4']).default('AES-256-GCM'),
  PUBLIC_URL: webAddress,
  OIDC_ISSUER: webAddress,
  OIDC_AUDIENCE: z.string().min(1).optional(),
  CORS_ORIGINS: list.pipe(z.array(z.string().refine(isOrigin, 'expected an origin such as https://portal.example.gov.cn'))),
  TRUSTED_PROXIES: list.pipe(z.array(z.string().refine(isNetwork, 'expected an address or a network such as 10.0.0.0/8'))),
  RATE_LIMIT_PER_MINUTE: whole(6_000, 1, 10_000_000),
  ANONYMOUS_RATE_LIMIT_PER_MINUTE: whole(300, 1, 10_000_000),
  SHUTDOWN_GRACE_SECONDS: whole(20, 1, 600),
  RUN_JOBS: onUnlessFalse,
  FILES_DIR: z.string().min(1).optional(),
  OBJECT_STORE_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OBJECT_STORE_REGION: z.string().min(1).default('us-east-1'),
  OBJECT_STORE_BUCKET: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'expected the name of a bucket').optional(),
  OBJECT_STORE_KEY: z.string().min(1).optional(),
  OBJECT_STORE_SECRET: z.string().min(1).optional(),
  OBJECT_STORE_PATH_STYLE: onUnlessFalse,
  FILE_LIMIT_DOCUMENT_MB: whole(100, 1, 5_000),
  FILE_LIMIT_PHOTO_MB: whole(50, 1, 5_000),
  FILE_LIMIT_AUDIO_MB: whole(500, 1, 5_000),
  FILE_LIMIT_VIDEO_MB: whole(4_000, 1, 5_000),
  UPLOAD_EXPIRY_HOURS: whole(72, 1, 720),
})

export type Environment = Readonly<z.output<typeof environment>>

/** The settings as read, with what production insists on already checked. */
export interface Config extends Environment {
  readonly production: boolean
  readonly startedByNpm: boolean
}

/** A setting the process cannot start with; the message is one sentence for the operator. */
export class ConfigError extends Error {
  declare protected readonly made: 'ConfigError'
}

const requiredInProduction = ['DATABASE_URL', 'ACCESS_TOKEN_KEYS', 'CURSOR_SECRET', 'DATA_ENCRYPTION_KEY', 'DATA_HASH_KEY', 'PUBLIC_URL', 'FILES_DIR'] as const
const meantWhenEmpty: ReadonlySet<string> = new Set(['DATABASE_ROLE'])
const objectStore = ['OBJECT_STORE_ENDPOINT', 'OBJECT_STORE_BUCKET', 'OBJECT_STORE_KEY', 'OBJECT_STORE_SECRET'] as const

/**
 * Reads the environment once. In production every secret must be given; elsewhere missing ones are made and kept in DATA_DIR.
 * @throws ConfigError naming every setting that is wrong or missing
 */
export function readConfig(source: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(source).filter(([name, value]) => value !== undefined && (value !== '' || meantWhenEmpty.has(name))))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} (${issue.message})`)
    throw new ConfigError(`These settings cannot be used: ${wrong.join('; ')}.`)
  }
  const production = parsed.data.NODE_ENV === 'production'
  const missing = production ? requiredInProduction.filter((name) => parsed.data[name] === undefined) : []
  if (missing.length > 0) throw new ConfigError(`Production mode needs these settings, and they are missing: ${missing.join(', ')}.`)
  const absent = objectStore.filter((name) => parsed.data[name] === undefined)
  if (absent.length > 0 && absent.length < objectStore.length) throw new ConfigError(`An object store needs these settings, and they are missing: ${absent.join(', ')}.`)
  return Object.freeze({ ...parsed.data, production, startedByNpm: given['npm_lifecycle_event'] !== undefined })
}
