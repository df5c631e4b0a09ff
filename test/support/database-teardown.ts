import { rm } from 'node:fs/promises'

export async function tearDown(): Promise<void> {
  const running = globalThis.testDatabase
  await running?.server?.stop()
  for (const path of [running?.folder, running?.server?.folder]) if (path !== undefined) await rm(path, { recursive: true, force: true, maxRetries: 3 })
}
