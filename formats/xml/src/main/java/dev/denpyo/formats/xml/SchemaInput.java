package dev.denpyo.formats.xml;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/** Bytes under a name, in the shape that the schema compiler asks for; immutable, so setters do nothing. */
final class SchemaInput implements LSInput {
  private final String name;
  private final byte[] bytes;

  SchemaInput(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  @Override
  public InputStream getByteStream() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public String getSystemId() {
    return name;
  }

  @Override
  public @Nullable Reader getCharacterStream() {
    return null;
  }

  @Override
  public @Nullable String getStringData() {
    return null;
  }

  @Override
  public @Nullable String getPublicId() {
    return null;
  }

  @Override
  public @Nullable String getBaseURI() {
    return null;
  }

  @Override
  public @Nullable String getEncoding() {
    return null;
  }

  @Override
  public boolean getCertifiedText() {
    return false;
  }

  @Override
  public void setCharacterStream(Reader stream) {}

  @Override
  public void setByteStream(InputStream stream) {}

  @Override
  public void setStringData(String data) {}

  @Override
  public void setSystemId(String systemId) {}

  @Override
  public void setPublicId(String publicId) {}

  @Override
  public void setBaseURI(String baseUri) {}

  @Override
  public void setEncoding(String encoding) {}

  @Override
  public void setCertifiedText(boolean certified) {}
}
