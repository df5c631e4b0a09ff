import { defineProblems } from '../../../kernel/problem.ts'

/** What the documents of a case run into. */
export const caseDocumentProblems = defineProblems('cases', {
  'document-incomplete': {
    status: 422,
    title: { zh: '文书缺少应当载明的事项', en: 'Document incomplete' },
    detail: { zh: '文书还应当载明：{itemsZh}', en: 'The document must also state: {itemsEn}' },
  },
  'document-file-required': {
    status: 422,
    title: { zh: '该文书须附文件', en: 'File required' },
    detail: { zh: '“{kindZh}”不由系统生成，请登记其文件', en: 'Documents of kind {kind} are not written by the system; register their file' },
  },
  'document-digest-differs': {
    status: 422,
    title: { zh: '文书散列与文件不符', en: 'Digest differs from the file' },
    detail: { zh: '所填的散列不是所引用文件的散列', en: 'A digest stated is not that of the file referred to' },
  },
  'document-not-applicable': {
    status: 422,
    title: { zh: '文书与执法行为不符', en: 'Kind of document not applicable' },
    detail: { zh: '该类执法行为没有“{kindZh}”', en: 'This kind of enforcement act has no {kind}' },
  },
  'document-party-unknown': {
    status: 422,
    title: { zh: '当事人不属于本案', en: 'Party not of this case' },
    detail: { zh: '该当事人不是本案当事人', en: 'The party is none of this case' },
  },
  'document-step-unknown': {
    status: 422,
    title: { zh: '办案环节与文书不符', en: 'Step does not belong to the document' },
    detail: { zh: '该办案环节不是本案的环节，或者不由“{kindZh}”记载', en: 'The step is none of this case, or none that {kind} records' },
  },
  'document-case-archived': {
    status: 409,
    title: { zh: '案件已归档', en: 'Case archived' },
    detail: { zh: '案件已归档，案卷文书不得再变更', en: 'The case is archived: its documents no longer change' },
    legalBasis: [{ law: '中华人民共和国行政处罚法', article: '第四十七条' }],
  },
  'document-content-elsewhere': {
    status: 409,
    title: { zh: '文书内容在文件库', en: 'Content is a file' },
    detail: { zh: '该文书以文件登记，请读取其文件', en: 'The document was registered as a file; read the file' },
  },
  'document-content-altered': {
    status: 409,
    title: { zh: '文书内容与发出时不一致', en: 'Content differs from what was issued' },
    detail: { zh: '按现存内容生成的文书与发出时的散列不一致，请联系运维核查', en: 'What is stored no longer gives the hash of what was issued; tell the operator' },
  },
})
