/** What an entry is about and what a judge knows well, in words that are alike when they mean the same. */
export const categoryTopic = (categoryId: string) => `category ${categoryId}`;
export const projectTopic = (fullName: string) => `project ${fullName.toLowerCase()}`;
