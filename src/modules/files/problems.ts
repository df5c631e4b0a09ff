import { defineProblems } from '../../kernel/problem.ts'

export const fileProblems = defineProblems('files', {
  'agency-unknown': {
    status: 422,
    title: { zh: '文件所属机关不明', en: 'Agency of the file unknown' },
    detail: { zh: '账号没有所属机关，或者所指机关不在您的数据范围内', en: 'The account has no agency, or the agency named is outside your data scope' },
  },
  'too-large': {
    status: 413,
    title: { zh: '文件过大', en: 'File too large' },
    detail: { zh: '该类文件不能超过 {megabytes} MB', en: 'A file of this class has at most {megabytes} MB' },
  },
  'empty': {
    status: 422,
    title: { zh: '文件没有内容', en: 'File is empty' },
    detail: { zh: '不能保存没有内容的文件', en: 'A file without content cannot be stored' },
  },
  'bytes-differ': {
    status: 422,
    title: { zh: '文件长度与声明不符', en: 'Length differs' },
    detail: { zh: '所发内容超出声明的 {bytes} 字节', en: 'More was sent than the {bytes} bytes declared' },
  },
  'hash-differs': {
    status: 422,
    title: { zh: '文件散列与声明不符', en: 'Hash differs' },
    detail: { zh: '收到内容的 SHA-256 与声明的不同，未予保存', en: 'The SHA-256 of what was received differs from the one declared; nothing was stored' },
  },
  'type-differs': {
    status: 422,
    title: { zh: '文件内容与声明的格式不符', en: 'Content is of another type' },
    detail: { zh: '文件内容不是所声明的 {mediaType} 格式，未予保存', en: 'The content is not {mediaType} as declared; nothing was stored' },
  },
  'offset-differs': {
    status: 409,
    title: { zh: '续传位置不符', en: 'Offset differs' },
    detail: { zh: '已收到 {offset} 字节，请从该处续传', en: '{offset} bytes have been received; go on from there' },
  },
  'upload-expired': {
    status: 410,
    title: { zh: '上传已过期', en: 'Upload expired' },
    detail: { zh: '上传未在规定时间内完成，请重新上传', en: 'The upload was not finished in time; begin again' },
  },
  'range-not-satisfiable': {
    status: 416,
    title: { zh: '所求区间不存在', en: 'Range not satisfiable' },
    detail: { zh: '文件共 {bytes} 字节，没有所求的区间', en: 'The file has {bytes} bytes, none of them in the range asked for' },
  },
  'content-damaged': {
    status: 500,
    title: { zh: '文件内容损坏', en: 'Content damaged' },
    detail: { zh: '存储中的文件内容缺失或者与其散列不符，请凭请求编号联系运维', en: 'The stored content is missing or does not match its hash; give the request id to the operator' },
  },
  'storage-unavailable': {
    status: 503,
    title: { zh: '文件存储暂不可用', en: 'File storage unavailable' },
    detail: { zh: '文件存储暂时无法读写，请稍后重试', en: 'The file storage cannot be read or written at present; try again shortly' },
  },
  'unknown': {
    status: 422,
    title: { zh: '文件不存在', en: 'File unknown' },
    detail: { zh: '所引用的文件不存在，或者不在您的数据范围内', en: 'A file referred to does not exist or is outside your data scope' },
  },
})
