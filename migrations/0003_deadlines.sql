CREATE TABLE "deadline_overrides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"field" text,
	"rule_code" text NOT NULL,
	"length" integer NOT NULL,
	"unit" text NOT NULL,
	"extension_length" integer,
	"legal_basis" jsonb NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"status" text NOT NULL,
	"end_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "deadline_overrides_field" CHECK ("deadline_overrides"."field" in ('MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER')),
	CONSTRAINT "deadline_overrides_unit" CHECK ("deadline_overrides"."unit" in ('WD', 'CD', 'MONTH', 'YEAR', 'HOUR')),
	CONSTRAINT "deadline_overrides_status" CHECK ("deadline_overrides"."status" in ('RECORDED', 'ENDED'))
);
--> statement-breakpoint
ALTER TABLE "case_deadlines" DROP CONSTRAINT "case_deadlines_state";--> statement-breakpoint
DROP INDEX "case_deadlines_case";--> statement-breakpoint
DROP INDEX "case_deadlines_running";--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "agency_id" uuid;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "division_code" text;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "act_kind" text;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "subject_id" uuid;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "nature" text;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "length" integer;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "unit" text;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "extendable" jsonb;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "cancelled_on" date;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "suspensions" jsonb;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "extensions" jsonb;--> statement-breakpoint
-- By hand: what the periods stored so far take from their cases and from the rules they were computed by.
UPDATE "case_deadlines" AS d SET "agency_id" = c.agency_id, "division_code" = c.division_code, "act_kind" = c.act_kind, "nature" = 'LIMIT',
  "suspensions" = '[]', "extensions" = '[]',
  "length" = CASE d.rule_code WHEN 'PEN-DECIDE' THEN CASE c.field WHEN 'NATURAL_RESOURCES' THEN 60 ELSE 90 END WHEN 'PEN-SERVE' THEN 7 WHEN 'LIC-DECIDE' THEN 20 WHEN 'LIC-ISSUE' THEN 10 WHEN 'COE-SEIZE' THEN 30 END,
  "unit" = CASE WHEN d.rule_code IN ('PEN-DECIDE', 'COE-SEIZE') THEN 'CD' ELSE 'WD' END,
  "extendable" = CASE WHEN d.rule_code = 'PEN-DECIDE' AND c.field = 'MARKET' THEN '{"length": 30, "further": true}'::jsonb
    WHEN d.rule_code = 'COE-SEIZE' OR (d.rule_code = 'PEN-DECIDE' AND c.field = 'TRANSPORT') THEN '{"length": 30, "further": false}'::jsonb
    WHEN d.rule_code = 'LIC-DECIDE' THEN '{"length": 10, "further": false}'::jsonb END
FROM "enforcement_cases" AS c WHERE c.id = d.case_id;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ALTER COLUMN "agency_id" SET NOT NULL, ALTER COLUMN "division_code" SET NOT NULL, ALTER COLUMN "act_kind" SET NOT NULL, ALTER COLUMN "nature" SET NOT NULL, ALTER COLUMN "length" SET NOT NULL, ALTER COLUMN "unit" SET NOT NULL, ALTER COLUMN "suspensions" SET NOT NULL, ALTER COLUMN "extensions" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD COLUMN "county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "deadline_overrides" ADD CONSTRAINT "deadline_overrides_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deadline_overrides_place" ON "deadline_overrides" USING btree ("division_code","rule_code");--> statement-breakpoint
CREATE INDEX "deadline_overrides_agency" ON "deadline_overrides" USING btree ("agency_id","valid_from","id");--> statement-breakpoint
CREATE INDEX "deadline_overrides_county" ON "deadline_overrides" USING btree ("county_code","valid_from","id");--> statement-breakpoint
CREATE INDEX "deadline_overrides_city" ON "deadline_overrides" USING btree ("city_code","valid_from","id");--> statement-breakpoint
CREATE INDEX "deadline_overrides_province" ON "deadline_overrides" USING btree ("province_code","valid_from","id");--> statement-breakpoint
CREATE INDEX "deadline_overrides_valid" ON "deadline_overrides" USING btree ("valid_from","id");--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_deadlines_agency" ON "case_deadlines" USING btree ("agency_id","due_on","id");--> statement-breakpoint
CREATE INDEX "case_deadlines_county" ON "case_deadlines" USING btree ("county_code","due_on","id");--> statement-breakpoint
CREATE INDEX "case_deadlines_city" ON "case_deadlines" USING btree ("city_code","due_on","id");--> statement-breakpoint
CREATE INDEX "case_deadlines_province" ON "case_deadlines" USING btree ("province_code","due_on","id");--> statement-breakpoint
CREATE INDEX "case_deadlines_due" ON "case_deadlines" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "case_deadlines_open_agency" ON "case_deadlines" USING btree ("agency_id","due_on","id") WHERE state in ('RUNNING', 'SUSPENDED');--> statement-breakpoint
CREATE INDEX "case_deadlines_open_county" ON "case_deadlines" USING btree ("county_code","due_on","id") WHERE state in ('RUNNING', 'SUSPENDED');--> statement-breakpoint
CREATE INDEX "case_deadlines_open_city" ON "case_deadlines" USING btree ("city_code","due_on","id") WHERE state in ('RUNNING', 'SUSPENDED');--> statement-breakpoint
CREATE INDEX "case_deadlines_open_province" ON "case_deadlines" USING btree ("province_code","due_on","id") WHERE state in ('RUNNING', 'SUSPENDED');--> statement-breakpoint
CREATE INDEX "case_deadlines_open" ON "case_deadlines" USING btree ("due_on","id") WHERE state in ('RUNNING', 'SUSPENDED');--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_case" UNIQUE NULLS NOT DISTINCT("case_id","rule_code","subject_id");--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_nature" CHECK ("case_deadlines"."nature" in ('LIMIT', 'NOTICE', 'WAIT'));--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_unit" CHECK ("case_deadlines"."unit" in ('WD', 'CD', 'MONTH', 'YEAR', 'HOUR'));--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_act_kind" CHECK ("case_deadlines"."act_kind" in ('PENALTY', 'COERCION', 'LICENCE', 'INSPECTION', 'LEVY', 'BENEFIT', 'CONFIRMATION', 'REWARD', 'ADJUDICATION'));--> statement-breakpoint
ALTER TABLE "case_deadlines" ADD CONSTRAINT "case_deadlines_state" CHECK ("case_deadlines"."state" in ('RUNNING', 'SUSPENDED', 'MET', 'MISSED', 'CANCELLED'));
--> statement-breakpoint
-- By hand: rights and comments.
GRANT SELECT, INSERT, UPDATE ON "deadline_overrides" TO mingjian_app;
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."agency_id" IS '办案机关';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."act_kind" IS '执法行为种类';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."subject_id" IS '期限所属的办案环节';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."nature" IS '期限性质';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."length" IS '长度（不含延长）';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."unit" IS '单位';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."extendable" IS '可以延长的长度；不得延长的为空';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."due_at" IS '按小时计算的期限的届满时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."cancelled_on" IS '停止计算日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."suspensions" IS '不计入期限的期间';
--> statement-breakpoint
COMMENT ON COLUMN "case_deadlines"."extensions" IS '延长及其批准人';
--> statement-breakpoint
COMMENT ON TABLE "deadline_overrides" IS '期限的特别规定：地方或者领域依法对期限长度另作的规定，内容不改';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."agency_id" IS '登记单位';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."field" IS '执法领域；不限领域的为空';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."length" IS '长度';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."unit" IS '单位，与法律规定相同';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."extension_length" IS '可以延长的长度；空为依法律规定，0 为不得延长';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."legal_basis" IS '依据的法规、规章';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."valid_from" IS '施行日期';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."valid_to" IS '停止适用日期（当日起不再适用）';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."end_reason" IS '停止适用的原因';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "deadline_overrides"."updated_at" IS '最近变更时刻';
