package dev.denpyo.formats.xml.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Elements in any order, each at most once: a state is the set of those that were there. */
final class AllModel extends ContentModel {
  private static final int MOST = 31;

  private final IntTable places;
  private final List<ElementDeclaration> members;
  private final int required;
  private final boolean optional;

  /**
   * Such a group.
   *
   * @param required bits of the members that must be there
   * @param optional whether all may be missing together
   */
  AllModel(List<ElementDeclaration> members, int required, boolean optional) {
    if (members.size() > MOST) {
      throw new UnsupportedSchemaException("an all group of more than " + MOST + " members");
    }
    this.members = List.copyOf(members);
    this.places = new IntTable(members.stream().mapToInt(m -> m.name()).toArray());
    this.required = required;
    this.optional = optional;
  }

  @Override
  int step(int state, int name) {
    int place = places.get(name);
    return place < 0 || (state & 1 << place) != 0 ? NOWHERE : state | 1 << place;
  }

  @Override
  int stepAny(int state, String namespace) {
    return NOWHERE;
  }

  @Override
  boolean mayEnd(int state) {
    return (state & required) == required || (optional && state == 0);
  }

  @Override
  ElementDeclaration declaration(int before, int after) {
    return members.get(Integer.numberOfTrailingZeros(before ^ after));
  }

  @Override
  @Nullable
  Wildcard wildcard(int state) {
    return null;
  }
}
