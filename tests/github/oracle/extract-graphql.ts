/**
 * Makes schema-subset.graphql anew: GitHub's published GraphQL schema, cut down to the types named below. A field stays, as GitHub
 * has it, when everything it leads to stays.
 *
 *   npm pack @octokit/graphql-schema@15.26.1 && tar xzf octokit-graphql-schema-15.26.1.tgz
 *   npx node tests/github/oracle/extract-graphql.ts package/schema.graphql
 */
import { readFileSync, writeFileSync } from "node:fs";
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  type TypeDefinitionNode,
  type TypeNode,
  visit,
} from "graphql";

/** Types that are answered; scalars, enums and inputs come with the fields that use them. */
const ANSWERED = new Set(
  `Query Node Actor GitActor GitActorConnection Bot Mannequin EnterpriseUserAccount User UserConnection UserEdge
  Organization OrganizationConnection OrganizationEdge OrganizationMemberConnection OrganizationMemberEdge RepositoryOwner
  Repository RepositoryConnection RepositoryEdge RepositoryTopic RepositoryTopicConnection RepositoryTopicEdge Topic License
  Language LanguageConnection LanguageEdge CodeOfConduct Ref RefConnection RefEdge GitObject Commit CommitConnection
  CommitEdge CommitHistoryConnection Tree TreeEntry Blob Tag Comparison StatusCheckRollup CheckRun CheckSuite
  CheckSuiteConnection CheckSuiteEdge Workflow WorkflowRun Release ReleaseConnection ReleaseEdge ReleaseAsset
  ReleaseAssetConnection ReleaseAssetEdge PullRequest PullRequestConnection PullRequestEdge PullRequestReview
  PullRequestReviewConnection PullRequestReviewEdge PullRequestCommit PullRequestCommitConnection PullRequestCommitEdge
  PullRequestTimelineItems PullRequestTimelineItemsConnection PullRequestTimelineItemsEdge ClosedEvent MergedEvent
  ReopenedEvent ReferencedEvent Closer Issue SearchResultItem SearchResultItemConnection SearchResultItemEdge
  StargazerConnection StargazerEdge PageInfo RateLimit UniformResourceLocatable Starrable`.split(/\s+/),
);

const [, , file = ""] = process.argv;
const document = parse(readFileSync(file, "utf8"), { noLocation: true });
const types = new Map<string, TypeDefinitionNode>();
for (const definition of document.definitions)
  if ("name" in definition && definition.kind !== Kind.DIRECTIVE_DEFINITION)
    types.set(definition.name?.value ?? "", definition as TypeDefinitionNode);
for (const name of ANSWERED) if (!types.has(name)) throw new Error(`GitHub's schema has no type ${name}.`);

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

const isLeaf = (name: string) => {
  const kind = types.get(name)?.kind;
  return kind === undefined || kind === Kind.SCALAR_TYPE_DEFINITION || kind === Kind.ENUM_TYPE_DEFINITION;
};

const stays = ({ type }: FieldDefinitionNode) => isLeaf(namedType(type)) || ANSWERED.has(namedType(type));

const used = new Set<string>();

function use(values: readonly (FieldDefinitionNode | InputValueDefinitionNode)[]) {
  for (const { type } of values) {
    const name = namedType(type);
    if (used.has(name)) continue;
    used.add(name);
    const definition = types.get(name);
    if (definition?.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) use(definition.fields ?? []);
  }
}

function cut(definition: TypeDefinitionNode): TypeDefinitionNode {
  if (definition.kind === Kind.UNION_TYPE_DEFINITION)
    return { ...definition, types: (definition.types ?? []).filter(({ name }) => ANSWERED.has(name.value)) };
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
    return definition;
  const fields = (definition.fields ?? []).filter(stays);
  for (const field of fields) use([field, ...(field.arguments ?? [])]);
  const interfaces = (definition.interfaces ?? []).filter(({ name }) => ANSWERED.has(name.value));
  return { ...definition, fields, interfaces };
}

const answered = [...ANSWERED].flatMap((name) => types.get(name) ?? []).map(cut);
const inputs = [...used].filter((name) => !ANSWERED.has(name)).flatMap((name) => types.get(name) ?? []);
const definitions: DefinitionNode[] = [...answered, ...inputs].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
const subset = visit(
  { kind: Kind.DOCUMENT, definitions },
  {
    enter: (node) => ("description" in node && node.description ? { ...node, description: undefined } : undefined),
    Directive: () => null,
  },
);
const head = `# A subset of GitHub's GraphQL schema, from @octokit/graphql-schema 15.26.1 (MIT License, Copyright (c) GitHub 2025);
# made by extract-graphql.ts. Every type and field is GitHub's; what leads to a type that is not here was left out.
`;
writeFileSync(new URL("schema-subset.graphql", import.meta.url), `${head}\n${print(subset)}\n`);
