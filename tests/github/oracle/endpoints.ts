export type Endpoint = {
  method: "GET" | "DELETE";
  /** As GitHub's description writes it. */
  path: string;
  /** As the stand-in's route is written, below the API's root; missing where the stand-in does not play it. */
  played?: string;
};

const get = (path: string, played?: string): Endpoint => ({ method: "GET", path, ...(played && { played }) });
const ofRepository = (rest: string, played = rest): Endpoint =>
  get(`/repos/{owner}/{repo}${rest}`, `/repos/:owner/:repo${played}`);

/** The endpoints whose answers are held to GitHub's description. */
export const ENDPOINTS: readonly Endpoint[] = [
  get("/rate_limit", "/rate_limit"),
  get("/user", "/user"),
  get("/user/emails", "/user/emails"),
  get("/user/repos", "/user/repos"),
  get("/user/memberships/orgs/{org}", "/user/memberships/orgs/:org"),
  get("/user/{account_id}", "/user/:id"),
  get("/users/{username}", "/users/:login"),
  get("/users/{username}/repos", "/users/:login/repos"),
  get("/users/{username}/orgs", "/users/:login/orgs"),
  get("/orgs/{org}/public_members/{username}", "/orgs/:org/public_members/:login"),
  get("/orgs/{org}/public_members", "/orgs/:org/public_members"),
  get("/orgs/{org}/members/{username}", "/orgs/:org/members/:login"),
  get("/orgs/{org}/repos", "/orgs/:org/repos"),
  get("/search/issues", "/search/issues"),
  ofRepository(""),
  ofRepository("/contributors"),
  ofRepository("/activity"),
  ofRepository("/commits"),
  ofRepository("/commits/{ref}", "/commits/*ref"),
  ofRepository("/compare/{basehead}", "/compare/*basehead"),
  ofRepository("/license"),
  ofRepository("/readme"),
  ofRepository("/contents/{path}", "/contents"),
  ofRepository("/contents/{path}", "/contents/*path"),
  ofRepository("/git/trees/{tree_sha}", "/git/trees/*ref"),
  ofRepository("/git/blobs/{file_sha}", "/git/blobs/:sha"),
  ofRepository("/branches/{branch}", "/branches/*branch"),
  ofRepository("/pulls"),
  ofRepository("/pulls/{pull_number}", "/pulls/:number"),
  ofRepository("/pulls/{pull_number}/reviews", "/pulls/:number/reviews"),
  ofRepository("/pulls/{pull_number}/commits", "/pulls/:number/commits"),
  ofRepository("/commits/{commit_sha}/pulls", "/commits/:sha/pulls"),
  ofRepository("/commits/{ref}/status", "/commits/:sha/status"),
  ofRepository("/commits/{ref}/check-runs", "/commits/:sha/check-runs"),
  ofRepository("/issues/{issue_number}", "/issues/:number"),
  ofRepository("/releases"),
  ofRepository("/actions/workflows"),
  ofRepository("/actions/workflows/{workflow_id}/runs", "/actions/workflows/:id/runs"),
  ofRepository("/actions/runs"),
];
