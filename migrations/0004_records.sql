CREATE TABLE "case_process_records" (
	"id" uuid PRIMARY KEY NOT NULL,
	"case_id" uuid NOT NULL,
	"step_id" uuid,
	"stage" text NOT NULL,
	"medium" text NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"file_id" uuid,
	"sha256" text,
	"sm3" text,
	"bytes" bigint,
	"kept_at" text,
	"device" text,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"interruptions" jsonb NOT NULL,
	"unfilmed_reason" text,
	"place" text,
	"officer_ids" uuid[] NOT NULL,
	"attendants" jsonb NOT NULL,
	"used_as_evidence" boolean NOT NULL,
	"uploaded_late" boolean NOT NULL,
	"corrects_id" uuid,
	"correction_reason" text,
	"acknowledged" jsonb NOT NULL,
	"client_at" timestamp (3) with time zone,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case_process_records_stage" CHECK ("case_process_records"."stage" in ('START', 'INVESTIGATION', 'REVIEW_DECISION', 'SERVICE', 'EXECUTION')),
	CONSTRAINT "case_process_records_medium" CHECK ("case_process_records"."medium" in ('TEXT', 'PHOTO', 'AUDIO', 'VIDEO')),
	CONSTRAINT "case_process_records_file_facts" CHECK (("case_process_records"."file_id" is null) = ("case_process_records"."sha256" is null) and ("case_process_records"."file_id" is null) = ("case_process_records"."sm3" is null) and ("case_process_records"."file_id" is null) = ("case_process_records"."bytes" is null)),
	CONSTRAINT "case_process_records_span" CHECK ("case_process_records"."ended_at" is null or ("case_process_records"."started_at" is not null and "case_process_records"."started_at" <= "case_process_records"."ended_at")),
	CONSTRAINT "case_process_records_correction" CHECK (("case_process_records"."corrects_id" is null) = ("case_process_records"."correction_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "case_process_records" ADD CONSTRAINT "case_process_records_case_id_enforcement_cases_id_fk" FOREIGN KEY ("case_id") REFERENCES "public"."enforcement_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_process_records" ADD CONSTRAINT "case_process_records_step_id_case_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."case_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_process_records" ADD CONSTRAINT "case_process_records_file_id_stored_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."stored_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_process_records" ADD CONSTRAINT "case_process_records_corrects_id_case_process_records_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "public"."case_process_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_process_records" ADD CONSTRAINT "case_process_records_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_process_records_case" ON "case_process_records" USING btree ("case_id","recorded_at","id");--> statement-breakpoint
CREATE INDEX "case_process_records_step" ON "case_process_records" USING btree ("step_id");--> statement-breakpoint
CREATE INDEX "case_process_records_file" ON "case_process_records" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "case_process_records_corrects" ON "case_process_records" USING btree ("corrects_id");
--> statement-breakpoint
-- By hand: rights and comments.
GRANT SELECT, INSERT ON "case_process_records" TO mingjian_app;
--> statement-breakpoint
COMMENT ON TABLE "case_process_records" IS '执法全过程记录：以文字、音像记录的办案过程，只增不改不删；更正另立一条';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."id" IS '主键，UUID v7，由应用生成';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."case_id" IS '案件';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."step_id" IS '所记录的办案环节；不专属某一环节的为空';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."stage" IS '记录环节';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."medium" IS '记录形式';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."title" IS '名称';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."summary" IS '内容摘要';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."file_id" IS '文件';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."sha256" IS '文件内容的 SHA-256（十六进制），取自文件存储';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."sm3" IS '文件内容的 SM3（十六进制，GB/T 32905），取自文件存储';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."bytes" IS '文件字节数，取自文件存储';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."kept_at" IS '文字记录未存为文件的，其存放处';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."device" IS '记录设备及编号';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."started_at" IS '开始时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."ended_at" IS '结束时刻';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."interruptions" IS '中断的时段与说明';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."unfilmed_reason" IS '未能音像记录或者未能全程记录的说明';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."place" IS '地点';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."officer_ids" IS '执法人员';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."attendants" IS '其他在场人员';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."used_as_evidence" IS '是否作为证据';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."uploaded_late" IS '是否逾期上传';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."corrects_id" IS '所更正的记录';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."correction_reason" IS '更正理由';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."acknowledged" IS '已说明理由的提示';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."client_at" IS '客户端时间';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."recorded_by" IS '录入账号';
--> statement-breakpoint
COMMENT ON COLUMN "case_process_records"."recorded_at" IS '录入时刻（服务器时间）';
