package dev.denpyo.formats.xml.binding;

import dev.denpyo.invoice.Invoice;
import dev.denpyo.invoice.terms.Component;
import dev.denpyo.invoice.terms.Group;
import dev.denpyo.invoice.terms.GroupType;
import dev.denpyo.invoice.terms.Term;
import dev.denpyo.invoice.terms.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Where the components of one record stand in one syntax: rows in the order in which the schema wants
 * the elements. Immutable, thread-safe.
 *
 * <p>A path is relative to the group's element. A star marks the step that is written anew for each
 * value of a list; brackets hold what tells elements of one name apart (see {@link Condition}).
 *
 * @param <G> the record
 * @param <B> its builder
 */
public final class BindingTable<G, B> {
  private final GroupType<G, B> type;
  private final List<Row<G, B>> rows;
  private final TableNode<G, B> root;
  private final G empty;
  private final List<List<?>> usually;

  private BindingTable(Builder<G, B> builder) {
    type = builder.type;
    rows = List.copyOf(builder.rows);
    root = new TableNode<>();
    rows.forEach(root::add);
    builder.containers.forEach(root::container);
    empty = type.build(type.start());
    usually = type.components().stream().<List<?>>map(c -> values(c, empty)).toList();
  }

  /** Starts the table of a record. */
  public static <G, B> Builder<G, B> of(GroupType<G, B> type, Syntax syntax) {
    return new Builder<>(type, syntax);
  }

  /** The record that an element describes; problems go to the context. */
  G read(XmlElement element, ReadContext context) {
    Frame<B> frame = new Frame<>(type.start());
    for (Row<G, B> row : root.rows()) { // at "."
      row.read(element, frame, context);
    }
    root.readChildren(element, frame, context);
    return type.build(frame.builder());
  }

  /** Writes the record's components into the element just opened. */
  void write(G record, TableWriter out) {
    out.enter();
    for (Row<G, B> row : rows) {
      row.write(record, out);
    }
    out.leave();
  }

  /**
   * Whether nothing was put into it. Asks component by component, and mostly the first tells: linking a
   * record's own {@code equals} costs the first document of a process more than all of this.
   */
  boolean isEmpty(G record) {
    List<Component<G, B>> components = type.components();
    for (int i = 0; i < components.size(); i++) {
      List<?> found = values(components.get(i), record);
      List<?> usual = usually.get(i);
      if (found.size() != usual.size() || (!found.isEmpty() && !found.equals(usual))) {
        return false;
      }
    }
    return !type.isExtensible() || type.extensions(record).equals(type.extensions(empty));
  }

  private static <G, B> List<?> values(Component<G, B> component, G record) {
    if (component instanceof Term<G, B, ?> term) {
      return term.values(record);
    }
    return ((Group<G, B, ?, ?>) component).values(record);
  }

  GroupType<G, B> type() {
    return type;
  }

  List<Row<G, B>> rows() {
    return rows;
  }

  TableNode<G, B> root() {
    return root;
  }

  /** Collects rows, in schema order. */
  public static final class Builder<G, B> {
    private final GroupType<G, B> type;
    private final Syntax syntax;
    private final List<Row<G, B>> rows = new ArrayList<>();
    private final List<Path> containers = new ArrayList<>();

    private Builder(GroupType<G, B> type, Syntax syntax) {
      this.type = type;
      this.syntax = syntax;
    }

    /** A term, written as the syntax writes its data type. */
    public <V> Builder<G, B> term(Term<G, B, V> term, String path) {
      return term(term, path, syntax.codec(term.kind()));
    }

    /** A term that is written in a way of its own. */
    public <V> Builder<G, B> term(Term<G, B, V> term, String path, Codec<V> codec) {
      rows.add(new Row.Leaf<>(term, Path.parse(path), codec));
      return this;
    }

    /** A text term in an attribute; before the row of the element that has it. */
    public Builder<G, B> attribute(Term<G, B, String> term, String path) {
      rows.add(new Row.AttributeLeaf<>(term, Path.parse(path)));
      return this;
    }

    /** A group; its last step repeats if the group does. At "." it shares its parent's element. */
    public <C, D> Builder<G, B> group(
        Group<G, B, C, D> group, String path, Supplier<BindingTable<C, D>> table) {
      return group(group, path, table, group::values);
    }

    /** A group whose records are regrouped for writing, for example one element per account. */
    public <C, D> Builder<G, B> group(
        Group<G, B, C, D> group,
        String path,
        Supplier<BindingTable<C, D>> table,
        Function<G, List<C>> values) {
      rows.add(new Row.Branch<>(group, Path.parse(path), table, table, values));
      return this;
    }

    /** A group whose element other rows write into too: this part now, {@link #rest} later. */
    public <C, D> Builder<G, B> split(
        Group<G, B, C, D> group,
        String path,
        Supplier<BindingTable<C, D>> read,
        Supplier<BindingTable<C, D>> written) {
      rows.add(new Row.Branch<>(group, Path.parse(path), read, written, group::values));
      return this;
    }

    /** The other part of a split group. */
    public <C, D> Builder<G, B> rest(
        Group<G, B, C, D> group, String path, Supplier<BindingTable<C, D>> written) {
      rows.add(new Row.Rest<>(group, Path.parse(path), written));
      return this;
    }

    /** An element that a table further up reads. */
    public Builder<G, B> elsewhere(String path) {
      rows.add(new Row.Elsewhere<>(Path.parse(path)));
      return this;
    }

    /** A group that is one text in this syntax. */
    public <C, D> Builder<G, B> text(
        Group<G, B, C, D> group,
        String path,
        Function<C, String> print,
        Function<String, C> parse) {
      rows.add(new Row.TextBranch<>(group, Path.parse(path), print, parse));
      return this;
    }

    /** An element that is written even if nothing is in it. */
    public Builder<G, B> always(String path) {
      rows.add(new Row.Always<>(Path.parse(path)));
      return this;
    }

    /** A fixed text: always, or, in a longer path, if its first element is written anyway. */
    public Builder<G, B> constant(String path, String value) {
      rows.add(new Row.Constant<>(Path.parse(path), value, null));
      return this;
    }

    /** A fixed text under a condition. */
    public Builder<G, B> constant(String path, String value, Predicate<G> when) {
      rows.add(new Row.Constant<>(Path.parse(path), value, when));
      return this;
    }

    /** A term that the schema demands although the norm does not: this text stands for none. */
    public Builder<G, B> filled(
        Term<G, B, String> term, String path, String filler, Predicate<G> when) {
      rows.add(new Row.Filler<>(term, Path.parse(path), filler, when));
      return this;
    }

    /** A national term; paths with a star may hold several. */
    public Builder<G, B> extension(String key, String path) {
      rows.add(new Row.Extension<>(type, key, Path.parse(path), null));
      return this;
    }

    /** A text that is the same in all documents but those of one nation. */
    public Builder<G, B> usually(String key, String path, String usual) {
      rows.add(new Row.Extension<>(type, key, Path.parse(path), usual));
      return this;
    }

    /** A value that the model keeps elsewhere, under a key that the binding's last step looks up. */
    public <V> Builder<G, B> lifted(
        String key, ValueKind<V> kind, String path, Function<Invoice, List<V>> get) {
      return lifted(key, syntax.codec(kind), path, get);
    }

    /** The same, written in a way of its own. */
    public <V> Builder<G, B> lifted(
        String key, Codec<V> codec, String path, Function<Invoice, List<V>> get) {
      rows.add(new Row.Lifted<>(key, Path.parse(path), codec, (record, i) -> get.apply(i)));
      return this;
    }

    /** The same, in some of the group's records only. */
    public <V> Builder<G, B> liftedInto(
        String key, ValueKind<V> kind, String path, BiFunction<G, Invoice, List<V>> get) {
      rows.add(new Row.Lifted<>(key, Path.parse(path), syntax.codec(kind), get));
      return this;
    }

    /** An element so large that its children are read one by one. */
    public Builder<G, B> container(String path) {
      containers.add(Path.parse(path));
      return this;
    }

    /** The table. */
    public BindingTable<G, B> build() {
      return new BindingTable<>(this);
    }
  }
}
