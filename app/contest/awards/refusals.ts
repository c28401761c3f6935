export const awardsRefusals = {};
