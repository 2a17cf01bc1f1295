package dev.denpyo.formats.xml;

import dev.denpyo.format.Document;
import dev.denpyo.format.FormatId;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.LayerResult;
import dev.denpyo.validation.Location;
import dev.denpyo.validation.ValidationReport;
import dev.denpyo.validation.Verdict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports on documents that no format recognises: INVALID if they are broken, else NOT_CHECKED. */
public final class UnclaimedXml {
  private static final int LONGEST = 200;

  private UnclaimedXml() {}

  /** The report on such a document, within the default limits. */
  public static ValidationReport report(Document document) {
    return report(document, XmlLimits.DEFAULT);
  }

  /** The report on such a document. */
  public static ValidationReport report(Document document, XmlLimits limits) {
    Optional<Finding> fault = XmlCheck.firstFault(document, limits);
    return fault.isPresent()
        ? broken(null, null, fault.get())
        : unclaimed(XmlHead.of(document), null);
  }

  static ValidationReport broken(
      @Nullable String syntax, @Nullable FormatId format, Finding fault) {
    return new ValidationReport(
        syntax,
        name(format),
        List.of(LayerResult.ran(Layer.XML, null, Verdict.INVALID)),
        List.of(fault));
  }

  static ValidationReport unclaimed(XmlHead head, @Nullable FormatId format) {
    String name = shortened(head.name());
    String what = "root element {" + shortened(head.namespace()) + "}" + name
        + (head.specification() == null
            ? ", no specification identifier"
            : ", specification " + shortened(head.specification()));
    Finding finding = XmlRule.UNCLAIMED
        .warning(what)
        .at(new Location("/" + name + "[1]", 1, 1))
        .build();
    return new ValidationReport(
        null,
        name(format),
        List.of(
            LayerResult.ran(Layer.XML, null, Verdict.VALID),
            LayerResult.notChecked(Layer.RULES, null, "no format claims the document: " + what)),
        List.of(finding));
  }

  /** Names in messages are names, however long the document makes them. */
  private static String shortened(@Nullable String text) {
    String some = String.valueOf(text);
    return some.length() <= LONGEST ? some : some.substring(0, LONGEST) + "...";
  }

  private static @Nullable String name(@Nullable FormatId format) {
    return format == null ? null : format.value();
  }
}
