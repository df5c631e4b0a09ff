CREATE TABLE "inspection_partner_results" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"task_id" uuid NOT NULL,
	"check_id" uuid NOT NULL,
	"inspected_on" date NOT NULL,
	"results" jsonb NOT NULL,
	"findings" text,
	"recorded_on" date NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inspection_replacements" (
	"task_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"content" text NOT NULL,
	CONSTRAINT "inspection_replacements_task_id_seq_pk" PRIMARY KEY("task_id","seq")
);
--> statement-breakpoint
CREATE TABLE "draw_parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"spot_check_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"party" text NOT NULL,
	"party_agency_id" uuid,
	"party_account_id" uuid,
	"status" text NOT NULL,
	"commitment" text,
	"committed_at" timestamp (3) with time zone,
	"revealed_at" timestamp (3) with time zone,
	"withdraw_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "draw_parties_status" CHECK ("draw_parties"."status" in ('INVITED', 'COMMITTED', 'REVEALED', 'WITHDRAWN'))
);
--> statement-breakpoint
ALTER TABLE "inspection_tasks" ADD COLUMN "replacements" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "inspection_tasks" ADD COLUMN "replacements_digest" text;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD COLUMN "frame_query" text;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD COLUMN "seed_sources" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD COLUMN "commitment_digest" text;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD COLUMN "seed_values" jsonb;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD COLUMN "seeded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD COLUMN "group_changes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "inspection_partner_results" ADD CONSTRAINT "inspection_partner_results_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_partner_results" ADD CONSTRAINT "inspection_partner_results_task_id_inspection_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."inspection_tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_partner_results" ADD CONSTRAINT "inspection_partner_results_check_id_inspection_checks_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."inspection_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_replacements" ADD CONSTRAINT "inspection_replacements_task_id_inspection_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."inspection_tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_parties" ADD CONSTRAINT "draw_parties_spot_check_id_spot_checks_id_fk" FOREIGN KEY ("spot_check_id") REFERENCES "public"."spot_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_parties" ADD CONSTRAINT "draw_parties_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_parties" ADD CONSTRAINT "draw_parties_party_agency_id_agencies_id_fk" FOREIGN KEY ("party_agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draw_parties" ADD CONSTRAINT "draw_parties_party_account_id_accounts_id_fk" FOREIGN KEY ("party_account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "inspection_partner_results_once" ON "inspection_partner_results" USING btree ("check_id","agency_id");--> statement-breakpoint
CREATE INDEX "inspection_partner_results_task" ON "inspection_partner_results" USING btree ("task_id","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_partner_results_county" ON "inspection_partner_results" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_partner_results_city" ON "inspection_partner_results" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_partner_results_province" ON "inspection_partner_results" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_partner_results_agency" ON "inspection_partner_results" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "draw_parties_name" ON "draw_parties" USING btree ("spot_check_id","party") WHERE status <> 'WITHDRAWN';--> statement-breakpoint
CREATE UNIQUE INDEX "draw_parties_holder" ON "draw_parties" USING btree ("spot_check_id","party_agency_id") WHERE status <> 'WITHDRAWN';--> statement-breakpoint
CREATE INDEX "draw_parties_spot_check" ON "draw_parties" USING btree ("spot_check_id","created_at","id");--> statement-breakpoint
CREATE INDEX "draw_parties_of_agency" ON "draw_parties" USING btree ("party_agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "draw_parties_of_account" ON "draw_parties" USING btree ("party_account_id","created_at","id");--> statement-breakpoint
CREATE INDEX "draw_parties_agency" ON "draw_parties" USING btree ("agency_id","created_at","id");--> statement-breakpoint
CREATE INDEX "draw_parties_county" ON "draw_parties" USING btree ("county_code","created_at","id");--> statement-breakpoint
CREATE INDEX "draw_parties_city" ON "draw_parties" USING btree ("city_code","created_at","id");--> statement-breakpoint
CREATE INDEX "draw_parties_province" ON "draw_parties" USING btree ("province_code","created_at","id");--> statement-breakpoint
CREATE INDEX "inspection_tasks_partners" ON "inspection_tasks" USING gin ("partner_agency_ids");--> statement-breakpoint
CREATE UNIQUE INDEX "exam_frame_rank" ON "exam_frame" USING btree ("session_id","agency_id","rank") WHERE rank is not null;
--> statement-breakpoint
-- Rights and comments of what this migration adds.
GRANT SELECT, INSERT, UPDATE ON "inspection_partner_results", "draw_parties" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON "inspection_replacements" TO mingjian_app;
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."frame_query" IS '固定时的查询条件（规范 JSON）';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."seed_sources" IS '公布的种子来源';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."commitment_digest" IS '承诺散列；依旧版协议固定的为空';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."seed_values" IS '种子来源及其数值';
--> statement-breakpoint
COMMENT ON COLUMN "exam_sessions"."seeded_at" IS '种子形成时刻';
--> statement-breakpoint
COMMENT ON TABLE "draw_parties" IS '以本系统账号自行承诺和揭示种子份额的提交方';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."spot_check_id" IS '评查计划';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."agency_id" IS '组织评查的机关';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."party" IS '提交方名称（写入抽取记录）';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."party_agency_id" IS '提交方机关；提交方为账号的，为其所属机关';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."party_account_id" IS '提交方账号；为空表示该机关内有权限的账号';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."commitment" IS '份额承诺';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."committed_at" IS '提交承诺时刻';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."revealed_at" IS '揭示时刻';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."withdraw_reason" IS '撤回邀请的理由';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "draw_parties"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON COLUMN "review_rounds"."group_changes" IS '历次调整评查小组及理由';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."replacements" IS '更换检查人员的补充记录数';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_tasks"."replacements_digest" IS '最后一条更换记录散列';
--> statement-breakpoint
COMMENT ON TABLE "inspection_replacements" IS '更换检查人员的补充记录';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_replacements"."task_id" IS '抽查任务';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_replacements"."seq" IS '序号';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_replacements"."content" IS '补充记录（规范 JSON）';
--> statement-breakpoint
COMMENT ON TABLE "inspection_partner_results" IS '联合机关对检查对象的结果';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."agency_id" IS '联合机关';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."task_id" IS '抽查任务';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."check_id" IS '抽查';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."inspected_on" IS '检查结束日期';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."results" IS '各事项的结果';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."findings" IS '情况说明';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."recorded_on" IS '录入日期';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "inspection_partner_results"."updated_at" IS '最近变更时刻';
