package dev.denpyo.formats.xml.schema;

import java.util.List;
import javax.xml.stream.XMLStreamReader;

/** Where the files of a schema come from. They are trusted; documents are not. */
public interface SchemaLibrary {

  /**
   * The files that make up the schema, as absolute URIs. Those that they import or include with a
   * location are found by resolving it against their own.
   */
  List<String> files();

  /**
   * The bytes of one file.
   *
   * @param location as in {@link #files}, or resolved against one of these
   * @throws IllegalStateException if there is no such file
   */
  byte[] read(String location);

  /** The file that is meant by a location: that one, but where a file is referred to by another name. */
  default String meant(String location) {
    return location;
  }

  /** A streaming parser, aware of namespaces, over the bytes of a file. */
  XMLStreamReader parse(byte[] bytes);
}
