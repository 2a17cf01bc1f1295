package dev.denpyo.formats.xml.schema;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an element may be; its type is compiled when an element of it is met. */
final class ElementDeclaration {
  private final int name;
  private final boolean isAbstract;
  private final @Nullable String fixed;
  private final boolean hasDefault;
  private final Supplier<SchemaType> find;
  private volatile @Nullable SchemaType type;

  ElementDeclaration(int name, XsdNode node, Supplier<SchemaType> find) {
    this.name = name;
    this.isAbstract = node.isTrue("abstract");
    this.fixed = node.raw("fixed");
    this.hasDefault = fixed != null || node.has("default");
    this.find = find;
  }

  SchemaType type() {
    SchemaType known = type;
    if (known == null) {
      known = find.get();
      type = known;
    }
    return known;
  }

  /** The number of its name. */
  int name() {
    return name;
  }

  boolean isAbstract() {
    return isAbstract;
  }

  /** What it must say; null if it is free. */
  @Nullable
  String fixed() {
    return fixed;
  }

  /** Whether it may be empty because a value is given for that case. */
  boolean hasDefault() {
    return hasDefault;
  }
}
