import { App, type AppProps, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { NewsfoldStack } from './newsfold-stack';
import { readStackContext } from './stack-context';

/** The CDK app: the stack that its context asks for, which no synth lets pass with a finding of cdk-nag. */
export class NewsfoldApp extends App {
  /** The one stack of the app. */
  readonly stack: NewsfoldStack;

  constructor(props?: AppProps) {
    super(props);
    this.stack = new NewsfoldStack(this, readStackContext(this.node));
    Validations.of(this).addPlugins(new AwsSolutionsChecks());
  }
}
