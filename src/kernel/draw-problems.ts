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
  'sources-unsound': {
    status: 422,
    title: { zh: '种子来源组合不合规则', en: 'Unsound sources of the seed' },
    detail: {
      zh: '种子份额须有两个以上不同的提交方，并须另有公开仪式或者公共随机信标；仅说明来源的种子不能与其他来源并用；信标不超过三个；来源不得重复',
      en: 'Shares take two or more different parties and a public ceremony or beacon beside them; a merely stated source stands alone; three beacons at most; no source twice',
    },
  },
  'source-too-early': {
    status: 422,
    title: { zh: '种子来源公布过早', en: 'Source of the seed too early' },
    detail: {
      zh: '份额揭示截止须晚于抽样框承诺；公开仪式日期和信标轮次须晚于承诺和全部揭示截止',
      en: 'Shares are revealed after the commitment to the frame; ceremonies and beacon rounds lie after the commitment and after the last day to reveal',
    },
  },
  'beacon-unknown': {
    status: 422,
    title: { zh: '未知的随机信标', en: 'Unknown beacon' },
    detail: { zh: '随机信标链不在协议所列之内', en: 'The chain of the beacon is none of those the protocol lists' },
  },
  'beacon-not-verified': {
    status: 422,
    title: { zh: '信标签名核验不通过', en: 'Beacon signature does not verify' },
    detail: { zh: '第{round}轮的签名或者随机值与信标公钥不符', en: 'Signature or value of round {round} do not belong to the public key of the beacon' },
  },
  'share-not-committed': {
    status: 422,
    title: { zh: '份额与承诺不符', en: 'Share does not match its commitment' },
    detail: { zh: '“{party}”揭示的份额与其事先提交的承诺不符', en: 'The share of {party} is not the one that was committed to' },
  },
  'seeded-too-early': {
    status: 422,
    title: { zh: '种子形成过早', en: 'Seed too early' },
    detail: {
      zh: '种子须在抽样框承诺之后、全部仪式和信标轮次之后形成；有份额未揭示的，须在揭示截止之后',
      en: 'The seed is made after the commitment and after every ceremony and beacon round; after the last moment to reveal where a share is missing',
    },
  },
  'seed-differs': {
    status: 422,
    title: { zh: '种子来源与公布的不符', en: 'Sources differ from those announced' },
    detail: { zh: '种子的各来源须与承诺时公布的来源一一对应', en: 'The sources of the seed are those announced with the commitment, one for one' },
  },
  'extension-too-small': {
    status: 422,
    title: { zh: '追加抽样数量不足', en: 'Extension too small' },
    detail: { zh: '追加后的抽样总数须大于原抽样总数{sampleSize}，且至少增加一件', en: 'An extended sample is larger than {sampleSize} and adds at least one item' },
  },
  'addition-invalid': {
    status: 422,
    title: { zh: '补充记录不合规则', en: 'Addition against the rules' },
    detail: { zh: '第{seq}条补充记录与签号次序、时间次序或者前一记录不符', en: 'Addition {seq} contradicts the order of tickets, of time or the record before it' },
  },
})
