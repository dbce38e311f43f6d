import { App, type AppProps } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import type { NewsfoldProps } from '../../../lib/aws/newsfold';
import { NewsfoldStack } from '../../../lib/aws/newsfold-stack';

/** What CloudFormation would fill in. */
const PSEUDO_PARAMETERS: Record<string, string> = {
  'AWS::AccountId': '111122223333',
  'AWS::Partition': 'aws',
  'AWS::StackId':
    'arn:aws:cloudformation:eu-west-1:111122223333:stack/Newsfold-trial/0f9e8d7c-6b5a-4c3d-8e1f-0a1b2c3d4e5f',
};

/** An app that synthesises in a tenth of the time: no bundle and no checks of the template by CDK's own rules. */
export const QUICK: AppProps = {
  context: { 'aws:cdk:bundling-stacks': [] },
  builtinCloudFormationValidation: false,
};

/** The template of a stack, with defaults where the props say nothing. */
export function trialTemplate(props: NewsfoldProps = {}): Template {
  return Template.fromStack(new NewsfoldStack(new App(QUICK), { stage: 'trial', ...props }));
}

/** The properties of the only resource of a type whose logical id begins as told. */
export function only(template: Template, type: string, idPrefix = ''): Record<string, unknown> {
  const found = Object.entries(template.findResources(type)).filter(([id]) => id.startsWith(idPrefix));
  expect(found.map(([id]) => id)).toHaveLength(1);
  return found[0]?.[1].Properties;
}

/** A value of a template as one text: parameters filled in, `<id.Arn>` for the ARN of a resource, ids without hash. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[intrinsic, argument] = []] = Object.entries(value as Record<string, unknown>);
  const list = argument as unknown[];
  switch (intrinsic) {
    case 'Ref':
      return PSEUDO_PARAMETERS[String(argument)] ?? `<${withoutHash(argument)}>`;
    case 'Fn::GetAtt':
      return `<${withoutHash(list[0])}.${list[1]}>`;
    case 'Fn::Join':
      return (list[1] as unknown[]).map(textOf).join(String(list[0]));
    case 'Fn::Select': {
      const [separator, text] = (list[1] as { 'Fn::Split': [string, unknown] })['Fn::Split'];
      return textOf(text).split(separator)[Number(list[0])] ?? '';
    }
    default:
      throw new Error(`${JSON.stringify(value)} is not a text`);
  }
}

function withoutHash(logicalId: unknown): string {
  return String(logicalId).replace(/[0-9A-F]{8}$/, '');
}
