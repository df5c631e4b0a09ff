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
CREATE TABLE "spot_check_tickets" (
	"spot_check_id" uuid NOT NULL,
	"stratum" text collate "C" NOT NULL,
	"rank" integer NOT NULL,
	"case_id" uuid NOT NULL,
	"ticket" "bytea" NOT NULL,
	"drawn" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_pushes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"to_province" text NOT NULL,
	"party_ids" uuid[] NOT NULL,
	"decided_on" date NOT NULL,
	"rule_code" text NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"due_on" date NOT NULL,
	"provisional" boolean NOT NULL,
	"calendar_version" text NOT NULL,
	"status" text NOT NULL,
	"pushed_on" date,
	"pushed_again_on" date,
	"reference" text,
	"received_on" date,
	"receipt_reference" text,
	"publish_due_on" date,
	"publish_provisional" boolean,
	"published_on" date,
	"address" text,
	"returned_on" date,
	"return_reason" text,
	"overturned_on" date,
	"withdrawal_due_on" date,
	"withdrawn_on" date,
	"withdrawal_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "register_pushes_status" CHECK ("register_pushes"."status" in ('DUE', 'PUSHED', 'RECEIVED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN', 'CANCELLED')),
	CONSTRAINT "register_pushes_to_province" CHECK ("register_pushes"."to_province" ~ '^[1-9][0-9]$')
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
-- By hand: the tickets of draws made before move to their own table.
INSERT INTO "spot_check_tickets" SELECT "spot_check_id", "stratum", "rank", "case_id", decode("ticket", 'hex'), "drawn" FROM "spot_check_frame" WHERE "rank" IS NOT NULL ORDER BY "spot_check_id", "stratum", "rank";--> statement-breakpoint
ALTER TABLE "spot_check_frame" DROP CONSTRAINT "spot_check_frame_spot_check_id_spot_checks_id_fk";
--> statement-breakpoint
DROP INDEX "spot_check_frame_rank";--> statement-breakpoint
ALTER TABLE "legality_reviews" ADD COLUMN "materials_sha256" text;--> statement-breakpoint
ALTER TABLE "inspection_tasks" ADD COLUMN "replacements" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "inspection_tasks" ADD COLUMN "replacements_digest" text;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD COLUMN "frame_query" text;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD COLUMN "seed_sources" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD COLUMN "commitment_digest" text;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD COLUMN "seed_values" jsonb;--> statement-breakpoint
ALTER TABLE "exam_sessions" ADD COLUMN "seeded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "public_decisions" ADD COLUMN "penalty_kinds" jsonb GENERATED ALWAYS AS ((content)::jsonb -> 'penaltyKinds') STORED;--> statement-breakpoint
ALTER TABLE "public_decisions" ADD COLUMN "decision_kind" text GENERATED ALWAYS AS ((content)::jsonb ->> 'decisionKind') STORED;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD COLUMN "group_changes" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "inspection_partner_results" ADD CONSTRAINT "inspection_partner_results_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_partner_results" ADD CONSTRAINT "inspection_partner_results_task_id_inspection_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."inspection_tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_partner_results" ADD CONSTRAINT "inspection_partner_results_check_id_inspection_checks_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."inspection_checks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "inspection_replacements" ADD CONSTRAINT "inspection_replacements_task_id_inspection_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."inspection_tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_pushes" ADD CONSTRAINT "register_pushes_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "register_pushes" ADD CONSTRAINT "register_pushes_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
CREATE UNIQUE INDEX "spot_check_tickets_rank" ON "spot_check_tickets" USING btree ("spot_check_id","stratum","rank");--> statement-breakpoint
CREATE UNIQUE INDEX "register_pushes_case" ON "register_pushes" USING btree ("case_id","to_province") WHERE status not in ('CANCELLED', 'WITHDRAWN');--> statement-breakpoint
CREATE INDEX "register_pushes_of_case" ON "register_pushes" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "register_pushes_agency" ON "register_pushes" USING btree ("agency_id","due_on","id");--> statement-breakpoint
CREATE INDEX "register_pushes_county" ON "register_pushes" USING btree ("county_code","due_on","id");--> statement-breakpoint
CREATE INDEX "register_pushes_city" ON "register_pushes" USING btree ("city_code","due_on","id");--> statement-breakpoint
CREATE INDEX "register_pushes_province" ON "register_pushes" USING btree ("province_code","due_on","id");--> statement-breakpoint
CREATE INDEX "register_pushes_due" ON "register_pushes" USING btree ("due_on","id");--> statement-breakpoint
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
CREATE UNIQUE INDEX "exam_frame_rank" ON "exam_frame" USING btree ("session_id","agency_id","rank") WHERE rank is not null;--> statement-breakpoint
CREATE INDEX "public_decisions_decision_kind" ON "public_decisions" USING btree ("decision_kind","published_on","id") WHERE content is not null;--> statement-breakpoint
CREATE INDEX "public_decisions_penalty_kinds" ON "public_decisions" USING gin ("penalty_kinds") WHERE content is not null;--> statement-breakpoint
ALTER TABLE "spot_check_frame" DROP COLUMN "ticket";--> statement-breakpoint
ALTER TABLE "spot_check_frame" DROP COLUMN "rank";--> statement-breakpoint
ALTER TABLE "spot_check_frame" DROP COLUMN "drawn";
--> statement-breakpoint
-- By hand: rights and comments.
GRANT SELECT, INSERT ON "spot_check_tickets", "inspection_replacements" TO mingjian_app;
--> statement-breakpoint
REVOKE UPDATE ON "spot_check_frame" FROM mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "register_pushes", "inspection_partner_results", "draw_parties" TO mingjian_app;
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
COMMENT ON TABLE "spot_check_frame" IS '抽样框';
--> statement-breakpoint
COMMENT ON TABLE "spot_check_tickets" IS '全部签号';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_tickets"."spot_check_id" IS '评查计划';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_tickets"."stratum" IS '层标识';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_tickets"."rank" IS '层内次序';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_tickets"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_tickets"."ticket" IS '签号';
--> statement-breakpoint
COMMENT ON COLUMN "spot_check_tickets"."drawn" IS '是否首次抽中';
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
COMMENT ON COLUMN "public_decisions"."penalty_kinds" IS '处罚种类（行政处罚法第九条），由公示内容生成';
--> statement-breakpoint
COMMENT ON COLUMN "public_decisions"."decision_kind" IS '决定类别，由公示内容生成';
--> statement-breakpoint
COMMENT ON TABLE "register_pushes" IS '跨省推送：处罚外省登记的当事人，推送至其登记地市场监督管理部门协助公示';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."agency_id" IS '作出处罚决定的机关';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."to_province" IS '登记地省级代码前两位';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."party_ids" IS '在该省登记的当事人';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."decided_on" IS '决定日期';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."rule_code" IS '期限规则代码';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."legal_basis" IS '推送期限的依据';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."due_on" IS '推送期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."provisional" IS '推送期限是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."pushed_on" IS '首次推送日期';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."pushed_again_on" IS '退回后最近一次推送日期';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."reference" IS '推送编号';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."received_on" IS '对方收到日期';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."receipt_reference" IS '对方回执编号';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."publish_due_on" IS '对方协助公示的期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."publish_provisional" IS '协助公示期限是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."published_on" IS '对方公示日期';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."address" IS '公示网址';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."returned_on" IS '对方退回日期';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."return_reason" IS '对方退回的理由';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."overturned_on" IS '决定被变更、撤销、确认违法或者无效的日期';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."withdrawal_due_on" IS '撤回期限届满日';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."withdrawn_on" IS '通知对方撤回的日期';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."withdrawal_reason" IS '撤回的理由';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "register_pushes"."updated_at" IS '最近变更时刻';
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
--> statement-breakpoint
COMMENT ON COLUMN "catalogue_versions"."due_on" IS '首次公布或者更新的期限届满日；没有期限的为空';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."materials" IS '送审材料，附件载明文件及散列';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."materials_sha256" IS '送审材料清单（规范化 JSON，含附件散列）的 SHA-256';
