export const registrationRefusals = {};
