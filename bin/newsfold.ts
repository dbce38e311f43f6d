import { NewsfoldApp } from '../lib/aws/newsfold-app';

new NewsfoldApp();
