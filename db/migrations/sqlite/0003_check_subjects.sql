DROP INDEX `overruling_alive`;--> statement-breakpoint
ALTER TABLE `overruling` ADD `subject` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `overruling_alive` ON `overruling` (`entry_id`,`repository_id`,`kind`,`subject`) WHERE ended_at is null;--> statement-breakpoint
DROP INDEX `repository_check_kind`;--> statement-breakpoint
ALTER TABLE `repository_check` ADD `subject` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `repository_check_kind` ON `repository_check` (`repository_id`,`kind`,`subject`);