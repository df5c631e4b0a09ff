CREATE TABLE "audit_seal_leaves" (
	"entry_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"leaf_hash" "bytea" NOT NULL,
	"seal" integer NOT NULL,
	"place" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seals" (
	"number" integer PRIMARY KEY NOT NULL,
	"sealed_at" timestamp (3) with time zone NOT NULL,
	"entries" integer NOT NULL,
	"root" "bytea" NOT NULL,
	"previous" "bytea" NOT NULL,
	"head" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_unsealed" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"leaf_hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seal_leaves_place" ON "audit_seal_leaves" USING btree ("seal","place");
--> statement-breakpoint
-- Entries of before are sealed like new ones, in the order they were made.
INSERT INTO "audit_unsealed" ("id", "at", "leaf_hash") SELECT "id", "at", "leaf_hash" FROM "audit_entries" ON CONFLICT DO NOTHING;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "audit_unsealed" TO mingjian_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON "audit_seals", "audit_seal_leaves" TO mingjian_app;
--> statement-breakpoint
COMMENT ON TABLE "audit_unsealed" IS '待封存的审计记录：随操作写入，由下一次封存取走';
--> statement-breakpoint
COMMENT ON COLUMN "audit_unsealed"."id" IS '审计记录主键';
--> statement-breakpoint
COMMENT ON COLUMN "audit_unsealed"."at" IS '操作时刻';
--> statement-breakpoint
COMMENT ON COLUMN "audit_unsealed"."leaf_hash" IS '写入时的叶子散列';
--> statement-breakpoint
COMMENT ON TABLE "audit_seals" IS '审计封存：逐次相连的散列链，删除或改写已封存的记录可被发现，只增不改';
--> statement-breakpoint
COMMENT ON COLUMN "audit_seals"."number" IS '序号，自 1 起连续';
--> statement-breakpoint
COMMENT ON COLUMN "audit_seals"."sealed_at" IS '封存时刻';
--> statement-breakpoint
COMMENT ON COLUMN "audit_seals"."entries" IS '封存的记录数';
--> statement-breakpoint
COMMENT ON COLUMN "audit_seals"."root" IS '所封记录的 Merkle 树根（RFC 9162）';
--> statement-breakpoint
COMMENT ON COLUMN "audit_seals"."previous" IS '上一封存的链头，首个为零';
--> statement-breakpoint
COMMENT ON COLUMN "audit_seals"."head" IS '本封存的链头，覆盖此前全部封存';
--> statement-breakpoint
COMMENT ON TABLE "audit_seal_leaves" IS '封存的叶子：每条审计记录在哪一封存的第几位，只增不改';
--> statement-breakpoint
COMMENT ON COLUMN "audit_seal_leaves"."entry_id" IS '审计记录主键';
--> statement-breakpoint
COMMENT ON COLUMN "audit_seal_leaves"."at" IS '操作时刻';
--> statement-breakpoint
COMMENT ON COLUMN "audit_seal_leaves"."leaf_hash" IS '封存时的叶子散列';
--> statement-breakpoint
COMMENT ON COLUMN "audit_seal_leaves"."seal" IS '封存序号';
--> statement-breakpoint
COMMENT ON COLUMN "audit_seal_leaves"."place" IS '在树中的位置，自 1 起';
