// What a record is called where any kind of record may be meant: `application/2026-001`. The word before the slash says
// the kind, mostly as the query for it does.
import {factPath, recordPath} from '../shell/address.ts';
import {useEntities, type Entity} from './catalogue.ts';

const OTHERS: Readonly<Record<string, string>> = {
  application: 'LicenceApplication', penalty: 'PenaltyCase', budget: 'BudgetLine', file: 'IntakeFile', followup: 'FollowUp',
  documentnumber: 'DocumentNumber', datarequest: 'DataRequest', departmentbudget: 'DepartmentBudget', 'asset-stocktaking': 'Stocktaking',
  personnel: 'PersonnelFile', qualification: 'QualificationFile',
};

/** The page of a record that is named with its kind; absent where the kind has none. */
export function pathOfId(id: string, entities: readonly Entity[] | null | undefined): string | undefined {
  const slash = id.indexOf('/');
  if (slash < 1) return undefined;
  const kind = id.slice(0, slash), code = id.slice(slash + 1);
  if (kind === 'fact') return factPath(Number(code));
  const camel = kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const type = OTHERS[kind] ?? entities?.find(each => each.one === camel)?.type;
  return type && recordPath(type, code);
}

/** Finds the page of a record by its id with its kind. */
export function usePathOfId(): (id: string) => string | undefined {
  const entities = useEntities();
  return id => pathOfId(id, entities);
}
