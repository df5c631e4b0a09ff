import { defineProblems } from './problem.ts'

export const drawProblems = defineProblems('draw', {
  'frame-empty': {
    status: 422,
    title: { zh: '抽样框为空', en: 'Empty frame' },
    detail: { zh: '抽样框中没有可供抽取的对象', en: 'The frame holds nothing to draw from' },
  },
  'identifier-invalid': {
    status: 422,
    title: { zh: '抽样框标识不合格式', en: 'Malformed identifier in the frame' },
    detail: {
      zh: '层标识和对象标识须为1至200个可见ASCII字符（不含空格）',
      en: 'Identifiers of strata and items are 1 to 200 visible ASCII characters without a space',
    },
  },
  'item-repeated': {
    status: 422,
    title: { zh: '抽样框对象重复', en: 'Item repeated in the frame' },
    detail: { zh: '对象“{item}”在抽样框中出现多次', en: 'The item {item} stands in the frame more than once' },
  },
  'stratum-repeated': {
    status: 422,
    title: { zh: '层重复', en: 'Stratum repeated' },
    detail: { zh: '层“{stratum}”列出多次', en: 'The stratum {stratum} is listed more than once' },
  },
  'number-invalid': {
    status: 422,
    title: { zh: '抽样数量不合格式', en: 'Malformed sampling number' },
    detail: {
      zh: '抽样总数、每层最低数和层规模须为非负整数',
      en: 'Sample size, minimum per stratum and sizes of strata are whole numbers, not negative',
    },
  },
  'minimum-exceeds-sample': {
    status: 422,
    title: { zh: '各层最低抽样数之和超过抽样总数', en: 'Minimums exceed the sample size' },
    detail: {
      zh: '各层最低抽样数合计{needed}件，超过抽样总数{sampleSize}件',
      en: 'The minimums of the strata add up to {needed}, more than the sample size of {sampleSize}',
    },
  },
  'seed-before-commitment': {
    status: 422,
    title: { zh: '种子公布不晚于抽样框承诺', en: 'Seed published too early' },
    detail: {
      zh: '随机种子的公布时间必须晚于抽样框的承诺公布时间',
      en: 'The seed must be published later than the commitment to the frame',
    },
  },
  'record-invalid': {
    status: 422,
    title: { zh: '抽取记录内容不合格式', en: 'Malformed content of a draw record' },
    detail: { zh: '抽取记录中下列内容不合格式：{pointers}', en: 'Malformed in the draw record: {pointers}' },
  },
  'person-repeated': {
    status: 422,
    title: { zh: '人员重复', en: 'Person repeated' },
    detail: { zh: '人员“{person}”在名单中出现多次', en: 'The person {person} stands in the list more than once' },
  },
  'assignment-too-large': {
    status: 422,
    title: { zh: '分派规模过大', en: 'Assignment too large' },
    detail: { zh: '对象数与人员数之积超过上限{limit}', en: 'Items times people exceed {limit}' },
  },
  'assignment-impossible': {
    status: 422,
    title: { zh: '无足够人员可抽', en: 'Too few people to draw from' },
    detail: {
      zh: '对象“{item}”须抽{needed}人，回避后可抽的{eligible}人不足或者互有不得同组的关系',
      en: 'The item {item} takes {needed} people; the {eligible} without a conflict are too few or must be kept apart from each other',
    },
  },
})
