package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which questions of a rule are worth asking about a document. Most name something that the document
 * lacks, and are answered by that; so each is listed under one of the names it needs, the one that the
 * fewest others need, and only what is listed under names of the document is looked at.
 */
final class Questions {
  private static final int[] NONE = {};

  /** So few questions are sooner looked at one by one than found by the names of the document. */
  private static final int FEW = 48;

  private final int[][] needed;
  private final int[] always;
  private final int[][] byName;

  /**
   * Lists questions.
   *
   * @param needed for each question the names, as the vocabulary numbers them, without any one of which
   *     its answer is the one that says nothing
   */
  Questions(List<int[]> needed) {
    Map<Integer, Integer> uses = new HashMap<>();
    needed.forEach(names -> Arrays.stream(names).forEach(n -> uses.merge(n, 1, Integer::sum)));
    this.needed = needed.stream().map(names -> rarestFirst(names, uses)).toArray(int[][]::new);
    Map<Integer, List<Integer>> lists = new HashMap<>();
    int most = -1;
    for (int question = 0; question < this.needed.length; question++) {
      int[] names = this.needed[question];
      int name = names.length == 0 ? DocumentTree.NONE : names[0];
      lists.computeIfAbsent(name, n -> new ArrayList<>()).add(question);
      most = Math.max(most, name);
    }
    always = array(lists.get(DocumentTree.NONE));
    byName = new int[most + 1][];
    for (int name = 0; name <= most; name++) {
      byName[name] = array(lists.get(name));
    }
  }

  private static int[] rarestFirst(int[] names, Map<Integer, Integer> uses) {
    return Arrays.stream(names)
        .boxed()
        .sorted(Comparator.comparing(name -> uses.getOrDefault(name, 0)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] array(@Nullable List<Integer> numbers) {
    return numbers == null ? NONE : numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The questions that no missing name answers, in their order. */
  int[] open(BoundTree in) {
    BitSet open = new BitSet(needed.length);
    if (needed.length <= FEW) {
      for (int question = 0; question < needed.length; question++) {
        open.set(question, isOpen(needed[question], in));
      }
      return numbers(open);
    }
    for (int question : always) {
      open.set(question);
    }
    for (int name : in.present(byName.length)) {
      for (int question : name < byName.length ? byName[name] : NONE) {
        if (isOpen(needed[question], in)) {
          open.set(question);
        }
      }
    }
    return numbers(open);
  }

  private static int[] numbers(BitSet open) {
    int[] numbers = new int[open.cardinality()];
    int count = 0;
    for (int question = open.nextSetBit(0);
        question >= 0;
        question = open.nextSetBit(question + 1)) {
      numbers[count++] = question;
    }
    return numbers;
  }

  private static boolean isOpen(int[] names, BoundTree in) {
    for (int name : names) {
      if (in.name(name) == DocumentTree.NONE) {
        return false;
      }
    }
    return true;
  }
}
