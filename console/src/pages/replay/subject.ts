import type {Entity} from '../../schema/catalogue.ts';

/** Kinds of facts whose records are called otherwise. */
const OTHERS: Readonly<Record<string, string>> = {
  application: 'LicenceApplication', 'asset-stocktaking': 'Stocktaking', budget: 'BudgetLine', datarequest: 'DataRequest',
  'disclosure-report': 'AnnualDisclosureReport', documentnumber: 'DocumentNumber', followup: 'FollowUp', inspection: 'SchoolInspection',
  penalty: 'PenaltyCase', personnel: 'PersonnelFile', qualification: 'QualificationFile', review: 'ContestedCase', 'school-research': 'SchoolResearchActivity',
  suit: 'ContestedCase', window: 'QualificationWindow',
};

/** The record that a fact is of, such as `budget/2025-1`; absent where its facts make no record of their own. */
export function subjectOf(of: string, entities: readonly Entity[]): {type: string; code: string} | undefined {
  const at = of.indexOf('/');
  const kind = of.slice(0, at);
  const camel = kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const type = OTHERS[kind] ?? entities.find(each => each.one === camel)?.type;
  return type === undefined ? undefined : {type, code: type === 'ContestedCase' ? of : of.slice(at + 1)};
}
