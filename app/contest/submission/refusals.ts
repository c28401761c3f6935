export const submissionRefusals = {};
