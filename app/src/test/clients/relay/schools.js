// What an application with Relay asks: a list that goes on, in pages, a record by its id, and an act.
import { graphql } from "relay-runtime";

export const list = graphql`
  query schoolsListQuery($count: Int!, $after: String) {
    ...schools_list @arguments(count: $count, after: $after)
  }
`;

export const more = graphql`
  fragment schools_list on Query
  @argumentDefinitions(count: { type: "Int!" }, after: { type: "String" })
  @refetchable(queryName: "schoolsMoreQuery") {
    schools(first: $count, after: $after) @connection(key: "schools_schools") {
      edges {
        node {
          ...schools_row
        }
      }
    }
  }
`;

export const row = graphql`
  fragment schools_row on School @refetchable(queryName: "schoolsRowQuery") {
    id
    name
    status
  }
`;
