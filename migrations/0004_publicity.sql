ALTER TABLE "publications" DROP CONSTRAINT "publications_status";--> statement-breakpoint
ALTER TABLE "publications" DROP CONSTRAINT "publications_exempt_reason";--> statement-breakpoint
DROP INDEX "publications_case";--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "withdrawal" jsonb;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "withdrawal_due_on" date;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "withdrawn_on" date;--> statement-breakpoint
ALTER TABLE "publications" ADD COLUMN "withdrawal_reason" text;--> statement-breakpoint
CREATE INDEX "publications_to_withdraw" ON "publications" USING btree ("withdrawal_due_on","id") WHERE withdrawal_due_on is not null and withdrawn_on is null;--> statement-breakpoint
CREATE UNIQUE INDEX "publications_case" ON "publications" USING btree ("case_id","rule_code","channel") WHERE status not in ('EXEMPT', 'WITHDRAWN');--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_status" CHECK ("publications"."status" in ('DUE', 'PUBLISHED', 'WITHDRAWN', 'EXEMPT'));--> statement-breakpoint
ALTER TABLE "publications" ADD CONSTRAINT "publications_exempt_reason" CHECK ("publications"."exempt_reason" in ('MINOR', 'SECRET', 'SECURITY', 'OTHER_CASE', 'CRIMINAL', 'LAW', 'OVERTURNED'));--> statement-breakpoint
-- What the tables and columns mean, and what the application may do with them.
COMMENT ON COLUMN "publications"."withdrawal" IS '撤回公示的义务：事由、日期、规则与依据';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."withdrawal_due_on" IS '撤回期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."withdrawn_on" IS '撤回日期';
--> statement-breakpoint
COMMENT ON COLUMN "publications"."withdrawal_reason" IS '公开说明的撤回理由';
