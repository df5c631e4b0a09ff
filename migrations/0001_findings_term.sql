ALTER TABLE "findings" ADD COLUMN "rule_code" text;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "provisional" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "calendar_version" text;
--> statement-breakpoint
COMMENT ON COLUMN "findings"."rule_code" IS '按期限表计算时的规则代码；由记录人另定期限的为空';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."provisional" IS '整改期限届满日是否暂定';
--> statement-breakpoint
COMMENT ON COLUMN "findings"."calendar_version" IS '计算届满日所用日历版本';
