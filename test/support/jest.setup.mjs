// Nest reads decorator metadata: it must be there before the first class of ours is loaded.
import 'reflect-metadata';
