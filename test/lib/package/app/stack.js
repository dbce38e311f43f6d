const { App, Stack } = require('aws-cdk-lib');
const { Newsfold } = require('newsfold');

const app = new App();
new Newsfold(new Stack(app, 'News'), 'Newsfold', { eventWindowDays: 90 });
app.synth();
