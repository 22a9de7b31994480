-- A listing as its spells ought to tell of it: open or not, as which role, where, and since when.
CREATE VIEW "listings_as_spells" AS
SELECT "id", "status" = 'open' AS "is_open", "role",
	ARRAY(SELECT DISTINCT "state"::text FROM "listing_places"
		WHERE "listing_id" = "listings"."id" AND "state" IS NOT NULL ORDER BY 1) AS "states",
	CASE WHEN "source" = 'sample' THEN "source" ELSE "source" || ':' || "company_id" END AS "board",
	("first_seen_at" AT TIME ZONE 'UTC')::date AS "seen_on",
	("updated_at" AT TIME ZONE 'UTC')::date AS "changed_on",
	CASE WHEN "closed_at" IS NOT NULL
		THEN (greatest("closed_at", "first_seen_at") AT TIME ZONE 'UTC')::date END AS "closed_on"
FROM "listings";--> statement-breakpoint
-- While a transaction runs, a listing passes through states that nobody sees: closed and opened again, without
-- places. So its changes are noted, and the spells brought to what it came to, once, at the transaction's end.
CREATE FUNCTION "note_listings"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'INSERT' THEN
		INSERT INTO "stirred_listings" ("listing_id") SELECT "id" FROM "after";
	ELSE
		INSERT INTO "stirred_listings" ("listing_id")
			SELECT "after"."id" FROM "after" JOIN "before" ON "before"."id" = "after"."id"
			WHERE ("after"."status", "after"."role") IS DISTINCT FROM ("before"."status", "before"."role");
	END IF;
	RETURN NULL;
END $$;--> statement-breakpoint
-- Places of a listing that is gone need no note.
CREATE FUNCTION "note_listings_of_places"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO "stirred_listings" ("listing_id")
		SELECT DISTINCT "listing_id" FROM "changed"
		WHERE EXISTS (SELECT FROM "listings" WHERE "listings"."id" = "listing_id");
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION "keep_listing_spells"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	"ids" integer[];
BEGIN
	-- The first that is called does it for all of the transaction.
	IF NOT EXISTS (SELECT FROM "stirred_listings" WHERE "id" = NEW."id") THEN RETURN NULL; END IF;
	WITH "gone" AS (DELETE FROM "stirred_listings" RETURNING "listing_id")
		SELECT array_agg(DISTINCT "listing_id") INTO "ids" FROM "gone";
	-- Ended, or changed on a later day than it began: then the old spell ends and a new one begins.
	UPDATE "listing_spells"
		SET "closed_on" = greatest("opened_on", CASE WHEN "now"."is_open" THEN "changed_on" ELSE "now"."closed_on" END)
		FROM "listings_as_spells" AS "now"
		WHERE "now"."id" = "listing_id" AND "listing_id" = ANY("ids") AND "listing_spells"."closed_on" IS NULL
			AND (NOT "is_open" OR ("changed_on" > "opened_on" AND ("now"."role", "now"."states")
				IS DISTINCT FROM ("listing_spells"."role", "listing_spells"."states")));
	-- Changed on the day on which it began.
	UPDATE "listing_spells" SET "role" = "now"."role", "states" = "now"."states"
		FROM "listings_as_spells" AS "now"
		WHERE "now"."id" = "listing_id" AND "listing_id" = ANY("ids") AND "listing_spells"."closed_on" IS NULL
			AND ("now"."role", "now"."states") IS DISTINCT FROM ("listing_spells"."role", "listing_spells"."states");
	-- New, open again, or the second half of a change.
	WITH "fresh" AS (
		SELECT "now".*, CASE WHEN "ended_on" IS NULL THEN "seen_on" ELSE greatest("changed_on", "ended_on") END AS "opened_on"
		FROM "listings_as_spells" AS "now"
		CROSS JOIN LATERAL (SELECT max("closed_on") AS "ended_on" FROM "listing_spells"
			WHERE "listing_id" = "now"."id") AS "before"
		WHERE "now"."id" = ANY("ids") AND ("is_open" OR "ended_on" IS NULL)
			AND NOT EXISTS (SELECT FROM "listing_spells" AS "current"
				WHERE "current"."listing_id" = "now"."id" AND "current"."closed_on" IS NULL)
	), "arrivals" AS (
		-- A board that was never read before, or had gone as a whole.
		SELECT "board", "opened_on", "board" <> 'sample' AND coalesce((
			SELECT "is_departed" FROM "listing_spells" AS "earlier"
			WHERE "earlier"."board" = "days"."board" AND "earlier"."opened_on" < "days"."opened_on"
			ORDER BY "closed_on" DESC NULLS FIRST, "is_departed" DESC LIMIT 1), true) AS "is_joined"
		FROM (SELECT DISTINCT "board", "opened_on" FROM "fresh") AS "days"
	)
	INSERT INTO "listing_spells" ("listing_id", "role", "states", "board", "opened_on", "closed_on", "is_joined")
		SELECT "id", "role", "states", "board", "opened_on",
			CASE WHEN NOT "is_open" THEN greatest("opened_on", "closed_on") END, "is_joined"
		FROM "fresh" JOIN "arrivals" USING ("board", "opened_on") ORDER BY "id";
	-- A board that had ten listings or more and has none after one day has left, not filled them all.
	UPDATE "listing_spells" SET "is_departed" = true
		FROM (SELECT DISTINCT "board", "closed_on" FROM "listings_as_spells"
			WHERE "id" = ANY("ids") AND NOT "is_open" AND "board" <> 'sample') AS "ended"
		WHERE "listing_spells"."board" = "ended"."board" AND "listing_spells"."closed_on" = "ended"."closed_on"
			AND NOT "is_departed"
			AND NOT EXISTS (SELECT FROM "listing_spells" AS "other"
				WHERE "other"."board" = "ended"."board" AND "other"."closed_on" IS NULL)
			AND (SELECT count(*) FROM "listing_spells" AS "other"
				WHERE "other"."board" = "ended"."board" AND "other"."closed_on" = "ended"."closed_on") >= 10;
	RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION "remove_listing_spells"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM "listing_spells" USING "before" WHERE "listing_id" = "before"."id";
	RETURN NULL;
END $$;--> statement-breakpoint
-- What a spell adds to the days on which it began and ended: for its role and for all, in each state and in all.
CREATE FUNCTION "deltas_of"("spell" "listing_spells", "sign" integer) RETURNS SETOF "listing_deltas" LANGUAGE sql IMMUTABLE AS $$
	SELECT "of_role", "of_state", "on_day", "sign" * "begins", "sign" * (1 - "begins"),
		"sign" * "begins" * "spell"."is_joined"::integer, "sign" * (1 - "begins") * "spell"."is_departed"::integer
	FROM (VALUES ("spell"."opened_on", 1), ("spell"."closed_on", 0)) AS "ends" ("on_day", "begins"),
		unnest(ARRAY["spell"."role", '*']) AS "of_role",
		unnest("spell"."states" || '*'::text) AS "of_state"
	WHERE "on_day" IS NOT NULL
$$;--> statement-breakpoint
CREATE FUNCTION "keep_listing_deltas"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	-- The names of the rows before and after differ from one kind of statement to the next, so the text is put together.
	EXECUTE format($sql$
		INSERT INTO "listing_deltas" AS "held"
			SELECT "role", "state", "day", sum("opened"), sum("closed"), sum("joined"), sum("departed") FROM (%s) AS "moves"
			GROUP BY "role", "state", "day"
			HAVING (sum("opened"), sum("closed"), sum("joined"), sum("departed")) <> (0, 0, 0, 0)
			ORDER BY "role", "state", "day"
		ON CONFLICT ("role", "state", "day") DO UPDATE SET
			"opened" = "held"."opened" + excluded."opened", "closed" = "held"."closed" + excluded."closed",
			"joined" = "held"."joined" + excluded."joined", "departed" = "held"."departed" + excluded."departed"$sql$,
		CASE TG_OP
			WHEN 'INSERT' THEN 'SELECT "delta".* FROM "after", deltas_of("after", 1) AS "delta"'
			WHEN 'DELETE' THEN 'SELECT "delta".* FROM "before", deltas_of("before", -1) AS "delta"'
			ELSE 'SELECT "delta".* FROM "after", deltas_of("after", 1) AS "delta"
				UNION ALL SELECT "delta".* FROM "before", deltas_of("before", -1) AS "delta"'
		END);
	RETURN NULL;
END $$;--> statement-breakpoint
-- For loading in bulk with the triggers disabled: each listing is one spell, since nobody tells of more.
CREATE FUNCTION "fill_listing_spells"() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM "stirred_listings";
	TRUNCATE "listing_spells", "listing_deltas";
	INSERT INTO "listing_spells" ("listing_id", "role", "states", "board", "opened_on", "closed_on", "is_joined")
		SELECT "id", "role", "states", "board", "seen_on", "closed_on",
			"board" <> 'sample' AND "seen_on" = min("seen_on") OVER (PARTITION BY "board")
		FROM "listings_as_spells" ORDER BY "seen_on", "id";
END $$;--> statement-breakpoint
CREATE FUNCTION "fill_listing_deltas"() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM "listing_deltas";
	INSERT INTO "listing_deltas"
		SELECT "delta"."role", "delta"."state", "day", sum("opened"), sum("closed"), sum("joined"), sum("departed")
		FROM "listing_spells" AS "spell", deltas_of("spell", 1) AS "delta" GROUP BY 1, 2, 3;
END $$;--> statement-breakpoint
CREATE TRIGGER "note_inserted" AFTER INSERT ON "listings" REFERENCING NEW TABLE AS "after"
	FOR EACH STATEMENT EXECUTE FUNCTION "note_listings"();--> statement-breakpoint
CREATE TRIGGER "note_updated" AFTER UPDATE ON "listings" REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
	FOR EACH STATEMENT EXECUTE FUNCTION "note_listings"();--> statement-breakpoint
CREATE TRIGGER "remove_spells" AFTER DELETE ON "listings" REFERENCING OLD TABLE AS "before"
	FOR EACH STATEMENT EXECUTE FUNCTION "remove_listing_spells"();--> statement-breakpoint
CREATE TRIGGER "note_inserted" AFTER INSERT ON "listing_places" REFERENCING NEW TABLE AS "changed"
	FOR EACH STATEMENT EXECUTE FUNCTION "note_listings_of_places"();--> statement-breakpoint
CREATE TRIGGER "note_updated" AFTER UPDATE ON "listing_places" REFERENCING NEW TABLE AS "changed"
	FOR EACH STATEMENT EXECUTE FUNCTION "note_listings_of_places"();--> statement-breakpoint
CREATE TRIGGER "note_deleted" AFTER DELETE ON "listing_places" REFERENCING OLD TABLE AS "changed"
	FOR EACH STATEMENT EXECUTE FUNCTION "note_listings_of_places"();--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "keep_spells" AFTER INSERT ON "stirred_listings" DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION "keep_listing_spells"();--> statement-breakpoint
CREATE TRIGGER "keep_inserted" AFTER INSERT ON "listing_spells" REFERENCING NEW TABLE AS "after"
	FOR EACH STATEMENT EXECUTE FUNCTION "keep_listing_deltas"();--> statement-breakpoint
CREATE TRIGGER "keep_updated" AFTER UPDATE ON "listing_spells" REFERENCING OLD TABLE AS "before" NEW TABLE AS "after"
	FOR EACH STATEMENT EXECUTE FUNCTION "keep_listing_deltas"();--> statement-breakpoint
CREATE TRIGGER "keep_deleted" AFTER DELETE ON "listing_spells" REFERENCING OLD TABLE AS "before"
	FOR EACH STATEMENT EXECUTE FUNCTION "keep_listing_deltas"();--> statement-breakpoint
SELECT "fill_listing_spells"();
