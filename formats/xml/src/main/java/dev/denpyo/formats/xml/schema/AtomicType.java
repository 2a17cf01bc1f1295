package dev.denpyo.formats.xml.schema;

/** A type whose values are not made of others. */
final class AtomicType extends SimpleType {
  /** What a value means beyond itself. */
  enum Role {
    PLAIN,
    ID,
    REFERENCE
  }

  private final Whitespace whitespace;
  private final Lexical lexical;
  private final Role role;
  private final Facets facets;
  private final boolean restricted;

  AtomicType(Whitespace whitespace, Lexical lexical, Role role, Facets facets) {
    this.whitespace = whitespace;
    this.lexical = lexical;
    this.role = role;
    this.facets = facets;
    this.restricted = !facets.isNone();
  }

  AtomicType with(Whitespace newWhitespace, Facets newFacets) {
    return new AtomicType(newWhitespace, lexical, role, newFacets);
  }

  Whitespace whitespace() {
    return whitespace;
  }

  Lexical lexical() {
    return lexical;
  }

  Facets facets() {
    return facets;
  }

  @Override
  boolean isId() {
    return role == Role.ID;
  }

  @Override
  Fit fit(char[] c, int from, int to, Values values) {
    if (lexical == Lexical.ANY && !restricted) {
      return Fit.YES;
    }
    int start = from;
    int end = to;
    if (whitespace == Whitespace.COLLAPSE) {
      start = Spans.afterSpace(c, from, to);
      end = Spans.beforeSpace(c, start, to);
    }
    if (restricted && changes(c, start, end)) {
      char[] room = values.room(end - start);
      return normalized(room, 0, whitespace.normalize(c, start, end, room), values);
    }
    return normalized(c, start, end, values);
  }

  private Fit normalized(char[] c, int from, int to, Values values) {
    Fit fit = lexical.check(c, from, to);
    if (fit == Fit.YES && restricted) {
      fit = facets.check(c, from, to, lexical.isText());
    }
    return fit == Fit.YES && role != Role.PLAIN
        ? note(new String(c, from, to - from), values)
        : fit;
  }

  private Fit note(String id, Values values) {
    return role == Role.ID ? values.id(id) : values.reference(id);
  }

  /** Whether white space within the value, whose ends are clean, is still to be treated. */
  private boolean changes(char[] c, int from, int to) {
    if (whitespace == Whitespace.PRESERVE) {
      return false;
    }
    for (int at = from; at < to; at++) {
      boolean twice = whitespace == Whitespace.COLLAPSE && c[at] == ' ' && c[at + 1] == ' ';
      if (twice || (c[at] != ' ' && Spans.isSpace(c[at]))) {
        return true;
      }
    }
    return false;
  }

  @Override
  Fit same(char[] c, int from, int to, String fixed) {
    char[] target = new char[to - from];
    int length = whitespace.normalize(c, from, to, target);
    if (Spans.is(target, 0, length, whitespace.normalize(fixed))) {
      return Fit.YES;
    }
    return lexical.isText() ? Fit.NO : Fit.UNSURE;
  }
}
