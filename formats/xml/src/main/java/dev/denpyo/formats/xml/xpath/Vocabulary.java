package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The names that a set of expressions looks for, numbered. Grows while expressions are compiled, under
 * the lock of whoever compiles; trees are bound to it afterwards.
 */
final class Vocabulary {
  private record Name(String local, String uri) {}

  private final Map<Name, Integer> numbers = new HashMap<>();

  /** The number of a name, which gets one if it has none. */
  synchronized int number(String uri, String local) {
    return numbers.computeIfAbsent(new Name(local, uri), n -> numbers.size());
  }

  /**
   * What the names are in a tree.
   *
   * @param names for each name of the vocabulary its number in the tree
   * @param present the names of the vocabulary that the tree has
   */
  @SuppressWarnings("ArrayRecordComponent") // two results of one method, read where they are made
  record Binding(int[] names, int[] present) {}

  /** Looks the names up in a tree. */
  synchronized Binding bind(DocumentTree tree) {
    int[] bound = new int[numbers.size()];
    int[] present = new int[tree.names()];
    int found = 0;
    Arrays.fill(bound, DocumentTree.NONE);
    for (int name = 0; name < tree.names(); name++) {
      Integer number = numbers.get(new Name(tree.localName(name), tree.namespace(name)));
      if (number != null) {
        bound[number] = name;
        present[found++] = number;
      }
    }
    return new Binding(bound, Arrays.copyOf(present, found));
  }
}
