import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import { assignmentRecordSchema, buildAssignmentRecord } from '../../src/kernel/draw-assignment-record.ts'
import { buildDrawRecord, drawRecordSchema, verifyDrawBytes } from '../../src/kernel/draw-record.ts'

const root = join(import.meta.dirname, '../..')
const golden = readdirSync(import.meta.dirname).filter((name) => /^draw-.*\.json$/.test(name))
const assignments = readdirSync(import.meta.dirname).filter((name) => /^assignment-.*\.json$/.test(name))
const contents = (name: string): Buffer => readFileSync(join(import.meta.dirname, name))

const run = (command: string, args: readonly string[], input?: Buffer) =>
  spawnSync(command, args, { cwd: root, encoding: 'utf8', ...(input ? { input } : {}) })
const verifyDraw = (args: readonly string[], input?: Buffer) => run(process.execPath, ['src/cli/verify-draw.ts', ...args], input)

const python = run('python3', ['--version']).status === 0
const pythonSm3 = python && run('python3', ['-c', 'import hashlib; hashlib.new("sm3")']).status === 0
const testWithPython = python ? test : test.skip
const testWithPythonSm3 = pythonSm3 ? test : test.skip

test('there are golden records with either hash', () => {
  const hashes = golden.map((name) => drawRecordSchema.parse(JSON.parse(contents(name).toString())).hash)
  expect(new Set(hashes)).toEqual(new Set(['sha256', 'sm3']))
})

describe.each(golden)('%s', (name) => {
  test('is drawn again to the byte', () => {
    const record = drawRecordSchema.parse(JSON.parse(contents(name).toString()))
    const labels = new Map(record.frame.strata.map(({ stratum, label }) => [stratum, label]))
    const { source, value, publishedAt, parts } = record.seed
    const again = buildDrawRecord({
      ...record, labels, lines: record.frame.lines.toReversed(),
      seed: { source, value, ...(publishedAt === undefined ? {} : { publishedAt }), ...(parts ? { parts } : {}) },
    })
    expect(`${canonicalJson(again)}\n`).toBe(contents(name).toString())
  })

  const withPython = name.includes('sm3') ? testWithPythonSm3 : testWithPython
  withPython('is verified by the independent verifier in Python', () => {
    const { status, stdout } = run('python3', ['tools/verify_draw.py', join('test/golden', name)])
    expect(stdout).toMatch(/^VERIFIED /)
    expect(status).toBe(0)
  })
})

describe.each(assignments)('%s', (name) => {
  test('is assigned again to the byte', () => {
    const record = assignmentRecordSchema.parse(JSON.parse(contents(name).toString()))
    const again = buildAssignmentRecord({ ...record, items: record.items.toReversed(), people: record.people.toReversed() })
    expect(`${canonicalJson(again)}\n`).toBe(contents(name).toString())
    expect(record.excluded.length).toBeGreaterThan(0)
    expect(verifyDrawBytes(contents(name))).toMatchObject({ ok: true })
  })

  const withPython = name.includes('sm3') ? testWithPythonSm3 : testWithPython
  withPython('is verified by the independent verifier in Python, and refused with any member altered', () => {
    const folder = mkdtempSync(join(tmpdir(), 'assignment-'))
    const record = JSON.parse(contents(name).toString()) as Record<string, unknown>
    const altered = Object.entries(record).map(([member, value], index) => {
      const path = join(folder, `${index}.json`)
      const changed = typeof value === 'number' ? value + 1 : typeof value === 'string' ? `${value.slice(0, -1)}0` : (value as unknown[]).slice(1)
      writeFileSync(path, canonicalJson({ ...record, [member]: changed === value ? 'f'.repeat(64) : changed }))
      return path
    })
    const told = run('python3', ['tools/verify_draw.py', join('test/golden', name), ...altered]).stdout.trimEnd().split('\n')
    rmSync(folder, { recursive: true })
    expect(told.map((line) => line.split(' ')[0])).toEqual(['VERIFIED', ...altered.map(() => 'REFUSED')])
  })
})

describe('the command', () => {
  const path = join('test/golden', 'draw-three-agencies.json')
  const altered = Buffer.from(contents('draw-three-agencies.json').toString().replace('"rank":1,', '"rank":2,'))

  test('verifies a file, and standard input', () => {
    const { status, stdout } = verifyDraw([path])
    expect(stdout.trimEnd().split('\n')).toHaveLength(12)
    expect(stdout).toMatch(/\nVERIFIED 核验通过\n$/)
    expect(status).toBe(0)
    expect(verifyDraw(['-'], contents('draw-three-agencies.json')).stdout).toBe(stdout)
  })

  test('refuses an altered record and names the check', () => {
    const { status, stdout } = verifyDraw(['-'], altered)
    expect(stdout).toMatch(/^不符 FAIL {2}record-digest/m)
    expect(stdout).toMatch(/\nREFUSED 核验不通过\n$/)
    expect(status).toBe(1)
  })

  test('tells apart a refusal and having nothing to verify', () => {
    expect(verifyDraw(['-'], Buffer.from('not a record')).status).toBe(1)
    expect(verifyDraw(['no-such-file.json']).status).toBe(2)
    expect(verifyDraw([]).status).toBe(2)
    expect(verifyDraw([path, path]).status).toBe(2)
  })
})

describe('both verifiers judge altered records alike', () => {
  let folder = ''
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'draw-')) })
  afterAll(() => { rmSync(folder, { recursive: true }) })

  const text = contents('draw-several-sources.json').toString()
  const alterations: Readonly<Record<string, string>> = {
    untouched: text,
    'no line feed': text.trimEnd(),
    'two line feeds': `${text}\n`,
    'byte order mark': `\ufeff${text}`,
    'unneeded escape': text.replace('"seed"', String.raw`"\u0073eed"`),
    'member twice': text.replace('"sampleSize":7', '"sampleSize":7,"sampleSize":7'),
    'number as fraction': text.replace('"sampleSize":7', '"sampleSize":7.0'),
    'number as flag': text.replace('"minPerStratum":0', '"minPerStratum":false'),
    'number too large': text.replace('"sampleSize":7', '"sampleSize":9007199254740993'),
    'not a number': text.replace('"sampleSize":7', '"sampleSize":NaN'),
    'null title': text.replace(/"title":"(?:[^"\\]|\\.)*"/, '"title":null'),
    'unknown member': text.replace('"title"', '"titled":1,"title"'),
    'impossible date': text.replace('2025-11-20T01', '2025-02-30T01'),
    'seed as early as the commitment': text.replace('09:00:00.251+08:00', '09:00:00.250+08:00'),
    'lone surrogate': text.replace('司法行政部门', String.raw`\ud800`),
    'other value': text.replace('3f9c2b7a', '3f9c2b7b'),
    'other label': text.replace('甲', '乙'),
    'other ticket': text.replace(/"ticket":"./, '"ticket":"z'),
    'other order': JSON.stringify(JSON.parse(text), ['seed', 'protocol']),
    deep: '['.repeat(100_000),
    empty: '',
  }

  testWithPython('the same files pass, the same are refused', () => {
    const names = Object.keys(alterations)
    const paths = names.map((name, index) => {
      const path = join(folder, `${index}.json`)
      writeFileSync(path, alterations[name] ?? '')
      return path
    })
    const told = run('python3', ['tools/verify_draw.py', ...paths]).stdout.trimEnd().split('\n')
    const byPython = told.map((line) => line.split(' ')[0])
    const byUs = paths.map((path) => verifyDrawBytes(readFileSync(path)).ok ? 'VERIFIED' : 'REFUSED')
    const named = (verdicts: readonly unknown[]) => Object.fromEntries(names.map((name, index) => [name, verdicts[index]]))
    expect(named(byPython)).toEqual(named(byUs))
    expect(names.filter((_name, index) => byUs[index] === 'VERIFIED')).toEqual(['untouched', 'no line feed'])
  })
})
