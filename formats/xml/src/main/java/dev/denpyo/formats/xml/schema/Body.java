package dev.denpyo.formats.xml.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a complex type asks of an element.
 *
 * @param isAbstract whether no element may be of it
 * @param attributes those it has
 * @param otherAttributes which others it lets in; null if none
 * @param content what may stand within
 * @param names how many names were known when it was compiled: a document that is checked has to know
 *     as many
 */
record Body(
    boolean isAbstract,
    AttributeTable attributes,
    @Nullable Wildcard otherAttributes,
    Content content,
    int names) {

  /**
   * The content of a type.
   *
   * @param value the type of its text; null unless the content is a value
   * @param model its elements; null if it has none
   * @param mixed whether text may stand between them
   * @param particle what {@code model} was made of, for types derived from it
   */
  record Content(
      @Nullable SimpleType value,
      @Nullable ContentModel model,
      boolean mixed,
      @Nullable Particle particle) {}

  /**
   * Elements in order, before compilation.
   *
   * @param expression over the numbers of {@code leaves}
   * @param leaves each an {@link ElementDeclaration} or a {@link Wildcard}
   */
  record Particle(Expression expression, List<Object> leaves) {}
}
