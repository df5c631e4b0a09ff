import type { TestApp } from './app.ts'

/** Until no transaction is left that began before: other tests work on the same server, and the horizon is that of the whole server. */
export const caughtUp = ({ admin }: TestApp) => admin.query(`do $$
  declare own xid8 := pg_current_xact_id(); begin commit; while pg_snapshot_xmin(pg_current_snapshot()) <= own loop perform pg_sleep(0.005); commit; end loop; end $$`)
