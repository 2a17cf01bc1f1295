package dev.denpyo.formats.hybridpdf.visible;

import dev.denpyo.invoice.InvoiceLine;
import dev.denpyo.invoice.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the lines of an invoice stand on the pages: each between the names of its neighbours. So what one
 * line says is not taken from another, or from the totals.
 */
final class LineSearch {
  /** Rows that the first and the last line may take. */
  private static final int LONGEST = 15;

  /** Rows looked at for all names together: some seconds' worth. */
  private static final long MOST_LOOKS = 10_000_000;

  /** Looks that a name in vain takes at each row: whole, and wrapped, which takes two. */
  private static final int IN_VAIN = 3;

  private final TextIndex index;
  private final List<String> paths = new ArrayList<>();
  private final Map<String, Span> names = new HashMap<>();

  /** Two lines of one name stand in two places. */
  private final Set<Span> taken = new HashSet<>();

  private final Map<String, Range> ranges = new HashMap<>();
  private int next;
  private long looks;

  private record Range(int first, int last) {}

  LineSearch(TextIndex index, List<InvoiceLine> lines) {
    this.index = index;
    collect("lines", lines);
    for (int i = 0; i < paths.size(); i++) {
      Span name = names.get(paths.get(i));
      if (name != null) {
        range(i, index.order(name));
      }
    }
  }

  private void collect(String list, List<InvoiceLine> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String path = list + "[" + (i + 1) + "]";
      paths.add(path);
      Item item = lines.get(i).item();
      if (item != null && item.name() != null && !isExhausted()) {
        look(path, item.name());
      }
      collect(path + ".subLines", lines.get(i).subLines());
    }
  }

  private void look(String path, String name) {
    Optional<Span> found = index.name(name, next, taken);
    looks += found
        .map(span -> (long) Math.abs(index.order(span) - next))
        .orElse((long) IN_VAIN * index.size());
    found.ifPresent(span -> {
      names.put(path, span);
      taken.add(span);
      next = index.order(span) + 1;
    });
  }

  /** Whether it was given up before all names were looked for. */
  boolean isExhausted() {
    return looks > MOST_LOOKS;
  }

  /** What belongs to a line stands beside its name, below it or, on some pages, above. */
  private void range(int position, int row) {
    int before = position == 0 ? row - LONGEST : row(position - 1);
    int after = position + 1 == paths.size() ? row + LONGEST : row(position + 1);
    if (before >= -LONGEST && before < row && after > row) {
      ranges.put(paths.get(position), new Range(before + 1, after - 1));
    }
  }

  /** The row of a line's name; far before all others if it was not found. */
  private int row(int position) {
    Span name = names.get(paths.get(position));
    return name == null ? Integer.MIN_VALUE : index.order(name);
  }

  /** Where the name of a line stands. */
  Optional<Span> name(String path) {
    return Optional.ofNullable(names.get(line(path)));
  }

  /** Of some places those within a line; all of them where its limits are not known. */
  List<Span> within(String path, List<Span> places) {
    Range range = ranges.get(line(path));
    return range == null
        ? places
        : places.stream()
            .filter(p -> index.order(p) >= range.first() && index.order(p) <= range.last())
            .toList();
  }

  /** The {@code lines[2]} of {@code lines[2].item.name}. */
  private static String line(String path) {
    return path.substring(0, path.lastIndexOf(']') + 1);
  }
}
