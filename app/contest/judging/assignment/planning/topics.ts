/** What an entry is about and what a judge knows well, in words that are alike when they mean the same. */
export const categoryTopic = (categoryId: string) => `category ${categoryId}`;
export const projectTopic = (fullName: string) => `project ${fullName.toLowerCase()}`;

type Category = { id: string; name: string };
type Project = { name: string; fullName: string };

/** Everything that a judge can say they know well. */
export function topicsToName(categories: readonly Category[], projects: readonly Project[]) {
  return [
    ...categories.map(({ id, name }) => ({ topic: categoryTopic(id), name })),
    ...projects.map(({ name, fullName }) => ({ topic: projectTopic(fullName), name })),
  ];
}
