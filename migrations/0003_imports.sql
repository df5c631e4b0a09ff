ALTER TABLE "case_imports" ADD COLUMN "updated" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "intake_filing_digest" "bytea";--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "intake_revision" integer;--> statement-breakpoint
ALTER TABLE "case_steps" ADD COLUMN "source_digest" "bytea";--> statement-breakpoint
-- What the new columns hold.
COMMENT ON COLUMN "case_imports"."updated" IS '更新';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."intake_filing_digest" IS '导入行立案部分的散列，更新时据以核对';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."intake_revision" IS '已导入的来源记录版本';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."source_digest" IS '导入的环节在来源记录中的内容散列；本系统办理的为空';
