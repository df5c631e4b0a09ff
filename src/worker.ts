import { readConfig } from './config.ts'
import { operatorSentence } from './operator.ts'
import { whenParentIsGone } from './parent.ts'
import { readModulesQuickly } from './quick-modules.ts'

// The jobs alone, for installations whose API processes run with RUN_JOBS=false.
try {
  const config = readConfig()
  readModulesQuickly()
  const { layGround, systemClock } = await import('./boot.ts')
  const ground = await layGround(config, (reason) => {
    console.error(`The embedded database ended: ${reason}`)
    process.exit(1)
  })
  const [{ createJobs }, { jobsOver }, { createFileStorage }] = await Promise.all([
    import('./platform/jobs.ts'), import('./jobs.ts'), import('./platform/storage/files.ts'),
  ])
  const jobs = jobsOver(await createFileStorage(config))
  const runner = createJobs(ground.database, systemClock, jobs, ground.log)
  // The timer of the jobs alone does not keep a process alive.
  const alive = setInterval(() => undefined, 60_000)
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => stopping ??= (async () => {
    clearInterval(alive)
    await runner.stop()
    await ground.close()
    process.exit(0)
  })()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
  if (config.startedByNpm) whenParentIsGone(() => void stop())
  runner.start(30_000)
  ground.log.info({ jobs: jobs.map((job) => job.name) }, 'jobs started')
} catch (error) {
  console.error(operatorSentence(error) ?? error)
  process.exitCode = 1
}
