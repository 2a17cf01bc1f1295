package dev.denpyo.formats.xml.xpath;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way in which Schematron looks a code up: {@code contains(' AA BB ', concat(' ', code, ' '))}. A
 * code without the separator is looked up in a set; any other is searched for as it was written.
 */
final class ListContains extends Operators.Truth {
  private static final int WORTH_A_SET = 24;
  private static final String CONCAT = Names.key(Names.FN, "concat");

  private final String list;
  private final char separator;
  private final Set<String> codes;
  private final Plan code;

  /** Whether the code comes with the separators around it. */
  private final boolean enclosed;

  private ListContains(String list, String separator, Plan concat) {
    this.list = list;
    this.separator = separator.charAt(0);
    Plan between = between(concat);
    this.code = between == null ? concat : between;
    this.enclosed = between == null;
    String[] parts = list.split(java.util.regex.Pattern.quote(separator), -1);
    // What stands before the first separator and after the last is not between two of them.
    this.codes = parts.length < 3
        ? Set.of()
        : new HashSet<>(Arrays.asList(parts).subList(1, parts.length - 1));
  }

  /** The plan, if the call has this shape. */
  static @Nullable Plan of(Syntax.Call call, Plan[] arguments) {
    List<Syntax> written = call.arguments();
    if (written.size() != 2
        || !(written.get(0) instanceof Syntax.Literal list)
        || !(list.value() instanceof String codes)
        || codes.length() < WORTH_A_SET
        || !(written.get(1) instanceof Syntax.Call concat)
        || !concat.name().equals(CONCAT)) {
      return null;
    }
    Syntax first = concat.arguments().get(0);
    Syntax last = concat.arguments().get(concat.arguments().size() - 1);
    boolean enclosed = first.equals(last) && concat.arguments().size() > 2;
    return enclosed
            && first instanceof Syntax.Literal separator
            && separator.value() instanceof String text
            && text.length() == 1
        ? new ListContains(codes, text, arguments[1])
        : null;
  }

  /** What stands between two separators, if it is one text; else null. */
  private static @Nullable Plan between(Plan concat) {
    if (!(concat instanceof Functions.TextCall call) || call.arguments() != 3) {
      return null;
    }
    Plan code = call.argument(1);
    return code.kind() == Kind.STRING || code.kind() == Kind.NODES ? code : null;
  }

  @Override
  boolean test(Frame f) {
    String text = code.textOrEmpty(f);
    String wanted = enclosed ? text.substring(1, text.length() - 1) : text;
    boolean plain = !wanted.isEmpty() && wanted.indexOf(separator) < 0;
    return plain ? codes.contains(wanted) : list.contains(separator + wanted + separator);
  }
}
