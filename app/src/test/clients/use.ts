// What a client writes with the types that were generated. It is compiled and never run.
import type { RenameMutation, SchoolNowQuery, SchoolNowQueryVariables } from "./generated/graphql.ts";

export const asked: SchoolNowQueryVariables = { code: "s", asOf: { position: 3, effectiveOn: "2026-07-01" } };

export function name(answer: SchoolNowQuery): string {
  const school = answer.school;
  if (!school) return "";
  // @ts-expect-error a school may have no day on which it opened
  const opened: string = school.openedOn;
  return school.name + opened + school.basis.position.toFixed();
}

export function position(answer: RenameMutation): number | null | undefined {
  const act = answer.renameSchool;
  if (!act) return null;
  // @ts-expect-error an act that was refused has no position
  void act.position;
  return act.__typename === "Accepted" ? act.position : null;
}
