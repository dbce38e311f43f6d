import { Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** An ARN as the findings of cdk-nag write it: one text, with `<id.Attribute>` for what CloudFormation fills in. */
export function findingOf(arn: string, scope: IConstruct): string {
  return flattened(Stack.of(scope).resolve(arn));
}

function flattened(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Record<string, unknown>;
  if (Ref) return `<${Ref}>`;
  if (attribute) return `<${(attribute as string[]).join('.')}>`;
  if (join) return (join as [string, unknown[]])[1].map(flattened).join('');
  return JSON.stringify(value);
}
