export const publicationRefusals = {};
