import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { canonicalJson } from '../../src/kernel/canonical-json.ts'
import { assignmentRecordSchema, buildAssignmentRecord } from '../../src/kernel/draw-assignment-record.ts'
import { sealReplacement } from '../../src/kernel/draw-assignment-replacement.ts'
import type { Replacement } from '../../src/kernel/draw-assignment-replacement.ts'
import { buildDrawRecord, drawRecordSchema, verifyDrawBytes, verifyDrawRecord } from '../../src/kernel/draw-record.ts'
import { sealAddition } from '../../src/kernel/draw-v2-additions.ts'
import { buildDrawRecord2, commitmentOf2, recordDigestOf2 } from '../../src/kernel/draw-v2-record.ts'
import { verifyLargeRecord2 } from '../../src/kernel/draw-v2-large.ts'
import { drawRecord2Schema } from '../../src/kernel/draw-v2-schema.ts'
import type { DrawRecord2 } from '../../src/kernel/draw-v2-schema.ts'
import { commitmentDigest, seedOf2, ticketsOf2 } from '../../src/kernel/draw-v2.ts'

const root = join(import.meta.dirname, '../..')
const records = readdirSync(import.meta.dirname)
const golden = records.filter((name) => /^draw-.*\.json$/.test(name) && !name.startsWith('draw-public'))
const golden2 = records.filter((name) => /^draw-public.*\.json$/.test(name))
const assignments = readdirSync(import.meta.dirname).filter((name) => /^assignment-.*\.json$/.test(name))
const contents = (name: string): Buffer => readFileSync(join(import.meta.dirname, name))

const run = (command: string, args: readonly string[], input?: Buffer) =>
  spawnSync(command, args, { cwd: root, encoding: 'utf8', ...(input ? { input } : {}) })
const verifyDraw = (args: readonly string[], input?: Buffer) => run(process.execPath, ['src/cli/verify-draw.ts', ...args], input)

const python = run('python3', ['--version']).status === 0
const pythonSm3 = python && run('python3', ['-c', 'import hashlib; hashlib.new("sm3")']).status === 0
const testWithPython = python ? test : test.skip
const testWithPythonSm3 = pythonSm3 ? test : test.skip

const toldByPython = new Map<string, string | undefined>()
beforeAll(() => {
  // It starts once for all golden records, and looks once at a signature that several of them bear.
  const names = [...golden, ...golden2].filter((name) => pythonSm3 || python && !name.includes('sm3'))
  if (names.length === 0) return
  const { status, stdout } = run('python3', ['tools/verify_draw.py', ...names.map((name) => join('test/golden', name))])
  stdout.split('\n').slice(0, names.length).forEach((line, index) => toldByPython.set(names[index] ?? '', `${line} (${status ?? ''})`))
})

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
    expect(toldByPython.get(name)).toMatch(new RegExp(`^VERIFIED \\S+${name} .*\\(0\\)$`))
  })
})

describe.each(golden2)('%s', (name) => {
  test('is drawn again to the byte: shares, one of them missing, ceremony, beacon, strata of two levels, additions', () => {
    const record = drawRecord2Schema.parse(JSON.parse(contents(name).toString()))
    const strata = new Map(record.frame.strata.map((one) => [one.stratum, one]))
    const again = buildDrawRecord2({ ...record, strata, lines: record.frame.lines.toReversed() })
    expect(`${canonicalJson(again)}\n`).toBe(contents(name).toString())
    expect(record.seed.sources.map((one) => one.kind === 'SHARE' ? one.revealed : one.kind)).toEqual([true, false, true, 'CEREMONY', 'BEACON'])
    expect(record.additions.map(({ kind, result }) => [kind, result.length])).toEqual([['SUBSTITUTION', 1], ['EXTENSION', 5], ['SUBSTITUTION', 0]])
  })

  const withPython = name.includes('sm3') ? testWithPythonSm3 : testWithPython
  withPython('is verified by the independent verifier in Python', () => {
    expect(toldByPython.get(name)).toMatch(new RegExp(`^VERIFIED \\S+${name} .*\\(0\\)$`))
  })
})

testWithPython('both verifiers refuse a record by the second protocol with any one member altered and everything behind it worked out anew', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'draw-'))
  const record = drawRecord2Schema.parse(JSON.parse(contents('draw-public-sources.json').toString()))
  const [first, second, third, ceremony, beacon] = record.seed.sources
  if (beacon?.kind !== 'BEACON' || first?.kind !== 'SHARE' || ceremony === undefined || second === undefined || third === undefined) throw new Error('other sources')
  const resealed = (changed: DrawRecord2): DrawRecord2 => {
    const commitment = { ...changed, commitmentDigest: commitmentDigest(commitmentOf2(changed)) }
    const seed = { ...changed.seed, digest: seedOf2('sha256', commitment.commitmentDigest, changed.seed.sources) }
    return { ...commitment, seed, recordDigest: recordDigestOf2({ ...commitment, seed }) }
  }
  const seeded = (sources: DrawRecord2['seed']['sources'], more: Partial<DrawRecord2> = {}) => resealed({ ...record, ...more, seed: { ...record.seed, sources } })
  const signature = `${beacon.signature.slice(0, -1)}c`
  const forged = createHash('sha256').update(Buffer.from(signature, 'hex')).digest('hex')
  const [substitution, extension] = record.additions
  if (substitution?.kind !== 'SUBSTITUTION' || extension?.kind !== 'EXTENSION') throw new Error('other additions')
  const resealedAddition = (change: object) => sealAddition('sha256', { ...substitution, digest: undefined, ...change } as never)
  const alterations = {
    'untouched': record,
    'share': seeded([{ ...first, value: '0'.repeat(32) }, second, third, ceremony, beacon]),
    'share withheld although revealed': seeded([{ ...first, revealed: false }, second, third, ceremony, beacon]),
    'signature': seeded([first, second, third, ceremony, { ...beacon, signature, value: forged }]),
    'value of the beacon': seeded([first, second, third, ceremony, { ...beacon, value: forged }]),
    'round': seeded([first, second, third, ceremony, { ...beacon, round: beacon.round + 1 }], { sources: [...record.sources.slice(0, 4), { kind: 'BEACON', chain: beacon.chain, round: beacon.round + 1 }] }),
    'order of the sources': seeded([second, first, third, ceremony, beacon]),
    'a source left out': seeded([first, second, third, ceremony]),
    'the time of the seed': resealed({ ...record, seed: { ...record.seed, seededAt: '2023-09-15T11:00:02Z' } }),
    'the time of the commitment': resealed({ ...record, committedAt: '2023-09-14T23:59:59+08:00' }),
    'the query': resealed({ ...record, query: '{}' }),
    'the allocation': resealed({ ...record, minPerPriority: 0 }),
    'an approver': { ...record, additions: [resealedAddition({ approver: '他人' }), ...record.additions.slice(1)] },
    'an addition dropped': { ...record, additions: record.additions.slice(1) },
    'another item': { ...record, additions: [resealedAddition({ result: [record.result[0]!] })] },
    'a smaller extension': { ...record, additions: [substitution, { ...extension, sampleSize: 9 }] },
  }
  const names = Object.keys(alterations)
  const paths = Object.values(alterations).map((value, index) => {
    const path = join(folder, `${index}.json`)
    writeFileSync(path, canonicalJson(value))
    return path
  })
  const told = run('python3', ['tools/verify_draw.py', ...paths]).stdout.trimEnd().split('\n').map((line) => line.split(' ')[0] === 'VERIFIED')
  rmSync(folder, { recursive: true })
  expect(names.filter((_name, index) => told[index])).toEqual(['untouched'])
  expect(names.filter((_name, index) => verifyDrawRecord(Object.values(alterations)[index]).ok)).toEqual(['untouched'])
  expect(await Promise.all(Object.values(alterations).map(async (value) => (await readByRow(Buffer.from(canonicalJson(value))))?.ok === true))).toEqual(names.map((name) => name === 'untouched'))
})

/** As the command reads a file too large to be held, in pieces of so many bytes. */
const readByRow = (bytes: Uint8Array, step = 997) => verifyLargeRecord2(async function* () {
  for (let at = 0; at < bytes.length; at += step) yield await Promise.resolve(bytes.subarray(at, at + step))
})

describe('a record read row by row', () => {
  const frameOf = (count: number) => Array.from({ length: count }, (_, index) => ({ stratum: `s"${index % 3}\\`, item: `i]},{"${String(index).padStart(3, '0')}\\` }))
  const record = buildDrawRecord2({
    hash: 'sm3', title: '逐行核验"lines":[', committedAt: '2026-03-02T01:00:00Z', query: '"tickets":[', lines: frameOf(60), strata: new Map(), sampleSize: 9, minPerGroup: 1, minPerPriority: 0,
    sources: [], seed: { sources: [{ kind: 'STATED', source: '公开号码', value: '"tickets":[]' }], seededAt: '2026-03-02T02:00:00Z' },
    additions: [{ kind: 'EXTENSION', at: '2026-03-02T03:00:00Z', reason: '不足', approver: '局长', sampleSize: 12 }],
  })
  const text = canonicalJson(record)

  test.each([1, 7, 64, 1_000_000])('in pieces of %d bytes, and whatever identifiers and texts hold', async (step) => {
    const read = await readByRow(Buffer.from(text), step)
    expect(read?.checks.filter(({ ok }) => !ok)).toEqual([])
    expect(read?.checks.map(({ name }) => name)).toEqual(verifyDrawBytes(Buffer.from(text)).checks.map(({ name }) => name))
    for (const name of golden2) expect(await readByRow(contents(name), step)).toMatchObject({ ok: true })
  })

  const swapped = <Row>(rows: readonly Row[]): Row[] => [rows[1]!, rows[0]!, ...rows.slice(2)]
  const { frame, tickets } = record
  const [first, second] = [frame.lines[0]!, frame.lines[1]!]
  const bytes = Buffer.from(text)
  const changed = Array.from({ length: Math.floor(bytes.length / 23) }, (_, index) => {
    const copy = Buffer.from(bytes)
    copy[23 * index] = (bytes[23 * index] ?? 0) ^ 1
    return copy
  })
  const altered = [
    `${text}\n`, `${text}\n\n`, `\ufeff${text}`, text.replace('},{', '}, {'), text.replace('}],"size"', '},],"size"'), text.slice(0, -1), '', '[]', text.replace('"rank":1,', '"rank":01,'),
    ...[
      { ...record, frame: { ...frame, lines: swapped(frame.lines) } }, { ...record, tickets: swapped(tickets) }, { ...record, tickets: tickets.slice(1) }, { ...record, tickets: [...tickets, tickets[0]!] },
      { ...record, frame: { ...frame, lines: frame.lines.slice(1) } }, { ...record, frame: { ...frame, lines: [first, first, ...frame.lines.slice(2)] } },
      { ...record, tickets: tickets.map((one) => one.item === second.item ? { ...one, item: first.item } : one) }, { ...record, frame: { ...frame, lines: [] } }, { ...record, tickets: [] },
      { ...record, result: record.result.slice(1) }, { ...record, additions: [] },
    ].map((value) => canonicalJson(value)),
  ].map((value) => Buffer.from(value))
  const all = [...altered, ...changed]

  test('is judged as the whole record is, with a byte changed and with rows elsewhere', async () => {
    const whole = all.map((one) => verifyDrawBytes(one).ok)
    expect(await Promise.all(all.map(async (one) => (await readByRow(one))?.ok === true))).toEqual(whole)
    // A line feed at the end, and no additions where one was made since: all else is refused.
    expect(whole.flatMap((ok, index) => ok ? [index] : [])).toEqual([0, altered.length - 1])
  })

  testWithPythonSm3('is judged alike by the independent verifier, which reads it so whatever its size', () => {
    const folder = mkdtempSync(join(tmpdir(), 'draw-'))
    const paths = [...altered, ...changed.filter((_copy, index) => index % 4 === 0)].map((copy, index) => {
      const path = join(folder, `${index}.json`)
      writeFileSync(path, copy)
      return path
    })
    const told = run('python3', ['tools/verify_draw.py', ...paths]).stdout.trimEnd().split('\n')
    rmSync(folder, { recursive: true })
    expect(told.flatMap((line, index) => line.startsWith('REFUSED ') ? [] : [`${index} ${line.split(' ')[0]}`])).toEqual(['0 VERIFIED', `${altered.length - 1} VERIFIED`])
    expect(told).toHaveLength(paths.length)
  })

  test('an item in two strata is refused though every digest is right', async () => {
    const lines = [['s1', 'a'], ['s1', 'b'], ['s2', 'a'], ['s2', 'c']].map(([stratum = '', item = '']) => ({ stratum, item }))
    const strata = ['s1', 's2'].map((stratum) => ({ stratum, group: stratum, priority: false, label: stratum, size: 2, sample: 1 }))
    const digest = createHash('sha256').update(lines.map(({ stratum, item }) => `${stratum}\t${item}\n`).join('')).digest('hex')
    const unsigned = { ...record, hash: 'sha256' as const, sampleSize: 2, frame: { digest, size: 4, lines, strata } }
    const promised = commitmentDigest(commitmentOf2(unsigned))
    const seed = { ...record.seed, digest: seedOf2('sha256', promised, record.seed.sources) }
    const tickets = strata.flatMap(({ stratum }) => lines.filter((line) => line.stratum === stratum)
      .map(({ item }) => ({ stratum, item, ticket: ticketsOf2('sha256', seed.digest, stratum)(item) })).sort((a, b) => a.ticket < b.ticket ? -1 : 1)
      .map((one, index) => ({ ...one, rank: index + 1, drawn: index === 0 })))
    const result = tickets.filter(({ drawn }) => drawn).map(({ stratum, item, rank }) => ({ stratum, item, rank }))
    const unsealed = { ...unsigned, commitmentDigest: promised, seed, tickets, result }
    const whole = { ...unsealed, recordDigest: recordDigestOf2(unsealed), additions: [] }
    expect(verifyDrawRecord(whole).ok).toBe(false)
    expect((await readByRow(Buffer.from(canonicalJson(whole))))?.checks.filter(({ ok }) => !ok).map(({ name }) => name)).toEqual(['frame-order'])
  })
})

describe.each(assignments)('%s', (name) => {
  test('is assigned again to the byte', () => {
    const record = assignmentRecordSchema.parse(JSON.parse(contents(name).toString()))
    const again = buildAssignmentRecord({ ...record, items: record.items.toReversed(), people: record.people.toReversed() })
    const { replacements } = record
    expect(`${canonicalJson({ ...again, ...replacements === undefined ? {} : { replacements } })}\n`).toBe(contents(name).toString())
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

describe('people replaced after the assignment', () => {
  const name = 'assignment-inspectors-replaced.json'
  const text = contents(name).toString()
  const record = assignmentRecordSchema.parse(JSON.parse(text))
  const chain = record.replacements ?? []
  const [first, second, third] = chain as [Replacement, Replacement, Replacement]
  /** The chain with one member of one replacement changed and everything behind it sealed anew. */
  const sealedFrom = (index: number, changed: Partial<Replacement>): unknown => {
    let previous = record.recordDigest
    const replacements = chain.map((one, at) => {
      const unsealed = { ...one, ...at === index ? changed : {}, previous }
      Reflect.deleteProperty(unsealed, 'digest')
      const sealed = at < index ? one : sealReplacement(record.hash, unsealed)
      previous = sealed.digest
      return sealed
    })
    return { ...record, replacements }
  }

  test('are worked out anew, each from the one before', () => {
    expect(chain.map(({ seq, previous }) => [seq, previous])).toEqual([[1, record.recordDigest], [2, first.digest], [3, second.digest]])
    expect(verifyDrawBytes(contents(name)).checks.at(-1)).toEqual({ name: 'replacements', ok: true, detail: '3' })
    expect(third.person).toBe(first.replacement)
  })

  testWithPython('both verifiers refuse one byte changed, another successor, and a replacement left out or out of order', () => {
    const bytes = Buffer.from(text)
    const from = bytes.indexOf('"replacements"')
    const until = bytes.indexOf('"seed":', from)
    expect(until - from).toBeGreaterThan(1_000)
    // Every sixth byte of the chain: none of its members is shorter than that with its name.
    const altered = Array.from({ length: Math.floor((until - from) / 6) }, (_, index) => {
      const changed = Buffer.from(bytes)
      changed[from + 6 * index] = (bytes[from + 6 * index] ?? 0) ^ 1
      return changed
    })
    expect(altered.filter((changed) => verifyDrawBytes(changed).ok)).toHaveLength(0)
    const holding = record.lines.filter(({ item }) => item === first.item).map(({ person }) => person)
    const successor = record.people.find(({ person }) => ![...holding, first.replacement].includes(person))?.person ?? ''
    const others = [
      { ...record, replacements: [second, third] }, { ...record, replacements: [first, third] }, { ...record, replacements: [second, first, third] },
      { ...record, replacements: [] }, { ...record, replacements: [first, first] },
      ...[{ replacement: successor }, { person: successor }, { item: second.item }, { seq: 2 }, { ticket: second.ticket }, { unavailable: [{ person: first.replacement, reason: 'ON_LEAVE' }] }]
        .map((changed) => sealedFrom(0, changed)),
    ].map((value) => Buffer.from(canonicalJson(value)))
    expect(others.map((changed) => verifyDrawBytes(changed).ok)).toEqual(others.map(() => false))
    const folder = mkdtempSync(join(tmpdir(), 'replaced-'))
    const untouched = Buffer.from(canonicalJson({ ...record, replacements: [first, second] }))
    const paths = [untouched, ...others, ...altered.filter((_changed, index) => index % 10 === 0)].map((changed, index) => {
      const path = join(folder, `${index}.json`)
      writeFileSync(path, changed)
      return path
    })
    const told = run('python3', ['tools/verify_draw.py', ...paths]).stdout.trimEnd().split('\n').map((line) => line.split(' ')[0])
    rmSync(folder, { recursive: true })
    expect(told).toEqual(['VERIFIED', ...paths.slice(1).map(() => 'REFUSED')])
    expect(verifyDrawBytes(untouched).ok).toBe(true)
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
