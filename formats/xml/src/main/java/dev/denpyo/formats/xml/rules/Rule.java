package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.xpath.Pattern;
import dev.denpyo.formats.xml.xpath.RuleExpressions;
import java.util.List;

/**
 * A rule of Schematron (ISO/IEC 19757-3, section 5.4.13): what is asserted of the nodes of a context.
 *
 * @param context how the context was written
 * @param match its nodes
 * @param priority which of several rules of a pattern takes a node: the highest
 * @param expressions the expressions of its assertions
 * @param assertions what is asserted, in the order in which the expressions ask for it
 */
record Rule(
    String context,
    Pattern match,
    double priority,
    RuleExpressions expressions,
    List<Assertion> assertions) {}
