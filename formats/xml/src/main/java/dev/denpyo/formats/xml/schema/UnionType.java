package dev.denpyo.formats.xml.schema;

import java.util.List;

/** Values that are of one of several types. */
final class UnionType extends SimpleType {
  private final List<SimpleType> members;

  UnionType(List<SimpleType> members) {
    this.members = List.copyOf(members);
  }

  @Override
  Fit fit(char[] c, int from, int to, Values values) {
    for (SimpleType member : members) {
      Fit fit = member.fit(c, from, to, values);
      if (fit != Fit.NO) {
        return fit; // the first that takes it gives it its meaning
      }
    }
    return Fit.NO;
  }

  @Override
  boolean isId() {
    return members.stream().anyMatch(SimpleType::isId);
  }

  @Override
  Fit same(char[] c, int from, int to, String fixed) {
    return Spans.is(c, from, to, fixed) ? Fit.YES : Fit.UNSURE;
  }
}
