export const judgingRefusals = {};
