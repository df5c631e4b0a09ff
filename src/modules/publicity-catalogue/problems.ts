import { defineProblems } from '../../kernel/problem.ts'

export const publicityCatalogueProblems = defineProblems('publicity-catalogue', {
  'entry-exists': {
    status: 409,
    title: { zh: '已有该栏目', en: 'Entry exists' },
    detail: { zh: '该机关已有这一栏目，请在其上重新生成草案', en: 'The agency has this entry; draft it anew' },
  },
  'agency-not-enforcing': {
    status: 422,
    title: { zh: '不是执法主体', en: 'Not an enforcing body' },
    detail: { zh: '人民政府的监督机构、司法所和已撤销的机关没有执法公示栏目', en: 'Supervision bodies, justice stations and abolished bodies have no entries' },
    legalBasis: [{ law: '国办发〔2018〕118号', article: '（四）' }],
  },
  'nothing-registered': {
    status: 422,
    title: { zh: '登记簿中没有内容', en: 'Nothing registered' },
    detail: { zh: '有关登记中没有可以公示的内容，请先登记', en: 'The registers hold nothing to be made public; register it first' },
  },
  'unchanged': {
    status: 409,
    title: { zh: '与已公布的相同', en: 'Unchanged' },
    detail: { zh: '登记没有变更，现行版本仍然准确', en: 'The registers have not changed; the current version is right' },
  },
  'own-draft': {
    status: 422,
    title: { zh: '不得审核本人生成的草案', en: 'Own draft' },
    detail: { zh: '公示内容由生成草案以外的人员审核', en: 'Somebody other than who drafted it approves' },
    legalBasis: [{ law: '国办发〔2018〕118号', article: '二' }],
  },
  'registers-moved-on': {
    status: 409,
    title: { zh: '登记已有变更', en: 'Registers moved on' },
    detail: { zh: '草案生成后登记又有变更，请重新生成并审核', en: 'The registers changed after the draft was made; draft and approve it anew' },
    legalBasis: [{ law: '国办发〔2018〕118号', article: '（四）' }],
  },
  'withdrawn': {
    status: 410,
    title: { zh: '已撤下', en: 'Withdrawn' },
    detail: { zh: '该栏目已于 {on} 撤下：{reason}', en: 'The entry was withdrawn on {on}: {reason}' },
  },
  'details-of-other-kind': {
    status: 422,
    title: { zh: '内容与种类不符', en: 'Details of another kind' },
    detail: { zh: '内容不是该种公开文字应有的项目', en: 'The details are not those of this kind of text' },
  },
  'power-not-held': {
    status: 422,
    title: { zh: '没有该项职权', en: 'Power not held' },
    detail: { zh: '服务指南和流程图只能针对机关权责清单中实施的事项', en: 'A guide is for an item in force in the agency\'s own list of powers' },
    legalBasis: [{ law: '国办发〔2018〕118号', article: '（四）' }],
  },
  'promise-beyond-limit': {
    status: 422,
    title: { zh: '承诺时限长于法定时限', en: 'Promise beyond the limit' },
    detail: { zh: '承诺办理时限不得长于法定时限（{statutory} 个工作日）', en: 'The promised time is not longer than the statutory {statutory} working days' },
    legalBasis: [{ law: '中华人民共和国行政许可法', article: '第四十二条' }],
  },
  'text-twice': {
    status: 409,
    title: { zh: '已有该项公开文字', en: 'Text exists' },
    detail: { zh: '该机关已有使用中的同种、同题公开文字，请在其上修改', en: 'The agency has such a text in use; revise it' },
  },
})
