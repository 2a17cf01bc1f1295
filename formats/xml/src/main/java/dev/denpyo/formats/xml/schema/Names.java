package dev.denpyo.formats.xml.schema;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names that compiled declarations have, numbered. Documents add none, so it does not grow with
 * them. Only the compiler adds to it, under its lock; anybody may read.
 */
final class Names {
  private final Map<String, Map<String, Integer>> numbers = new ConcurrentHashMap<>();
  private volatile int size;

  /** The number of a declared name; a new one gets the next, and counts once it can be found. */
  synchronized int of(String namespace, String local) {
    Map<String, Integer> space = numbers.get(namespace);
    if (space == null) {
      space = new ConcurrentHashMap<>();
      numbers.put(namespace, space);
    }
    Integer known = space.get(local);
    if (known != null) {
      return known;
    }
    int number = size;
    space.put(local, number);
    size = number + 1;
    return number;
  }

  /** How many there are; all of them can be found. */
  int size() {
    return size;
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
