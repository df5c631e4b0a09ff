import { defineProblems } from '../../kernel/problem.ts'

const lists = [{ law: '行政执法监督条例', article: '第十二条' }]
const townships = [{ law: '中华人民共和国行政处罚法', article: '第二十四条' }]

export const powerProblems = defineProblems('powers', {
  'outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the data scope' },
    detail: { zh: '只能调整本机关或者本级及下级区划的权责清单', en: 'Only the list of the own body, or of the own division and those below, may be adjusted' },
  },
  'division-unknown': {
    status: 422,
    title: { zh: '行政区划代码不存在', en: 'Unknown division code' },
    detail: { zh: '行政区划代码不在代码表内', en: 'The division code is not in the table' },
  },
  'agency-unknown': {
    status: 422,
    title: { zh: '执法主体不存在', en: 'Unknown body' },
    detail: { zh: '执法主体不存在或者不在您的数据范围内', en: 'The body does not exist or is outside your data scope' },
  },
  'lines-refused': {
    status: 422,
    title: { zh: '明细未通过', en: 'Lines refused' },
    detail: { zh: '{refused}条明细不符合要求，逐条原因见 errors（至多列出{shown}条）；本次未作任何变更', en: '{refused} lines cannot be taken, the reasons are in errors (at most {shown}); nothing was changed' },
    legalBasis: lists,
  },
  'batch-empty': {
    status: 422,
    title: { zh: '批次没有明细', en: 'Batch without lines' },
    detail: { zh: '没有明细的批次不能公布', en: 'A batch without lines cannot be published' },
  },
  'batch-too-large': {
    status: 422,
    title: { zh: '批次过大', en: 'Batch too large' },
    detail: { zh: '一个批次至多{limit}条明细，请分批调整', en: 'A batch has at most {limit} lines; split it' },
  },
  'file-malformed': {
    status: 400,
    title: { zh: '文件无法解析', en: 'File cannot be read' },
    detail: { zh: '第{line}行不符合约定：{reasonZh}；文件应为 UTF-8 编码的 NDJSON 或者 CSV', en: 'Line {line} is not as agreed: {reason}; a file is NDJSON or CSV in UTF-8' },
  },
  'period-empty': {
    status: 422,
    title: { zh: '期间为空', en: 'Empty period' },
    detail: { zh: '截止日须晚于起始日', en: 'The end lies after the beginning' },
  },
  'township-unfit': {
    status: 422,
    title: { zh: '承接主体不是乡镇人民政府或者街道办事处', en: 'Not a township government or sub-district office' },
    detail: {
      zh: '行政处罚权只能交由有关的乡镇人民政府、街道办事处行使；该主体不存在、已撤销或者不属于乡镇（街道）',
      en: 'Powers may be handed to township governments and sub-district offices alone; this body is unknown, abolished or none of them',
    },
    legalBasis: townships,
  },
  'decision-unpublished': {
    status: 422,
    title: { zh: '决定尚未公布', en: 'Decision not published' },
    detail: { zh: '赋权决定应当公布：公布日期不能晚于今日，生效日期不能早于公布日期', en: 'The decision is published: no later than today, and not after it takes effect' },
    legalBasis: townships,
  },
  'items-refused': {
    status: 422,
    title: { zh: '事项未通过', en: 'Items refused' },
    detail: { zh: '{refused}个事项不符合要求，逐项原因见 errors；本次未作任何变更', en: '{refused} items cannot be taken, the reasons are in errors; nothing was changed' },
    legalBasis: townships,
  },
  'evaluation-date': {
    status: 422,
    title: { zh: '评估日期不当', en: 'Date of the evaluation unfit' },
    detail: { zh: '评估日期不能晚于今日，也不能早于赋权生效日期', en: 'The evaluation is not in the future and not before the powers were handed over' },
    legalBasis: townships,
  },
})
