import type { Config } from './config.ts'
import { demoAccounts, demoPassword } from './cli/demo-accounts.ts'

/** What a newcomer needs to see once the server listens. */
export function announce(address: string, config: Config, withDemo: boolean): void {
  const lines = ['', `明鉴 Mingjian is listening on ${address}`, `  接口文档 API docs   ${address}/docs`, `  接口契约 contract   ${address}/openapi.json`]
  if (withDemo) {
    lines.push('', `  演示账号 demo accounts (password ${demoPassword}):`)
    for (const account of demoAccounts) lines.push(`    ${account.username.padEnd(12)} ${account.displayName}`)
    lines.push(
      '', '  试一试 try it:',
      `    TOKEN=$(curl -s ${address}/v1/sessions -H 'content-type: application/json' \\`,
      `      -d '{"username":"${demoAccounts[0].username}","password":"${demoPassword}"}' | sed 's/.*"accessToken":"\\([^"]*\\)".*/\\1/')`,
      `    curl -s "${address}/v1/cases?limit=3" -H "authorization: Bearer $TOKEN"`,
      '  更多线路 more journeys: docs/four-nets.md',
    )
  }
  console.log(`${lines.join('\n')}\n`)
  if (!config.production && config.HOST !== '127.0.0.1') console.log('  This is development mode; set NODE_ENV=production before others can reach it.\n')
}
