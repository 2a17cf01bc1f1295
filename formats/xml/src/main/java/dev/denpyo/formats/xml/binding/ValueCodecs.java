package dev.denpyo.formats.xml.binding;

import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.Quantity;
import dev.denpyo.invoice.UnitCode;
import java.util.Base64;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values with attributes, as the Core Component Types prescribe them for UBL and CII alike. */
public final class ValueCodecs {
  /** A number with {@code unitCode}. */
  public static final Codec<Quantity> QUANTITY = new QuantityCodec();

  /** Base64 with {@code mimeCode} and {@code filename}. */
  public static final Codec<Attachment> ATTACHMENT = new AttachmentCodec();

  private ValueCodecs() {}

  /** A text with its scheme and the scheme's version in these attributes. */
  public static Codec<Identifier> identifier(String scheme, String version) {
    return new IdentifierCodec(scheme, version);
  }

  private static final class QuantityCodec implements Codec<Quantity> {
    @Override
    public @Nullable Quantity read(XmlElement element, ReadContext context) {
      String unit = element.attribute("unitCode");
      return Codecs.decimal(element, context)
          .map(v -> new Quantity(v, unit == null || unit.isBlank() ? null : new UnitCode(unit)))
          .orElse(null);
    }

    @Override
    public void write(Quantity value, ElementWriter out) {
      if (value.unit() != null) {
        out.attribute("unitCode", value.unit().value());
      }
      out.text(value.value().toPlainString());
    }

    @Override
    public Set<String> attributes() {
      return Set.of("unitCode", "unitCodeListID");
    }
  }

  private record IdentifierCodec(String scheme, String version) implements Codec<Identifier> {
    @Override
    public @Nullable Identifier read(XmlElement element, ReadContext context) {
      return element.text().isBlank()
          ? null
          : new Identifier(element.text(), element.attribute(scheme), element.attribute(version));
    }

    @Override
    public void write(Identifier value, ElementWriter out) {
      if (value.scheme() != null) {
        out.attribute(scheme, value.scheme());
      }
      if (value.schemeVersion() != null) {
        out.attribute(version, value.schemeVersion());
      }
      out.text(value.value());
    }

    @Override
    public Set<String> attributes() {
      return Set.of(scheme, version);
    }
  }

  private static final class AttachmentCodec implements Codec<Attachment> {
    @Override
    public @Nullable Attachment read(XmlElement element, ReadContext context) {
      byte[] content = Codecs.base64(element, context);
      return content == null
          ? null
          : Attachment.of(content, element.attribute("mimeCode"), element.attribute("filename"));
    }

    @Override
    public void write(Attachment value, ElementWriter out) {
      if (value.mediaType() != null) {
        out.attribute("mimeCode", value.mediaType());
      }
      if (value.fileName() != null) {
        out.attribute("filename", value.fileName());
      }
      out.text(Base64.getEncoder().encodeToString(value.content()));
    }

    @Override
    public Set<String> attributes() {
      return Set.of("mimeCode", "filename");
    }
  }
}
