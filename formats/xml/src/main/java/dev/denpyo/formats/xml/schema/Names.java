package dev.denpyo.formats.xml.schema;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The names that compiled declarations have, numbered. Documents add none, so it does not grow with them. */
final class Names {
  private final Map<String, Map<String, Integer>> numbers = new ConcurrentHashMap<>();
  private final AtomicInteger size = new AtomicInteger();

  /** The number of a declared name; a new one gets the next. */
  int of(String namespace, String local) {
    return numbers
        .computeIfAbsent(namespace, n -> new ConcurrentHashMap<>())
        .computeIfAbsent(local, n -> size.getAndIncrement());
  }

  int size() {
    return size.get();
  }

  /** For each name of a document its number here, or -1. */
  int[] map(DocumentTree tree) {
    int[] map = new int[tree.names()];
    for (int name = 0; name < map.length; name++) {
      Map<String, Integer> space = numbers.get(tree.namespace(name));
      Integer number = space == null ? null : space.get(tree.localName(name));
      map[name] = number == null ? -1 : number;
    }
    return map;
  }
}
