import { graphql } from "../graphql";
import { entityRef, whyChain } from "../parts/entityRef";

/** What a scenario comes to at its horizon. */
export const outcome = graphql(
  `
  fragment Outcome on ScenarioResult @_unmask {
    horizonHours
    revision
    restsOnAssumptions
    scope { words of withheld }
    shocks { words workloads { onRecord possible } }
    criticalityLost { onRecord possible cannotTell of }
    workloads { onRecord possible cannotTell of }
    timeline { hours criticalityLost { onRecord possible } workloads { onRecord possible } }
    verdicts {
      total
      toBreached { onRecord possible }
      fromBreached
      items(first: 20) { workload { ...EntityRef } before after }
    }
    agreements { hold of items { holdsUntilHours workloads agreement { ...EntityRef } } }
  }
`,
  [entityRef],
);

/** What a scenario comes to by the hour at which the slider stands. */
export const byHour = graphql(
  `
  fragment ByHour on ScenarioResult @_unmask {
    workloads { onRecord possible cannotTell of }
    criticalityLost { onRecord possible cannotTell of }
    bySector { sector { ...EntityRef } workloads { onRecord possible cannotTell of } criticalityLost { onRecord possible cannotTell of } }
    byMinistry { ministry { ...EntityRef } workloads { onRecord possible cannotTell of } criticalityLost { onRecord possible cannotTell of } }
  }
`,
  [entityRef],
);

export const scenarioQuery = graphql(
  `
  query ScenarioOutcome($scenario: ScenarioInput!, $scope: ScopeInput, $horizon: Float) {
    a: scenarioResult(scenario: $scenario, scope: $scope, horizonHours: $horizon) { ...Outcome }
  }
`,
  [outcome],
);

export const comparisonQuery = graphql(
  `
  query ScenarioComparison($a: ScenarioInput!, $b: ScenarioInput!, $scope: ScopeInput, $horizon: Float) {
    compareScenarios(a: $a, b: $b, scope: $scope, horizonHours: $horizon) { a { ...Outcome } b { ...Outcome } }
  }
`,
  [outcome],
);

export const scenarioByHourQuery = graphql(
  `
  query ScenarioByHour($scenario: ScenarioInput!, $scope: ScopeInput, $hour: Float) {
    a: scenarioResult(scenario: $scenario, scope: $scope, horizonHours: $hour) { ...ByHour }
  }
`,
  [byHour],
);

export const comparisonByHourQuery = graphql(
  `
  query ComparisonByHour($a: ScenarioInput!, $b: ScenarioInput!, $scope: ScopeInput, $hour: Float) {
    compareScenarios(a: $a, b: $b, scope: $scope, horizonHours: $hour) { a { ...ByHour } b { ...ByHour } }
  }
`,
  [byHour],
);

export const differencesQuery = graphql(
  `
  query ScenarioDifferences($a: ScenarioInput!, $b: ScenarioInput!, $scope: ScopeInput, $horizon: Float, $first: Int!, $offset: Int!) {
    compareScenarios(a: $a, b: $b, scope: $scope, horizonHours: $horizon) {
      differences(first: $first, offset: $offset) {
        total
        items { criticality workload { ...EntityRef } a { onRecord possible cannotTell } b { onRecord possible cannotTell } }
      }
    }
  }
`,
  [entityRef],
);

/** What two scenarios cost, and nothing else of them. */
export const costsQuery = graphql(`
  query ScenarioCosts($a: ScenarioInput!, $b: ScenarioInput!, $scope: ScopeInput, $horizon: Float) {
    compareScenarios(a: $a, b: $b, scope: $scope, horizonHours: $horizon) {
      a { criticalityLost { onRecord } }
      b { criticalityLost { onRecord } }
    }
  }
`);

/** One scenario on the facts of an earlier revision (A) and on those of now (B). */
export const thenAndNowQuery = graphql(
  `
  query ThenAndNow($scenario: ScenarioInput!, $scope: ScopeInput, $horizon: Float, $then: Int!) {
    compareScenarios(a: $scenario, b: $scenario, scope: $scope, horizonHours: $horizon, asOfRevision: $then, asOfRevisionB: null) {
      a { ...Outcome }
      b { ...Outcome }
      differences(first: 50) {
        total
        items { criticality workload { ...EntityRef } a { onRecord possible cannotTell } b { onRecord possible cannotTell } }
      }
    }
  }
`,
  [entityRef, outcome],
);

export const fallsQuery = graphql(
  `
  query ScenarioFalls($scenario: ScenarioInput!, $scope: ScopeInput, $horizon: Float, $first: Int!, $offset: Int!) {
    scenarioResult(scenario: $scenario, scope: $scope, horizonHours: $horizon) {
      falls(first: $first, offset: $offset) {
        total
        items { entity { ...EntityRef } hoursOnRecord hoursPossible criticality }
      }
    }
  }
`,
  [entityRef],
);

export const whyQuery = graphql(
  `
  query ScenarioWhy($scenario: ScenarioInput!, $scope: ScopeInput, $horizon: Float, $asOf: Int, $target: ID!) {
    scenarioResult(scenario: $scenario, scope: $scope, horizonHours: $horizon, asOfRevision: $asOf) { why(target: $target) { ...Chain } }
  }
`,
  [whyChain],
);

/** Names of what an item speaks of. */
export const thingQuery = graphql(
  `
  query ScenarioThing($kind: EntityKind!, $key: String!) { entity(kind: $kind, key: $key) { ...EntityRef } }
`,
  [entityRef],
);

export const relationshipQuery = graphql(
  `
  query ScenarioRelationship($id: ID!) {
    node(id: $id) { id ... on Relationship { words(direction: RESTS_ON) from { ...EntityRef } to { ...EntityRef } } }
  }
`,
  [entityRef],
);

export const standardShocksQuery = graphql(
  `
  query StandardShocks($scope: ScopeInput) {
    scope(scope: $scope) { words of withheld }
    standardShocks(scope: $scope) {
      key
      name
      description
      suggestions(first: 6) { kind entity { ...EntityRef } workloads { onRecord possible cannotTell of } criticalityLost { onRecord possible cannotTell of } }
    }
  }
`,
  [entityRef],
);

export const savedScenariosQuery = graphql(`
  query SavedScenarios($first: Int, $after: String) {
    scenarios(first: $first, after: $after) {
      totalCount
      edges { node { id key name definition savedRevision saved { actor at } provenance { note } } }
    }
  }
`);

export const savedScenarioQuery = graphql(`
  query SavedScenario($key: String!) {
    scenario(key: $key) { id key name definition savedRevision saved { actor at } provenance { note } }
  }
`);

export const saveMutation = graphql(`
  mutation SaveScenario($changes: [ChangeInput!]!, $message: String!) {
    commit(changes: $changes, message: $message) {
      __typename
      ... on Committed { created { id } }
      ... on InvalidInput { problems { code path message mend } }
      ... on Conflict { code }
    }
  }
`);
