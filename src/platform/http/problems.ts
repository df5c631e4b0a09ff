import { defineProblems } from '../../kernel/problem.ts'

/** What the HTTP layer itself refuses; the rules of law live in the modules. */
export const httpProblems = defineProblems('http', {
  'invalid-request': { status: 400, title: { zh: '请求不符合接口约定', en: 'Invalid request' }, detail: { zh: '请求中有不符合约定的内容', en: 'The request does not have the form the contract states' } },
  'malformed-body': { status: 400, title: { zh: '请求内容无法解析', en: 'Malformed body' }, detail: { zh: '请求内容无法解析：{reasonZh}', en: 'The body cannot be read: {reason}' } },
  'malformed-url': { status: 400, title: { zh: '请求地址无法解析', en: 'Malformed URL' }, detail: { zh: '请求地址含有无法解析的字符', en: 'The URL holds characters that cannot be decoded' } },
  'malformed-message': { status: 400, title: { zh: '请求报文不规范', en: 'Malformed message' }, detail: { zh: '请求报文不是规范的 HTTP', en: 'The message is not well-formed HTTP' } },
  'invalid-cursor': { status: 400, title: { zh: '翻页游标无效', en: 'Invalid cursor' }, detail: { zh: '翻页游标无效或属于其他查询', en: 'The cursor is not valid or belongs to another query' } },
  'invalid-header': { status: 400, title: { zh: '请求头不符合约定', en: 'Invalid header' }, detail: { zh: '请求头 {header} 不符合约定', en: 'The header {header} does not have the stated form' } },
  'not-authenticated': { status: 401, title: { zh: '未登录或登录已失效', en: 'Not authenticated' }, detail: { zh: '请先登录（POST /v1/sessions），并以 Authorization: Bearer 附上有效的访问令牌', en: 'Log in (POST /v1/sessions) and send a valid access token as Authorization: Bearer' } },
  'not-permitted': { status: 403, title: { zh: '无权办理', en: 'Not permitted' }, detail: { zh: '当前账号没有“{permission}”权限；哪些角色持有见 /v1/roles', en: 'This account lacks the permission {permission}; /v1/roles says which roles hold it' } },
  'password-change-required': { status: 403, title: { zh: '须先修改初始密码', en: 'Password change required' }, detail: { zh: '首次登录须先修改密码（PUT /v1/me/password）', en: 'Change the initial password first (PUT /v1/me/password)' } },
  'not-found': { status: 404, title: { zh: '未找到', en: 'Not found' }, detail: { zh: '记录不存在，或不在您的数据范围内', en: 'There is no such record, or it is outside your data scope' } },
  'unknown-path': { status: 404, title: { zh: '地址不存在', en: 'Unknown path' }, detail: { zh: '没有这个接口地址；全部地址见 /openapi.json', en: 'There is no such path; /openapi.json lists all' } },
  'method-not-allowed': { status: 405, title: { zh: '方法不允许', en: 'Method not allowed' }, detail: { zh: '该地址不支持此方法', en: 'This path does not support the method' } },
  'not-acceptable': { status: 406, title: { zh: '无法提供所需格式', en: 'Not acceptable' }, detail: { zh: '该接口不能以所要求的格式应答，可提供：{forms}', en: 'This operation cannot answer in a format the Accept header allows; there is {forms}' } },
  'request-timeout': { status: 408, title: { zh: '请求超时', en: 'Request timeout' }, detail: { zh: '请求未在规定时间内发送完毕', en: 'The request was not sent completely in time' } },
  'version-stale': { status: 412, title: { zh: '记录已被他人修改', en: 'Version is stale' }, detail: { zh: '记录现为第 {current} 版，请重新读取后再办理', en: 'The record is now at version {current}; read it again first' } },
  'body-too-large': { status: 413, title: { zh: '请求内容过大', en: 'Body too large' }, detail: { zh: '请求内容超过上限', en: 'The body is larger than the limit' } },
  'uri-too-long': { status: 414, title: { zh: '请求地址过长', en: 'URI too long' }, detail: { zh: '请求地址超过上限', en: 'The request target is longer than the limit' } },
  'unsupported-media-type': { status: 415, title: { zh: '不支持的内容类型', en: 'Unsupported media type' }, detail: { zh: '请求内容的类型或字符集不受支持', en: 'The media type or charset of the body is not supported' } },
  'version-required': { status: 428, title: { zh: '须注明版本', en: 'Version required' }, detail: { zh: '修改记录须注明所依据的版本，例如 If-Match: "v3"，取自记录的 version 或者应答的 ETag', en: 'Changing a record needs the version it is based on, such as If-Match: "v3", from the record or its ETag' } },
  'too-many-requests': { status: 429, title: { zh: '请求过于频繁', en: 'Too many requests' }, detail: { zh: '请求过于频繁，请稍后重试', en: 'Too many requests; try again later' } },
  'headers-too-large': { status: 431, title: { zh: '请求头过大', en: 'Headers too large' }, detail: { zh: '请求头超过上限', en: 'The request headers are larger than the limit' } },
  'internal-error': { status: 500, title: { zh: '系统内部错误', en: 'Internal error' }, detail: { zh: '系统发生内部错误，请凭请求编号联系运维', en: 'An internal error occurred; give the request id to the operator' } },
  'not-ready': { status: 503, title: { zh: '服务未就绪', en: 'Not ready' }, detail: { zh: '服务尚未就绪', en: 'The service is not ready' } },
})
