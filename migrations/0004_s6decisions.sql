CREATE TABLE "legality_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"title" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"round" integer NOT NULL,
	"materials" jsonb NOT NULL,
	"changes" text,
	"urgency" jsonb,
	"drafter_ids" uuid[] NOT NULL,
	"submitted_on" date NOT NULL,
	"submitted_by" uuid NOT NULL,
	"accepted_on" date,
	"earliest_on" date,
	"due_on" date,
	"provisional" boolean DEFAULT false NOT NULL,
	"calendar_version" text,
	"returned_on" date,
	"suspensions" jsonb NOT NULL,
	"status" text NOT NULL,
	"reviewer_id" uuid,
	"body_id" uuid,
	"conclusion" text,
	"opinion" text,
	"heads" jsonb NOT NULL,
	"counsels" jsonb NOT NULL,
	"risk" text,
	"signer" jsonb,
	"opinion_number" text,
	"issued_on" date,
	"answers" jsonb NOT NULL,
	"answered_on" date,
	"course" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "legality_reviews_subject_kind" CHECK ("legality_reviews"."subject_kind" in ('MAJOR_DECISION', 'AGENDA_TOPIC', 'CONTRACT', 'NORMATIVE_DOCUMENT')),
	CONSTRAINT "legality_reviews_status" CHECK ("legality_reviews"."status" in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'UNDER_REVIEW', 'ISSUED', 'ANSWERED', 'WITHDRAWN')),
	CONSTRAINT "legality_reviews_conclusion" CHECK ("legality_reviews"."conclusion" in ('LEGAL', 'AFTER_MODIFICATION', 'ILLEGAL', 'EXPLORATORY'))
);
--> statement-breakpoint
CREATE TABLE "decision_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"cycle" integer NOT NULL,
	"act" text NOT NULL,
	"occurred_on" date NOT NULL,
	"data" jsonb NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "decision_steps_act" CHECK ("decision_steps"."act" in ('study', 'initiate', 'decline', 'draft', 'consult', 'feedBack', 'argue', 'assess', 'reviewCompetition', 'waive', 'schedule', 'postpone', 'discuss', 'redraft', 'drop', 'reportToParty', 'decide', 'publish', 'execute', 'report', 'evaluate', 'suspend', 'resume', 'adjust', 'stop', 'complete', 'archive'))
);
--> statement-breakpoint
CREATE TABLE "major_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"organ" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"matter_kind" text NOT NULL,
	"proposer_kind" text NOT NULL,
	"proposer" text NOT NULL,
	"proposed_on" date NOT NULL,
	"status" text NOT NULL,
	"cycle" integer DEFAULT 1 NOT NULL,
	"cycle_started_at" timestamp (3) with time zone NOT NULL,
	"steps" integer DEFAULT 0 NOT NULL,
	"entered_on" date NOT NULL,
	"last_on" date NOT NULL,
	"traits" jsonb,
	"catalogue_id" uuid,
	"catalogue_number" integer,
	"review_id" uuid,
	"decided_on" date,
	"document_number" text,
	"published_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "major_decisions_matter_kind" CHECK ("major_decisions"."matter_kind" in ('PUBLIC_POLICY', 'IMPORTANT_PLAN', 'RESOURCES', 'CONSTRUCTION', 'OTHER_MATTER')),
	CONSTRAINT "major_decisions_proposer_kind" CHECK ("major_decisions"."proposer_kind" in ('LEADER', 'SUBORDINATE', 'DELEGATE', 'CITIZEN')),
	CONSTRAINT "major_decisions_status" CHECK ("major_decisions"."status" in ('PROPOSED', 'STUDIED', 'NOT_INITIATED', 'DRAFTING', 'ON_AGENDA', 'DISCUSSED', 'DROPPED', 'DECIDED', 'PUBLISHED', 'EXECUTING', 'SUSPENDED', 'STOPPED', 'COMPLETED', 'ARCHIVED'))
);
--> statement-breakpoint
CREATE TABLE "agency_contracts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"counterparty" text NOT NULL,
	"amount_yuan" numeric(16, 2),
	"drafted_on" date NOT NULL,
	"status" text NOT NULL,
	"review_id" uuid,
	"signed_on" date,
	"contract_number" text,
	"ended_on" date,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agency_contracts_kind" CHECK ("agency_contracts"."kind" in ('FRANCHISE', 'LAND_AND_RESOURCES', 'STATE_ASSETS', 'EXPROPRIATION', 'INVESTMENT', 'PROCUREMENT', 'ENTRUSTMENT', 'OTHER_CONTRACT')),
	CONSTRAINT "agency_contracts_status" CHECK ("agency_contracts"."status" in ('DRAFTED', 'SIGNED', 'PERFORMED', 'TERMINATED', 'ABANDONED'))
);
--> statement-breakpoint
CREATE TABLE "agenda_topics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"meeting_kind" text NOT NULL,
	"proposed_on" date NOT NULL,
	"status" text NOT NULL,
	"review_id" uuid,
	"scheduled_on" date,
	"meeting_on" date,
	"session" text,
	"outcome" text,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "agenda_topics_meeting_kind" CHECK ("agenda_topics"."meeting_kind" in ('EXECUTIVE_MEETING', 'PLENARY_MEETING', 'OFFICE_MEETING', 'TOPICAL_MEETING')),
	CONSTRAINT "agenda_topics_status" CHECK ("agenda_topics"."status" in ('PROPOSED', 'ON_AGENDA', 'DISCUSSED', 'WITHDRAWN'))
);
--> statement-breakpoint
CREATE TABLE "decision_catalogues" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"division_code" text NOT NULL,
	"province_code" text GENERATED ALWAYS AS (substr(division_code, 1, 2)) STORED NOT NULL,
	"city_code" text GENERATED ALWAYS AS (substr(division_code, 1, 4)) STORED NOT NULL,
	"county_code" text GENERATED ALWAYS AS (substr(division_code, 1, 6)) STORED NOT NULL,
	"organ" text NOT NULL,
	"year" integer NOT NULL,
	"edition" integer NOT NULL,
	"items" jsonb NOT NULL,
	"adjusts" uuid,
	"reason" text,
	"status" text NOT NULL,
	"consent" jsonb,
	"published_on" date,
	"document_number" text,
	"superseded_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "decision_catalogues_status" CHECK ("decision_catalogues"."status" in ('DRAFT', 'PUBLISHED', 'SUPERSEDED'))
);
--> statement-breakpoint
ALTER TABLE "legality_reviews" ADD CONSTRAINT "legality_reviews_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legality_reviews" ADD CONSTRAINT "legality_reviews_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legality_reviews" ADD CONSTRAINT "legality_reviews_reviewer_id_officers_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legality_reviews" ADD CONSTRAINT "legality_reviews_body_id_agencies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_steps" ADD CONSTRAINT "decision_steps_decision_id_major_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."major_decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_steps" ADD CONSTRAINT "decision_steps_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "major_decisions" ADD CONSTRAINT "major_decisions_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "major_decisions" ADD CONSTRAINT "major_decisions_catalogue_id_decision_catalogues_id_fk" FOREIGN KEY ("catalogue_id") REFERENCES "public"."decision_catalogues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_contracts" ADD CONSTRAINT "agency_contracts_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_contracts" ADD CONSTRAINT "agency_contracts_review_id_legality_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."legality_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_topics" ADD CONSTRAINT "agenda_topics_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_topics" ADD CONSTRAINT "agenda_topics_review_id_legality_reviews_id_fk" FOREIGN KEY ("review_id") REFERENCES "public"."legality_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_catalogues" ADD CONSTRAINT "decision_catalogues_agency_id_agencies_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agencies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_catalogues" ADD CONSTRAINT "decision_catalogues_adjusts_decision_catalogues_id_fk" FOREIGN KEY ("adjusts") REFERENCES "public"."decision_catalogues"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "legality_reviews_round" ON "legality_reviews" USING btree ("subject_kind","subject_id","round");--> statement-breakpoint
CREATE UNIQUE INDEX "legality_reviews_one_open" ON "legality_reviews" USING btree ("subject_kind","subject_id") WHERE status in ('SUBMITTED', 'RETURNED', 'ACCEPTED', 'UNDER_REVIEW');--> statement-breakpoint
CREATE UNIQUE INDEX "legality_reviews_number" ON "legality_reviews" USING btree ("body_id","opinion_number");--> statement-breakpoint
CREATE INDEX "legality_reviews_agency_submitted_on" ON "legality_reviews" USING btree ("agency_id","submitted_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_county_submitted_on" ON "legality_reviews" USING btree ("county_code","submitted_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_city_submitted_on" ON "legality_reviews" USING btree ("city_code","submitted_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_province_submitted_on" ON "legality_reviews" USING btree ("province_code","submitted_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_submitted_on" ON "legality_reviews" USING btree ("submitted_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_agency_issued_on" ON "legality_reviews" USING btree ("agency_id","issued_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_county_issued_on" ON "legality_reviews" USING btree ("county_code","issued_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_city_issued_on" ON "legality_reviews" USING btree ("city_code","issued_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_province_issued_on" ON "legality_reviews" USING btree ("province_code","issued_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_issued_on" ON "legality_reviews" USING btree ("issued_on","id");--> statement-breakpoint
CREATE INDEX "legality_reviews_reviewer" ON "legality_reviews" USING btree ("reviewer_id","submitted_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_steps_position" ON "decision_steps" USING btree ("decision_id","position");--> statement-breakpoint
CREATE INDEX "major_decisions_agency" ON "major_decisions" USING btree ("agency_id","proposed_on","id");--> statement-breakpoint
CREATE INDEX "major_decisions_county" ON "major_decisions" USING btree ("county_code","proposed_on","id");--> statement-breakpoint
CREATE INDEX "major_decisions_city" ON "major_decisions" USING btree ("city_code","proposed_on","id");--> statement-breakpoint
CREATE INDEX "major_decisions_province" ON "major_decisions" USING btree ("province_code","proposed_on","id");--> statement-breakpoint
CREATE INDEX "major_decisions_proposed_on" ON "major_decisions" USING btree ("proposed_on","id");--> statement-breakpoint
CREATE INDEX "agency_contracts_agency" ON "agency_contracts" USING btree ("agency_id","drafted_on","id");--> statement-breakpoint
CREATE INDEX "agency_contracts_county" ON "agency_contracts" USING btree ("county_code","drafted_on","id");--> statement-breakpoint
CREATE INDEX "agency_contracts_city" ON "agency_contracts" USING btree ("city_code","drafted_on","id");--> statement-breakpoint
CREATE INDEX "agency_contracts_province" ON "agency_contracts" USING btree ("province_code","drafted_on","id");--> statement-breakpoint
CREATE INDEX "agency_contracts_drafted_on" ON "agency_contracts" USING btree ("drafted_on","id");--> statement-breakpoint
CREATE INDEX "agenda_topics_agency" ON "agenda_topics" USING btree ("agency_id","proposed_on","id");--> statement-breakpoint
CREATE INDEX "agenda_topics_county" ON "agenda_topics" USING btree ("county_code","proposed_on","id");--> statement-breakpoint
CREATE INDEX "agenda_topics_city" ON "agenda_topics" USING btree ("city_code","proposed_on","id");--> statement-breakpoint
CREATE INDEX "agenda_topics_province" ON "agenda_topics" USING btree ("province_code","proposed_on","id");--> statement-breakpoint
CREATE INDEX "agenda_topics_proposed_on" ON "agenda_topics" USING btree ("proposed_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_catalogues_edition" ON "decision_catalogues" USING btree ("agency_id","year","edition");--> statement-breakpoint
CREATE UNIQUE INDEX "decision_catalogues_one_draft" ON "decision_catalogues" USING btree ("agency_id","year") WHERE status = 'DRAFT';--> statement-breakpoint
CREATE UNIQUE INDEX "decision_catalogues_one_published" ON "decision_catalogues" USING btree ("agency_id","year") WHERE status = 'PUBLISHED';--> statement-breakpoint
CREATE INDEX "decision_catalogues_agency" ON "decision_catalogues" USING btree ("agency_id","year","id");--> statement-breakpoint
CREATE INDEX "decision_catalogues_county" ON "decision_catalogues" USING btree ("county_code","year","id");--> statement-breakpoint
CREATE INDEX "decision_catalogues_city" ON "decision_catalogues" USING btree ("city_code","year","id");--> statement-breakpoint
CREATE INDEX "decision_catalogues_province" ON "decision_catalogues" USING btree ("province_code","year","id");--> statement-breakpoint
CREATE INDEX "decision_catalogues_year" ON "decision_catalogues" USING btree ("year","id");--> statement-breakpoint
CREATE INDEX "decision_catalogues_division" ON "decision_catalogues" USING btree ("division_code","year","id");--> statement-breakpoint
-- Comments of the tables above, and what the application may do with them.
COMMENT ON TABLE "legality_reviews" IS '合法性审查：重大行政决策、会议议题、合同、行政规范性文件，每次送审一轮';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."subject_kind" IS '事项种类';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."subject_id" IS '所审查的事项';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."title" IS '事项名称';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."agency_id" IS '送审单位';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."round" IS '轮次';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."materials" IS '送审材料';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."changes" IS '上一轮意见之后的修改情况';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."urgency" IS '缩短审查时间的事由';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."drafter_ids" IS '起草人员';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."submitted_on" IS '送审日期';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."submitted_by" IS '送审账号';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."accepted_on" IS '受理日期';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."earliest_on" IS '保证的审查时间届满日，此日起可以出具意见';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."due_on" IS '审查期限届满日；没有上限的为空';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."provisional" IS '是否跨入尚未发布放假通知的年度';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."calendar_version" IS '所用日历版本';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."returned_on" IS '退回补充材料日期；未退回的为空';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."suspensions" IS '不计入期限的期间';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."reviewer_id" IS '审查人员';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."body_id" IS '审查机构';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."conclusion" IS '审查结论';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."opinion" IS '审查意见全文';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."heads" IS '逐项审查结果';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."counsels" IS '法律顾问、公职律师的意见';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."risk" IS '明示的法律风险';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."signer" IS '签发人';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."opinion_number" IS '审查意见书编号';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."issued_on" IS '出具日期';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."answers" IS '送审单位的反馈';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."answered_on" IS '反馈日期';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."course" IS '经过：每一步及其责任人';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "legality_reviews"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "agenda_topics" IS '会议议题';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."agency_id" IS '议题承办单位';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."title" IS '议题';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."summary" IS '主要内容';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."meeting_kind" IS '审议会议';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."proposed_on" IS '提出日期';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."review_id" IS '据以上会的合法性审查意见';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."scheduled_on" IS '列入议程日期';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."meeting_on" IS '会议日期';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."session" IS '会议届次';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."outcome" IS '讨论结果';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."reason" IS '暂缓或者撤回的理由';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "agenda_topics"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "agency_contracts" IS '行政机关合同';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."agency_id" IS '合同承办单位';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."title" IS '合同名称';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."kind" IS '合同种类';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."counterparty" IS '合同相对方';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."amount_yuan" IS '合同标的额（元）；没有的为空';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."drafted_on" IS '拟订日期';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."review_id" IS '据以签订的合法性审查意见';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."signed_on" IS '签订日期';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."contract_number" IS '合同编号';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."ended_on" IS '履行完毕、解除或者放弃签订日期';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."reason" IS '解除、终止或者放弃签订的理由';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "agency_contracts"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "decision_catalogues" IS '重大行政决策事项年度目录，每次调整一版';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."agency_id" IS '登记目录的机关';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."organ" IS '决策机关';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."year" IS '年度';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."edition" IS '版次';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."items" IS '决策事项';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."adjusts" IS '所调整的一版';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."reason" IS '调整理由';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."consent" IS '同级党委的同意';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."published_on" IS '公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."document_number" IS '公布文号';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."superseded_on" IS '被取代日期';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "decision_catalogues"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "major_decisions" IS '重大行政决策';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."agency_id" IS '承办单位；启动前为登记建议的单位';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."division_code" IS '所在行政区划代码（GB/T 2260）';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."province_code" IS '省级代码前两位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."city_code" IS '市级代码前四位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."county_code" IS '县级代码六位，由区划代码生成，用于数据范围';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."organ" IS '决策机关';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."title" IS '决策事项';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."summary" IS '主要内容';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."matter_kind" IS '决策事项种类';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."proposer_kind" IS '建议人种类';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."proposer" IS '建议人';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."proposed_on" IS '提出日期';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."status" IS '状态';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."cycle" IS '第几次履行程序，每次调整加一';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."cycle_started_at" IS '本次程序开始时刻';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."steps" IS '过程记录条数';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."entered_on" IS '进入现状态的日期';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."last_on" IS '各步中最近的日期';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."traits" IS '启动时认定的特征，决定须履行的程序';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."catalogue_id" IS '所列入的决策事项目录';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."catalogue_number" IS '目录中的序号';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."review_id" IS '据以提交讨论的合法性审查';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."decided_on" IS '决定日期';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."document_number" IS '决策文号';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."published_on" IS '公布日期';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."version" IS '版本号，每次变更加一，对应 ETag';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."created_at" IS '登记时刻';
--> statement-breakpoint
COMMENT ON COLUMN "major_decisions"."updated_at" IS '最近变更时刻';
--> statement-breakpoint
COMMENT ON TABLE "decision_steps" IS '重大行政决策过程记录，只增不改';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."decision_id" IS '决策';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."position" IS '序号';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."cycle" IS '第几次履行程序';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."act" IS '步骤';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."occurred_on" IS '发生日期';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."data" IS '内容';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."recorded_by" IS '登记账号';
--> statement-breakpoint
COMMENT ON COLUMN "decision_steps"."recorded_at" IS '登记时刻';
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "legality_reviews", "decision_steps", "major_decisions", "agency_contracts", "agenda_topics", "decision_catalogues" TO mingjian_app;
