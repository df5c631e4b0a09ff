import { rm } from 'node:fs/promises'

export async function tearDown(): Promise<void> {
  const running = globalThis.testDatabase
  await running?.server.stop()
  for (const path of running ? [running.folder, running.server.folder] : []) await rm(path, { recursive: true, force: true })
}
