package org.chalkline.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which version of the program this is, as the build wrote it down. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Chalkline " + number(), "Java " + Runtime.version()};
    }

    /** The version's number, such as {@code 1.0.0}. */
    public static String number() {
        var properties = new Properties();
        try (var in = Version.class.getResourceAsStream("/chalkline.properties")) {
            if (in == null) throw new IllegalStateException("chalkline.properties is missing");
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
