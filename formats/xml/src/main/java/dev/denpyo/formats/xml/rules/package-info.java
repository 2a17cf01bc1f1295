/**
 * Official rules, compiled: Schematron in the XSLT form in which it is published, turned into plans.
 *
 * <ul>
 *   <li>{@link dev.denpyo.formats.xml.rules.CompiledRuleEngine}: applies rule sets to documents
 *   <li>{@link dev.denpyo.formats.xml.rules.RuleProgram}: one stylesheet, compiled
 *   <li>{@code ProgramLoader}, {@code RuleLoader}, {@code FunctionLoader}: read stylesheets
 * </ul>
 *
 * <p>What a stylesheet holds beyond that form is refused when it is loaded, never skipped ({@link
 * dev.denpyo.formats.xml.rules.UnsupportedRulesException}).
 *
 * <p>Depends on: {@code xml}, {@code xml.tree}, {@code xml.xpath}. Used by: the format modules.
 */
@NullMarked
package dev.denpyo.formats.xml.rules;

import org.jspecify.annotations.NullMarked;
