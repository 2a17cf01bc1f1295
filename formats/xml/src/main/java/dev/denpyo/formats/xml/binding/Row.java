package dev.denpyo.formats.xml.binding;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.Group;
import dev.denpyo.invoice.terms.GroupType;
import dev.denpyo.invoice.terms.Term;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table: where something stands, and what it is in the model. The same row reads and
 * writes.
 *
 * @param <G> the record the table is of
 * @param <B> its builder
 */
sealed interface Row<G, B> {
  /** Where its value stands, relative to the group. */
  Path path();

  /** Takes in the element (or the attribute of it) that stands at {@link #path}. */
  void read(XmlElement element, Frame<B> into, ReadContext context);

  /** Writes the record's values, opening and closing elements as the path says. */
  void write(G record, TableWriter out);

  /** The model component it carries, or an empty text. */
  String carries();

  /** A term of the model. */
  record Leaf<G, B, V>(Term<G, B, V> term, Path path, Codec<V> codec) implements Row<G, B> {
    @Override
    public void read(XmlElement element, Frame<B> into, ReadContext context) {
      V value = codec.read(element, context);
      if (value == null) {
        return;
      }
      if (!term.repeats() && into.already(this)) {
        context.repeated(element);
      } else {
        term.add(into.builder(), value);
        context.notice(term, value);
      }
    }

    @Override
    public void write(G record, TableWriter out) {
      List<V> values = term.values(record);
      int most = path.repeating() < 0 ? Math.min(1, values.size()) : values.size();
      for (int i = 0; i < most; i++) {
        out.at(path, i == 0);
        codec.write(values.get(i), out);
      }
    }

    @Override
    public String carries() {
      return term.name();
    }
  }

  /** A text term that stands in an attribute. */
  record AttributeLeaf<G, B>(Term<G, B, String> term, Path path) implements Row<G, B> {
    @Override
    public void read(XmlElement element, Frame<B> into, ReadContext context) {
      String value = element.attribute(String.valueOf(path.attribute()));
      if (value != null && !value.isBlank()) {
        term.add(into.builder(), value);
      }
    }

    @Override
    public void write(G record, TableWriter out) {
      for (String value : term.values(record)) {
        out.at(path);
        out.attribute(String.valueOf(path.attribute()), value);
      }
    }

    @Override
    public String carries() {
      return term.name();
    }
  }

  /**
   * A group of the model with a table of its own.
   *
   * @param table read by, and written by unless {@code written} says otherwise
   * @param written writes the first part, where a {@link Rest} further down writes the other
   */
  record Branch<G, B, C, D>(
      Group<G, B, C, D> group,
      Path path,
      Supplier<BindingTable<C, D>> table,
      Supplier<BindingTable<C, D>> written,
      Function<G, List<C>> values)
      implements Row<G, B> {
    @Override
    public void read(XmlElement element, Frame<B> into, ReadContext context) {
      C record = table.get().read(element, context);
      if (table.get().isEmpty(record)) {
        return; // nothing in it, or only what other rows have lifted
      }
      if (!group.repeats() && into.already(this)) {
        context.repeated(element);
      } else {
        group.add(into.builder(), record);
      }
    }

    @Override
    public void write(G record, TableWriter out) {
      for (C value : values.apply(record)) {
        if (group.repeats() || !table.get().isEmpty(value)) {
          out.at(path);
          written.get().write(value, out);
        }
      }
    }

    @Override
    public String carries() {
      return group.name();
    }
  }

  /** The part of a group that is written after rows of others; read with the group itself. */
  record Rest<G, B, C, D>(Group<G, B, C, D> group, Path path, Supplier<BindingTable<C, D>> written)
      implements Row<G, B> {
    @Override
    public void read(XmlElement element, Frame<B> into, ReadContext context) {
      // The group's own row has read it.
    }

    @Override
    public void write(G record, TableWriter out) {
      for (C value : group.values(record)) {
        out.at(path);
        written.get().write(value, out);
      }
    }

    @Override
    public String carries() {
      return "";
    }
  }

  /** An element that another table reads, so that it is not said to be left out. */
  record Elsewhere<G, B>(Path path) implements Row<G, B> {
    @Override
    public void read(XmlElement element, Frame<B> into, ReadContext context) {
      // Another table's.
    }

    @Override
    public void write(G record, TableWriter out) {
      // Another table's.
    }

    @Override
    public String carries() {
      return "";
    }
  }

  /** A group of the model that a syntax writes as one text. */
  record TextBranch<G, B, C, D>(
      Group<G, B, C, D> group, Path path, Function<C, String> print, Function<String, C> parse)
      implements Row<G, B> {
    @Override
    public void read(XmlElement element, Frame<B> into, ReadContext context) {
      if (!element.text().isBlank()) {
        group.add(into.builder(), parse.apply(element.text()));
      }
    }

    @Override
    public void write(G record, TableWriter out) {
      for (C value : group.values(record)) {
        out.at(path);
        out.text(print.apply(value));
      }
    }

    @Override
    public String carries() {
      return group.name();
    }
  }

  /** An element that the schema demands even where no row has a value in it. */
  record Always<G, B>(Path path) implements Row<G, B> {
    @Override
    public void read(XmlElement element, Frame<B> into, ReadContext context) {
      // Holds nothing itself.
    }

    @Override
    public void write(G record, TableWriter out) {
      out.at(path);
    }

    @Override
    public String carries() {
      return "";
    }
  }

  /** A fixed text that the syntax wants beside other rows' values, and the model does not need. */
  record Constant<G, B>(Path path, String value, @Nullable Predicate<G> when) implements Row<G, B> {
    @Override
    public void read(XmlElement element, Frame<B> into, ReadContext context) {
      // Says nothing new: what it discriminates, conditions of other rows have looked at.
    }

    @Override
    public void write(G record, TableWriter out) {
      boolean wanted = when != null
          ? when.test(record)
          : path.steps().size() == 1 || out.isOpen(path.steps().get(0));
      if (wanted) {
        out.at(path);
        out.text(value);
      }
    }

    @Override
    public String carries() {
      return "";
    }
  }

  /** A text without which the schema refuses the element; read back as absent. */
  record Filler<G, B>(Term<G, B, String> term, Path path, String value, Predicate<G> when)
      implements Row<G, B> {
    @Override
    public void read(XmlElement element, Frame<B> into, ReadContext context) {
      boolean isFiller = element.text().trim().equals(value) && element.hasSiblings();
      if (element.text().isBlank() || isFiller) {
        return;
      }
      term.add(into.builder(), element.text());
    }

    @Override
    public void write(G record, TableWriter out) {
      List<String> values = term.values(record);
      if (!values.isEmpty() || when.test(record)) {
        out.at(path);
        out.text(values.isEmpty() ? value : values.get(0));
      }
    }

    @Override
    public String carries() {
      return term.name();
    }
  }

  /**
   * A national term, kept under a key. The attributes of its element are kept with it, in braces before
   * the text: {@code {schemeName=CC}000000}.
   *
   * @param usual what stands there otherwise, written where the term is absent; or null
   */
  record Extension<G, B>(
      GroupType<G, B> type, String key, Path path, @Nullable String usual) implements Row<G, B> {
    @Override
    public void read(XmlElement element, Frame<B> into, ReadContext context) {
      String attribute = path.attribute();
      String value = attribute == null ? element.text() : element.attribute(attribute);
      if (value != null && !value.isBlank() && !value.trim().equals(usual)) {
        String kept = attribute == null ? AttributedText.of(element) : value;
        type.addExtension(into.builder(), key, kept);
      }
    }

    @Override
    public void write(G record, TableWriter out) {
      List<String> values = type.extensions(record).values(key);
      for (String value : values.isEmpty() && usual != null ? List.of(usual) : values) {
        out.at(path);
        if (path.attribute() != null) {
          out.attribute(path.attribute(), value);
        } else {
          AttributedText.write(value, out);
        }
      }
    }

    @Override
    public String carries() {
      return "extensions." + key;
    }
  }

  /**
   * A value that the syntax writes elsewhere than the model does: put aside on reading, for the
   * binding's last step to put in its place, and taken from the whole invoice on writing.
   */
  record Lifted<G, B, V>(String key, Path path, Codec<V> codec, BiFunction<G, Invoice, List<V>> get)
      implements Row<G, B> {
    @Override
    public void read(XmlElement element, Frame<B> into, ReadContext context) {
      V value = codec.read(element, context);
      if (value != null) {
        context.lift(element, key, value);
      }
    }

    @Override
    public void write(G record, TableWriter out) {
      for (V value : get.apply(record, out.invoice())) {
        out.at(path);
        codec.write(value, out);
      }
    }

    @Override
    public String carries() {
      return "";
    }
  }
}
