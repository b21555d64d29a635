// Whose fact it is stands in it as kind and id, such as `application/2026-001`. Here is told which records are of which
// kind: by that name there is a page. A kind whose facts make no record of their own isn't here.
import {recordPath} from '../../shell/address.ts';

const TYPES: Readonly<Record<string, string>> = {
  'admission-plan': 'AdmissionPlan', application: 'LicenceApplication', appraisal: 'Appraisal', asset: 'Asset', 'asset-disposal': 'AssetDisposal',
  'asset-request': 'AssetRequest', 'asset-stocktaking': 'Stocktaking', 'assigned-matter': 'AssignedMatter', budget: 'BudgetLine',
  'catalogue-entry': 'CatalogueEntry', catchment: 'Catchment', complaint: 'Complaint', 'credit-account': 'CreditAccount',
  datarequest: 'DataRequest', 'disclosure-request': 'DisclosureRequest', engagement: 'Engagement', followup: 'FollowUp',
  headmaster: 'Headmaster', headship: 'Headship', inspection: 'SchoolInspection', inspector: 'Inspector', 'internal-unit': 'InternalUnit',
  'it-project': 'ITProject', licence: 'Licence', 'lifelong-provider': 'LifelongProvider', lottery: 'Lottery', 'major-decision': 'MajorDecision',
  'normative-document': 'NormativeDocument', officer: 'Officer', penalty: 'PenaltyCase', person: 'Person', personnel: 'PersonnelFile',
  placement: 'Placement', 'placement-list': 'PlacementList', 'placement-round': 'PlacementRound', plan: 'Plan', programme: 'Programme',
  'project-call': 'ProjectCall', qualification: 'QualificationFile', recruitment: 'Recruitment', 'research-project': 'ResearchProject',
  'responsible-district': 'ResponsibleDistrict', review: 'ContestedCase', school: 'School', 'seat-book': 'SeatBook', suit: 'ContestedCase',
  'supervised-school': 'SupervisedSchool', teacher: 'Teacher', 'tuition-account': 'TuitionAccount',
};

/** Type and code of the record that `of` names, if there is one of its own. */
export function recordOf(of: string): {type: string; code: string} | undefined {
  const at = of.indexOf('/');
  const type = TYPES[of.slice(0, at)];
  return type ? {type, code: type === 'ContestedCase' ? of : of.slice(at + 1)} : undefined;
}

/** Type and code in a global id that an answer gave. */
export function recordOfId(id: string): {type: string; code: string} | undefined {
  try {
    const bytes = Uint8Array.from(atob(id.replaceAll('-', '+').replaceAll('_', '/')), each => each.charCodeAt(0));
    const [type, code] = JSON.parse(new TextDecoder().decode(bytes)) as unknown[];
    return typeof type === 'string' && typeof code === 'string' ? {type, code} : undefined;
  } catch {
    return undefined;
  }
}

export const pageOf = (record: {type: string; code: string}) => recordPath(record.type, record.code);
