package org.chalkline.app;

import com.mongodb.MongoException;
import java.time.zone.ZoneRulesException;
import org.chalkline.access.AccessRefusedException;
import org.chalkline.app.CannotRunException.Exit;
import org.chalkline.app.setting.ProgramSettings;
import org.chalkline.axon.eventstore.StoreRefusedException;
import org.chalkline.axon.link.LinkRefusedException;
import org.chalkline.axon.link.MongoLink;
import org.chalkline.personal.KeysRefusedException;
import org.chalkline.query.projection.engine.StoreException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Finds, in what went wrong while starting, what the person at the terminal needs to know. Spring
 * asks it first, and leaves to the command line what is told there.
 */
final class Failures implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotRunException || cause instanceof YAMLException) {
                return true;
            }
        }
        return false;
    }

    /** The failure in terms of what to do about it. */
    static CannotRunException explain(Throwable failure, Server.Settings settings) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotRunException known) return known;
            if (cause instanceof LinkRefusedException link) return CannotRunException.of(link);
            if (cause instanceof MongoException mongo) {
                return CannotRunException.of(MongoLink.refusal(mongo));
            }
            if (cause instanceof StoreRefusedException store) {
                // Its message begins with its code.
                var message = String.valueOf(store.getMessage()).replaceFirst("^[A-Z_]+: ", "");
                return new CannotRunException(
                        Exit.UNUSABLE_DATA, store.code().name(), message, failure);
            }
            if (cause instanceof KeysRefusedException keys) {
                return new CannotRunException(
                        Exit.UNUSABLE_DATA,
                        keys.code().name(),
                        String.valueOf(keys.getMessage()),
                        failure);
            }
            if (cause instanceof AccessRefusedException access) {
                return new CannotRunException(
                        Exit.CANNOT_RUN,
                        access.code().name(),
                        String.valueOf(access.getMessage()),
                        failure);
            }
            if (cause instanceof StoreException) {
                return new CannotRunException(
                        Exit.UNUSABLE_DATA,
                        "VIEWS_UNUSABLE",
                        "%s. The facts are not touched. In a data folder, delete the folder views, and start again: views are rebuilt from the facts. With MongoDB, check chalkline.mongodb-uri."
                                .formatted(cause.getMessage()),
                        failure);
            }
            if (cause instanceof YAMLException yaml) {
                return ProgramSettings.unreadable(yaml);
            }
            if (cause instanceof ZoneRulesException) {
                return new CannotRunException(
                        Exit.CANNOT_RUN,
                        "ZONE_UNKNOWN",
                        "%s. Give the bureau's time zone as --chalkline.zone=Asia/Shanghai."
                                .formatted(cause.getMessage()),
                        failure);
            }
            if (cause instanceof PortInUseException taken) {
                return new CannotRunException(
                        Exit.CANNOT_LISTEN,
                        "PORT_IN_USE",
                        "Another program already listens on port %d. Stop it, or choose another with --port."
                                .formatted(taken.getPort()),
                        failure);
            }
        }
        return new CannotRunException(
                Exit.CANNOT_RUN,
                "START_FAILED",
                "The program could not start: %s. The log tells more: %s"
                        .formatted(root(failure), settings.data().resolve("logs/chalkline.log")),
                failure);
    }

    private static Throwable root(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause;
    }
}
