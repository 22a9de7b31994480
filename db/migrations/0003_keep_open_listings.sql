-- Rows stay narrow: whatever is long, which is the words, is stored apart. Room for changes in place.
ALTER TABLE "open_listings" SET (toast_tuple_target = 128, fillfactor = 80);--> statement-breakpoint
ALTER TABLE "open_listings" ALTER COLUMN "states" SET STORAGE PLAIN, ALTER COLUMN "skills" SET STORAGE PLAIN;--> statement-breakpoint
CREATE VIEW "listings_as_open" AS
SELECT "id", "company_id", "role", "workplace", "level", "type", "is_nationwide",
	"pay_annual_max"::double precision AS "pay_annual_max", "posted_at",
	ARRAY(SELECT DISTINCT "state"::text FROM "listing_places"
		WHERE "listing_id" = "listings"."id" AND "state" IS NOT NULL ORDER BY 1) AS "states",
	ARRAY(SELECT "number" FROM "listing_skills" JOIN "skills" ON "slug" = "skill"
		WHERE "listing_id" = "listings"."id" ORDER BY 1) AS "skills",
	"search"
FROM "listings" WHERE "status" = 'open';--> statement-breakpoint
-- For loading in bulk with the triggers disabled. The index of words is faster made anew than kept up.
CREATE FUNCTION "fill_open_listings"() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	DROP INDEX "open_listings_search";
	DELETE FROM "open_listings";
	INSERT INTO "open_listings" SELECT * FROM "listings_as_open" ORDER BY "posted_at", "id";
	CREATE INDEX "open_listings_search" ON "open_listings" USING gin ("search") WITH (fastupdate=false);
END $$;--> statement-breakpoint
CREATE FUNCTION "keep_open_listings"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'UPDATE' THEN
		DELETE FROM "open_listings" USING "changed" WHERE "open_listings"."id" = "changed"."id";
	END IF;
	INSERT INTO "open_listings"
		SELECT * FROM "listings_as_open" WHERE "id" IN (SELECT "id" FROM "changed" WHERE "status" = 'open');
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION "keep_open_listing_parts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE "open_listings" SET "states" = "now"."states", "skills" = "now"."skills"
	FROM "listings_as_open" AS "now"
	WHERE "now"."id" = "open_listings"."id" AND "now"."id" IN (SELECT "listing_id" FROM "changed")
		AND ("open_listings"."states", "open_listings"."skills") <> ("now"."states", "now"."skills");
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "keep_open_inserted" AFTER INSERT ON "listings" REFERENCING NEW TABLE AS "changed"
	FOR EACH STATEMENT EXECUTE FUNCTION "keep_open_listings"();--> statement-breakpoint
CREATE TRIGGER "keep_open_updated" AFTER UPDATE ON "listings" REFERENCING NEW TABLE AS "changed"
	FOR EACH STATEMENT EXECUTE FUNCTION "keep_open_listings"();--> statement-breakpoint
CREATE TRIGGER "keep_open_inserted" AFTER INSERT ON "listing_places" REFERENCING NEW TABLE AS "changed"
	FOR EACH STATEMENT EXECUTE FUNCTION "keep_open_listing_parts"();--> statement-breakpoint
CREATE TRIGGER "keep_open_updated" AFTER UPDATE ON "listing_places" REFERENCING NEW TABLE AS "changed"
	FOR EACH STATEMENT EXECUTE FUNCTION "keep_open_listing_parts"();--> statement-breakpoint
CREATE TRIGGER "keep_open_deleted" AFTER DELETE ON "listing_places" REFERENCING OLD TABLE AS "changed"
	FOR EACH STATEMENT EXECUTE FUNCTION "keep_open_listing_parts"();--> statement-breakpoint
CREATE TRIGGER "keep_open_inserted" AFTER INSERT ON "listing_skills" REFERENCING NEW TABLE AS "changed"
	FOR EACH STATEMENT EXECUTE FUNCTION "keep_open_listing_parts"();--> statement-breakpoint
CREATE TRIGGER "keep_open_updated" AFTER UPDATE ON "listing_skills" REFERENCING NEW TABLE AS "changed"
	FOR EACH STATEMENT EXECUTE FUNCTION "keep_open_listing_parts"();--> statement-breakpoint
CREATE TRIGGER "keep_open_deleted" AFTER DELETE ON "listing_skills" REFERENCING OLD TABLE AS "changed"
	FOR EACH STATEMENT EXECUTE FUNCTION "keep_open_listing_parts"();--> statement-breakpoint
SELECT "fill_open_listings"();--> statement-breakpoint
INSERT INTO "data_version" DEFAULT VALUES;
