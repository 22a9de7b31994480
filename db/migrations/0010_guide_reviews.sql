CREATE TABLE "guide_reviews" (
	"guide" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"standing" text NOT NULL,
	"reviewed_on" date NOT NULL,
	"entered_by_id" uuid,
	"entered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "guide_reviews_say_who" CHECK (trim("guide_reviews"."name") <> '' and trim("guide_reviews"."standing") <> '')
);
--> statement-breakpoint
ALTER TABLE "guide_reviews" ADD CONSTRAINT "guide_reviews_entered_by_id_users_id_fk" FOREIGN KEY ("entered_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;