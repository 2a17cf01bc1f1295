package dev.denpyo.formats.hybridpdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the letters of an XMP packet are written, where PDF/A asks for more than XML does. */
final class XmpSyntax {
  private static final Pattern HEADER = Pattern.compile("<\\?xpacket\\s([^>]*)\\?>");
  private static final Pattern FORBIDDEN = Pattern.compile("(?:^|\\s)(?:bytes|encoding)\\s*=");
  private static final Pattern PREFIX = Pattern.compile(
      "xmlns:([\\w.-]+)\\s*=\\s*[\"']" + Pattern.quote(XmpPacket.PDFA_ID) + "[\"']");

  private XmpSyntax() {}

  /** What is wrong (ISO 19005-3, 6.6.2.1 and 6.6.4). */
  static List<String> faults(byte[] packet) {
    String text = new String(packet, ISO_8859_1).replace("\0", ""); // UTF-16 has the same letters
    List<String> faults = new ArrayList<>();
    Matcher header = HEADER.matcher(text);
    if (header.find() && FORBIDDEN.matcher(header.group(1)).find()) {
      faults.add("the packet states its bytes or its encoding");
    }
    Matcher prefix = PREFIX.matcher(text);
    boolean usual = true;
    boolean stated = false;
    while (prefix.find()) {
      stated = true;
      usual &= prefix.group(1).equals("pdfaid");
    }
    if (stated && !usual) {
      faults.add("the prefix of the identification is not pdfaid");
    }
    return faults;
  }
}
