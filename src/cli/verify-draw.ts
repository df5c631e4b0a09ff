import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { DRAW_CHECKS, verifyDrawBytes } from '../kernel/draw-record.ts'

// Verifies an exported draw record: `npm run verify-draw -- record.json`, or `-` for standard input.
// Exit code 0 verified, 1 refused, 2 nothing to verify.
const [path, ...others] = process.argv.slice(2)
if (path === undefined || others.length > 0) {
  console.error('用法 Usage: npm run verify-draw -- <record.json | ->')
  process.exitCode = 2
} else {
  const bytes = await (path === '-' ? buffer(process.stdin) : readFile(path)).catch(() => undefined)
  process.exitCode = bytes ? report(bytes) : unreadable()
}

function report(bytes: Uint8Array): number {
  const { ok, checks } = verifyDrawBytes(bytes)
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
