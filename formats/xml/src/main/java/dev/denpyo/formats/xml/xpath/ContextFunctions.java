package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import dev.denpyo.formats.xml.xpath.value.AnyUri;
import dev.denpyo.formats.xml.xpath.value.AtomicType;
import dev.denpyo.formats.xml.xpath.value.Atomics;
import dev.denpyo.formats.xml.xpath.value.DateTimeValue;
import dev.denpyo.formats.xml.xpath.value.DateValue;
import dev.denpyo.formats.xml.xpath.value.DayTimeDuration;
import dev.denpyo.formats.xml.xpath.value.Untyped;
import dev.denpyo.formats.xml.xpath.value.XPathError;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Functions on nodes, on the context and on time. */
final class ContextFunctions {
  private static final int MOST_HOURS = 14;

  private ContextFunctions() {}

  static void addTo(Functions.Table table) {
    table.text("name", 1, 1, (f, a) -> {
      NodeItem node = node(a[0].value(f));
      return node == null ? "" : node.in().tree.lexicalName(node.node());
    });
    table.text("local-name", 1, 1, (f, a) -> {
      NodeItem node = node(a[0].value(f));
      int name = node == null ? DocumentTree.NONE : node.in().tree.name(node.node());
      return node == null || name == DocumentTree.NONE ? "" : node.in().tree.localName(name);
    });
    table.atom("namespace-uri", 1, 1, (f, a) -> {
      NodeItem node = node(a[0].value(f));
      int name = node == null ? DocumentTree.NONE : node.in().tree.name(node.node());
      return new AnyUri(
          node == null || name == DocumentTree.NONE ? "" : node.in().tree.namespace(name));
    });
    table.any("root", 1, 1, (f, a) -> {
      NodeItem node = node(a[0].value(f));
      return node == null ? Items.EMPTY : Nodes.of(node.in(), DocumentTree.ROOT);
    });
    table.context("position", 0, 0, (f, a) -> new Atom((long) focused(f).position));
    table.context("last", 0, 0, (f, a) -> new Atom((long) focused(f).last));
    table.context("current", 0, 0, (f, a) -> {
      if (f.currentIn == null) {
        throw new XPathError("XTDE1360", "there is no current item");
      }
      return Nodes.of(f.currentIn, f.current);
    });
    table.context("document", 1, 1, (f, a) -> {
      Value uri = a[0].value(f);
      return Nodes.of(f.run.document(StringFunctions.string(uri)), DocumentTree.ROOT);
    });
    times(table);
  }

  private static Frame focused(Frame f) {
    if (f.in == null && f.item == null) {
      throw new XPathError("XPDY0002", "there is no context item");
    }
    return f;
  }

  private static @Nullable NodeItem node(Value value) {
    if (value.size() > 1) {
      throw value.moreThanOne();
    }
    return value.size() == 0 ? null : CombinePlan.nodes(value).get(0);
  }

  private static void times(Functions.Table table) {
    table.context("current-dateTime", 0, 0, (f, a) -> new Atom(now(f)));
    table.context("current-date", 0, 0, (f, a) -> new Atom(Atomics.cast(now(f), AtomicType.DATE)));
    table.atom("adjust-dateTime-to-timezone", 2, 2, (f, a) -> {
      DateTimeValue time = (DateTimeValue) typed(a[0].atom(f), AtomicType.DATE_TIME);
      return time == null ? null : adjusted(time, zone(a[1].atom(f)));
    });
    part(table, "year-from-date", date -> date.date().getYear());
    part(table, "month-from-date", date -> date.date().getMonthValue());
    part(table, "day-from-date", date -> date.date().getDayOfMonth());
  }

  /** A number taken out of a date. */
  @FunctionalInterface
  private interface Part {
    int of(DateValue date);
  }

  private static void part(Functions.Table table, String name, Part part) {
    table.atom(name, 1, 1, (f, a) -> {
      DateValue date = (DateValue) typed(a[0].atom(f), AtomicType.DATE);
      return date == null ? null : (long) part.of(date);
    });
  }

  private static @Nullable Object typed(@Nullable Object atom, AtomicType type) {
    if (atom instanceof Untyped) {
      return Atomics.cast(atom, type);
    }
    if (atom != null && AtomicType.of(atom) != type) {
      throw new XPathError("XPTY0004", type + " is needed, not " + AtomicType.of(atom));
    }
    return atom;
  }

  private static DateTimeValue now(Frame f) {
    if (f.run.now == null) {
      throw new XPathError("FODT0003", "the rule asks for the present moment, which was not given");
    }
    return new DateTimeValue(LocalDateTime.ofInstant(f.run.now, ZoneOffset.UTC), ZoneOffset.UTC);
  }

  private static @Nullable ZoneOffset zone(@Nullable Object atom) {
    DayTimeDuration length = (DayTimeDuration) typed(atom, AtomicType.DAY_TIME_DURATION);
    if (length == null) {
      return null;
    }
    long seconds = length.length().toSeconds();
    if (Math.abs(seconds) > MOST_HOURS * 3_600L || seconds % 60 != 0) {
      throw new XPathError("FODT0003", "there is no such time zone");
    }
    return ZoneOffset.ofTotalSeconds((int) seconds);
  }

  private static DateTimeValue adjusted(DateTimeValue time, @Nullable ZoneOffset to) {
    if (to == null || time.offset() == null) {
      return new DateTimeValue(time.dateTime(), to);
    }
    return new DateTimeValue(
        LocalDateTime.ofInstant(time.dateTime().toInstant(time.offset()), to), to);
  }
}
