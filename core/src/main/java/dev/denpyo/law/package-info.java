/**
 * What laws ask of an archive, as data and checks.
 *
 * <p>A {@link dev.denpyo.law.Jurisdiction} is one law with its {@link dev.denpyo.law.Requirement}s;
 * {@link dev.denpyo.law.ComplianceAudit} holds an archive against it and answers each one with
 * satisfied, violated or not decidable by software, and the evidence. The laws themselves are in
 * the packages below, by country.
 *
 * <p>An answer is about what the archive holds. It is no legal advice and no certificate: whether
 * everything that happened was put in, whether procedures are followed, and what a tax office
 * accepts, no software can see.
 *
 * <p>Depends on: {@code archive} and what is before it. Used by: the command line.
 */
@NullMarked
package dev.denpyo.law;

import org.jspecify.annotations.NullMarked;
