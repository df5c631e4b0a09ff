import { announce } from './announce.ts'
import { buildApp } from './app.ts'
import { layGround, operatorSentence, systemClock } from './boot.ts'
import { seedAll } from './cli/seed-demo.ts'
import { jobs } from './jobs.ts'
import { createJobs } from './platform/jobs.ts'
import { loadSecrets } from './platform/secrets.ts'

let stop: (code: number) => Promise<void> = (code) => Promise.resolve(process.exit(code))

try {
  const ground = await layGround((reason) => {
    console.error(`The embedded database ended: ${reason}`)
    void stop(1)
  })
  const { config, log, database, embedded } = ground
  const secrets = await loadSecrets(config)
  const fresh = embedded !== null && await seedAll(ground, secrets)
  const app = await buildApp({ config, log, clock: systemClock, database, secrets })
  const runner = createJobs(database, systemClock, jobs, log)

  let stopping: Promise<void> | undefined
  stop = (code) => stopping ??= (async () => {
    // A request that does not end in time is cut off, so that a stop is always a stop.
    setTimeout(() => process.exit(1), config.SHUTDOWN_GRACE_SECONDS * 1000).unref()
    await app.close()
    await runner.stop()
    await ground.close()
    process.exit(code)
  })()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0))

  await app.listen({ host: config.HOST, port: config.PORT })
  if (config.RUN_JOBS) runner.start(30_000)
  announce(app.listeningOrigin, config, fresh)
} catch (error) {
  console.error(operatorSentence(error) ?? error)
  await stop(1)
}
