import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { conditions } from '../generator/faults/conditions.ts'
import type { FaultChoice, FaultCode, FaultyCase } from '../generator/faults/catalogue.ts'
import { faultCodes, faults } from '../generator/faults/catalogue.ts'
import type { CountyOptions } from '../generator/county.ts'
import { generateRoadCounty } from '../generator/road-county.ts'
import { asJson, openLines, writeLines } from './generate-files.ts'

/**
 * The faults asked for: `all`, or codes with commas between them; `share` in 1,000 cases.
 * @throws Error naming a code nobody knows
 */
export function faultsOf(text: string, permille: number): FaultChoice {
  if (text === 'all') return { permille, codes: faultCodes }
  const codes = text.split(',')
  const unknown = codes.filter((code) => !isFaultCode(code))
  if (unknown.length > 0) throw new Error(`--faults: 没有这种问题 no such fault: ${unknown.join(',')}（--list-faults）`)
  return { permille, codes: codes.filter(isFaultCode) }
}

const isFaultCode = (code: string): code is FaultCode => Object.hasOwn(faults, code)

/** Writes the county's files: those of the usual one and, where faults are planted, which of them each case holds. */
export async function writeRoadCounty(out: string, options: CountyOptions & { faults?: FaultChoice }): Promise<void> {
  const county = generateRoadCounty(options)
  await mkdir(out, { recursive: true })
  await writeLines(join(out, 'agencies.ndjson'), asJson(county.agencies))
  await writeLines(join(out, 'officers.ndjson'), asJson(county.officerRows()))
  const tally = county.tally()
  const [rows, planted] = await Promise.all([
    openLines(join(out, 'cases.ndjson')), options.faults === undefined ? undefined : openLines(join(out, 'faults.ndjson')),
  ])
  for (const made of county.generated()) {
    tally.add(made)
    await rows.write(`${JSON.stringify(made.row)}\n`)
    if (made.fault !== undefined) await planted?.write(`${JSON.stringify(faultLine(made, made.fault))}\n`)
  }
  await Promise.all([rows.close(), planted?.close()])
  const truth = tally.truth()
  await writeFile(join(out, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`)
  console.log(`${out}: ${truth.cases} 件案件 cases, ${truth.faulty} 件有问题 with a fault`)
}

/** One line of faults.ndjson: the case, what was planted in it, and the codes by which that is found, each at its step. */
export function faultLine({ row: { agencyUscc, caseNumber, steps } }: FaultyCase, { code, alerts, ...more }: NonNullable<FaultyCase['fault']>) {
  const { title, legalBasis } = faults[code]
  const found = alerts.map((alert) => ({ ...alert, kind: alert.step === null ? 'FILING' : steps[alert.step]?.kind }))
  return { agencyUscc, caseNumber, fault: code, title, legalBasis, alerts: found, ...more }
}

/** What can be planted, and what no record of a case shows. */
export function faultList(): string {
  const lines = conditions.map((condition) => {
    const heading = `${condition.title.zh} / ${condition.title.en}`
    if (!('planted' in condition)) return [`${heading}\n  不能由案件记录显示 not shown by a record: ${condition.notShown.zh} / ${condition.notShown.en}`]
    return [heading, ...condition.planted.map((code) => {
      const { title, legalBasis } = faults[code]
      return `  ${code}  ${title.zh} / ${title.en}（${legalBasis.law}${legalBasis.article}）`
    })]
  })
  return lines.flat().join('\n')
}
