ALTER TABLE `invitation` ADD `declined_at` integer;--> statement-breakpoint
CREATE INDEX `sign_in_link_address` ON `sign_in_link` (`address`,`created_at`);