import { Alarm, type AlarmProps, type TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { type RunbookSection, runbookLink } from '../runbook.ts';

export type PortalAlarmProps = Omit<AlarmProps, 'alarmDescription' | 'treatMissingData'> & {
  topic: ITopic;
  /** One sentence: what a person notices. */
  says: string;
  runbook: RunbookSection;
  treatMissingData: TreatMissingData;
};

/** An alarm that reaches somebody and says what to do: neither can be left out. */
export class PortalAlarm extends Alarm {
  readonly runbook: RunbookSection;

  constructor(scope: Construct, id: string, { topic, says, runbook, ...props }: PortalAlarmProps) {
    super(scope, id, { ...props, alarmDescription: `${says} → ${runbookLink(runbook)}` });
    this.runbook = runbook;
    this.addAlarmAction(new SnsAction(topic));
    this.addOkAction(new SnsAction(topic));
  }
}
