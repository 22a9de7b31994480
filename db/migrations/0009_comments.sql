CREATE TABLE "comment_reports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "comment_reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"comment_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"details" text NOT NULL,
	"reporter" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by_id" uuid,
	CONSTRAINT "comment_reports_once" UNIQUE("comment_id","kind","reporter"),
	CONSTRAINT "comment_reports_kind_is_known" CHECK ("comment_reports"."kind" in ('spam', 'abuse', 'private', 'false'))
);
--> statement-breakpoint
CREATE TABLE "comment_unsubscribes" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"comment_id" uuid NOT NULL,
	"mailed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"page" text NOT NULL,
	"thread_id" uuid,
	"answers_id" uuid,
	"user_id" uuid,
	"name" text NOT NULL,
	"email" text,
	"text" text NOT NULL,
	"standing" text NOT NULL,
	"held_because" text[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone,
	"approved_at" timestamp with time zone,
	"taken_down_because" text,
	"browser_hash" text,
	"wants_replies" boolean NOT NULL,
	"unsubscribed_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	CONSTRAINT "comments_page_can_have_them" CHECK ("comments"."page" ~ '^/(guides|roles)/[a-z0-9-]+$'),
	CONSTRAINT "comments_standing_is_known" CHECK ("comments"."standing" in ('held', 'shown', 'taken-down')),
	CONSTRAINT "comments_text_is_said" CHECK (trim("comments"."name") <> '' and trim("comments"."text") <> '' and char_length("comments"."text") <= 5000),
	CONSTRAINT "comments_say_whom_they_answer" CHECK ("comments"."thread_id" is not null or "comments"."answers_id" is null),
	CONSTRAINT "comments_are_in_no_thread_of_their_own" CHECK ("comments"."thread_id" <> "comments"."id"),
	CONSTRAINT "comments_taken_down_for_a_reason" CHECK (("comments"."standing" = 'taken-down') = ("comments"."taken_down_because" is not null)),
	CONSTRAINT "comments_held_for_a_reason" CHECK (("comments"."standing" = 'held') = ("comments"."held_because" <> '{}')),
	CONSTRAINT "comments_email_is_an_address" CHECK ("comments"."email" = lower("comments"."email") and "comments"."email" ~ '^[^@[:space:]]+@[^@[:space:]]+$')
);
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "unsubscribe_url" text;--> statement-breakpoint
ALTER TABLE "comment_reports" ADD CONSTRAINT "comment_reports_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_reports" ADD CONSTRAINT "comment_reports_settled_by_id_users_id_fk" FOREIGN KEY ("settled_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_unsubscribes" ADD CONSTRAINT "comment_unsubscribes_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_thread_id_comments_id_fk" FOREIGN KEY ("thread_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_answers_id_comments_id_fk" FOREIGN KEY ("answers_id") REFERENCES "public"."comments"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "comment_reports_unsettled" ON "comment_reports" USING btree ("comment_id") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "comment_unsubscribes_comment_id_index" ON "comment_unsubscribes" USING btree ("comment_id");--> statement-breakpoint
CREATE INDEX "comments_page_written_at_id_index" ON "comments" USING btree ("page","written_at","id");--> statement-breakpoint
CREATE INDEX "comments_held" ON "comments" USING btree ("written_at") WHERE standing = 'held';--> statement-breakpoint
CREATE INDEX "comments_thread_id_index" ON "comments" USING btree ("thread_id");--> statement-breakpoint
CREATE INDEX "comments_answers_id_index" ON "comments" USING btree ("answers_id");--> statement-breakpoint
CREATE INDEX "comments_user_id_index" ON "comments" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "comments_browser_hash_index" ON "comments" USING btree ("browser_hash");--> statement-breakpoint
CREATE INDEX "comments_email_index" ON "comments" USING btree ("email");