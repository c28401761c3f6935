export const accountRefusals = {};
