package org.chalkline.app.bundle;

import org.chalkline.kernel.fact.FactJson;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;

/** JSON for people and programs to read: indented, and the same on every machine. */
final class PlainJson {
    private static final ObjectWriter WRITER = writer();

    private PlainJson() {}

    private static ObjectWriter writer() {
        var indenter = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        return FactJson.MAPPER.writer().with(printer);
    }

    /** The value with a last newline. */
    static String write(Object value) {
        return WRITER.writeValueAsString(value) + "\n";
    }
}
