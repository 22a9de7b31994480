CREATE TABLE "companies" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "companies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"is_sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "companies_slug_unique" UNIQUE("slug"),
	CONSTRAINT "companies_slug_is_a_slug" CHECK ("companies"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "companies_name_is_said" CHECK (trim("companies"."name") <> '')
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "imports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"origin" text NOT NULL,
	"is_full" boolean NOT NULL,
	"read" integer NOT NULL,
	"added" integer NOT NULL,
	"updated" integer NOT NULL,
	"closed" integer NOT NULL,
	"rejected" jsonb NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "listing_places" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "listing_places_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"listing_id" integer NOT NULL,
	"position" integer NOT NULL,
	"country" char(2),
	"state" char(2),
	"city" text,
	CONSTRAINT "listing_places_differ" UNIQUE NULLS NOT DISTINCT("listing_id","country","state","city"),
	CONSTRAINT "listing_places_states_are_us" CHECK ("listing_places"."state" is null or "listing_places"."country" = 'US')
);
--> statement-breakpoint
CREATE TABLE "listing_skills" (
	"listing_id" integer NOT NULL,
	"skill" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "listing_skills_listing_id_skill_pk" PRIMARY KEY("listing_id","skill")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "listings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"source_id" text NOT NULL,
	"company_id" integer NOT NULL,
	"title" text NOT NULL,
	"role" text NOT NULL,
	"level" text,
	"workplace" text NOT NULL,
	"type" text,
	"location" text NOT NULL,
	"is_nationwide" boolean DEFAULT false NOT NULL,
	"pay_min" numeric(12, 2),
	"pay_max" numeric(12, 2),
	"pay_period" text,
	"pay_currency" char(3),
	"pay_annual_min" numeric(16, 2) GENERATED ALWAYS AS (case when pay_currency = 'USD' then pay_min * case pay_period when 'hour' then 2080 when 'day' then 260 when 'week' then 52 when 'month' then 12 when 'year' then 1 end end) STORED,
	"pay_annual_max" numeric(16, 2) GENERATED ALWAYS AS (case when pay_currency = 'USD' then pay_max * case pay_period when 'hour' then 2080 when 'day' then 260 when 'week' then 52 when 'month' then 12 when 'year' then 1 end end) STORED,
	"description" text,
	"apply_url" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"content_hash" text NOT NULL,
	"search" "tsvector" NOT NULL,
	CONSTRAINT "listings_one_row_a_posting" UNIQUE("source","source_id"),
	CONSTRAINT "listings_level_is_known" CHECK ("listings"."level" in ('intern', 'junior', 'middle', 'middle-plus', 'senior', 'staff', 'principal')),
	CONSTRAINT "listings_workplace_is_known" CHECK ("listings"."workplace" in ('onsite', 'hybrid', 'remote')),
	CONSTRAINT "listings_type_is_known" CHECK ("listings"."type" in ('full-time', 'part-time', 'contract', 'internship', 'temporary')),
	CONSTRAINT "listings_title_is_said" CHECK (trim("listings"."title") <> ''),
	CONSTRAINT "listings_status_is_known" CHECK ("listings"."status" in ('open', 'closed')),
	CONSTRAINT "listings_closed_has_a_date" CHECK (("listings"."status" = 'closed') = ("listings"."closed_at" is not null)),
	CONSTRAINT "listings_pay_in_order" CHECK (0 < "listings"."pay_min" and "listings"."pay_min" <= "listings"."pay_max"),
	CONSTRAINT "listings_pay_whole_or_absent" CHECK (num_nulls("listings"."pay_min", "listings"."pay_max", "listings"."pay_period", "listings"."pay_currency") in (0, 4)),
	CONSTRAINT "listings_pay_period_is_known" CHECK ("listings"."pay_period" in ('hour', 'day', 'week', 'month', 'year')),
	CONSTRAINT "listings_pay_currency_is_a_code" CHECK ("listings"."pay_currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "listings_nationwide_is_remote" CHECK (not "listings"."is_nationwide" or "listings"."workplace" = 'remote'),
	CONSTRAINT "listings_apply_url_is_web" CHECK ("listings"."apply_url" ~* '^https?://')
);
--> statement-breakpoint
CREATE TABLE "states" (
	"code" char(2) PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"fips" char(2) NOT NULL,
	CONSTRAINT "states_name_unique" UNIQUE("name"),
	CONSTRAINT "states_fips_unique" UNIQUE("fips")
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"slug" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"plural" text NOT NULL,
	"family" text NOT NULL,
	"soc" text,
	"aliases" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "salaries" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "salaries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"soc" text NOT NULL,
	"state" text NOT NULL,
	"source" text NOT NULL,
	"vintage" text NOT NULL,
	"employment" integer,
	"mean" numeric(12, 2),
	"p10" numeric(12, 2),
	"p25" numeric(12, 2),
	"median" numeric(12, 2),
	"p75" numeric(12, 2),
	"p90" numeric(12, 2),
	"is_top_coded" boolean DEFAULT false NOT NULL,
	CONSTRAINT "salaries_one_row_a_cell" UNIQUE("soc","state","source","vintage"),
	CONSTRAINT "salaries_vintage_is_a_month" CHECK ("salaries"."vintage" ~ '^\d{4}-\d{2}$'),
	CONSTRAINT "salaries_percentiles_in_order" CHECK ("salaries"."p10" <= "salaries"."p25" and "salaries"."p25" <= "salaries"."median" and "salaries"."median" <= "salaries"."p75" and "salaries"."p75" <= "salaries"."p90")
);
--> statement-breakpoint
CREATE TABLE "skills" (
	"slug" text PRIMARY KEY NOT NULL,
	"label" text NOT NULL,
	"aliases" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "listing_places" ADD CONSTRAINT "listing_places_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_places" ADD CONSTRAINT "listing_places_state_states_code_fk" FOREIGN KEY ("state") REFERENCES "public"."states"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_skills" ADD CONSTRAINT "listing_skills_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_skills" ADD CONSTRAINT "listing_skills_skill_skills_slug_fk" FOREIGN KEY ("skill") REFERENCES "public"."skills"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_company_id_companies_id_fk" FOREIGN KEY ("company_id") REFERENCES "public"."companies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_role_roles_slug_fk" FOREIGN KEY ("role") REFERENCES "public"."roles"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "listing_places_once" ON "listing_places" USING btree ("listing_id","position");--> statement-breakpoint
CREATE INDEX "listing_places_state" ON "listing_places" USING btree ("state","listing_id");--> statement-breakpoint
CREATE INDEX "listing_skills_skill" ON "listing_skills" USING btree ("skill","listing_id");--> statement-breakpoint
CREATE INDEX "listings_open_newest" ON "listings" USING btree ("posted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "listings_open_pay" ON "listings" USING btree ("pay_annual_max" DESC NULLS LAST,"id" DESC NULLS FIRST) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "listings_open_role" ON "listings" USING btree ("role","posted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE status = 'open';--> statement-breakpoint
CREATE INDEX "listings_company" ON "listings" USING btree ("company_id","status");--> statement-breakpoint
CREATE INDEX "listings_search" ON "listings" USING gin ("search") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "salaries_cell" ON "salaries" USING btree ("soc","state","vintage");