/** The most letters of each text, and the most rows of each list. */
export const LIMITS = {
  title: 120,
  summary: 300,
  writeUp: 40_000,
  buildAndRun: 10_000,
  evidence: 10_000,
  reason: 2_000,
  label: 80,
  address: 500,
  links: 20,
  pullRequests: 100,
} as const;
