export const repositoryRefusals = {};
