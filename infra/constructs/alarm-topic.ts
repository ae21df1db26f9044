import { Validations } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';

export type AlarmTopicProps = { key: Key; emails: readonly string[] };

/** Where every alarm of a region arrives: encrypted, TLS only, to the operators' addresses. */
export class AlarmTopic extends Topic {
  constructor(scope: Construct, id: string, { key, emails }: AlarmTopicProps) {
    super(scope, id, { masterKey: key, enforceSSL: true, displayName: 'Portal alarms' });
    for (const service of ['cloudwatch', 'backup']) {
      const principal = new ServicePrincipal(`${service}.amazonaws.com`);
      key.grant(principal, 'kms:Decrypt', 'kms:GenerateDataKey*');
      this.grantPublish(principal);
    }
    for (const email of emails) {
      const subscription = this.addSubscription(new EmailSubscription(email));
      Validations.of(subscription).acknowledge({
        id: 'Serverless-SNSRedrivePolicy',
        reason: 'Mail: the service repeats it, and the state of each alarm stays on the dashboard.',
      });
    }
  }
}
