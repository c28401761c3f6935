export const setupRefusals = {};
