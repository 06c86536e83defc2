import { graphql } from "../graphql";
import { entityRef, provenanceLine, whyChain } from "../parts/entityRef";

/** Frameworks on record, by name. */
export const frameworksQuery = graphql(
  `
  query Frameworks($first: Int!) {
    frameworks(first: $first) {
      totalCount
      edges {
        node {
          id key name family frameworkVersion published homeNote
          home { jurisdictions blocs }
          levels { level name }
          objectives { key weight criteria { key rule } }
          assessed(first: 1) { total }
          provenance { ...ProvenanceLine }
        }
      }
    }
  }
`,
  [provenanceLine],
);

/** A framework as it is written. */
export const frameworkQuery = graphql(
  `
  query Framework($key: String!) {
    framework(key: $key) {
      id key name family frameworkVersion published homeNote retired
      home { jurisdictions blocs }
      levels { level name }
      objectives { key name weight criteria { key asks rule } needs { level criteria } }
      provenance { ...ProvenanceLine }
    }
  }
`,
  [provenanceLine],
);

/** Things that have been judged by it, with what they reach. */
export const assessedQuery = graphql(
  `
  query AssessedThings($key: String!, $first: Int!, $offset: Int!) {
    framework(key: $key) {
      levels { level name }
      assessed(first: $first, offset: $offset) {
        total
        items {
          entity { ...EntityRef }
          floor { least most }
          score { least most }
          unknown { key }
          objectives { key criteria { key } }
        }
      }
    }
  }
`,
  [entityRef],
);

/** All versions of a family. */
export const versionsQuery = graphql(`
  query Versions($family: String!) {
    frameworks(first: 50, where: { family: { eq: $family } }) {
      edges { node { id key name frameworkVersion published objectives { criteria { key } } } }
    }
  }
`);

export const criterionRow = graphql(
  `
  fragment CriterionRow on CriterionScore @_unmask {
    key asks objective level rule ruleWords applies answer onRecord possible by disputed
    evidenceTotal
    evidence(first: 3) { ground chain { ...Chain } }
    lacking { entity { ...EntityRef } words anyOf { relationship to } field assumed }
    assessments { ...EntityRef ... on Assessment { answer evidence judgedBy judgedOn provenance { ...ProvenanceLine } } }
  }
`,
  [entityRef, provenanceLine, whyChain],
);

/** How a thing scores, down to the facts. */
export const scoreQuery = graphql(
  `
  query Score($kind: EntityKind!, $key: String!, $framework: String!, $home: FrameworkHomeInput) {
    sealFloor(kind: $kind, key: $key, framework: $framework, home: $home) {
      entity { ...EntityRef }
      framework { id key name family frameworkVersion homeNote levels { level name } }
      home { own named { ...EntityRef } count recorded }
      withheld
      floor { least most }
      score { least most }
      objectives { key name weight level { least most } criteria { ...CriterionRow } }
    }
  }
`,
  [entityRef, criterionRow],
);

/** Floor and score alone. */
export const briefScoreQuery = graphql(`
  query BriefScore($kind: EntityKind!, $key: String!, $framework: String!) {
    sealFloor(kind: $kind, key: $key, framework: $framework) {
      framework { key levels { level } }
      floor { least most }
      score { least most }
      unknown { key }
    }
  }
`);

/** Frameworks by name alone. */
export const choicesQuery = graphql(`
  query FrameworkChoices($first: Int!) {
    frameworks(first: $first) { edges { node { id key name } } }
  }
`);

const declaredField = graphql(`
  fragment JudgedField on MetamodelField @_unmask { name label description type unit required min max values { value description } }
`);

/** What a judgement takes: the thing, the framework with its versions, and the fields. */
export const judgeQuery = graphql(
  `
  query Judge($kind: EntityKind!, $key: String!, $framework: String!) {
    entity(kind: $kind, key: $key) { ...EntityRef ... on StatedEntity { retired } }
    framework(key: $framework) { id key name family objectives { key name criteria { key asks rule } } }
    metamodel {
      entityKinds { kind fields { ...JudgedField } }
      relationshipKinds { kind properties { ...JudgedField } }
    }
  }
`,
  [entityRef, declaredField],
);
