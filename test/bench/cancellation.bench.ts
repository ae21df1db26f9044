export { bench } from '../cancellation/figures.ts';
