package dev.denpyo.invoice.terms;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A branch of the model: a component that holds another record.
 *
 * @param <G> the record it belongs to
 * @param <B> that record's builder
 * @param <C> the record it holds
 * @param <D> that record's builder
 */
public final class Group<G, B, C, D> implements Component<G, B> {
  private final String name;
  private final boolean repeats;
  private final Supplier<GroupType<C, D>> type;
  private final Function<G, List<C>> get;
  private final BiConsumer<B, C> add;

  private Group(
      String name,
      boolean repeats,
      Supplier<GroupType<C, D>> type,
      Function<G, List<C>> get,
      BiConsumer<B, C> add) {
    this.name = requireNonNull(name, "name");
    this.repeats = repeats;
    this.type = type;
    this.get = get;
    this.add = add;
  }

  /** A component that stands at most once. */
  public static <G, B, C, D> Group<G, B, C, D> one(
      String name,
      Supplier<GroupType<C, D>> type,
      Function<G, @Nullable C> get,
      BiConsumer<B, C> set) {
    return new Group<>(name, false, type, g -> Term.asList(get.apply(g)), set);
  }

  /** A component that is a list. */
  public static <G, B, C, D> Group<G, B, C, D> many(
      String name, Supplier<GroupType<C, D>> type, Function<G, List<C>> get, BiConsumer<B, C> add) {
    return new Group<>(name, true, type, get, add);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean repeats() {
    return repeats;
  }

  /** What it holds. */
  public GroupType<C, D> type() {
    return type.get();
  }

  /** The records it holds: none, one, or as many as the list has. */
  public List<C> values(G record) {
    return get.apply(record);
  }

  /** Puts a record into a builder: adds it to a list, or replaces the one. */
  public void add(B builder, C value) {
    add.accept(builder, value);
  }

  @Override
  public String toString() {
    return name;
  }
}
