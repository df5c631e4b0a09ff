CREATE TABLE "inspection_checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"task_id" uuid NOT NULL,
	"target_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"subject" text NOT NULL,
	"risk_grade" text NOT NULL,
	"rank" integer NOT NULL,
	"officer_ids" uuid[] NOT NULL,
	"drawn_on" date NOT NULL,
	"status" text NOT NULL,
	"inspected_on" date,
	"results" jsonb NOT NULL,
	"findings" text,
	"acknowledged" jsonb NOT NULL,
	"recorded_on" date,
	"due_on" date,
	"provisional" boolean NOT NULL,
	"calendar_version" text,
	"published_on" date,
	"channel" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inspection_checks_risk_grade" CHECK ("inspection_checks"."risk_grade" in ('A', 'B', 'C', 'D')),
	CONSTRAINT "inspection_checks_status" CHECK ("inspection_checks"."status" in ('ASSIGNED', 'RESULT_RECORDED', 'PUBLISHED'))
);
--> statement-breakpoint
CREATE TABLE "inspection_frame" (
	"task_id" uuid NOT NULL,
	"risk_grade" text NOT NULL,
	"target_id" uuid NOT NULL,
	"exclusion" text,
	"ticket" text,
	"rank" integer,
	"drawn" boolean DEFAULT false NOT NULL,
	CONSTRAINT "inspection_frame_task_id_risk_grade_target_id_pk" PRIMARY KEY("task_id","risk_grade","target_id")
);
--> statement-breakpoint
CREATE TABLE "inspection_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"status" text NOT NULL,
	"drafted_by" uuid NOT NULL,
	"approved_by" uuid,
	"approved_on" date,
	"published_on" date,
	"adjust_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inspection_plans_status" CHECK ("inspection_plans"."status" in ('DRAFT', 'APPROVED', 'PUBLISHED', 'DONE'))
);
--> statement-breakpoint
CREATE TABLE "inspection_strata" (
	"task_id" uuid NOT NULL,
	"risk_grade" text NOT NULL,
	"size" integer NOT NULL,
	"sample" integer NOT NULL,
	"frame_digest" text NOT NULL,
	"seed_digest" text,
	"record_digest" text,
	CONSTRAINT "inspection_strata_task_id_risk_grade_pk" PRIMARY KEY("task_id","risk_grade"),
	CONSTRAINT "inspection_strata_risk_grade" CHECK ("inspection_strata"."risk_grade" in ('A', 'B', 'C', 'D'))
);
--> statement-breakpoint
CREATE TABLE "inspection_targets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"uscc" text,
	"name" text NOT NULL,
	"risk_grade" text NOT NULL,
	"field" text,
	"status" text NOT NULL,
	"status_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inspection_targets_kind" CHECK ("inspection_targets"."kind" in ('ENTERPRISE', 'INDIVIDUAL_BUSINESS', 'ORGANISATION', 'PRODUCT', 'PROJECT', 'ACTIVITY')),
	CONSTRAINT "inspection_targets_risk_grade" CHECK ("inspection_targets"."risk_grade" in ('A', 'B', 'C', 'D')),
	CONSTRAINT "inspection_targets_field" CHECK ("inspection_targets"."field" in ('MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER')),
	CONSTRAINT "inspection_targets_status" CHECK ("inspection_targets"."status" in ('ACTIVE', 'REMOVED'))
);
--> statement-breakpoint
CREATE TABLE "inspection_tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"plan_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"title" text NOT NULL,
	"field" text,
	"item_ids" uuid[] NOT NULL,
	"partner_agency_ids" uuid[] NOT NULL,
	"pairs_across" boolean NOT NULL,
	"ratios" jsonb NOT NULL,
	"start_on" date NOT NULL,
	"end_on" date NOT NULL,
	"status" text NOT NULL,
	"status_reason" text,
	"frame_size" integer,
	"excluded" integer,
	"sample_size" integer,
	"cap" integer,
	"people" jsonb NOT NULL,
	"inspector_digest" text,
	"committed_at" timestamp (3) with time zone,
	"seed_source" text,
	"seed_value" text,
	"drawn_at" timestamp (3) with time zone,
	"assignment_digest" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inspection_tasks_field" CHECK ("inspection_tasks"."field" in ('MARKET', 'URBAN', 'TRANSPORT', 'CULTURE', 'NATURAL_RESOURCES', 'ECOLOGY', 'AGRICULTURE', 'EMERGENCY', 'HEALTH', 'HOUSING', 'WATER', 'PUBLIC_SECURITY', 'LABOUR', 'CIVIL_AFFAIRS', 'EDUCATION', 'FIRE', 'TOBACCO', 'TAX', 'CUSTOMS', 'JUSTICE', 'OTHER')),
	CONSTRAINT "inspection_tasks_status" CHECK ("inspection_tasks"."status" in ('PLANNED', 'COMMITTED', 'DRAWN', 'CLOSED', 'CANCELLED'))
);
--> statement-breakpoint
CREATE TABLE "inspectors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"officer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"specialities" text[] NOT NULL,
	"recusals" jsonb NOT NULL,
	"status" text NOT NULL,
	"left_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "inspectors_status" CHECK ("inspectors"."status" in ('IN_POOL', 'LEFT'))
);
--> statement-breakpoint
ALTER TABLE "inspection_checks" ADD CONSTRAINT "inspection_checks_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_checks" ADD CONSTRAINT "inspection_checks_task_id_inspection_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."inspection_tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_checks" ADD CONSTRAINT "inspection_checks_target_id_inspection_targets_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."inspection_targets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_frame" ADD CONSTRAINT "inspection_frame_task_id_inspection_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."inspection_tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_plans" ADD CONSTRAINT "inspection_plans_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_plans" ADD CONSTRAINT "inspection_plans_drafted_by_accounts_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_plans" ADD CONSTRAINT "inspection_plans_approved_by_accounts_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_strata" ADD CONSTRAINT "inspection_strata_task_id_inspection_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."inspection_tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_targets" ADD CONSTRAINT "inspection_targets_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_tasks" ADD CONSTRAINT "inspection_tasks_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_tasks" ADD CONSTRAINT "inspection_tasks_plan_id_inspection_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."inspection_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspectors" ADD CONSTRAINT "inspectors_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspectors" ADD CONSTRAINT "inspectors_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "inspection_checks_target" ON "inspection_checks" USING btree ("task_id","target_id");--> statement-breakpoint
CREATE INDEX "inspection_checks_subject" ON "inspection_checks" USING btree ("subject","inspected_on");--> statement-breakpoint
CREATE INDEX "inspection_checks_published" ON "inspection_checks" USING btree ("published_on","id") WHERE status = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "inspection_checks_officers" ON "inspection_checks" USING gin ("officer_ids");--> statement-breakpoint
CREATE INDEX "inspection_checks_county" ON "inspection_checks" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_checks_city" ON "inspection_checks" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_checks_province" ON "inspection_checks" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_checks_agency" ON "inspection_checks" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_plans_county" ON "inspection_plans" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_plans_city" ON "inspection_plans" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_plans_province" ON "inspection_plans" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_plans_agency" ON "inspection_plans" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_plans_published" ON "inspection_plans" USING btree ("published_on","id") WHERE published_on is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "inspection_targets_code" ON "inspection_targets" USING btree ("agency_id","code");--> statement-breakpoint
CREATE INDEX "inspection_targets_agency" ON "inspection_targets" USING btree ("agency_id","name","id");--> statement-breakpoint
CREATE INDEX "inspection_targets_county" ON "inspection_targets" USING btree ("county_code","name","id");--> statement-breakpoint
CREATE INDEX "inspection_targets_city" ON "inspection_targets" USING btree ("city_code","name","id");--> statement-breakpoint
CREATE INDEX "inspection_targets_province" ON "inspection_targets" USING btree ("province_code","name","id");--> statement-breakpoint
CREATE INDEX "inspection_targets_name" ON "inspection_targets" USING btree ("name","id");--> statement-breakpoint
CREATE INDEX "inspection_tasks_plan" ON "inspection_tasks" USING btree ("plan_id","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_tasks_county" ON "inspection_tasks" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_tasks_city" ON "inspection_tasks" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_tasks_province" ON "inspection_tasks" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_tasks_agency" ON "inspection_tasks" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "inspectors_officer" ON "inspectors" USING btree ("officer_id") WHERE status = 'IN_POOL';--> statement-breakpoint
CREATE INDEX "inspectors_county" ON "inspectors" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspectors_city" ON "inspectors" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspectors_province" ON "inspectors" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspectors_agency" ON "inspectors" USING btree ("agency_id","created_at","id");--> statement-breakpoint
-- Comments and rights of the tables above.
COMMENT ON TABLE "inspection_targets" IS '检查对象名录库';
COMMENT ON COLUMN "inspection_targets"."id" IS '主键，UUID v7，由应用生成';
COMMENT ON COLUMN "inspection_targets"."agency_id" IS '建立的机关';
COMMENT ON COLUMN "inspection_targets"."division_code" IS '所在行政区划代码（GB/T 2260）';
COMMENT ON COLUMN "inspection_targets"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspection_targets"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspection_targets"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspection_targets"."kind" IS '对象种类';
COMMENT ON COLUMN "inspection_targets"."code" IS '对象编号：统一社会信用代码，产品、项目等为自编号';
COMMENT ON COLUMN "inspection_targets"."uscc" IS '所属主体的统一社会信用代码';
COMMENT ON COLUMN "inspection_targets"."name" IS '名称';
COMMENT ON COLUMN "inspection_targets"."risk_grade" IS '风险等级';
COMMENT ON COLUMN "inspection_targets"."field" IS '执法领域；为空表示各领域';
COMMENT ON COLUMN "inspection_targets"."status" IS '状态';
COMMENT ON COLUMN "inspection_targets"."status_reason" IS '移出或者恢复的理由';
COMMENT ON COLUMN "inspection_targets"."version" IS '版本号，每次变更加一，对应 ETag';
COMMENT ON COLUMN "inspection_targets"."created_at" IS '登记时刻';
COMMENT ON COLUMN "inspection_targets"."updated_at" IS '最近变更时刻';
COMMENT ON TABLE "inspectors" IS '执法检查人员名录库';
COMMENT ON COLUMN "inspectors"."id" IS '主键，UUID v7，由应用生成';
COMMENT ON COLUMN "inspectors"."agency_id" IS '所属机关';
COMMENT ON COLUMN "inspectors"."division_code" IS '所在行政区划代码（GB/T 2260）';
COMMENT ON COLUMN "inspectors"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspectors"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspectors"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspectors"."officer_id" IS '人员';
COMMENT ON COLUMN "inspectors"."name" IS '姓名';
COMMENT ON COLUMN "inspectors"."specialities" IS '专长（执法领域）';
COMMENT ON COLUMN "inspectors"."recusals" IS '应当回避的检查对象及事由';
COMMENT ON COLUMN "inspectors"."status" IS '状态';
COMMENT ON COLUMN "inspectors"."left_reason" IS '出库理由';
COMMENT ON COLUMN "inspectors"."version" IS '版本号，每次变更加一，对应 ETag';
COMMENT ON COLUMN "inspectors"."created_at" IS '登记时刻';
COMMENT ON COLUMN "inspectors"."updated_at" IS '最近变更时刻';
COMMENT ON TABLE "inspection_plans" IS '年度抽查计划';
COMMENT ON COLUMN "inspection_plans"."id" IS '主键，UUID v7，由应用生成';
COMMENT ON COLUMN "inspection_plans"."agency_id" IS '建立的机关';
COMMENT ON COLUMN "inspection_plans"."division_code" IS '所在行政区划代码（GB/T 2260）';
COMMENT ON COLUMN "inspection_plans"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspection_plans"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspection_plans"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspection_plans"."year" IS '年度';
COMMENT ON COLUMN "inspection_plans"."title" IS '名称';
COMMENT ON COLUMN "inspection_plans"."status" IS '状态';
COMMENT ON COLUMN "inspection_plans"."drafted_by" IS '起草账号';
COMMENT ON COLUMN "inspection_plans"."approved_by" IS '批准账号';
COMMENT ON COLUMN "inspection_plans"."approved_on" IS '批准日期';
COMMENT ON COLUMN "inspection_plans"."published_on" IS '公布日期';
COMMENT ON COLUMN "inspection_plans"."adjust_reason" IS '最近一次调整的理由';
COMMENT ON COLUMN "inspection_plans"."version" IS '版本号，每次变更加一，对应 ETag';
COMMENT ON COLUMN "inspection_plans"."created_at" IS '登记时刻';
COMMENT ON COLUMN "inspection_plans"."updated_at" IS '最近变更时刻';
COMMENT ON TABLE "inspection_tasks" IS '抽查任务与抽取';
COMMENT ON COLUMN "inspection_tasks"."id" IS '主键，UUID v7，由应用生成';
COMMENT ON COLUMN "inspection_tasks"."agency_id" IS '发起机关';
COMMENT ON COLUMN "inspection_tasks"."division_code" IS '所在行政区划代码（GB/T 2260）';
COMMENT ON COLUMN "inspection_tasks"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspection_tasks"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspection_tasks"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspection_tasks"."plan_id" IS '年度计划';
COMMENT ON COLUMN "inspection_tasks"."year" IS '年度';
COMMENT ON COLUMN "inspection_tasks"."title" IS '名称';
COMMENT ON COLUMN "inspection_tasks"."field" IS '执法领域；为空表示各领域';
COMMENT ON COLUMN "inspection_tasks"."item_ids" IS '抽查事项';
COMMENT ON COLUMN "inspection_tasks"."partner_agency_ids" IS '联合机关';
COMMENT ON COLUMN "inspection_tasks"."pairs_across" IS '两名检查人员是否来自不同机关';
COMMENT ON COLUMN "inspection_tasks"."ratios" IS '各风险等级抽查比例（万分比）';
COMMENT ON COLUMN "inspection_tasks"."start_on" IS '开始日期';
COMMENT ON COLUMN "inspection_tasks"."end_on" IS '结束日期';
COMMENT ON COLUMN "inspection_tasks"."status" IS '状态';
COMMENT ON COLUMN "inspection_tasks"."status_reason" IS '取消理由';
COMMENT ON COLUMN "inspection_tasks"."frame_size" IS '抽样框对象数';
COMMENT ON COLUMN "inspection_tasks"."excluded" IS '因频次上限未列入的对象数';
COMMENT ON COLUMN "inspection_tasks"."sample_size" IS '应抽数';
COMMENT ON COLUMN "inspection_tasks"."cap" IS '各事项中最低的年度频次上限';
COMMENT ON COLUMN "inspection_tasks"."people" IS '固定时的检查人员及其已承担数、回避';
COMMENT ON COLUMN "inspection_tasks"."inspector_digest" IS '检查人员名单散列';
COMMENT ON COLUMN "inspection_tasks"."committed_at" IS '固定名录时刻';
COMMENT ON COLUMN "inspection_tasks"."seed_source" IS '种子来源';
COMMENT ON COLUMN "inspection_tasks"."seed_value" IS '种子原文';
COMMENT ON COLUMN "inspection_tasks"."drawn_at" IS '抽取时刻';
COMMENT ON COLUMN "inspection_tasks"."assignment_digest" IS '分派记录散列';
COMMENT ON COLUMN "inspection_tasks"."version" IS '版本号，每次变更加一，对应 ETag';
COMMENT ON COLUMN "inspection_tasks"."created_at" IS '登记时刻';
COMMENT ON COLUMN "inspection_tasks"."updated_at" IS '最近变更时刻';
COMMENT ON TABLE "inspection_strata" IS '抽查任务的分层：每个风险等级一层，各有抽取记录';
COMMENT ON COLUMN "inspection_strata"."task_id" IS '抽查任务';
COMMENT ON COLUMN "inspection_strata"."risk_grade" IS '风险等级';
COMMENT ON COLUMN "inspection_strata"."size" IS '对象数';
COMMENT ON COLUMN "inspection_strata"."sample" IS '应抽数';
COMMENT ON COLUMN "inspection_strata"."frame_digest" IS '抽样框散列';
COMMENT ON COLUMN "inspection_strata"."seed_digest" IS '种子散列';
COMMENT ON COLUMN "inspection_strata"."record_digest" IS '抽取记录散列';
COMMENT ON TABLE "inspection_frame" IS '抽查任务的抽样框与签号';
COMMENT ON COLUMN "inspection_frame"."task_id" IS '抽查任务';
COMMENT ON COLUMN "inspection_frame"."risk_grade" IS '风险等级';
COMMENT ON COLUMN "inspection_frame"."target_id" IS '检查对象';
COMMENT ON COLUMN "inspection_frame"."exclusion" IS '未列入抽样框的原因';
COMMENT ON COLUMN "inspection_frame"."ticket" IS '签号';
COMMENT ON COLUMN "inspection_frame"."rank" IS '层内次序';
COMMENT ON COLUMN "inspection_frame"."drawn" IS '是否抽中';
COMMENT ON TABLE "inspection_checks" IS '抽中的检查对象、检查人员与结果';
COMMENT ON COLUMN "inspection_checks"."id" IS '主键，UUID v7，由应用生成';
COMMENT ON COLUMN "inspection_checks"."agency_id" IS '发起机关';
COMMENT ON COLUMN "inspection_checks"."division_code" IS '所在行政区划代码（GB/T 2260）';
COMMENT ON COLUMN "inspection_checks"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspection_checks"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspection_checks"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
COMMENT ON COLUMN "inspection_checks"."task_id" IS '抽查任务';
COMMENT ON COLUMN "inspection_checks"."target_id" IS '检查对象';
COMMENT ON COLUMN "inspection_checks"."code" IS '对象编号';
COMMENT ON COLUMN "inspection_checks"."name" IS '对象名称（抽取时）';
COMMENT ON COLUMN "inspection_checks"."subject" IS '承受检查的主体';
COMMENT ON COLUMN "inspection_checks"."risk_grade" IS '风险等级';
COMMENT ON COLUMN "inspection_checks"."rank" IS '层内次序';
COMMENT ON COLUMN "inspection_checks"."officer_ids" IS '检查人员';
COMMENT ON COLUMN "inspection_checks"."drawn_on" IS '抽取日期';
COMMENT ON COLUMN "inspection_checks"."status" IS '状态';
COMMENT ON COLUMN "inspection_checks"."inspected_on" IS '检查结束日期';
COMMENT ON COLUMN "inspection_checks"."results" IS '各事项的结果';
COMMENT ON COLUMN "inspection_checks"."findings" IS '情况说明';
COMMENT ON COLUMN "inspection_checks"."acknowledged" IS '已说明理由的提示';
COMMENT ON COLUMN "inspection_checks"."recorded_on" IS '录入日期';
COMMENT ON COLUMN "inspection_checks"."due_on" IS '公示期限届满日';
COMMENT ON COLUMN "inspection_checks"."provisional" IS '届满日是否暂定';
COMMENT ON COLUMN "inspection_checks"."calendar_version" IS '计算届满日所用日历版本';
COMMENT ON COLUMN "inspection_checks"."published_on" IS '公示日期';
COMMENT ON COLUMN "inspection_checks"."channel" IS '公示渠道';
COMMENT ON COLUMN "inspection_checks"."version" IS '版本号，每次变更加一，对应 ETag';
COMMENT ON COLUMN "inspection_checks"."created_at" IS '登记时刻';
COMMENT ON COLUMN "inspection_checks"."updated_at" IS '最近变更时刻';
GRANT SELECT, INSERT, UPDATE ON "inspection_targets", "inspectors", "inspection_plans", "inspection_tasks", "inspection_strata", "inspection_frame", "inspection_checks" TO mingjian_app;
