import type { DocumentContent } from '../../../platform/document-content.ts'
import { findingCategories, findingSubcategories } from '../codes.ts'
import { fileGrades } from '../scoring/codes.ts'
import type { ReportRecord } from './report-schema.ts'

type Ratio = ReportRecord['excellent']
const rate = ({ numerator, denominator, value }: Ratio): string => value === null ? '—' : `${numerator}／${denominator}（${(value * 100).toFixed(2)}%）`
const kappa = ({ kappa: value, units }: ReportRecord['agreement']['items']): string => value === null ? '无定义' : `${value.toFixed(4)}（${units}个单位）`

/** The report as an official document. */
export function reportContent(report: ReportRecord): DocumentContent {
  return {
    heading: null, title: `${report.title}评查报告`, number: null,
    blocks: [
      { kind: 'paragraph', text: `截至${report.asOf}，评查卷宗${report.files}件，涉及机关${report.byAgency.length}个，发现问题${report.findings}项。` },
      { kind: 'form', rows: [
        { label: '平均分、中位数', value: `${report.averageScore ?? '—'}、${report.medianScore ?? '—'}` },
        { label: '等次', value: report.grades.map(({ grade, files }) => `${fileGrades[grade].zh}${files}件`).join('，') },
        { label: '优秀率', value: rate(report.excellent) }, { label: '合格率', value: rate(report.qualified) },
        { label: '一票否决', value: `${report.vetoed}件` }, { label: '案均问题', value: rate(report.findingsPerFile) },
        { label: '整改率', value: rate(report.rectified) }, { label: '异议率', value: rate(report.objected) },
        { label: '两人评查的一致性', value: `评查项目${kappa(report.agreement.items)}，等次${kappa(report.agreement.grades)}` },
        { label: '逾期', value: `复核${report.late.reReviews.length}件，整改${report.late.orders.length}个机关` },
      ] },
      { kind: 'paragraph', text: '各机关评查情况', strong: true },
      {
        kind: 'table', headings: ['机关', '卷宗', '平均分', '问题', '整改率'],
        rows: report.byAgency.map((one) => [one.agencyName, String(one.files), one.averageScore ?? '—', String(one.findings), rate(one.rectified)]),
      },
      { kind: 'paragraph', text: '典型问题', strong: true },
      {
        kind: 'table', headings: ['位次', '类别', '小类', '问题', '卷宗', '机关'],
        rows: report.typicalProblems.map((one) => [
          String(one.rank), findingCategories[one.category].zh, one.subcategory === null ? '—' : findingSubcategories[one.subcategory].zh, String(one.findings), String(one.files), String(one.agencies),
        ]),
      },
    ],
  }
}
