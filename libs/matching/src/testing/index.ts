export { check } from '../checker/index.js';
export { anInstance, peopleOf } from './instances.js';
