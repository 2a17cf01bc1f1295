package dev.denpyo.signing.pades;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.denpyo.signing.pades.PdfValue.Arr;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Name;
import dev.denpyo.signing.pades.PdfValue.Ref;
import dev.denpyo.signing.pades.PdfValue.Str;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the signature dictionary of a new seal, with room for its value, and all around it. */
final class SealUpdate {
  /** As wide as any offset can be. */
  private static final String WIDE = "          ";

  private static final String CONTENTS = "\n/Contents ";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Raw base;
  private final Update update;
  private final SealPlan plan;

  private SealUpdate(Raw base, Update update, SealPlan plan) {
    this.base = base;
    this.update = update;
    this.plan = plan;
  }

  /** Makes room for a seal on top of the last state. */
  static PreparedSeal prepare(Revisions revisions, SealPlan plan) throws PdfFault {
    Raw base = revisions.raw();
    Update update = new Update(revisions.view(revisions.last()), base.length());
    return new SealUpdate(base, update, plan).prepare();
  }

  private PreparedSeal prepare() throws PdfFault {
    Ref seal = update.reserve();
    new FieldPlace(update, plan).put(seal);
    String head = ValueWriter.write(signature());
    // The two that depend on places stand last, so that one tells where the other is.
    String range = "/ByteRange [0 " + WIDE + " " + WIDE + " " + WIDE + "]";
    String open = head.substring(0, head.length() - 2) + range + CONTENTS + "<";
    update.body(seal, open, 2 * plan.room(), ">\n>>");
    byte[] bytes = update.bytes();
    Span contents = new Span(update.room().from() - 1, update.room().to() + 1);
    int from = base.length() + contents.from();
    int to = base.length() + contents.to();
    int rest = bytes.length - contents.to();
    patch(bytes, contents.from() - CONTENTS.length() - range.length(), from, to, rest);
    return new PreparedSeal(base, bytes, contents);
  }

  private Dict signature() throws PdfFault {
    Map<String, PdfValue> entries = new LinkedHashMap<>();
    entries.put("Type", new Name(plan.kind()));
    entries.put("Filter", new Name("Adobe.PPKLite"));
    entries.put("SubFilter", new Name(plan.subFilter()));
    plan.time().ifPresent(time -> entries.put("M", Str.of(DATE.format(time))));
    text(entries, "Name", plan.statements().name());
    text(entries, "Reason", plan.statements().reason());
    text(entries, "Location", plan.statements().location());
    text(entries, "ContactInfo", plan.statements().contact());
    List<PdfValue> references = new Restrictions(update.view(), plan).references();
    if (!references.isEmpty()) {
      entries.put("Reference", new Arr(references));
    }
    return Dict.of(entries);
  }

  private static void text(Map<String, PdfValue> entries, String key, Optional<String> text) {
    text.ifPresent(t -> entries.put(key, PdfText.encode(t)));
  }

  private static void patch(byte[] bytes, int at, int from, int to, int rest) {
    String range = "/ByteRange [0 " + from + " " + to + " " + rest + "]";
    byte[] written = range.getBytes(ISO_8859_1);
    int width = "/ByteRange [0 ] ".length() + 3 * WIDE.length() + 1;
    Arrays.fill(bytes, at, at + width, (byte) ' ');
    System.arraycopy(written, 0, bytes, at, written.length);
  }
}
