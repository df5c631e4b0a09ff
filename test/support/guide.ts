import { readFileSync } from 'node:fs'

/** One command of a guide with the answer that is printed below it, if any. */
export interface GuideStep { command: string, expected: object | null }

const block = /```sh\n([^]+?)```(?:\n+```json\n([^]+?)```)?/g

/** The commands of a guide in its order; only the last of a block has an answer. */
export function stepsOf(path: string): GuideStep[] {
  const guide = readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  return [...guide.matchAll(block)].flatMap(([, commands = '', answer]) => commands.trimEnd().split('\n').map((command, index, { length }) =>
    ({ command, expected: index === length - 1 && answer !== undefined ? JSON.parse(answer) as object : null })))
}

const assignment = /^([A-Z]+)=\$\((.+) \| pick (\w+)\)$/
const request = /^(?:as (\w+)|curl -s) "\$API([^"]+)"((?: -H '[^']+: [^']+')*)(?: -d '([^']+)')?$/

/** Sends what the commands of a guide say, as a shell with the functions it defines would. */
export function guideShell(url: string, tokenOf: (username: string) => Promise<string>, variables: Record<string, string>) {
  const send = async (line: string): Promise<{ ok: boolean, text: string }> => {
    // Out of the quotes and back again: '$NAME'.
    const command = line.replaceAll(/'\$([A-Z]+)'|\$(?!API)([A-Z]+)/g, (_whole, quoted: string | undefined, plain: string | undefined) => variables[quoted ?? plain ?? ''] ?? '')
    const [, username, path = '', given = '', body] = request.exec(command) ?? []
    if (path === '') throw new Error(`no command of a guide: ${line}`)
    const headers = Object.fromEntries([...given.matchAll(/-H '([^:]+): ([^']+)'/g)].map(([, name = '', value = '']) => [name, value]))
    const answer = await fetch(url + path, {
      headers: { ...headers, ...(username === undefined ? {} : { 'authorization': `Bearer ${await tokenOf(username)}`, 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { method: 'POST', body }),
    })
    return { ok: answer.ok, text: await answer.text() }
  }
  return async (line: string): Promise<{ ok: boolean, body: unknown }> => {
    const [, name, inner = line, field = ''] = assignment.exec(line) ?? []
    const { ok, text } = await send(inner)
    if (name !== undefined) variables[name] = new RegExp(`.*"${field}":"([^"]*)"`).exec(text)?.[1] ?? ''
    return { ok, body: JSON.parse(text) as unknown }
  }
}
