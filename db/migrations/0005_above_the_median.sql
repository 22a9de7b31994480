CREATE TABLE "market_medians" (
	"role" text NOT NULL,
	"state" text NOT NULL,
	"median" numeric(12, 2) NOT NULL,
	CONSTRAINT "market_medians_role_state_pk" PRIMARY KEY("role","state")
);
--> statement-breakpoint
ALTER TABLE "open_listings" ADD COLUMN "is_above" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "open_listings" ADD COLUMN "above_in" text[];--> statement-breakpoint
ALTER TABLE "market_medians" ADD CONSTRAINT "market_medians_role_roles_slug_fk" FOREIGN KEY ("role") REFERENCES "public"."roles"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- As the board compares them: short, and never apart from their row.
ALTER TABLE "open_listings" ALTER COLUMN "above_in" SET STORAGE PLAIN;--> statement-breakpoint
-- Until the medians are worked out, at the next start, nothing is above one, as the columns' defaults say.
CREATE OR REPLACE VIEW "listings_as_open" AS
SELECT "id", "company_id", "role", "workplace", "level", "type", "is_nationwide",
	"pay_annual_max"::double precision AS "pay_annual_max", "posted_at",
	ARRAY(SELECT DISTINCT "state"::text FROM "listing_places"
		WHERE "listing_id" = "listings"."id" AND "state" IS NOT NULL ORDER BY 1) AS "states",
	ARRAY(SELECT "number" FROM "listing_skills" JOIN "skills" ON "slug" = "skill"
		WHERE "listing_id" = "listings"."id" ORDER BY 1) AS "skills",
	"search",
	coalesce("pay_annual_max" IS NOT NULL AND ("pay_annual_min" + "pay_annual_max") / 2 > (
		SELECT "median" FROM "market_medians"
		WHERE "market_medians"."role" = "listings"."role" AND "market_medians"."state" = coalesce(
			(SELECT coalesce("listing_places"."state"::text, 'US') FROM "listing_places"
				WHERE "listing_id" = "listings"."id" AND "country" = 'US' ORDER BY "position" LIMIT 1),
			CASE WHEN "is_nationwide" THEN 'US' END)
	), false) AS "is_above",
	(SELECT array_agg(DISTINCT "listing_places"."state"::text ORDER BY "listing_places"."state"::text)
		FROM "listing_places" JOIN "market_medians" ON "market_medians"."state" = "listing_places"."state"::text
		WHERE "listing_id" = "listings"."id" AND "market_medians"."role" = "listings"."role"
			AND ("pay_annual_min" + "pay_annual_max") / 2 > "median") AS "above_in"
FROM "listings" WHERE "status" = 'open';--> statement-breakpoint
CREATE OR REPLACE FUNCTION "keep_open_listing_parts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE "open_listings" SET "states" = "now"."states", "skills" = "now"."skills",
		"is_above" = "now"."is_above", "above_in" = "now"."above_in"
	FROM "listings_as_open" AS "now"
	WHERE "now"."id" = "open_listings"."id" AND "now"."id" IN (SELECT "listing_id" FROM "changed")
		AND ("open_listings"."states", "open_listings"."skills", "open_listings"."is_above", "open_listings"."above_in")
			IS DISTINCT FROM ("now"."states", "now"."skills", "now"."is_above", "now"."above_in");
	RETURN NULL;
END $$;
