package dev.denpyo.formats.hybridpdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/** Visits every dictionary and stream that can be reached from the catalog, once, without recursion. */
final class ObjectWalk {
  private final BiConsumer<String, COSDictionary> visitor;
  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Entry> waiting = new ArrayDeque<>();

  private record Entry(String key, COSBase value) {}

  private ObjectWalk(BiConsumer<String, COSDictionary> visitor) {
    this.visitor = visitor;
  }

  /** Calls the visitor with the key under which a dictionary was found first, and the dictionary. */
  static void visit(COSDictionary root, BiConsumer<String, COSDictionary> visitor) {
    ObjectWalk walk = new ObjectWalk(visitor);
    walk.add("Root", root);
    while (!walk.waiting.isEmpty()) {
      walk.next(walk.waiting.removeLast());
    }
  }

  private void next(Entry entry) {
    if (entry.value() instanceof COSDictionary dictionary) {
      visitor.accept(entry.key(), dictionary);
      for (Map.Entry<COSName, COSBase> item : new ArrayList<>(dictionary.entrySet())) {
        add(item.getKey().getName(), item.getValue());
      }
    } else if (entry.value() instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        add(entry.key(), array.get(i));
      }
    }
  }

  private void add(String key, COSBase value) {
    COSBase direct = value instanceof COSObject reference ? reference.getObject() : value;
    boolean holds = direct instanceof COSDictionary || direct instanceof COSArray;
    if (holds && seen.add(direct)) {
      waiting.addLast(new Entry(key, direct));
    }
  }
}
