package dev.denpyo.formats.xml.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names of one document, numbered in the order of first use. Two names are one if namespace and
 * local part are equal, whatever the prefix.
 */
final class NodeNames {
  private static final int FIRST_SIZE = 128;

  private String[] local = new String[FIRST_SIZE];
  private String[] uri = new String[FIRST_SIZE];
  private String[] prefix = new String[FIRST_SIZE];
  private int[] slots = new int[FIRST_SIZE * 2];
  private int size;

  NodeNames() {
    Arrays.fill(slots, -1);
  }

  int size() {
    return size;
  }

  String local(int name) {
    return local[name];
  }

  String uri(int name) {
    return uri[name];
  }

  /** The prefix that the name was first used with. */
  String prefix(int name) {
    return prefix[name];
  }

  /** The number of a name, or -1. */
  int find(String namespace, String name) {
    for (int slot = slot(name); ; slot = slot + 1 & slots.length - 1) {
      int found = slots[slot];
      if (found < 0 || is(found, namespace, name)) {
        return found;
      }
    }
  }

  /** The number of a name, which gets one if it has none yet. */
  int intern(String namespace, String name, String usedPrefix) {
    int slot = slot(name);
    while (slots[slot] >= 0) {
      if (is(slots[slot], namespace, name)) {
        return slots[slot];
      }
      slot = slot + 1 & slots.length - 1;
    }
    if (size == local.length) {
      grow();
      return intern(namespace, name, usedPrefix);
    }
    local[size] = name;
    uri[size] = namespace;
    prefix[size] = usedPrefix;
    slots[slot] = size;
    return size++;
  }

  /** Two are equal that gave the same numbers to the same names with the same prefixes. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof NodeNames names
            && size == names.size
            && Arrays.equals(local, 0, size, names.local, 0, size)
            && Arrays.equals(uri, 0, size, names.uri, 0, size)
            && Arrays.equals(prefix, 0, size, names.prefix, 0, size));
  }

  @Override
  public int hashCode() {
    int hash = size;
    for (int name = 0; name < size; name++) {
      hash = hash * 31 + local[name].hashCode();
    }
    return hash;
  }

  private boolean is(int candidate, String namespace, String name) {
    return local[candidate].equals(name) && uri[candidate].equals(namespace);
  }

  private int slot(String name) {
    int hash = name.hashCode();
    return (hash ^ hash >>> 15) & slots.length - 1;
  }

  private void grow() {
    local = Arrays.copyOf(local, size * 2);
    uri = Arrays.copyOf(uri, size * 2);
    prefix = Arrays.copyOf(prefix, size * 2);
    slots = new int[size * 4];
    Arrays.fill(slots, -1);
    for (int name = 0; name < size; name++) {
      int slot = slot(local[name]);
      while (slots[slot] >= 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = name;
    }
  }
}
