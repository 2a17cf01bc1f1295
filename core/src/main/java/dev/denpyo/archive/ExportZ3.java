package dev.denpyo.archive;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code index.xml} of a data hand-over as German auditors expect it (GoBD access type Z3). The
 * DTD is named, not enclosed: its owner has not said that it may be passed on.
 */
final class ExportZ3 {
  private static final String DATE = "<Date><Format>DD.MM.YYYY</Format></Date>";
  private static final Map<String, String> TYPES = Map.of(
      "version", "<Numeric><Accuracy>0</Accuracy></Numeric>",
      "logIndex", "<Numeric><Accuracy>0</Accuracy></Numeric>",
      "amount", "<Numeric><Accuracy>6</Accuracy></Numeric>",
      "netAmount", "<Numeric><Accuracy>6</Accuracy></Numeric>",
      "date", DATE,
      "keptUntil", DATE);
  private static final int KEYS = 2; // id and version name a row
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

  private ExportZ3() {}

  /** With the days of the first and the last document, null if there are none. */
  static String xml(@Nullable LocalDate first, @Nullable LocalDate last, String supplier) {
    var out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<!DOCTYPE DataSet SYSTEM \"gdpdu-01-09-2004.dtd\">\n");
    out.append("<DataSet>\n<Version>1.0</Version>\n<DataSupplier><Name>");
    out.append(escape(supplier)).append("</Name><Location></Location><Comment>");
    out.append("Denpyo archive export</Comment></DataSupplier>\n<Media><Name>Denpyo</Name>\n");
    out.append("<Table><URL>records.csv</URL><Name>records</Name>");
    out.append("<Description>Kept documents, one version a row</Description>");
    out.append(validity(first, last)).append("<UTF8/><DecimalSymbol>,</DecimalSymbol>");
    out.append("<DigitGroupingSymbol>.</DigitGroupingSymbol><Range><From>2</From></Range>\n");
    out.append("<VariableLength><ColumnDelimiter>;</ColumnDelimiter>");
    out.append("<RecordDelimiter>&#13;&#10;</RecordDelimiter>");
    out.append("<TextEncapsulator>\"</TextEncapsulator>\n");
    for (var i = 0; i < ExportCsv.COLUMNS.size(); i++) {
      column(ExportCsv.COLUMNS.get(i), i < KEYS ? "VariablePrimaryKey" : "VariableColumn", out);
    }
    return out.append("</VariableLength></Table></Media></DataSet>\n").toString();
  }

  private static String validity(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (first == null || last == null) {
      return "";
    }
    return "<Validity><Range><From>" + first.format(DAY) + "</From><To>" + last.format(DAY)
        + "</To></Range><Format>DD.MM.YYYY</Format></Validity>";
  }

  private static void column(String name, String element, StringBuilder out) {
    out.append('<').append(element).append("><Name>").append(name).append("</Name>");
    out.append(TYPES.getOrDefault(name, "<AlphaNumeric/>"));
    out.append("</").append(element).append(">\n");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
