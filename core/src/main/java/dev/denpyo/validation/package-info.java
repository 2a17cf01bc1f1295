/**
 * What checking a document found: findings, layers, verdicts.
 *
 * <p>Start at {@link dev.denpyo.validation.ValidationReport}. A document's faults are {@link
 * dev.denpyo.validation.Finding} values, never exceptions; what could not be checked is {@link
 * dev.denpyo.validation.Verdict#NOT_CHECKED}, never valid. Layers stay apart, so that our own stricter
 * rules are not mistaken for an official verdict.
 *
 * <p>{@link dev.denpyo.validation.RuleSet} describes the rules that a format applies, {@link
 * dev.denpyo.validation.OwnRules} holds those that a caller brings, {@link
 * dev.denpyo.validation.RuleTexts} reads what our own say in six languages.
 *
 * <p>Depends on: {@code dev.denpyo.invoice}, {@code dev.denpyo.failure}. Used by: the formats, the facade, the command line.
 */
@NullMarked
package dev.denpyo.validation;

import org.jspecify.annotations.NullMarked;
