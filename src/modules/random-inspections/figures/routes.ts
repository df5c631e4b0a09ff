import { z } from 'zod'
import { localDateOf } from '../../../kernel/local-date.ts'
import type { Api } from '../../../platform/http/api.ts'
import { readRoute } from '../../../platform/http/api.ts'
import { day } from '../../../platform/http/strings.ts'
import { ratio, ratioOf } from '../../personnel/index.ts'
import { yearCounts } from './queries.ts'

const whole = (description: string) => z.number().int().min(0).describe(description)

const figures = z.strictObject({
  year: whole('年度'),
  asOf: day('统计之日'),
  itemCoverage: ratio('清单覆盖率：本年度已列入抽查任务的随机抽查事项／现行随机抽查事项'),
  planCompletion: ratio('计划完成率：已完成的抽查任务／列入计划的抽查任务（含已取消的）'),
  publicationRate: ratio('结果公示率：已公示的结果／已公示和届满应公示的结果'),
  onTimeRate: ratio('按期公示率：届满日前公示的结果／已公示和届满应公示的结果'),
  targetCoverage: ratio('抽查覆盖率：已检查的对象／名录库在库对象'),
  checksDone: ratio('检查完成率：已检查的对象次／抽中的对象次'),
  tasksCancelled: whole('已取消的抽查任务'),
  jointTasks: whole('联合抽查任务'),
  withFindings: whole('发现问题的对象次'),
}).meta({ id: 'RandomInspectionFigures' })

export function registerInspectionFigureRoutes(api: Api): void {
  const { clock, database: { db } } = api
  readRoute(api, {
    url: '/v1/random-inspection-figures', access: 'random-inspection:read', operationId: 'getRandomInspectionFigures', tag: '双随机抽查', summary: '统计年度双随机抽查',
    description: '比率均给出分子和分母。', query: z.strictObject({ year: z.string().regex(/^20\d{2}$/).transform(Number).describe('年度') }), response: figures,
    handle: async ({ query: { year }, actor }) => {
      const today = localDateOf(clock.now())
      const { tasks, checks, pool, items } = await yearCounts(db, actor.scope, { year, today })
      return {
        year, asOf: today, itemCoverage: ratioOf(items.used, items.items), planCompletion: ratioOf(tasks.done, tasks.tasks),
        publicationRate: ratioOf(checks.published, checks.due), onTimeRate: ratioOf(checks.onTime, checks.due),
        targetCoverage: ratioOf(Math.min(checks.targets, pool.targets), pool.targets), checksDone: ratioOf(checks.checked, checks.drawn),
        tasksCancelled: tasks.cancelled, jointTasks: tasks.joint, withFindings: checks.withFindings,
      }
    },
  })
}
