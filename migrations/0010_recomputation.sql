ALTER TABLE "act_filings" ADD COLUMN "awaited_calendar_version" text;--> statement-breakpoint
ALTER TABLE "normative_documents" ADD COLUMN "publish_calendar_version" text;--> statement-breakpoint
ALTER TABLE "document_filings" ADD COLUMN "awaited_calendar_version" text;--> statement-breakpoint
ALTER TABLE "register_pushes" ADD COLUMN "publish_calendar_version" text;--> statement-breakpoint
ALTER TABLE "register_pushes" ADD COLUMN "withdrawal_calendar_version" text;--> statement-breakpoint
CREATE INDEX "double_publicity_records_running" ON "double_publicity_records" USING btree ("division_code","calendar_version") WHERE delivered_on is null and status <> 'DROPPED' and due_on is not null;--> statement-breakpoint
CREATE INDEX "publications_running" ON "publications" USING btree ("division_code","calendar_version") WHERE status in ('DUE', 'DRAFTED', 'MASKED', 'REVIEWED');--> statement-breakpoint
CREATE INDEX "inspection_checks_running" ON "inspection_checks" USING btree ("division_code","calendar_version") WHERE status = 'RESULT_RECORDED';--> statement-breakpoint
CREATE INDEX "findings_running" ON "findings" USING btree ("division_code","calendar_version") WHERE status = 'OPEN' and rule_code is not null;--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."awaited_calendar_version" IS '最近一次补正、审查或者纠正期限所用日历版本';--> statement-breakpoint
COMMENT ON COLUMN "act_filings"."provisional" IS '届满日是否暂定：尚未发布的放假通知可能使其改变';--> statement-breakpoint
COMMENT ON COLUMN "case_clues"."provisional" IS '届满日是否暂定：尚未发布的放假通知可能使其改变';--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."provisional" IS '届满日是否暂定：尚未发布的放假通知可能使其改变';--> statement-breakpoint
COMMENT ON COLUMN "catalogue_entries"."stale_provisional" IS '届满日是否暂定：尚未发布的放假通知可能使其改变';--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."awaited_calendar_version" IS '最近一次补正、审查或者纠正期限所用日历版本';--> statement-breakpoint
COMMENT ON COLUMN "document_filings"."provisional" IS '届满日是否暂定：尚未发布的放假通知可能使其改变';--> statement-breakpoint
COMMENT ON COLUMN "double_publicity_records"."provisional" IS '届满日是否暂定：尚未发布的放假通知可能使其改变';--> statement-breakpoint
COMMENT ON COLUMN "legal_reviews"."provisional" IS '届满日是否暂定：尚未发布的放假通知可能使其改变';--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."provisional" IS '届满日是否暂定：尚未发布的放假通知可能使其改变';--> statement-breakpoint
COMMENT ON COLUMN "normative_documents"."publish_calendar_version" IS '公布期限所用日历版本';--> statement-breakpoint
COMMENT ON COLUMN "publication_requests"."provisional" IS '届满日是否暂定：尚未发布的放假通知可能使其改变';--> statement-breakpoint
COMMENT ON COLUMN "publications"."provisional" IS '届满日是否暂定：尚未发布的放假通知可能使其改变';--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."provisional" IS '推送期限届满日是否暂定：尚未发布的放假通知可能使其改变';--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."publish_calendar_version" IS '协助公示期限所用日历版本';--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."publish_provisional" IS '协助公示期限届满日是否暂定：尚未发布的放假通知可能使其改变';--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."withdrawal_calendar_version" IS '撤回期限所用日历版本';
