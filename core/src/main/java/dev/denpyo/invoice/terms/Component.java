package dev.denpyo.invoice.terms;

/**
 * One component of a record of the model.
 *
 * @param <G> the record
 * @param <B> its builder
 */
public sealed interface Component<G, B> permits Term, Group {
  /** The component's name in the record, for example {@code vatId}; also its JSON key. */
  String name();

  /** Whether it is a list. */
  boolean repeats();
}
