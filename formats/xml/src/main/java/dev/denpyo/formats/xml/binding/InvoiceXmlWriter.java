package dev.denpyo.formats.xml.binding;

import dev.denpyo.format.DocumentWriter;
import dev.denpyo.formats.xml.SecureXml;
import dev.denpyo.invoice.Invoice;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Function;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Streams an invoice out of a binding's tables: UTF-8, indented, the same bytes every time. */
public final class InvoiceXmlWriter implements DocumentWriter {
  private final Function<Invoice, InvoiceBinding> bindings;

  /**
   * @param bindings the binding for an invoice: which root it takes depends on its type in UBL
   */
  public InvoiceXmlWriter(Function<Invoice, InvoiceBinding> bindings) {
    this.bindings = bindings;
  }

  @Override
  public byte[] write(Invoice invoice) {
    InvoiceBinding binding = bindings.apply(invoice);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(16 * 1024);
    try {
      XMLStreamWriter xml = SecureXml.output(bytes);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      root(xml, binding);
      Invoice ready = binding.ready(invoice);
      TableWriter out = new TableWriter(xml, binding.syntax(), ready);
      binding.table().write(ready, out);
      out.newLine(0);
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e); // the target is memory
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void root(XMLStreamWriter xml, InvoiceBinding binding) throws XMLStreamException {
    if (binding.rootPrefix().isEmpty()) {
      xml.setDefaultNamespace(binding.rootUri());
    }
    xml.writeStartElement(binding.rootPrefix(), binding.rootName(), binding.rootUri());
    if (binding.rootPrefix().isEmpty()) {
      xml.writeDefaultNamespace(binding.rootUri());
    }
    for (Map.Entry<String, String> prefix : binding.prefixes().entrySet()) {
      xml.writeNamespace(prefix.getKey(), prefix.getValue());
    }
  }
}
