ALTER TABLE "case_handlers" ADD COLUMN "relieved_on" date;
--> statement-breakpoint
-- By hand: rights and comments.
GRANT UPDATE ("certificate_id", "relieved_on") ON "case_handlers" TO mingjian_app;
--> statement-breakpoint
COMMENT ON COLUMN "case_handlers"."relieved_on" IS '不再办理本案的日期（回避或者变更）';
