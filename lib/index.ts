export { Newsfold, type NewsfoldProps } from './aws/newsfold';
