/**
 * Asks EU DSS about signed files: one process for many questions, one line each. Started by
 * suites, which know nothing of DSS but these lines.
 */
package dev.denpyo.oracle.dss;
