export const nominationRefusals = {};
