ALTER TABLE "public_decisions" ADD COLUMN "penalty_kinds" jsonb GENERATED ALWAYS AS ((content)::jsonb -> 'penaltyKinds') STORED;--> statement-breakpoint
ALTER TABLE "public_decisions" ADD COLUMN "decision_kind" text GENERATED ALWAYS AS ((content)::jsonb ->> 'decisionKind') STORED;--> statement-breakpoint
CREATE INDEX "public_decisions_decision_kind" ON "public_decisions" USING btree ("decision_kind","published_on","id") WHERE content is not null;--> statement-breakpoint
CREATE INDEX "public_decisions_penalty_kinds" ON "public_decisions" USING gin ("penalty_kinds") WHERE content is not null;