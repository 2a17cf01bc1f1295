/**
 * XPath 2.0, compiled to plans of plain objects over the compact document tree.
 *
 * <p>An expression is read ({@code Lexer}, {@code Parser} with {@code PathParser} and {@code TypeParser})
 * into {@code Syntax}; {@code Compiler}, with {@code Paths} for paths, makes a {@code Plan} of it, sharing
 * what expressions have in common ({@code Facts} tells what a value depends on, {@code Beforehand} what is
 * known of it without a document, {@code Bindings} holds the plans that remember); plans are evaluated in
 * a {@code Frame} to a {@code Value}. The functions are in {@code StringFunctions}, {@code
 * RegexFunctions}, {@code NumberFunctions}, {@code SequenceFunctions} and {@code ContextFunctions}.
 *
 * <p>What makes it fast: {@code Questions} knows which assertions a document cannot break, as it lacks a
 * name, and {@code Shape} remembers that for the next document with the same names; {@code Lookups}
 * finds paths that ask all nodes for a text, for {@code IndexPlan} to list the nodes by it; {@code Joins}
 * finds other questions that nodes ask of nodes, for {@code JoinPlan} and {@code EarlierPlan}; {@code
 * Groups} finds nodes that are told apart by what varies, for {@code GroupPlan}; {@code ChainPlan} follows names from the rarest one; {@code ListContains} knows code lists. {@code Evaluation}
 * counts what is done, and ends what no honest document needs ({@link
 * dev.denpyo.formats.xml.xpath.WorkLimitException}).
 *
 * <p>To be used: {@link dev.denpyo.formats.xml.xpath.XPath} for one expression; {@link
 * dev.denpyo.formats.xml.xpath.ExpressionSet} for those of a stylesheet, with {@link
 * dev.denpyo.formats.xml.xpath.RuleExpressions} for each rule and {@link
 * dev.denpyo.formats.xml.xpath.Session} for each document.
 *
 * <p>What is not supported is refused when it is read, with {@link
 * dev.denpyo.formats.xml.xpath.XPathSyntaxException}; the norm's dynamic errors are {@link
 * dev.denpyo.formats.xml.xpath.value.XPathError}.
 *
 * <p>Depends on: {@code xml.tree}, {@code xml.xpath.value}. Used by: {@code xml.rules}.
 */
@NullMarked
package dev.denpyo.formats.xml.xpath;

import org.jspecify.annotations.NullMarked;
