package dev.denpyo.formats.xml.schema;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A type of elements that have attributes or content; compiled when an element of it is met. */
final class ComplexType extends SchemaType {
  private final Supplier<Body> compile;
  private volatile @Nullable Body body;

  ComplexType(Supplier<Body> compile) {
    this.compile = compile;
  }

  Body body() {
    Body known = body;
    if (known == null) {
      known = compile.get();
      body = known;
    }
    return known;
  }
}
