import { declaredField } from "../form/queries";
import { graphql } from "../graphql";
import { entityRef, provenanceLine } from "../parts/entityRef";

export const lapsesQuery = graphql(
  `
  query AgreementLapses($scope: ScopeInput, $horizon: Float) {
    agreementLapses(scope: $scope, horizonHours: $horizon) {
      on
      horizonHours
      scope { words of withheld }
      windows {
        days
        on
        lapsed { agreement { ...EntityRef } ended { onRecord possible } }
        today { workloads { onRecord possible cannotTell of } criticalityLost { onRecord possible cannotTell of } }
        after { workloads { onRecord possible cannotTell of } criticalityLost { onRecord possible cannotTell of } }
      }
      items {
        lapsesWithin
        agreement { ...EntityRef ends }
        onRecord { state holdsOff holdsUntilHours }
        possible { state holdsOff holdsUntilHours }
        core { standing count }
        today { workloads { onRecord possible cannotTell of } }
        after { workloads { onRecord possible cannotTell of } }
      }
    }
  }
`,
  [entityRef],
);

export const termsQuery = graphql(
  `
  query AgreementTerms($key: String!, $changes: [ChangeInput!], $scope: ScopeInput, $horizon: Float, $first: Int!, $offset: Int!) {
    agreementTerms(key: $key, changes: $changes, scope: $scope, horizonHours: $horizon) {
      supposed
      on
      horizonHours
      withheld
      scope { words of }
      agreement { ...EntityRef agreementKind starts ends provenance { ...ProvenanceLine } }
      onRecord { state holdsOff holdsUntilHours }
      possible { state holdsOff holdsUntilHours }
      provisions {
        key
        name
        core
        asks
        standing
        words
        facts { field label value unit known provenance { ...ProvenanceLine } }
      }
      ends { kind allocation entity { ...EntityRef } provenance { ...ProvenanceLine } }
      restsOn { term assumed words }
      protects(first: $first, offset: $offset) {
        total
        items { criticality workload { ...EntityRef } with { onRecord possible } without { onRecord possible } }
      }
      without {
        workloads { with { onRecord possible cannotTell of } without { onRecord possible cannotTell of } }
        criticalityLost { with { onRecord possible cannotTell of } without { onRecord possible cannotTell of } }
        signatoriesWithheld
        signatories {
          entity { ...EntityRef }
          workloads { with { onRecord possible cannotTell of } without { onRecord possible cannotTell of } }
        }
        notStandingAlone { with { onRecord possible cannotTell of } without { onRecord possible cannotTell of } }
        toBreached { onRecord possible }
        verdicts { with without mayBreach workload { ...EntityRef } }
      }
      lapses { days on ended { onRecord possible } workloads { onRecord possible cannotTell of } criticalityLost { onRecord possible cannotTell of } }
    }
  }
`,
  [entityRef, provenanceLine],
);

/** The fields of an agreement that a draft can state, and the model that it is held against. */
export const draftFormQuery = graphql(
  `
  query DraftForm {
    modelAgreement { key name core asks fields }
    metamodel { entityKinds { kind fields { ...DeclaredField } } }
  }
`,
  [declaredField],
);
