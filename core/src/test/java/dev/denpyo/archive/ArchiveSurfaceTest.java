package dev.denpyo.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The whole surface of the archive is on one page, which is written from it. */
class ArchiveSurfaceTest {
  private static final Path PAGE = Path.of("..", "docs", "archive-api.md");
  private static final int LINES_OF_A_PAGE = 66; // A4, twelve points
  private static final int WIDTH_OF_A_PAGE = 100;

  private static String surface() {
    return Arrays.stream(RetentionArchive.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .map(ArchiveSurfaceTest::line)
        .sorted()
        .collect(Collectors.joining("\n", "```\n", "\n```\n"));
  }

  /** The name first, as one looks for it. */
  private static String line(Method method) {
    var types = Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(", "));
    var fixed = Modifier.isStatic(method.getModifiers()) ? "  (static)" : "";
    return method.getName() + "(" + types + "): " + method.getReturnType().getSimpleName() + fixed;
  }

  @Test
  void theWholeSurfaceIsOnOnePage() throws IOException {
    var page = Files.readString(PAGE);
    var text = page.substring(0, page.indexOf("```\n")) + surface();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, text);
    }
    assertEquals(text, Files.readString(PAGE), "renew it with -Dgolden.update=true");
    assertTrue(text.lines().count() <= LINES_OF_A_PAGE, () -> text.lines().count() + " lines");
    text.lines().forEach(line -> assertTrue(line.length() <= WIDTH_OF_A_PAGE, line));
  }
}
