// What stands at the head of the main kinds of records, made by hand: what their readers look for first.
import type {ComponentType} from 'react';
import type {Shown} from '../../schema/questions.ts';
import {head} from './Head.tsx';
import type {RecordView} from './tabs.ts';

const own = (kind: string) => (code: string) => `${kind}/${code}`;
const ofRecord = (_: string, record: Shown) => (typeof record['of'] === 'string' ? record['of'] : undefined);
const asIs = (code: string) => code;

export const HEADS: Readonly<Record<string, ComponentType<RecordView>>> = {
  School: head({
    says: ['status', 'kind', 'ownership', 'address', 'openedOn', 'closedOn', 'capacityTotal', 'posts', 'postsFilled'],
    of: own('school'),
    lists: code => [
      ['Licence', {school: [code]}], ['Teacher', {school: [code]}], ['Headship', {code: [code]}], ['Asset', {unit: [code]}], ['BudgetLine', {unit: [code]}],
      ['SchoolInspection', {school: [code]}], ['SchoolVisit', {school: [code]}], ['SupervisedSchool', {code: [code]}], ['Complaint', {school: [code]}], ['PenaltyCase', {school: [code]}],
    ],
  }),
  Teacher: head({
    says: ['status', 'person', 'employment.school', 'title', 'registration', 'unqualifiedDue', 'trainingHours', 'hoursLacking', 'personnelFile'],
    of: own('teacher'),
  }),
  Headmaster: head({says: ['status', 'person', 'post', 'rank', 'terms', 'personnelFile'], of: own('headmaster'), lists: code => [['Headship', {head: [code]}]]}),
  Licence: head({
    says: ['status', 'school', 'content.name', 'content.kind', 'issuedOn', 'validUntil', 'renewal', 'ending'],
    of: own('licence'), lists: code => [['LicenceApplication', {licence: [code]}], ['TuitionAccount', {code: [code]}]],
  }),
  LicenceApplication: head({
    says: ['status', 'kind', 'applicant.name', 'unit', 'submittedOn', 'acceptance.on', 'outcome.result', 'outcome.on'],
    of: own('application'),
    lists: code => [['Hearing', {of: [`application/${code}`]}], ['Service', {of: [`application/${code}`]}], ['Recusal', {of: [`application/${code}`]}]],
  }),
  BudgetLine: head({says: ['status', 'purpose', 'heading', 'figures'], of: own('budget'), lists: code => [['BudgetOutlay', {line: [code]}]]}),
  Asset: head({says: ['status', 'unit', 'card.name', 'place', 'custodian', 'cost', 'bookValue', 'dueBack', 'titleDue', 'arrears'], of: own('asset')}),
  Clock: head({says: ['state', 'due.date', 'breached', 'daysLate', 'openedOn', 'closedOn', 'responsibleUnit', 'rule.law', 'rule.article', 'rule.words'], days: true}),
  CaseFile: head({
    says: ['status', 'number', 'title', 'unit', 'papers', 'later', 'openedOn', 'closedOn', 'archiveBy', 'retainedUntil'],
    of: asIs, lists: code => [['CasePaper', {of: [code]}], ['Service', {of: [code]}], ['Clock', {of: [code]}]],
  }),
  Complaint: head({says: ['status', 'kind', 'school', 'unit', 'lodgedOn', 'investigatedOn', 'result', 'closedOn'], of: own('complaint'), lists: code => [['Service', {of: [`complaint/${code}`]}]]}),
  PenaltyCase: head({
    says: ['status', 'unit', 'party.name', 'offence', 'school', 'licence', 'filing.on', 'fine', 'performedOn', 'closedOn'], of: own('penalty'),
    lists: code => [['Hearing', {of: [`penalty/${code}`]}], ['Service', {of: [`penalty/${code}`]}], ['LegalityReview', {of: [`penalty/${code}`]}]],
  }),
  ContestedCase: head({
    says: ['status', 'kind', 'number', 'body', 'instance', 'of', 'unit', 'receivedOn', 'result', 'remakeBy', 'suitUntil', 'performedOn'], of: asIs,
    lists: (code, record) => (ofRecord(code, record) ? [['Clock', {of: [ofRecord(code, record)]}], ['Service', {of: [ofRecord(code, record)]}]] : []),
  }),
};
