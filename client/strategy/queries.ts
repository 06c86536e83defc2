import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";

const range = graphql(`fragment StrategyRange on QuantityRange @_unmask { least most }`);

export const strategyQuery = graphql(
  `
  query Strategy($jurisdiction: String!) {
    strategy(jurisdiction: $jurisdiction) {
      jurisdiction { ...EntityRef }
      years
      lines {
        requirement { ...EntityRef }
        sector { ...EntityRef }
        year
        state
        compute
        converted
        modelClass
        pathway
        availability
        security
        resilienceHours
        sovereignty
        owedBy { ...EntityRef }
        dueBy
        aspects {
          aspect state inPlace { ...StrategyRange } shortBy { ...StrategyRange }
          met short unknown of shortWorkloads { ...EntityRef }
        }
      }
      designations { sector { ...EntityRef } undecided withoutDecider of verdicts { verdict designation workloads } }
      outlook {
        year asked withoutFigure
        sovereignCloud { ...StrategyRange } otherDomestic { ...StrategyRange } agreements { ...StrategyRange }
        opening { entity { ...EntityRef } on compute { ...StrategyRange } }
        lapsing { entity { ...EntityRef } on compute { ...StrategyRange } }
      }
      energy {
        gridPoint { ...EntityRef } year state
        needed { ...StrategyRange } capacity { ...StrategyRange } shortBy { ...StrategyRange }
        sites { ...EntityRef }
      }
    }
  }
`,
  [entityRef, range],
);

export const dutiesQuery = graphql(
  `
  query StrategyDuties($jurisdiction: String!, $function: StrategyFunction, $first: Int!, $offset: Int!) {
    strategy(jurisdiction: $jurisdiction) {
      duties(function: $function, first: $first, offset: $offset) {
        total
        counts { function total }
        items {
          function reason
          subject { ...EntityRef } against { ...EntityRef }
          year missing { ...StrategyRange } workloads owedBy { ...EntityRef } dueBy
        }
      }
    }
  }
`,
  [entityRef, range],
);
