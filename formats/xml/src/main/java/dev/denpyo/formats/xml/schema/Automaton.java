package dev.denpyo.formats.xml.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sequences and choices: a table of states and symbols. That each step is determined is a constraint on
 * schemas (XML Schema part 1, section 3.8.6, unique particle attribution).
 */
final class Automaton extends ContentModel {
  private final IntTable symbols;
  private final int width;
  private final short[] next;
  private final boolean[] ends;
  private final @Nullable ElementDeclaration[] declarations;
  private final @Nullable Wildcard[] wildcards;
  private final int[][] wildNext;

  /**
   * Compiles a content model.
   *
   * @param content over the numbers of {@code leaves}
   * @param leaves each an {@link ElementDeclaration} or a {@link Wildcard}
   */
  Automaton(Expression content, List<Object> leaves) {
    Positions positions = Positions.of(content);
    int states = positions.size();
    symbols = symbols(leaves);
    width = symbols.size();
    next = new short[states * width];
    Arrays.fill(next, (short) NOWHERE);
    ends = new boolean[states];
    declarations = new ElementDeclaration[states];
    wildcards = new Wildcard[states];
    wildNext = new int[states][];
    for (int state = 0; state < states; state++) {
      ends[state] = positions.isEnd(state);
      leadsHere(state, state == 0 ? null : leaves.get(positions.symbol(state)));
    }
    for (int state = 0; state < states; state++) {
      connect(state, positions.next(state));
    }
  }

  private static IntTable symbols(List<Object> leaves) {
    int[] names = leaves.stream()
        .filter(ElementDeclaration.class::isInstance)
        .mapToInt(leaf -> ((ElementDeclaration) leaf).name())
        .distinct()
        .toArray();
    return new IntTable(names);
  }

  private void leadsHere(int state, @Nullable Object leaf) {
    if (leaf instanceof ElementDeclaration declaration) {
      declarations[state] = declaration;
    } else if (leaf instanceof Wildcard wildcard) {
      wildcards[state] = wildcard;
    }
  }

  private void connect(int state, BitSet following) {
    List<Integer> wild = new ArrayList<>();
    for (int p = following.nextSetBit(0); p >= 0; p = following.nextSetBit(p + 1)) {
      ElementDeclaration declaration = declarations[p];
      if (declaration == null) {
        wild.add(p);
        continue;
      }
      int cell = state * width + symbols.get(declaration.name());
      if (next[cell] != NOWHERE) {
        throw new UnsupportedSchemaException("a content model that is not deterministic");
      }
      next[cell] = (short) p;
    }
    wildNext[state] = wild.stream().mapToInt(Integer::intValue).toArray();
  }

  @Override
  int step(int state, int name) {
    int symbol = symbols.get(name);
    return symbol < 0 ? NOWHERE : next[state * width + symbol];
  }

  @Override
  int stepAny(int state, String namespace) {
    for (int p : wildNext[state]) {
      Wildcard wildcard = wildcards[p];
      if (wildcard != null && wildcard.allows(namespace)) {
        return p;
      }
    }
    return NOWHERE;
  }

  @Override
  boolean mayEnd(int state) {
    return ends[state];
  }

  @Override
  ElementDeclaration declaration(int before, int after) {
    ElementDeclaration declaration = declarations[after];
    if (declaration == null) {
      throw new IllegalArgumentException("state " + after + " is no element's");
    }
    return declaration;
  }

  @Override
  @Nullable
  Wildcard wildcard(int state) {
    return wildcards[state];
  }
}
