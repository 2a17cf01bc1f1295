package dev.denpyo.formats.xml.binding;

import static java.util.Objects.requireNonNull;

import dev.denpyo.invoice.terms.ValueKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A syntax: the prefixes its tables use, and a codec per data type. Immutable, thread-safe. */
public final class Syntax {
  private final Map<String, String> uris;
  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<ValueKind<?>, Codec<?>> codecs;

  private Syntax(Map<String, String> uris, Map<ValueKind<?>, Codec<?>> codecs) {
    this.uris = Map.copyOf(uris);
    this.codecs = Map.copyOf(codecs);
    uris.forEach((prefix, uri) -> prefixes.put(uri, prefix));
  }

  /** Starts one. */
  public static Builder builder() {
    return new Builder();
  }

  /** The namespace of a prefix. */
  String uri(String prefix) {
    return requireNonNull(uris.get(prefix), () -> "prefix " + prefix + " is not of this syntax");
  }

  /** The name as the tables write it; {@code {uri}local} for a namespace that they do not know. */
  String name(String uri, String local) {
    String prefix = prefixes.get(uri);
    return prefix == null ? "{" + uri + "}" + local : prefix + ":" + local;
  }

  /** The codec of a data type; codes without one of their own are text. */
  @SuppressWarnings("unchecked") // put in under a kind of the same type, see Builder.codec
  <V> Codec<V> codec(ValueKind<V> kind) {
    Codec<?> codec = codecs.get(kind);
    if (codec == null && kind.isCode()) {
      return Codecs.code(kind);
    }
    return (Codec<V>) requireNonNull(codec, () -> "no codec for " + kind);
  }

  /** Collects prefixes and codecs. */
  public static final class Builder {
    private final Map<String, String> uris = new LinkedHashMap<>();
    private final Map<ValueKind<?>, Codec<?>> codecs = new HashMap<>();

    private Builder() {}

    /** A prefix that the tables use. */
    public Builder namespace(String prefix, String uri) {
      uris.put(prefix, uri);
      return this;
    }

    /** How a data type is written. */
    public <V> Builder codec(ValueKind<V> kind, Codec<V> codec) {
      codecs.put(kind, codec);
      return this;
    }

    /** The syntax. */
    public Syntax build() {
      return new Syntax(uris, codecs);
    }
  }
}
