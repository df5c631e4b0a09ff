-- The text of this warning names no other case any more; nor does what is kept of it.
UPDATE "case_alerts" SET "params" = '{}' WHERE "code" = 'cases.party-fined-before' AND "params" <> '{}';--> statement-breakpoint
-- Nobody leads the agreement on a file of the own agency, of one declared or of a case handled: where that is still to come, the first reviewer does.
UPDATE "review_files" AS "file" SET "leader_id" = "file"."reviewer_ids"[1], "version" = "file"."version" + 1
FROM "review_rounds" AS "round", "officers" AS "leader"
WHERE "round"."id" = "file"."round_id" AND "leader"."id" = "file"."leader_id" AND "file"."agreed_on" IS NULL AND cardinality("file"."reviewer_ids") > 0
  AND ("leader"."agency_id" = "file"."agency_id"
    OR EXISTS (SELECT FROM "case_handlers" AS "handler" WHERE "handler"."case_id" = "file"."case_id" AND "handler"."officer_id" = "leader"."id")
    OR EXISTS (SELECT FROM jsonb_array_elements("round"."groups") AS "one", jsonb_array_elements("one" -> 'members') AS "member"
      WHERE "member" ->> 'officerId' = "leader"."id"::text AND "member" -> 'withdrawsFrom' ? "file"."agency_id"::text));
