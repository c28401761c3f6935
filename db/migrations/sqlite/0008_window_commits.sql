CREATE TABLE `window_commit` (
	`contest_id` text NOT NULL,
	`repository_id` text NOT NULL,
	`commit` text NOT NULL,
	PRIMARY KEY(`repository_id`, `commit`),
	FOREIGN KEY (`contest_id`,`repository_id`) REFERENCES `repository`(`contest_id`,`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `window_commit_same` ON `window_commit` (`contest_id`,`commit`);