package dev.denpyo.formats.xml.binding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with its element's attributes in front, as national terms are kept. */
final class AttributedText {
  private static final Pattern ATTRIBUTE =
      Pattern.compile("\\{(\\w+)=([^}]*)}(.*)", Pattern.DOTALL);

  private AttributedText() {}

  static String of(XmlElement element) {
    StringBuilder text = new StringBuilder();
    List<String> attributes = element.attributes();
    for (int i = 0; i < attributes.size(); i += 2) {
      text.append('{').append(attributes.get(i)).append('=');
      text.append(attributes.get(i + 1).replace("}", "")).append('}');
    }
    return text.append(element.text()).toString();
  }

  static void write(String value, ElementWriter out) {
    String text = value;
    Matcher m = ATTRIBUTE.matcher(text);
    while (m.matches()) {
      out.attribute(m.group(1), m.group(2));
      text = m.group(3);
      m = ATTRIBUTE.matcher(text);
    }
    out.text(text);
  }
}
