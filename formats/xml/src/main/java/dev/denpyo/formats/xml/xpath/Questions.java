package dev.denpyo.formats.xml.xpath;

import dev.denpyo.formats.xml.tree.DocumentTree;
import java.util.ArrayList;
import java.util.List;

/**
 * The questions of a rule. Most name something that a document lacks, and are answered by that; only the
 * others are open.
 */
final class Questions {
  private final List<Question> questions;

  Questions(List<Question> questions) {
    this.questions = List.copyOf(questions);
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

    private Open(int size) {
      numbers = new int[size];
      plans = new Plan[size];
      quiet = new boolean[size];
    }
  }

  /** Those that are open in a tree. */
  Open open(BoundTree in) {
    List<Integer> numbers = new ArrayList<>();
    for (int number = 0; number < questions.size(); number++) {
      if (questions.get(number).isOpen(in)) {
        numbers.add(number);
      }
    }
    Open open = new Open(numbers.size());
    for (int i = 0; i < open.numbers.length; i++) {
      Question question = questions.get(numbers.get(i));
      open.numbers[i] = numbers.get(i);
      open.plans[i] = question.plan;
      open.quiet[i] = question.quiet;
    }
    return open;
  }
}
