package dev.denpyo.invoice.terms;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A leaf of the model: a component that holds a value, not a record.
 *
 * @param <G> the record it belongs to
 * @param <B> that record's builder
 * @param <V> the type of one value
 */
public final class Term<G, B, V> implements Component<G, B> {
  private final String name;
  private final ValueKind<V> kind;
  private final boolean repeats;
  private final Function<G, List<V>> get;
  private final BiConsumer<B, V> add;

  private Term(
      String name,
      ValueKind<V> kind,
      boolean repeats,
      Function<G, List<V>> get,
      BiConsumer<B, V> add) {
    this.name = requireNonNull(name, "name");
    this.kind = requireNonNull(kind, "kind");
    this.repeats = repeats;
    this.get = get;
    this.add = add;
  }

  /** A component that stands at most once. */
  public static <G, B, V> Term<G, B, V> one(
      String name, ValueKind<V> kind, Function<G, @Nullable V> get, BiConsumer<B, V> set) {
    return new Term<>(name, kind, false, g -> asList(get.apply(g)), set);
  }

  /** A component that is a list. */
  public static <G, B, V> Term<G, B, V> many(
      String name, ValueKind<V> kind, Function<G, List<V>> get, BiConsumer<B, V> add) {
    return new Term<>(name, kind, true, get, add);
  }

  static <V> List<V> asList(@Nullable V value) {
    return value == null ? List.of() : List.of(value);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean repeats() {
    return repeats;
  }

  /** The data type. */
  public ValueKind<V> kind() {
    return kind;
  }

  /** Its values in a record: none, one, or as many as the list has. */
  public List<V> values(G record) {
    return get.apply(record);
  }

  /** Puts a value into a builder: adds it to a list, or replaces the one value. */
  public void add(B builder, V value) {
    add.accept(builder, value);
  }

  @Override
  public String toString() {
    return name;
  }
}
