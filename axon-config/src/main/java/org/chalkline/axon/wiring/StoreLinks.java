package org.chalkline.axon.wiring;

import java.nio.file.Path;
import org.chalkline.axon.link.AxonServerLink;
import org.chalkline.axon.link.MongoLink;
import org.chalkline.axon.link.S3Link;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** How the stores of more than one machine are reached, by the settings. */
public final class StoreLinks {
    private StoreLinks() {}

    /**
     * Refuses to reach the stores that are used as they must not be reached, before anything else.
     *
     * @throws org.chalkline.axon.link.LinkRefusedException if one must not, or a file is of no use
     */
    public static void require(Environment environment) {
        boolean server = environment.matchesProfiles("server");
        if (server) {
            var unused = axonServer(environment).configuration();
        }
        if (server || "mongodb".equals(environment.getProperty("chalkline.views"))) {
            var unused = mongo(environment).settings();
        }
        if ("s3".equals(environment.getProperty("chalkline.ledger.store"))) {
            var unused = s3(environment).access();
        }
    }

    /** How Axon Server is reached. */
    public static AxonServerLink axonServer(Environment environment) {
        return new AxonServerLink(
                environment.getRequiredProperty("chalkline.axon-server"),
                environment.getProperty("chalkline.stores.axon-server.tls", Boolean.class, false),
                file(environment, "chalkline.stores.axon-server.authority"),
                file(environment, "chalkline.stores.axon-server.token-file"),
                unguarded(environment));
    }

    /** How MongoDB is reached. */
    public static MongoLink mongo(Environment environment) {
        return new MongoLink(
                environment.getRequiredProperty("chalkline.mongodb-uri"),
                file(environment, "chalkline.stores.mongodb.authority"),
                file(environment, "chalkline.stores.mongodb.certificate"),
                file(environment, "chalkline.stores.mongodb.private-key"),
                file(environment, "chalkline.stores.mongodb.password-file"),
                unguarded(environment));
    }

    /** How the S3 store of the log is reached. */
    public static S3Link s3(Environment environment) {
        return new S3Link(
                environment.getProperty("chalkline.ledger.s3.endpoint", ""),
                environment.getProperty("chalkline.ledger.s3.bucket", ""),
                environment.getProperty("chalkline.ledger.s3.region", ""),
                environment.getProperty("chalkline.ledger.s3.prefix", ""),
                environment.getProperty("chalkline.ledger.s3.access-key", ""),
                file(environment, "chalkline.ledger.s3.secret-file"),
                file(environment, "chalkline.ledger.s3.authority"),
                unguarded(environment));
    }

    private static @Nullable Path file(Environment environment, String setting) {
        var name = environment.getProperty(setting, "").strip();
        return name.isEmpty() ? null : Path.of(name);
    }

    private static boolean unguarded(Environment environment) {
        return environment.getProperty("chalkline.stores.unguarded", Boolean.class, false);
    }
}
