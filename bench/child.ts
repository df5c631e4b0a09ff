import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a process has used of the machine since it began; the memory it holds now, and the most it was seen to hold since it was asked before. */
export interface Usage { cpuMicros: number, maxRssMb: number, rssMb: number, peakRssMb: number }

/** A server under measurement, in a process of its own, that tells what it used. */
export interface Measured {
  url: string
  pid: number
  usage(): Promise<Usage>
  stop(): Promise<void>
}

/** @param profiles folder for a CPU profile, written when the server stops; none where null */
export async function startMeasured(script: string, environment: Record<string, string>, profiles: string | null, flags: readonly string[] = []): Promise<Measured> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), {
    env: { ...process.env, ...environment }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...flags, ...(profiles === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`])],
  })
  const url = await nextMessage<string>(child)
  return {
    url,
    pid: child.pid ?? 0,
    usage: () => {
      child.send('usage')
      return nextMessage<Usage>(child)
    },
    stop: () => new Promise((resolve) => {
      child.once('exit', () => { resolve() })
      child.kill('SIGTERM')
    }),
  }
}

const nextMessage = <Message>(child: ChildProcess): Promise<Message> => new Promise((resolve, reject) => {
  const onExit = (code: number | null): void => { reject(new Error(`the server ended with ${String(code)}`)) }
  child.once('exit', onExit)
  child.once('message', (message) => {
    child.off('exit', onExit)
    resolve(message as Message)
  })
})

const lookEveryMs = 50

/** In the child: tells its address and answers questions about its use of the machine. */
export function reportTo(parent: NodeJS.Process, url: string): void {
  const megabytes = (): number => Math.round(parent.memoryUsage.rss() / 2 ** 20)
  let peakRssMb = 0
  const look = (): void => { peakRssMb = Math.max(peakRssMb, megabytes()) }
  setInterval(look, lookEveryMs).unref()
  parent.on('message', (message) => {
    if (message !== 'usage') return
    const { user, system } = parent.cpuUsage()
    look()
    parent.send?.({ cpuMicros: user + system, maxRssMb: Math.round(parent.resourceUsage().maxRSS / 1024), rssMb: megabytes(), peakRssMb })
    peakRssMb = 0
  })
  parent.send?.(url)
}
