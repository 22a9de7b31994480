CREATE TABLE "listing_deltas" (
	"role" text NOT NULL,
	"state" text NOT NULL,
	"day" date NOT NULL,
	"opened" integer NOT NULL,
	"closed" integer NOT NULL,
	"joined" integer NOT NULL,
	"departed" integer NOT NULL,
	CONSTRAINT "listing_deltas_role_state_day_pk" PRIMARY KEY("role","state","day")
);
--> statement-breakpoint
CREATE TABLE "listing_spells" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "listing_spells_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"listing_id" integer NOT NULL,
	"role" text NOT NULL,
	"states" text[] NOT NULL,
	"board" text NOT NULL,
	"opened_on" date NOT NULL,
	"closed_on" date,
	"is_joined" boolean DEFAULT false NOT NULL,
	"is_departed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "listing_spells_end_after_they_begin" CHECK ("listing_spells"."closed_on" >= "listing_spells"."opened_on"),
	CONSTRAINT "listing_spells_that_departed_are_closed" CHECK (not "listing_spells"."is_departed" or "listing_spells"."closed_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "stirred_listings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "stirred_listings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"listing_id" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trend_breaks" (
	"series" text NOT NULL,
	"day" date NOT NULL,
	"what" text NOT NULL,
	CONSTRAINT "trend_breaks_series_day_pk" PRIMARY KEY("series","day")
);
--> statement-breakpoint
CREATE TABLE "trend_points" (
	"series" text NOT NULL,
	"is_adjusted" boolean NOT NULL,
	"day" date NOT NULL,
	"value" double precision,
	"first_value" double precision NOT NULL,
	"changed_on" date,
	"is_monthly" boolean NOT NULL,
	CONSTRAINT "trend_points_series_is_adjusted_day_pk" PRIMARY KEY("series","is_adjusted","day"),
	CONSTRAINT "trend_points_are_no_losses" CHECK ("trend_points"."value" >= 0 and "trend_points"."first_value" >= 0)
);
--> statement-breakpoint
CREATE INDEX "listing_spells_listing" ON "listing_spells" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "listing_spells_board" ON "listing_spells" USING btree ("board","opened_on");