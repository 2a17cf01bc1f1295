package dev.denpyo.formats.xml.schema;

import org.jspecify.annotations.Nullable;

/**
 * An attribute that a type has.
 *
 * @param name the number of its name
 * @param type of its values
 * @param required whether it must be there
 * @param prohibited whether a restriction took it away
 * @param fixed what it must say, or null
 */
record AttributeUse(
    int name,
    SimpleType type,
    boolean required,
    boolean prohibited,
    @Nullable String fixed) {

  Fit fit(char[] c, int from, int to, Values values) {
    Fit fit = type.fit(c, from, to, values);
    return fit != Fit.YES || fixed == null ? fit : type.same(c, from, to, fixed);
  }
}
