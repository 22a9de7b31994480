CREATE TABLE "data_version" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "data_version_is_one_row" CHECK ("data_version"."is_only")
);
--> statement-breakpoint
CREATE TABLE "open_listings" (
	"id" integer PRIMARY KEY NOT NULL,
	"company_id" integer NOT NULL,
	"role" text NOT NULL,
	"workplace" text NOT NULL,
	"level" text,
	"type" text,
	"is_nationwide" boolean NOT NULL,
	"pay_annual_max" double precision,
	"posted_at" timestamp with time zone NOT NULL,
	"states" text[] NOT NULL,
	"skills" integer[] NOT NULL,
	"search" "tsvector" NOT NULL
);
--> statement-breakpoint
DROP INDEX "listings_open_newest";--> statement-breakpoint
DROP INDEX "listings_open_pay";--> statement-breakpoint
DROP INDEX "listings_search";--> statement-breakpoint
ALTER TABLE "skills" ADD COLUMN "number" integer NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "skills_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "open_listings" ADD CONSTRAINT "open_listings_id_listings_id_fk" FOREIGN KEY ("id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "open_listings_newest" ON "open_listings" USING btree ("posted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "open_listings_pay" ON "open_listings" USING btree ("pay_annual_max" DESC NULLS LAST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "open_listings_company" ON "open_listings" USING btree ("company_id");--> statement-breakpoint
CREATE INDEX "open_listings_search" ON "open_listings" USING gin ("search") WITH (fastupdate=false);--> statement-breakpoint
ALTER TABLE "skills" ADD CONSTRAINT "skills_number_unique" UNIQUE("number");