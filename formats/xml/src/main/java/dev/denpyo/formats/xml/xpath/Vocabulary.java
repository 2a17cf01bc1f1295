package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Arrays;

/**
 * The names that a set of expressions looks for, numbered. Grows while expressions are compiled, under
 * the lock of whoever compiles; trees are bound to it afterwards.
 */
final class Vocabulary {
  private static final int FIRST_SIZE = 128;

  private String[] locals = new String[FIRST_SIZE];
  private String[] uris = new String[FIRST_SIZE];

  /** Numbers by the hash of the local name; more than twice as many places as names. */
  private int[] places = places(FIRST_SIZE);

  private int size;

  private static int[] places(int names) {
    int[] places = new int[names * 4];
    Arrays.fill(places, DocumentTree.NONE);
    return places;
  }

  /** The number of a name, which gets one if it has none. */
  synchronized int number(String uri, String local) {
    int place = place(uri, local);
    if (places[place] != DocumentTree.NONE) {
      return places[place];
    }
    if (size == locals.length) {
      grow();
      place = place(uri, local);
    }
    locals[size] = local;
    uris[size] = uri;
    places[place] = size;
    return size++;
  }

  private void grow() {
    locals = Arrays.copyOf(locals, size * 2);
    uris = Arrays.copyOf(uris, size * 2);
    places = places(size * 2);
    for (int name = 0; name < size; name++) {
      places[place(uris[name], locals[name])] = name;
    }
  }

  /** Where the number of a name stands, or would stand. */
  private int place(String uri, String local) {
    int hash = local.hashCode();
    int place = (hash ^ (hash >>> 16)) & (places.length - 1);
    while (places[place] != DocumentTree.NONE && !is(places[place], uri, local)) {
      place = (place + 1) & (places.length - 1);
    }
    return place;
  }

  private boolean is(int number, String uri, String local) {
    return locals[number].equals(local) && uris[number].equals(uri);
  }

  /** For each name its number in a tree. */
  synchronized int[] bind(DocumentTree tree) {
    int[] bound = new int[size];
    Arrays.fill(bound, DocumentTree.NONE);
    for (int name = 0; name < tree.names(); name++) {
      int number = places[place(tree.namespace(name), tree.localName(name))];
      if (number != DocumentTree.NONE) {
        bound[number] = name;
      }
    }
    return bound;
  }
}
