import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: ['./src/platform/db/tables.ts', './src/modules/*/table.ts', './src/modules/*/*/table.ts'],
  out: './migrations',
})
