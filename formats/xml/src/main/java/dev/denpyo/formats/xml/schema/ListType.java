package dev.denpyo.formats.xml.schema;

/** Values of another type, with white space between them. */
final class ListType extends SimpleType {
  private final SimpleType item;
  private final int min;
  private final int max;

  ListType(SimpleType item, int min, int max) {
    this.item = item;
    this.min = min;
    this.max = max;
  }

  /** The same with other bounds on how many there are. */
  ListType between(int newMin, int newMax) {
    return new ListType(item, newMin, newMax);
  }

  int min() {
    return min;
  }

  int max() {
    return max;
  }

  @Override
  Fit fit(char[] c, int from, int to, Values values) {
    int count = 0;
    int at = Spans.afterSpace(c, from, to);
    while (at < to) {
      int end = Spans.afterWord(c, at, to);
      Fit fit = item.fit(c, at, end, values);
      if (fit != Fit.YES) {
        return fit;
      }
      count++;
      at = Spans.afterSpace(c, end, to);
    }
    return Fit.of(count >= min && count <= max);
  }

  @Override
  boolean isId() {
    return item.isId();
  }

  @Override
  Fit same(char[] c, int from, int to, String fixed) {
    return Spans.is(c, from, to, fixed) ? Fit.YES : Fit.UNSURE;
  }
}
