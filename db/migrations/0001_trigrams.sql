CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE INDEX "listings_open_title_trigrams" ON "listings" USING gin ("title" gin_trgm_ops) WHERE status = 'open';