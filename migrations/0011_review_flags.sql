ALTER TABLE "enforcement_cases" ADD COLUMN "social_risk" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "major_rights" boolean DEFAULT false NOT NULL;--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."social_risk" IS '是否可能造成重大社会影响或引发社会风险';--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."major_rights" IS '是否直接关系行政相对人或第三人重大权益';
