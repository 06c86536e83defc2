import { graphql } from "../graphql";
import { entityRef } from "../parts/entityRef";

const figures = graphql(
  `
  fragment ConcentrationFigures on Concentration @_unmask {
    by
    effective { least greatest }
    shares(first: 1) { total }
  }
`,
);

/** The effective number by each of the five ways, for their small multiples. */
export const allConcentrationsQuery = graphql(
  `
  query Concentrations($scope: ScopeInput) {
    scope(scope: $scope) {
      words
      of
      withheld
      unstatedCriticality
      provider: concentration(by: PROVIDER) { ...ConcentrationFigures }
      parent: concentration(by: ULTIMATE_PARENT) { ...ConcentrationFigures }
      jurisdiction: concentration(by: JURISDICTION) { ...ConcentrationFigures }
      dataCentre: concentration(by: DATA_CENTRE) { ...ConcentrationFigures }
      gridZone: concentration(by: GRID_ZONE) { ...ConcentrationFigures }
    }
  }
`,
  [figures],
);

/** One way of looking at it, with a page of its shares. */
export const concentrationQuery = graphql(
  `
  query ConcentrationBy($scope: ScopeInput, $by: ConcentrationBy!, $first: Int!, $offset: Int!) {
    scope(scope: $scope) {
      concentration(by: $by) {
        rule
        hhi { least greatest known }
        effective { least greatest known }
        topShare { least greatest known }
        assumedShare
        unknownShare
        cannotTell
        of
        largest: shares(first: 1) { items { entity { ...EntityRef } onRecord possible } }
        shares(first: $first, offset: $offset) { total items { rank entity { ...EntityRef } onRecord possible } }
      }
    }
  }
`,
  [entityRef],
);
