export type { Findings, FoundTopic, Quote, QuoteSource } from './findings.js';
