-- Rows that are evidence: they are added, never changed, never deleted.
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reading_no_update BEFORE UPDATE ON reading BEGIN SELECT RAISE(ABORT, 'reading is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER reading_no_delete BEFORE DELETE ON reading BEGIN SELECT RAISE(ABORT, 'reading is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER review_revision_no_update BEFORE UPDATE ON review_revision BEGIN SELECT RAISE(ABORT, 'review_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER review_revision_no_delete BEFORE DELETE ON review_revision BEGIN SELECT RAISE(ABORT, 'review_revision is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER entry_version_no_update BEFORE UPDATE ON entry_version BEGIN SELECT RAISE(ABORT, 'entry_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER entry_version_no_delete BEFORE DELETE ON entry_version BEGIN SELECT RAISE(ABORT, 'entry_version is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER acceptance_no_update BEFORE UPDATE ON acceptance BEGIN SELECT RAISE(ABORT, 'acceptance is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER acceptance_no_delete BEFORE DELETE ON acceptance BEGIN SELECT RAISE(ABORT, 'acceptance is append-only'); END;
