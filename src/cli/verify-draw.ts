import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { failed, verdict as verdictOf } from '../kernel/draw-checks.ts'
import type { DrawVerdict } from '../kernel/draw-record.ts'
import { DRAW_CHECKS, verifyDrawBytes } from '../kernel/draw-record.ts'
import { DRAW_ALGORITHM_2 } from '../kernel/draw-v2.ts'
import { verifyLargeRecord2 } from '../kernel/draw-v2-large.ts'

// Verifies an exported draw record: `npm run verify-draw -- record.json`, or `-` for standard input.
// Exit code 0 verified, 1 refused, 2 nothing to verify.
// A record of more bytes than these is read row by row; as a whole it would take some twenty times its size in memory.
const large = 32 * 1_048_576
// Records of the other protocols are read as a whole, up to here.
const largest = 256 * 1_048_576

const [path, ...others] = process.argv.slice(2)
if (path === undefined || others.length > 0) {
  console.error('用法 Usage: npm run verify-draw -- <record.json | ->')
  process.exitCode = 2
} else {
  const verdict = await (path === '-' ? ofInput() : ofFile(path)).catch(() => null)
  process.exitCode = verdict === null ? unreadable() : report(verdict)
}

async function ofFile(file: string): Promise<DrawVerdict | null> {
  const { size } = await stat(file)
  const verdict = size > large ? await verifyLargeRecord2(() => createReadStream(file, { highWaterMark: 1_048_576 })) : null
  return verdict ?? (size > largest ? verdictOf([failed('shape', DRAW_ALGORITHM_2)]) : verifyDrawBytes(await readFile(file)))
}

/** A record is read twice, which standard input cannot be. */
async function ofInput(): Promise<DrawVerdict | null> {
  const folder = await mkdtemp(join(tmpdir(), 'mingjian-draw-'))
  try {
    const file = join(folder, 'record.json')
    await pipeline(process.stdin, createWriteStream(file, { mode: 0o600 }))
    return await ofFile(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function report({ ok, checks }: DrawVerdict): number {
  for (const check of checks) {
    const { zh, en } = DRAW_CHECKS[check.name]
    console.log(`${check.ok ? '通过 PASS' : '不符 FAIL'}  ${check.name.padEnd(15)}  ${zh} ${en}: ${check.detail}`)
  }
  console.log(ok ? 'VERIFIED 核验通过' : 'REFUSED 核验不通过')
  return ok ? 0 : 1
}

function unreadable(): number {
  console.error('无法读取记录 The record cannot be read')
  return 2
}
