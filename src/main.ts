import { existsSync } from 'node:fs'
import { requireAddress } from './address.ts'
import { readConfig } from './config.ts'
import { operatorSentence } from './operator.ts'
import { whenParentIsGone } from './parent.ts'
import { readInPieces, readModulesQuickly } from './quick-modules.ts'

/** What is open, to be closed in the reverse order. */
const opened: (() => Promise<unknown>)[] = []
let graceSeconds = 20
let stopping: Promise<void> | undefined

const stop = (code: number): Promise<void> => stopping ??= (async () => {
  // A request that does not end in time is cut off, so that a stop is always a stop.
  setTimeout(() => process.exit(1), graceSeconds * 1000).unref()
  for (const close of opened.reverse()) await close()
  process.exit(code)
})()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0))

try {
  const config = readConfig()
  graceSeconds = config.SHUTDOWN_GRACE_SECONDS
  if (config.startedByNpm) whenParentIsGone(() => void stop(0))
  await requireAddress(config)
  // The first start has enough to do: what is compiled is kept by the next.
  readModulesQuickly({ keepCompiled: config.DATABASE_URL !== undefined || existsSync(config.DATA_DIR) })
  const { openGround, systemClock } = await import('./boot.ts')
  let waiting = false
  const opening = openGround(config, {
    onDatabaseLost: (reason) => {
      console.error(`The embedded database ended: ${reason}`)
      void stop(1)
    },
    onWaiting: (now) => { waiting = now },
  })
  // What cannot be read now is reported when it is used below.
  const reading = config.DATABASE_URL === undefined ? readInPieces(() => waiting).catch(() => undefined) : undefined
  opened.push(() => opening.then((ground) => ground.close(), () => undefined))
  const ground = await opening
  const { log, database, embedded, migrated } = ground
  // A given database says at once whether it can be used; our own is migrated while the application is built.
  await (embedded === null ? migrated : Promise.race([reading, migrated]))

  const [{ loadSecrets }, { createJobs }] = await Promise.all([import('./platform/secrets.ts'), import('./platform/jobs.ts')])
  const secrets = await loadSecrets(config)
  const [{ buildApp }, { jobsOver }, { createFileStorage }, { seedAll }, { announce }] = await Promise.all([
    import('./app.ts'), import('./jobs.ts'), import('./platform/storage/files.ts'), import('./cli/seed-all.ts'), import('./announce.ts'),
  ])
  const app = await buildApp({ config, log, clock: systemClock, database, secrets })
  await migrated
  // Before anybody can connect: an address that answers has its demo accounts.
  const withDemo = embedded !== null && await seedAll(ground, secrets)
  const runner = createJobs(database, systemClock, jobsOver(await createFileStorage(config)), log)
  opened.push(() => runner.stop(), () => app.close())
  await app.listen({ host: config.HOST, port: config.PORT })
  if (config.RUN_JOBS) runner.start(30_000)
  announce(app.listeningOrigin, config, withDemo)
} catch (error) {
  // What fails because we are stopping is no news.
  if (stopping === undefined) console.error(operatorSentence(error) ?? error)
  await stop(1)
}
