package dev.denpyo.formats.xml.rules;

import dev.denpyo.formats.xml.MentionedTerms;
import dev.denpyo.formats.xml.xpath.Session;
import dev.denpyo.formats.xml.xpath.value.XPathStrings;
import dev.denpyo.invoice.BusinessTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an assertion says. Most say the same of every document, and are looked through once. */
final class Message {
  private final TextTemplate template;
  private volatile @Nullable Said always;

  Message(TextTemplate template) {
    this.template = template;
  }

  /**
   * A message.
   *
   * @param text in one line
   * @param terms the business terms that it names
   */
  record Said(String text, List<BusinessTerm> terms) {}

  /** The message about the node that the session is turned to. */
  Said of(Session session) {
    Said known = always;
    if (known != null) {
      return known;
    }
    String text = clean(template.text(session));
    Said said = new Said(text, MentionedTerms.in(text));
    if (template.isConstant()) {
      always = said;
    }
    return said;
  }

  /** The publishers' line breaks and indents say nothing; other spaces may be a document's own. */
  private static String clean(String message) {
    StringBuilder clean = new StringBuilder(message.length());
    boolean space = false;
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      if (XPathStrings.isSpace(c) || c == '\u00a0') {
        space = true;
      } else {
        clean.append(space && !clean.isEmpty() ? " " : "").append(c);
        space = false;
      }
    }
    return clean.toString();
  }
}
