CREATE TABLE "pay_model_checks" (
	"role" text NOT NULL,
	"state" char(2) NOT NULL,
	"vintage" text NOT NULL,
	"n" integer NOT NULL,
	"observed" numeric(12, 2) NOT NULL,
	"modelled" numeric(12, 2) NOT NULL,
	CONSTRAINT "pay_model_checks_role_state_vintage_pk" PRIMARY KEY("role","state","vintage"),
	CONSTRAINT "pay_model_checks_are_of_enough" CHECK ("pay_model_checks"."n" >= 30)
);
--> statement-breakpoint
CREATE TABLE "price_parities" (
	"state" char(2) NOT NULL,
	"year" integer NOT NULL,
	"index" double precision NOT NULL,
	CONSTRAINT "price_parities_state_year_pk" PRIMARY KEY("state","year"),
	CONSTRAINT "price_parities_index_is_credible" CHECK ("price_parities"."index" between 50 and 200)
);
--> statement-breakpoint
ALTER TABLE "salaries" DROP CONSTRAINT "salaries_one_row_a_cell";--> statement-breakpoint
ALTER TABLE "salaries" ADD COLUMN "role" text;--> statement-breakpoint
ALTER TABLE "salaries" ADD COLUMN "n" integer;--> statement-breakpoint
ALTER TABLE "salaries" ADD COLUMN "median_low" numeric(12, 2);--> statement-breakpoint
ALTER TABLE "salaries" ADD COLUMN "median_high" numeric(12, 2);--> statement-breakpoint
ALTER TABLE "salaries" ADD COLUMN "median_error" numeric(12, 2);--> statement-breakpoint
ALTER TABLE "salaries" ADD COLUMN "employers" integer;--> statement-breakpoint
ALTER TABLE "salaries" ADD COLUMN "largest_share" double precision;--> statement-breakpoint
ALTER TABLE "salaries" ADD COLUMN "ratio" double precision;--> statement-breakpoint
ALTER TABLE "salaries" ADD COLUMN "ratio_low" double precision;--> statement-breakpoint
ALTER TABLE "salaries" ADD COLUMN "ratio_high" double precision;--> statement-breakpoint
ALTER TABLE "salaries" ADD COLUMN "ratio_error" double precision;--> statement-breakpoint
ALTER TABLE "salaries" ADD COLUMN "ratio_n" integer;--> statement-breakpoint
ALTER TABLE "pay_model_checks" ADD CONSTRAINT "pay_model_checks_role_roles_slug_fk" FOREIGN KEY ("role") REFERENCES "public"."roles"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pay_model_checks" ADD CONSTRAINT "pay_model_checks_state_states_code_fk" FOREIGN KEY ("state") REFERENCES "public"."states"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "price_parities" ADD CONSTRAINT "price_parities_state_states_code_fk" FOREIGN KEY ("state") REFERENCES "public"."states"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "salaries" ADD CONSTRAINT "salaries_role_roles_slug_fk" FOREIGN KEY ("role") REFERENCES "public"."roles"("slug") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "salaries" ADD CONSTRAINT "salaries_one_row_a_cell" UNIQUE NULLS NOT DISTINCT("soc","state","source","vintage","role");--> statement-breakpoint
ALTER TABLE "salaries" ADD CONSTRAINT "salaries_source_is_known" CHECK ("salaries"."source" in ('oews', 'lca'));--> statement-breakpoint
ALTER TABLE "salaries" ADD CONSTRAINT "salaries_filings_are_counted" CHECK (("salaries"."source" = 'lca') = ("salaries"."n" is not null));--> statement-breakpoint
ALTER TABLE "salaries" ADD CONSTRAINT "salaries_too_few_show_nothing" CHECK ("salaries"."n" is null or "salaries"."n" >= 10 or num_nonnulls("salaries"."mean", "salaries"."p10", "salaries"."p25", "salaries"."median", "salaries"."p75", "salaries"."p90", "salaries"."median_low", "salaries"."median_high", "salaries"."median_error", "salaries"."employers", "salaries"."largest_share") = 0);--> statement-breakpoint
ALTER TABLE "salaries" ADD CONSTRAINT "salaries_too_few_compare_nothing" CHECK ("salaries"."ratio_n" is null or "salaries"."ratio_n" >= 10 or num_nonnulls("salaries"."ratio", "salaries"."ratio_low", "salaries"."ratio_high", "salaries"."ratio_error") = 0);