import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  TableClass,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { TABLE } from '../../functions/storage/keys.ts';
import type { Stage } from '../stages.ts';

export type PortalTableProps = { key: IKey; stage: Stage };

/** Of the key in the second region: its replica is encrypted with it. */
export const replicaKeyAlias = (stage: string) => `alias/portal-${stage}`;

/** As much as the quota of a table gives, with the writes of infra/stages.ts. */
const READS_PER_WRITE = 2;

/** The one table: own key, point-in-time recovery, expiry, a replica in a second region; keys are those of keys.ts. */
export class PortalTable extends TableV2 {
  constructor(scope: Construct, id: string, { key, stage }: PortalTableProps) {
    const { keepData, secondRegion, warmWritesPerSecond: writes } = stage;
    const alias = `arn:aws:kms:${secondRegion}:${Stack.of(scope).account}:${replicaKeyAlias(stage.name)}`;
    super(scope, id, {
      partitionKey: { name: TABLE.pk, type: AttributeType.STRING },
      sortKey: { name: TABLE.sk, type: AttributeType.STRING },
      timeToLiveAttribute: TABLE.ttl,
      billing: Billing.onDemand(),
      tableClass:
        stage.tableClass === 'standard'
          ? TableClass.STANDARD
          : TableClass.STANDARD_INFREQUENT_ACCESS,
      // The bulk of a month starts at once; a table that grows by itself would refuse for half an hour.
      warmThroughput: {
        writeUnitsPerSecond: writes,
        readUnitsPerSecond: writes * READS_PER_WRITE,
      },
      encryption: TableEncryptionV2.customerManagedKey(
        key,
        secondRegion ? { [secondRegion]: alias } : undefined,
      ),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keepData,
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
      ...(secondRegion
        ? { replicas: [{ region: secondRegion, deletionProtection: keepData }] }
        : {}),
    });
  }
}
