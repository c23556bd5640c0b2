export { check } from '../checker/index.js';
