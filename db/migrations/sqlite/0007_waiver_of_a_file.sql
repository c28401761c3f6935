PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_github_waiver` (
	`contest_id` text NOT NULL,
	`account_id` text NOT NULL,
	`reason` text NOT NULL,
	`granted_by` text,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`contest_id`, `account_id`),
	FOREIGN KEY (`granted_by`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contest_id`,`account_id`) REFERENCES `participation`(`contest_id`,`account_id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_github_waiver`("contest_id", "account_id", "reason", "granted_by", "granted_at") SELECT "contest_id", "account_id", "reason", "granted_by", "granted_at" FROM `github_waiver`;--> statement-breakpoint
DROP TABLE `github_waiver`;--> statement-breakpoint
ALTER TABLE `__new_github_waiver` RENAME TO `github_waiver`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
ALTER TABLE `invitation` ADD `github_waiver` text;