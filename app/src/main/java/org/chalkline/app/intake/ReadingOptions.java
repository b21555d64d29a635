package org.chalkline.app.intake;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a file is to be read, where somebody knows better than the file tells. */
final class ReadingOptions {
    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "The file's encoding; else it is found out: UTF-8, UTF-16 or GBK.")
    @Nullable Charset encoding;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook, its name or number; else the only one in use.")
    @Nullable String sheet;
}
