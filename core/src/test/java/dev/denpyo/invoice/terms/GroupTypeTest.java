package dev.denpyo.invoice.terms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupTypeTest {
  private static final String EXTENSIONS = "extensions";

  private final Map<String, GroupType<?, ?>> types = new LinkedHashMap<>();

  /** Whoever compares or walks a record by its terms misses nothing. */
  @Test
  void namesEveryComponentOfEveryRecordInItsOrder() {
    collect(InvoiceTerms.GROUP);
    assertTrue(types.size() > 20, types.keySet()::toString);
    types.values().forEach(type -> assertEquals(recordOf(type), named(type), type.name()));
  }

  private void collect(GroupType<?, ?> type) {
    if (types.putIfAbsent(type.name(), type) == null) {
      for (Component<?, ?> component : type.components()) {
        if (component instanceof Group<?, ?, ?, ?> group) {
          collect(group.type());
        }
      }
    }
  }

  private static <G, B> List<String> recordOf(GroupType<G, B> type) {
    return Stream.of(type.build(type.start()).getClass().getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }

  private static List<String> named(GroupType<?, ?> type) {
    List<String> names =
        new ArrayList<>(type.components().stream().map(Component::name).toList());
    if (type.isExtensible()) {
      names.add(EXTENSIONS);
    }
    return names;
  }
}
