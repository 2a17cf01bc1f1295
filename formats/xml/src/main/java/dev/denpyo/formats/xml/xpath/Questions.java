package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.Arrays;
import java.util.List;

/**
 * The questions of a rule. Most name something that a document lacks, and are answered by that; only the
 * others are open.
 */
final class Questions {
  private final Question[] questions;

  Questions(List<Question> questions) {
    this.questions = questions.toArray(Question[]::new);
  }

  /**
   * A question.
   *
   * @param plan what is asked
   * @param quiet the answer that says nothing
   * @param needed names, as the vocabulary numbers them, without any one of which that is the answer
   */
  @SuppressWarnings("ArrayRecordComponent") // read here alone
  record Question(Plan plan, boolean quiet, int[] needed) {
    private boolean isOpen(BoundTree in) {
      for (int name : needed) {
        if (in.name(name) == DocumentTree.NONE) {
          return false;
        }
      }
      return true;
    }
  }

  /** The questions that no missing name answers, in their order: their numbers, and what is asked. */
  static final class Open {
    final int[] numbers;
    final Plan[] plans;
    final boolean[] quiet;

    private Open(int[] numbers) {
      this.numbers = numbers;
      plans = new Plan[numbers.length];
      quiet = new boolean[numbers.length];
    }
  }

  /** Those that are open in a tree. */
  Open open(BoundTree in) {
    int[] numbers = new int[questions.length];
    int size = 0;
    for (int number = 0; number < questions.length; number++) {
      if (questions[number].isOpen(in)) {
        numbers[size++] = number;
      }
    }
    Open open = new Open(Arrays.copyOf(numbers, size));
    for (int i = 0; i < size; i++) {
      Question question = questions[numbers[i]];
      open.plans[i] = question.plan;
      open.quiet[i] = question.quiet;
    }
    return open;
  }
}
