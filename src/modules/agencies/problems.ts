import { defineProblems } from '../../kernel/problem.ts'

const penaltyLaw = '中华人民共和国行政处罚法'
const supervision = '行政执法监督条例'

export const agencyProblems = defineProblems('agencies', {
  'uscc-taken': {
    status: 409,
    title: { zh: '统一社会信用代码已登记', en: 'Unified social credit code already registered' },
    detail: { zh: '该统一社会信用代码已登记在另一执法主体名下', en: 'Another body is registered under this unified social credit code' },
  },
  'uscc-malformed': {
    status: 422,
    title: { zh: '统一社会信用代码不规范', en: 'Malformed unified social credit code' },
    detail: { zh: '统一社会信用代码应为 18 位，且符合 GB 32100 的构成', en: 'A unified social credit code has 18 characters in the form of GB 32100' },
  },
  'division-unknown': {
    status: 422,
    title: { zh: '行政区划代码不存在', en: 'Unknown division code' },
    detail: { zh: '行政区划代码不在 GB/T 2260、GB/T 10114 代码表内', en: 'The division code is not in the tables of GB/T 2260 and GB/T 10114' },
  },
  'division-not-valid': {
    status: 422,
    title: { zh: '行政区划代码不在使用期内', en: 'Division code not in use' },
    detail: { zh: '行政区划代码 {code} 在 {on} 不在使用期内', en: 'The division code {code} was not in use on {on}' },
  },
  'outside-scope': {
    status: 422,
    title: { zh: '超出数据范围', en: 'Outside the data scope' },
    detail: { zh: '只能登记本级及下级区划的执法主体', en: 'Only bodies of the own division and those below may be registered' },
  },
  'organ-code-unfit': {
    status: 422,
    title: { zh: '机关代字不规范', en: 'Organ code unfit' },
    detail: { zh: '机关代字用于文书编号，只能由汉字、字母和括号组成，不得含数字和空格', en: 'The organ code goes into document numbers: Chinese characters, letters and brackets only, no digits or spaces' },
  },
  'organ-code-taken': {
    status: 409,
    title: { zh: '机关代字已由同区划其他机关使用', en: 'Organ code used by another body of the division' },
    detail: { zh: '机关代字“{organCode}”已用于 {divisionCode} 的另一执法主体，文书编号会重复', en: 'Another body of {divisionCode} uses the organ code {organCode}; their documents would bear the same numbers' },
  },
  'leadership-unfit': {
    status: 422,
    title: { zh: '领导体制与组织种类不符', en: 'Leadership does not fit the kind' },
    detail: { zh: '垂直管理部门实行垂直领导或者双重领导；人民政府、司法行政部门和司法所不实行垂直领导', en: 'A vertically managed agency is led vertically or dually; a government, a justice department and a justice station are not led vertically' },
    legalBasis: [{ law: supervision, article: '第四十二条' }],
  },
  'supervision-body-unfit': {
    status: 422,
    title: { zh: '不符合监督机构的设置', en: 'Not set up as a supervision body' },
    detail: { zh: '行政执法监督机构是县级以上人民政府司法行政部门；司法所设在乡镇（街道），协助县级监督机构', en: 'A supervision body is the justice department of a government at county level or above; a justice station is set up in a township and assists the county\'s' },
    legalBasis: [{ law: supervision, article: '第六条' }],
  },
  'parent-government-unfit': {
    status: 422,
    title: { zh: '所属人民政府不符', en: 'Parent government unfit' },
    detail: { zh: '所属人民政府须是本级或上级区划、尚未撤销的人民政府', en: 'The parent must be a government in being, of the same division or one above' },
    legalBasis: [{ law: supervision, article: '第二条' }],
  },
  'superior-unfit': {
    status: 422,
    title: { zh: '上级主管部门不符', en: 'Superior department unfit' },
    detail: { zh: '上级主管部门须是本级或上级区划、尚未撤销的其他机关，且不能互为上下级', en: 'The superior must be another body in being, of the same division or one above, and not itself led by this one' },
    legalBasis: [{ law: supervision, article: '第四十二条' }],
  },
  'already-abolished': {
    status: 422,
    title: { zh: '执法主体已撤销', en: 'Body already abolished' },
    detail: { zh: '该执法主体已撤销，不能再以其名义办理', en: 'The body has been abolished; nothing more can be done in its name' },
    legalBasis: [{ law: penaltyLaw, article: '第三十八条' }],
  },
  'abolished-in-future': {
    status: 422,
    title: { zh: '撤销日期晚于今日', en: 'Abolition date in the future' },
    detail: { zh: '撤销日期不能晚于今日', en: 'The date of abolition cannot be in the future' },
  },
  'date-in-future': {
    status: 422,
    title: { zh: '日期晚于今日', en: 'Date in the future' },
    detail: { zh: '已办理事项的日期不能晚于今日', en: 'The date of something done cannot be in the future' },
  },
  'dates-out-of-order': {
    status: 422,
    title: { zh: '日期先后有误', en: 'Dates out of order' },
    detail: { zh: '日期不能早于 {after}', en: 'The date cannot be before {after}' },
  },
  'body-unknown': {
    status: 422,
    title: { zh: '所涉机关不存在', en: 'Unknown body' },
    detail: { zh: '所涉机关不存在，或不在数据范围内', en: 'A body the request names does not exist, or is outside the data scope' },
  },
  'kind-not-qualifiable': {
    status: 422,
    title: { zh: '不具有独立执法主体资格', en: 'No qualification of its own' },
    detail: { zh: '受委托组织以委托机关名义执法，司法所协助监督，均不确认执法主体资格', en: 'An entrusted organisation acts in another\'s name and a justice station assists: neither is confirmed as a body of its own' },
    legalBasis: [{ law: supervision, article: '第十七条' }, { law: penaltyLaw, article: '第二十条' }],
  },
  'basis-unfit': {
    status: 422,
    title: { zh: '授权依据层级不足', en: 'Basis of too low a level' },
    detail: { zh: '授权组织须有法律、法规的授权', en: 'An organisation needs the authority of a law or regulation' },
    legalBasis: [{ law: penaltyLaw, article: '第十九条' }],
  },
  'qualification-in-force': {
    status: 409,
    title: { zh: '主体资格已确认', en: 'Already confirmed' },
    detail: { zh: '该主体资格已于 {confirmedOn} 以 {documentNumber} 确认', en: 'The qualification was confirmed on {confirmedOn} by {documentNumber}' },
  },
  'not-qualified': {
    status: 422,
    title: { zh: '不具有执法主体资格', en: 'Not qualified' },
    detail: { zh: '机关在 {on} 未经确认执法主体资格', en: 'The body\'s qualification was not confirmed on {on}' },
    legalBasis: [{ law: supervision, article: '第十七条' }, { law: penaltyLaw, article: '第三十八条' }],
  },
  'party-repeated': {
    status: 422,
    title: { zh: '变动各方重复', en: 'Party named twice' },
    detail: { zh: '同一机关不能重复列入，也不能既为原机关又为承继机关', en: 'A body can be named once only, on one side' },
  },
  'merger-unfit': {
    status: 422,
    title: { zh: '合并各方不符', en: 'Parties of the merger unfit' },
    detail: { zh: '合并须有一个承继机关；新设合并须有两个以上原机关', en: 'A merger has one successor, and two predecessors or more where that one is founded' },
  },
  'split-unfit': {
    status: 422,
    title: { zh: '分立各方不符', en: 'Parties of the split unfit' },
    detail: { zh: '分立须有一个原机关和两个以上承继机关；原机关存续的可以只有一个', en: 'A split has one predecessor and two successors or more; one is enough where the predecessor survives' },
  },
  'dissolution-unfit': {
    status: 422,
    title: { zh: '撤销移交各方不符', en: 'Parties of the dissolution unfit' },
    detail: { zh: '撤销移交不新设机关，原机关不存续', en: 'A dissolution founds no body, and its predecessors end' },
  },
  'reorganisation-unfit': {
    status: 422,
    title: { zh: '改组各方不符', en: 'Parties of the reorganisation unfit' },
    detail: { zh: '改组为一个机关改为一个新设机关', en: 'A reorganisation turns one body into one that is founded' },
  },
  'fields-not-held': {
    status: 422,
    title: { zh: '超出原有执法领域', en: 'Beyond the fields held' },
    detail: { zh: '执法领域“{fieldsZh}”不属于移交或委托的机关', en: 'The fields {fields} are not those of the bodies that hand over or entrust' },
    legalBasis: [{ law: penaltyLaw, article: '第十七条' }],
  },
  're-entrustment': {
    status: 422,
    title: { zh: '不得再委托', en: 'No re-entrustment' },
    detail: { zh: '受委托的事项不得再委托其他组织或者个人', en: 'What is held by entrustment cannot be entrusted again' },
    legalBasis: [{ law: penaltyLaw, article: '第二十条' }],
  },
  'entrusted-body-unfit': {
    status: 422,
    title: { zh: '不能受委托', en: 'Cannot be entrusted' },
    detail: { zh: '该组织不能受委托实施{actZh}；行政许可只能委托其他行政机关', en: 'The body cannot be entrusted with {act}; licensing can be entrusted to administrative organs alone' },
    legalBasis: [{ law: penaltyLaw, article: '第二十一条' }, { law: '中华人民共和国行政许可法', article: '第二十四条' }],
  },
  'conditions-not-met': {
    status: 422,
    title: { zh: '不符合受委托条件', en: 'Conditions not met' },
    detail: { zh: '受委托组织须依法成立并具有管理公共事务职能，有取得执法资格的工作人员，需要技术检查或鉴定的应有相应条件', en: 'An entrusted body must be lawfully set up to manage public affairs, have qualified staff and, where needed, the means for technical examination' },
    legalBasis: [{ law: penaltyLaw, article: '第二十一条' }],
  },
  'coercion-not-entrustable': {
    status: 422,
    title: { zh: '行政强制措施权不得委托', en: 'Coercive measures cannot be entrusted' },
    detail: { zh: '行政强制措施由法律、法规规定的行政机关实施，不得委托', en: 'Coercive measures are taken by the organs that laws and regulations name, and cannot be entrusted' },
    legalBasis: [{ law: '中华人民共和国行政强制法', article: '第十七条' }],
  },
  'entrustment-overlaps': {
    status: 409,
    title: { zh: '委托事项期限重叠', en: 'Entrustments overlap' },
    detail: { zh: '同一事项已由 {documentNumber} 委托至 {until}', en: 'The same items are entrusted by {documentNumber} until {until}' },
  },
  'decider-not-competent': {
    status: 422,
    title: { zh: '无权决定划转', en: 'Not competent to decide the transfer' },
    detail: { zh: '行使有关行政机关处罚权，由国务院或者所在省、自治区、直辖市人民政府决定', en: 'The State Council or the government of the province decides that one organ exercises the powers of others' },
    legalBasis: [{ law: penaltyLaw, article: '第十八条' }],
  },
  'transfer-unfit': {
    status: 422,
    title: { zh: '划转各方不符', en: 'Parties of the transfer unfit' },
    detail: { zh: '职权须由本级或下级区划的其他行政机关划转至一个行政机关', en: 'Powers move from other bodies of the same division or below to one administrative organ' },
    legalBasis: [{ law: penaltyLaw, article: '第十八条' }],
  },
})
