package dev.denpyo.invoice.terms;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.Extensions;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A record of the model: its components, and how one is built.
 *
 * @param <G> the record
 * @param <B> its builder
 */
public final class GroupType<G, B> {
  private final String name;
  private final Supplier<B> start;
  private final Function<B, G> build;
  private final List<Component<G, B>> components;
  private final @Nullable Function<G, Extensions> extensions;
  private final @Nullable ExtensionSetter<B> addExtension;

  /** How a builder takes one national term. */
  @FunctionalInterface
  public interface ExtensionSetter<B> {
    /** Adds the value under the key. */
    B add(B builder, String key, String value);
  }

  private GroupType(
      String name,
      Supplier<B> start,
      Function<B, G> build,
      List<Component<G, B>> components,
      @Nullable Function<G, Extensions> extensions,
      @Nullable ExtensionSetter<B> addExtension) {
    this.name = requireNonNull(name, "name");
    this.start = start;
    this.build = build;
    this.components = List.copyOf(components);
    this.extensions = extensions;
    this.addExtension = addExtension;
  }

  /** A record with these components. */
  public static <G, B> GroupType<G, B> of(
      String name, Supplier<B> start, Function<B, G> build, List<Component<G, B>> components) {
    return new GroupType<>(name, start, build, components, null, null);
  }

  /** The same record, which also holds national terms. */
  public GroupType<G, B> extended(Function<G, Extensions> get, ExtensionSetter<B> add) {
    return new GroupType<>(name, start, build, components, get, add);
  }

  /** The record's simple name. */
  public String name() {
    return name;
  }

  /** A new builder. */
  public B start() {
    return start.get();
  }

  /** The record that a builder describes. */
  public G build(B builder) {
    return build.apply(builder);
  }

  /** The components, in the order of the record. */
  public List<Component<G, B>> components() {
    return components;
  }

  /** Whether the record can hold national terms. */
  public boolean isExtensible() {
    return extensions != null;
  }

  /** The national terms that a record holds; none where it cannot. */
  public Extensions extensions(G record) {
    return extensions == null ? Extensions.NONE : extensions.apply(record);
  }

  /**
   * Adds one national term.
   *
   * @throws IllegalStateException if the record cannot hold any
   */
  public void addExtension(B builder, String key, String value) {
    if (addExtension == null) {
      throw new IllegalStateException(name + " holds no extensions");
    }
    addExtension.add(builder, key, value);
  }
}
