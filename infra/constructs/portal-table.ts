import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { TABLE } from '../../functions/storage/keys.ts';

export type PortalTableProps = { key: IKey; keep: boolean };

/** The one table: own key, point-in-time recovery, expiry; keys are those of keys.ts. */
export class PortalTable extends TableV2 {
  constructor(scope: Construct, id: string, { key, keep }: PortalTableProps) {
    super(scope, id, {
      partitionKey: { name: TABLE.pk, type: AttributeType.STRING },
      sortKey: { name: TABLE.sk, type: AttributeType.STRING },
      timeToLiveAttribute: TABLE.ttl,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: keep,
      removalPolicy: keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }
}
