CREATE TABLE "case_alerts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"step_id" uuid,
	"code" text NOT NULL,
	"params" jsonb NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"origin" text NOT NULL,
	"reason" text,
	"state" text NOT NULL,
	"raised_on" date NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settlement" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_alerts_origin" CHECK ("case_alerts"."origin" in ('ACKNOWLEDGED', 'RECORDED')),
	CONSTRAINT "case_alerts_state" CHECK ("case_alerts"."state" in ('OPEN', 'SETTLED'))
);
--> statement-breakpoint
CREATE TABLE "case_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid,
	"occurred_on" date NOT NULL,
	"client_at" timestamp (3) with time zone,
	"data" jsonb NOT NULL,
	"acknowledged" jsonb NOT NULL,
	"recorded_by" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "power_item_id" uuid;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "item_code" text;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "facts" text;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "act_ended_on" date;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "act_division_code" text;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "archived_on" date;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "ended_on" date;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "related_case_id" uuid;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "open_alerts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD COLUMN "client_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_alerts" ADD CONSTRAINT "case_alerts_step_id_case_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."case_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_steps" ADD CONSTRAINT "case_steps_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "case_alerts_case" ON "case_alerts" USING btree ("case_id","id");--> statement-breakpoint
CREATE INDEX "case_alerts_agency" ON "case_alerts" USING btree ("agency_id","raised_on","id");--> statement-breakpoint
CREATE INDEX "case_alerts_county" ON "case_alerts" USING btree ("county_code","raised_on","id");--> statement-breakpoint
CREATE INDEX "case_alerts_city" ON "case_alerts" USING btree ("city_code","raised_on","id");--> statement-breakpoint
CREATE INDEX "case_alerts_province" ON "case_alerts" USING btree ("province_code","raised_on","id");--> statement-breakpoint
CREATE INDEX "case_alerts_open" ON "case_alerts" USING btree ("raised_on","id") WHERE state = 'OPEN';--> statement-breakpoint
CREATE UNIQUE INDEX "case_steps_case" ON "case_steps" USING btree ("case_id","position");--> statement-breakpoint
CREATE INDEX "case_steps_kind" ON "case_steps" USING btree ("kind","occurred_on","id");--> statement-breakpoint
ALTER TABLE "enforcement_cases" ADD CONSTRAINT "enforcement_cases_power_item_id_power_items_id_fk" FOREIGN KEY ("power_item_id") REFERENCES "public"."power_items"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- By hand: rights and comments.
GRANT SELECT, INSERT ON "case_steps" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "case_alerts" TO mingjian_app;
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."power_item_id" IS '权责清单事项';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."item_code" IS '事项编码';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."facts" IS '违法事实或者申请事项';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."act_ended_on" IS '违法行为终了日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."act_division_code" IS '违法行为发生地';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."archived_on" IS '归档日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."ended_on" IS '终止、撤销、并案或者移送日期';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."related_case_id" IS '并入的案件，或者分出、补正所本的案件';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."open_alerts" IS '未处理的预警数';
--> statement-breakpoint
COMMENT ON COLUMN "enforcement_cases"."client_at" IS '客户端时间';
--> statement-breakpoint
COMMENT ON TABLE "case_steps" IS '办案环节：案件中发生的每一步，只增不改';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."position" IS '顺序（即该环节形成的案件版本号）';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."kind" IS '环节种类';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."subject_id" IS '所延续的环节';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."occurred_on" IS '发生日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."client_at" IS '客户端时间';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."data" IS '环节内容';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."acknowledged" IS '已说明理由的提示';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."recorded_by" IS '录入账号';
--> statement-breakpoint
COMMENT ON COLUMN "case_steps"."recorded_at" IS '录入时刻（服务器时间）';
--> statement-breakpoint
COMMENT ON TABLE "case_alerts" IS '案件预警：与规则不符之处，载明依据；办理时已说明理由的，载明理由';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."agency_id" IS '办案机关';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."step_id" IS '办案环节';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."code" IS '预警代码（即网上办理时同一情形的问题代码）';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."params" IS '参数';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."legal_basis" IS '法律依据';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."origin" IS '来源';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."reason" IS '说明的理由';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."state" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."raised_on" IS '发现日期';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."settled_at" IS '处理时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."settlement" IS '处理结果';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_alerts"."updated_at" IS '最近变更时刻';
