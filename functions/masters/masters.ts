import type { Clock } from '../../shared/kernel/dates.ts';
import { CommentIndex, type CommentLookup } from '../../shared/masters/comments/comment-index.ts';
import { DrugIndex, type DrugLookup } from '../../shared/masters/drugs/drug-index.ts';
import { NamedIndex, type NamedLookup } from '../../shared/masters/named-index.ts';
import type { Table } from '../storage/client.ts';
import { loadedMaster, type Master } from './loaded-master.ts';

/** 医薬品マスター with prices and 成分名 */
export const drugMaster = (table: Table, clock: Clock): Master<DrugLookup> =>
  loadedMaster(table, clock, 'drugs', (bytes) => new DrugIndex(bytes));

/** コメントマスター */
export const commentMaster = (table: Table, clock: Clock): Master<CommentLookup> =>
  loadedMaster(table, clock, 'comments', (bytes) => new CommentIndex(bytes));

/** 医科診療行為マスター */
export const procedureMaster = (table: Table, clock: Clock): Master<NamedLookup> =>
  loadedMaster(table, clock, 'procedures', (bytes) => new NamedIndex(bytes));

/** 特定器材マスター */
export const materialMaster = (table: Table, clock: Clock): Master<NamedLookup> =>
  loadedMaster(table, clock, 'materials', (bytes) => new NamedIndex(bytes));
