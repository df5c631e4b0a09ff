import { layGround, operatorSentence, systemClock } from './boot.ts'
import { jobs } from './jobs.ts'
import { createJobs } from './platform/jobs.ts'

// The jobs alone, for installations whose API processes run with RUN_JOBS=false.
try {
  const ground = await layGround((reason) => {
    console.error(`The embedded database ended: ${reason}`)
    process.exit(1)
  })
  const runner = createJobs(ground.database, systemClock, jobs, ground.log)
  runner.start(30_000)
  ground.log.info({ jobs: jobs.map((job) => job.name) }, 'jobs started')
  // The timer alone must not keep a process alive that was told to stop.
  const alive = setInterval(() => undefined, 60_000)
  let stopping: Promise<void> | undefined
  const stop = (): Promise<void> => stopping ??= (async () => {
    clearInterval(alive)
    await runner.stop()
    await ground.close()
    process.exit(0)
  })()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop())
} catch (error) {
  console.error(operatorSentence(error) ?? error)
  process.exitCode = 1
}
